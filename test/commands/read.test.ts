import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
}

/** Runs a command where no keyboard can be opened. Returns whether it asked for one, and what it printed. */
async function running(command: (io: Io) => Promise<number>, { terminal = true, env = {} }: Place) {
  vi.stubGlobal('VERSION', '0');
  const keyboard = vi.fn(() => undefined);
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  const io = {
    env: { XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, ...env },
    process: { stdout: { isTTY: terminal }, stderr: {} },
    language: 'en',
    outputIsTerminal: terminal,
    pipedInput: () => undefined,
    size: () => ({ columns: 80, rows: 24 }),
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
