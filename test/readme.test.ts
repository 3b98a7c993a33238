import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NAMES, type Setting, settingOf } from '../src/config/settings.js';
import { keymap, type Mode } from '../src/reader/keymap.js';
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
    const pictures = Array.from(readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g), (match) => match[1] ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(existsSync(picture), picture).toBe(true);
  });

  test('has its two commands each alone on a line of a code block', () => {
    const blocks = Array.from(readme.matchAll(/```sh\n([\s\S]*?)```/g), (match) => match[1] ?? '');
    for (const command of ['npm ci && npm start', 'npm cit'])
      expect(blocks.flatMap((block) => block.split('\n'))).toContain(command);
  });
});
