import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAMES, type Setting, settingOf } from '../src/config/settings.js';
import { EXIT_STATUS } from '../src/messages/manual.js';
import type { Mode } from '../src/reader/state/binding.js';
import { keymap } from '../src/reader/state/keymap.js';
import { commandNames, optionNames } from './kit/help.js';
import { run } from './kit/program.js';

const readme = readFileSync('README.md', 'utf8');

/** README's table of a mode's keys, as the key map has it. */
const table = (mode: Mode): string =>
  [
    '| Key | What it does |',
    '| --- | --- |',
    ...keymap[mode].map(({ keys, help, takesCharacter }) => {
      const shown = keys.length > 4 ? [`\`${keys[0]}\` … \`${keys.at(-1)}\``] : keys.map((key) => `\`${key}\``);
      return `| ${shown.join(' ')}${takesCharacter ? ' and a letter' : ''} | ${help.en} |`;
    }),
  ].join('\n');

describe('README', () => {
  test.each(['read', 'search', 'outline'] as const)('lists the keys of the key map: %s', (mode) => {
    expect(readme).toContain(table(mode));
  });

  test('lists every command, with an example that the program takes', () => {
    const [, rows = ''] = readme.split('| Command | What it does | For example |\n| --- | --- | --- |\n');
    const lines = (rows.split('\n\n')[0] ?? '').split('\n');
    const named = lines.flatMap((line) =>
      Array.from(line.split(' | ')[0]?.matchAll(/`([a-z]+)/g) ?? [], ([, name]) => name),
    );
    expect(named).toEqual(commandNames());
    for (const line of lines) expect(line).toMatch(/`(?:eval "\$\()?llama-news [a-z]/);
  });

  test('names every command that writes JSON, and the schema of what it writes', () => {
    const [, section = ''] = readme.split('## For other programs');
    for (const name of commandNames().filter((command) => optionNames(command).includes('--json')))
      if (name !== 'sections') expect(section).toMatch(new RegExp(`\`${name}\`[^]*\\b${name}\\.json\``));
  });

  test('lists the exit codes of the manual', () => {
    const [, rows = ''] = readme.split('| Code | Meaning |\n| --- | --- |\n');
    const codes = Array.from(rows.split('\n\n')[0]?.matchAll(/^\| (\d+) \|/gm) ?? [], ([, code]) => code);
    expect(codes).toEqual(EXIT_STATUS.flatMap(([term]) => term.split(', ')));
  });

  test('leads to sections that it has', () => {
    const slugs = Array.from(readme.matchAll(/^## (.+)$/gm), ([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const targets = Array.from(readme.matchAll(/\]\(#([^)]+)\)/g), ([, target]) => target);
    expect(targets.length).toBeGreaterThan(8);
    for (const target of targets) expect(slugs).toContain(target);
  });

  test('links no file: the package has README without them', () => {
    const targets = Array.from(readme.matchAll(/(?<!!)\[[^[\]]*\]\(([^)]*)\)/g), ([, target = '']) => target);
    expect(targets.filter((target) => !/^#|^https:/.test(target))).toEqual([]);
  });

  test('says of each program beside which it stands what was looked at', () => {
    const section = readme.split('## Beside others')[1]?.split('\n## ')[0] ?? '';
    const rows = section.match(/^\|.*\|$/gm) ?? [];
    const peers = Array.from(rows[0]?.matchAll(/\[([^\]]+)\]/g) ?? [], ([, name = '']) => name);
    expect(peers.length).toBe(9);
    for (const row of rows) expect(row.split('|').length, row).toBe(peers.length + 4);
    for (const peer of peers) {
      expect(section).toMatch(new RegExp(`^\\[${peer}\\]: https://`, 'm'));
      expect(section.split('\nVersions: ')[1]?.replaceAll('\n', ' ')).toMatch(
        new RegExp(`\\b${peer} [0-9a-f]{7} of \\d+ \\w+ 20\\d\\d`),
      );
    }
  });

  test('names every option of read', () => {
    const options = run(['read', '--help']).stdout.match(/--[a-z-]+/g) ?? [];
    expect(options.length).toBeGreaterThan(6);
    for (const option of options) if (option !== '--help') expect(readme).toContain(option);
  });

  test('lists the settings of the table', () => {
    const values = (setting: Setting): string =>
      setting.kind === 'number'
        ? `${setting.least} to ${setting.most}`
        : (setting.kind === 'choice' ? setting.choices : ['true', 'false']).map((value) => `\`${value}\``).join(', ');
    const rows = NAMES.map((name) => `| \`${name}\` | ${values(settingOf(name))} | \`${settingOf(name).variable}\` |`);
    expect(readme).toContain(['| Setting | Values | Variable |', '| --- | --- | --- |', ...rows, ''].join('\n'));
  });

  test('shows pictures that exist', () => {
    const named = readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)|\bsrc(?:set)?="([^"]+)"/g);
    const pictures = Array.from(named, ([, linked, source]) => linked ?? source ?? '');
    expect(pictures).toContain('test/pictures/dark.svg');
    expect(pictures.length).toBeGreaterThan(3);
    for (const picture of pictures) expect(existsSync(picture), picture).toBe(true);
  });

  test('has its two commands each alone on a line of a code block', () => {
    const blocks = Array.from(readme.matchAll(/```sh\n([\s\S]*?)```/g), (match) => match[1] ?? '');
    for (const command of ['npm ci && npm start', 'npm cit'])
      expect(blocks.flatMap((block) => block.split('\n'))).toContain(command);
  });
});
