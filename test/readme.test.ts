import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, test, vi } from 'vitest';
import { writeReference } from '../scripts/reference.js';
import { checkedLayer } from '../src/config/layers.js';
import { messagesFor } from '../src/messages/ui.js';
import { labelOf } from '../src/reader/keys/key-label.js';
import { keysByMode } from '../src/reader/keys/keys-by-mode.js';
import { cases } from './hostile/cases.js';
import { commandNames, optionNames } from './kit/program/help.js';

const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'].concat(
  ['comparison', 'design', 'reference'].map((name) => `docs/${name}.md`),
);

const read = (page: string): string => readFileSync(page, 'utf8');
const readme = read('README.md');
const reference = read('docs/reference.md');
const comparison = read('docs/comparison.md');

const matches = (text: string, pattern: RegExp): readonly string[] =>
  Array.from(text.matchAll(pattern), (match) => match.slice(1).find((group) => group !== undefined) ?? '');

/** The rows of the first table below a heading. */
const tableBelow = (text: string, heading: string): readonly string[] =>
  /(?:^\|.*\|\n)+/m
    .exec(text.split(`\n## ${heading}\n`)[1] ?? '')?.[0]
    .trimEnd()
    .split('\n') ?? [];

/** The fragments that lead to the headings of a page. */
const fragmentsOf = (text: string): readonly string[] =>
  matches(text, /^##+ (.+)$/gm).map((title) => title.toLowerCase().replaceAll('`', '').replaceAll(' ', '-'));

/** Files in a folder and in the folders below it. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

/** What a page links and shows. */
const targetsOf = (text: string): readonly string[] =>
  matches(text.replace(/```[\s\S]*?```|`[^`\n]*`/g, ''), /\]\(([^)\s]+)\)|\bsrc(?:set)?="([^"]+)"/g).filter(
    (target) => !target.startsWith('https:'),
  );

describe('README', () => {
  test('has its two commands each alone on a line of a code block', () => {
    const lines = matches(readme, /```sh\n([\s\S]*?)```/g).flatMap((block) => block.split('\n'));
    for (const command of ['npm ci && npm start', 'npm cit']) expect(lines).toContain(command);
  });

  test('names only keys that the key map has', () => {
    const keys = tableBelow(readme, 'Keys')
      .slice(2)
      .flatMap((row) => matches(row, /`([^`]+)`/g));
    const bound = keysByMode.read.flatMap(({ keys }) => keys.map((key) => labelOf(key, messagesFor('en'))));
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter((key) => !bound.includes(key))).toEqual([]);
  });

  test('names only commands and options that the program has', () => {
    const blocks = matches(readme, /```sh\n([\s\S]*?)```/g).join('\n');
    const commands = matches(blocks, /\bllama-news ([a-z]+)(?![a-z.:])/g);
    const options = matches(blocks.replace(/^npm .*$/gm, ''), /\s(--[a-z-]+)/g);
    expect(commands.length).toBeGreaterThan(8);
    expect(options.length).toBeGreaterThan(3);
    expect(commands.filter((name) => !commandNames().includes(name))).toEqual([]);
    const known = commandNames().flatMap((name) => optionNames(name));
    expect(options.filter((name) => !known.includes(name))).toEqual([]);
  });

  test('shows an example of a configuration that the program accepts, as does the reference', async () => {
    const [example = ''] = matches(readme, /```toml\n([\s\S]*?)```/g);
    const { settings, tables } = await checkedLayer('user', 'README.md', parse(example));
    expect([settings.size, tables.keys?.size, tables.themes?.size]).toEqual([3, 4, 1]);
    const parts = matches(reference, /```toml\n([\s\S]*?)```/g);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) await checkedLayer('user', 'reference.md', parse(part));
  });

  test('compares as the whole comparison does', () => {
    const whole = comparison.replace(/\[([^\]]+)\]/g, '$1').split('\n');
    const rows = tableBelow(readme, 'Comparison');
    expect(rows).toHaveLength(2 + 6);
    for (const row of rows) expect(whole).toContain(row);
  });
});

describe('the reference', () => {
  test("has the program's own tables (npm run docs writes them)", () => {
    vi.stubGlobal('VERSION', '0');
    expect(writeReference(reference, process)).toBe(reference);
    vi.unstubAllGlobals();
  });

  test('names every command that writes JSON, and the schema of its output', () => {
    const section = reference.split('\n## JSON\n')[1]?.split('\n## ')[0] ?? '';
    const names = commandNames().filter((command) => command !== 'sections' && optionNames(command).includes('--json'));
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      expect(section).toContain(`\`${name}\``);
      expect(section).toMatch(new RegExp(`[\`/]${name}\\.json\``));
    }
  });
});

describe('the comparison', () => {
  test('says of each program which version was compared', () => {
    const rows = comparison.match(/^\|.*\|$/gm) ?? [];
    const peers = matches(rows[0] ?? '', /\[([^\]]+)\]/g);
    expect(peers).toHaveLength(9);
    for (const row of rows) expect(row.split('|').length, row).toBe(peers.length + 4);
    const versions = (comparison.split('\n## Versions\n')[1] ?? '').replaceAll('\n', ' ');
    for (const peer of peers) {
      expect(comparison).toMatch(new RegExp(`^\\[${peer}\\]: https://`, 'm'));
      expect(versions).toMatch(new RegExp(`\\b${peer} [0-9a-f]{7} of \\d+ \\w+ 20\\d\\d`));
    }
  });
});

test('SECURITY.md counts the hostile documents', () => {
  expect(read('SECURITY.md')).toContain(`${cases.length} documents`);
});

describe('links', () => {
  test.each(PAGES)('%s leads to files and headings that exist', (page) => {
    for (const target of targetsOf(read(page))) {
      const [path = '', fragment] = target.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      expect(existsSync(file), target).toBe(true);
      if (fragment !== undefined) expect(fragmentsOf(read(file)), target).toContain(fragment);
    }
  });

  test('README and docs/ link only files of the package', () => {
    const { files }: { readonly files: readonly string[] } = JSON.parse(read('package.json'));
    const shipped = files.concat('README.md').flatMap((path) => [path, ...(path === 'docs' ? filesBelow(path) : [])]);
    for (const page of PAGES) {
      expect(shipped).toContain(page);
      for (const target of targetsOf(read(page))) {
        const [path = ''] = target.split('#');
        if (path !== '') expect(shipped).toContain(join(dirname(page), path));
      }
    }
    expect(targetsOf(readme)).toContain('docs/pictures/reading-dark.svg');
  });
});
