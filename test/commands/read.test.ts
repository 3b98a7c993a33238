import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { ListLibraryOptions, ReadOptions } from '../../src/commands/command-options.js';
import { showLibrary } from '../../src/commands/library/show-library.js';
import { read } from '../../src/commands/read.js';
import type { Io } from '../../src/system/io.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-read-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'a.md'), '# A\n\nText.\n');
mkdirSync(join(folder, 'library'));
writeFileSync(join(folder, 'library', 'b.md'), '---\ntitle: B\nsaved: 2026-01-01\ntags: [c]\n---\n\nText.\n');

const PRESETS = { lang: 'en', pager: 'own', color: 'never', theme: 'auto', resume: true } as const;

interface Place {
  readonly terminal?: boolean;
  readonly env?: Io['env'];
  readonly language?: Io['language'];
  readonly columns?: number;
}

/** Runs a command where no keyboard can be opened. Returns whether it asked for one, and what it printed. */
async function running(command: (io: Io) => Promise<number>, place: Place) {
  const { terminal = true, env = {}, language = 'en', columns = 80 } = place;
  vi.stubGlobal('VERSION', '0');
  const keyboard = vi.fn(() => undefined);
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  const io = {
    env: { XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, ...env },
    process: Object.assign(new EventEmitter(), {
      stdout: { isTTY: terminal },
      stderr: {},
    }),
    language,
    outputIsTerminal: terminal,
    pipedInput: () => undefined,
    size: () => ({ columns, rows: 24 }),
    keyboard,
    warn: write,
    write,
  } as unknown as Io;
  const code = await command(io);
  return { asked: keyboard.mock.calls.length, code, output };
}

describe('The reader is opened, or what it would show is printed where there is no keyboard', () => {
  test.each<[string, Partial<ReadOptions>, Place, number]>([
    ['in a terminal', {}, {}, 1],
    ['not in a pipe', {}, { terminal: false }, 0],
    ['not in a terminal without abilities', {}, { env: { TERM: 'dumb' } }, 0],
    ['not if plain text is wanted', { plain: true }, {}, 0],
    ['not if no pager is wanted', { pager: false }, {}, 0],
    ['not if JSON is wanted', { json: true }, {}, 0],
  ])('read: %s', async (_, options, place, asked) => {
    const ran = await running((io) => read(io, [join(folder, 'a.md')], { ...PRESETS, ...options }), place);
    expect([ran.asked, ran.code]).toEqual([asked, 0]);
    expect(ran.output).toContain(options.json ? '"title": "A"' : 'Text.');
  });

  test('read: --watch and --follow need the reader', async () => {
    for (const options of [{ watch: true }, { follow: true }] as const)
      await expect(
        running((io) => read(io, [join(folder, 'a.md')], { ...PRESETS, ...options }), { terminal: false }),
      ).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining(`--${Object.keys(options)[0]}`) });
  });

  test('read: a section is one of a single article, however it is printed', async () => {
    const file = join(folder, 'a.md');
    for (const options of [{}, { json: true }, { accessible: true }] as const)
      await expect(
        running((io) => read(io, [file, file], { ...PRESETS, ...options, section: '1' }), { terminal: false }),
      ).rejects.toMatchObject({ exitCode: 2, message: '--section works only with a single article' });
    const one = running((io) => read(io, [file], { ...PRESETS, section: '1' }), { terminal: false });
    await expect(one).rejects.toThrow('No section "1": the article has no headings');
  });

  test('library: files that cannot be read are counted beside what is listed', async () => {
    const library = join(folder, 'library');
    symlinkSync('nowhere.md', join(library, 'gone.md'));
    const ran = await running((io) => showLibrary(io, { ...PRESETS, library, unread: true }), {});
    rmSync(join(library, 'gone.md'));
    expect(ran.output).toMatch(/^1 file could not be read, or is too large(?:.|\n)*b {2}B /);
  });

  test.each<[string, Partial<ListLibraryOptions>, Place, number]>([
    ['in a terminal', {}, {}, 1],
    ['not in a pipe', {}, { terminal: false }, 0],
    ['not in a terminal without abilities', {}, { env: { TERM: 'dumb' } }, 0],
    ['not if unread articles are asked for', { unread: true }, {}, 0],
    ['not if archived articles are asked for', { archived: true }, {}, 0],
    ['not if a tag is asked for', { tag: 'c' }, {}, 0],
    ['not if words are sought', { search: 'text' }, {}, 0],
    ['not if JSON is wanted', { json: true }, {}, 0],
    ['not if sentences are wanted', { accessible: true }, {}, 0],
    ['not if no pager is wanted', { pager: false }, {}, 0],
    ['not if another pager is wanted', { pager: 'external' }, {}, 0],
  ])('library: %s', async (_, options, place, asked) => {
    const library = join(folder, 'library');
    const ran = await running((io) => showLibrary(io, { ...PRESETS, library, ...options }), place);
    expect([ran.asked, ran.code]).toEqual([asked, 0]);
    expect(ran.output).toContain(options.archived ? 'No kept article matches' : 'B');
  });
});

describe('A folder', () => {
  const notes = join(folder, 'notes');
  const [empty, long] = [join(folder, 'empty'), 'a-name-that-is-long-'.repeat(3)];
  for (const path of [notes, empty]) mkdirSync(path);
  for (const name of [`${long}.md`, 'b.md']) writeFileSync(join(notes, name), `# ${long.toUpperCase()}\n\nText.\n`);
  for (const name of [`${long}.md`, 'b.md']) utimesSync(join(notes, name), 1e9, 1e9);
  const listed = (sources: readonly string[], options: Partial<ReadOptions>, place: Place = {}) =>
    running((io) => read(io, sources, { ...PRESETS, pager: false, ...options }), { terminal: false, ...place });

  test('without articles is told of below its name, in every form but JSON', async () => {
    const fault = 'empty: no Markdown files in this folder';
    expect((await listed([empty], { accessible: true })).output).toBe(fault);
    expect((await listed([empty, empty], {})).output).toBe(`==> empty <==\n\n${fault}\n==> empty <==\n\n${fault}`);
    expect((await listed([empty, empty], { accessible: true })).output).toBe(
      `Article 1 of 2: empty\n${fault}Article 2 of 2: empty\n${fault}`,
    );
  });

  test('is listed in rows that fit a terminal, with the ends of paths, in the language and colours of the user', async () => {
    const place = { terminal: true, columns: 80, language: 'de' } as const;
    const { output } = await listed([notes], {}, place);
    const shown = 'A-NAME-THAT-IS-LONG-A-NAME-…  9. September 2001  1 min';
    expect(output.split('\n').sort()).toEqual([
      '',
      `b.md                      ${shown}`,
      `…a-name-that-is-long-.md  ${shown}`,
    ]);
    expect((await listed([notes], { color: 'always' }, place)).output).toContain('\u001B[1m');
  });

  test('as the first of several is no fault of --watch', async () => {
    await expect(listed([notes, join(folder, 'a.md')], { watch: true })).rejects.toMatchObject({
      message: '--watch works only in the reader; here the article is only printed',
    });
  });
});

describe('The external pager', () => {
  const out = join(folder, 'paged');
  writeFileSync(join(folder, 'warns.md'), '---\ntitle: [\n---\n\n# W\n\nLead.\n\n## One\n\nText.\n');
  const paged = async (sources: readonly string[], options: Partial<ReadOptions>) => {
    const env = { PATH: process.env.PATH, PAGER: `cat > '${out}'` };
    const presets = { ...PRESETS, pager: 'external', ...options } as const;
    const { output, code } = await running((io) => read(io, sources, presets), { env });
    return [code, readFileSync(out, 'utf8'), output];
  };
  const WARNING = 'warns.md: front matter ignored, invalid YAML in line 2';

  test('shows an article or a section of it; its warning is told after the end', async () => {
    const path = join(folder, 'warns.md');
    expect(await paged([path], {})).toEqual([0, 'W\n=\n\nLead.\n\nOne\n---\n\nText.\n', WARNING]);
    expect(await paged([path], { section: '1' })).toEqual([0, 'One\n---\n\nText.\n', WARNING]);
  });

  test('shows a folder as a list', async () => {
    expect(await paged([join(folder, 'library')], {})).toEqual([0, expect.stringMatching(/^b\.md {2}B {2}.*\n$/), '']);
  });
});

test('Kept articles among several are named by their paths, not by the addresses of their pages', async () => {
  const path = join(folder, 'library', 'page.md');
  writeFileSync(path, '---\ntitle: P\nsaved: 2026-01-01\naddress: https://e.x/\n---\n\nText.\n');
  const library = join(folder, 'library');
  const printed = async (options: Partial<ReadOptions>) =>
    (await running((io) => read(io, [path, path], { ...PRESETS, library, ...options }), { terminal: false })).output;
  const [text, json] = [await printed({}), await printed({ json: true })];
  rmSync(path);
  expect(text.match(/^==> .*$/gm)).toEqual([`==> ${path} <==`, `==> ${path} <==`]);
  expect(JSON.parse(json)).toMatchObject([{ path }, { path }]);
});

test('A screen reader is told in one line that a page is fetched', async () => {
  const told = async (options: Partial<ReadOptions>) => {
    const command = (io: Io): Promise<number> => {
      Object.assign(io.process.stderr, { isTTY: true, columns: 80, write: () => {} });
      return read(io, ['https://e.x/a', 'https://e.x/a'], { ...PRESETS, offline: true, ...options });
    };
    return (await running(command, { terminal: false })).output;
  };
  const fault = 'https://e.x/a: no copy is kept (offline, only pages you have read before can be opened)';
  expect(await told({ accessible: true })).toBe(`Loading https://e.x/a${fault}`.repeat(2));
  expect(await told({})).toBe(fault.repeat(2));
});
