import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { lengthOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { NOTE_FORMATS } from '../../../src/commands/command-options.js';
import { parseDocument } from '../../../src/document/parse-document.js';
import { obsidianOfNotes } from '../../../src/output/notes/obsidian-of-notes.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { digestOf } from '../../../src/store/digest-of.js';
import { notesOf } from '../../../src/store/notes/notes-file.js';
import { subjectOf } from '../../../src/store/notes/notes-subject.js';
import type { Ended } from '../../kit/program/program.js';
import { run } from '../../kit/program/run.js';
import { strict } from '../../kit/strict-schema.js';
import { openTerminal } from '../../kit/terminal/terminal.js';

const SOURCE = `---
title: "Costs | of [[Models]]"
author: Ann O’Nym
---
# Lead

The quick *brown* fox 👍 jumps over the lazy dog, "as they say".

=HYPERLINK("x") is what a spreadsheet would run.

## What is next?

Two sentences end it. This one, too.
`;

let folder = '';
let file = '';
let env: Record<string, string> = {};

/** Writes a note on a quote of the article, as the reader does. */
async function annotate(quote: string, extra: Partial<Annotation>, path = file, source = SOURCE): Promise<void> {
  const origin = fileOrigin(path);
  const { article } = await parseDocument(source, origin);
  const at = textBetween(article, 0, lengthOf(article)).indexOf(quote);
  const passage = { from: placeAt(article, at), to: placeAt(article, at + quote.length) };
  const annotation: Annotation = {
    id: `n${at}`,
    target: 'passage',
    color: 'yellow',
    anchor: anchorOf(article, passage),
    note: '',
    created: '2026-01-31T10:20:30Z',
    ...extra,
  };
  const subject = subjectOf(article, origin, () => digestOf(source));
  notesOf(env, undefined, subject).change({ kind: 'put', annotation });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'llama-news-notes-'));
  file = join(folder, 'costs.md');
  env = { XDG_DATA_HOME: join(folder, 'data'), XDG_STATE_HOME: join(folder, 'state') };
  writeFileSync(file, SOURCE);
  await annotate('quick brown fox 👍 jumps', { note: 'First line, "quoted".\n\n- second' });
  await annotate('=HYPERLINK("x") is', { color: 'red', created: '2026-02-10T00:00:00Z' });
  await annotate('What is next?', { target: 'section', note: '=1+1', created: '2026-02-11T12:00:00Z' });
  await annotate('end it. This', { color: 'violet' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const titleOfDefault = (): string => JSON.parse(run(['toc', '--json']).stdout).title;
const notes = (...args: readonly string[]): Ended => run(['notes', ...args], { env });

/** Output without the folder of this run. */
const bare = ({ stdout }: Ended): string => stdout.replaceAll(folder, '/folder');

describe('notes', () => {
  test.each([
    ['markdown', 'md'],
    ['obsidian', 'obsidian.md'],
    ['readwise', 'csv'],
    ['json', 'json'],
    ['w3c', 'w3c.json'],
  ])('are exported as %s', async (format, ending) => {
    const ended = notes(file, '--format', format);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    await expect(bare(ended)).toMatchFileSnapshot(`../../fixtures/notes/costs.${ending}`);
  });

  test.each(['en', 'de'])('are listed, and spoken (%s)', async (language) => {
    const listed = bare(notes(file, '--ui', language));
    await expect(listed).toMatchFileSnapshot(`../../fixtures/notes/costs.${language}.txt`);
    await expect(bare(notes(file, '--accessible', '--ui', language))).toMatchFileSnapshot(
      `../../fixtures/notes/costs.${language}.accessible.txt`,
    );
    expect(listed).not.toContain('\u001b');
  });

  test('say which passages the text does not have any more, and keep them', () => {
    const other = join(folder, 'costs.md');
    writeFileSync(other, SOURCE.replace('Two sentences end it. This one, too.', 'All is different now.'));
    try {
      const { articles } = JSON.parse(notes(other, '--json').stdout);
      expect(articles[0].notes.map(({ found }: { found: boolean }) => found)).toEqual([true, true, true, false]);
      expect(notes(other).stdout).toMatch(/end it\. This[^§]*not found in the text/);
      expect(notes(other, '--format', 'markdown').stdout).toContain('violet · 2026-01-31 · not found in the text');
    } finally {
      writeFileSync(file, SOURCE);
    }
  });

  test('of all articles are listed without reading these, and filtered by day', () => {
    const all = JSON.parse(notes('--all', '--json').stdout);
    expect(all.articles).toMatchObject([{ title: 'Costs | of [[Models]]', author: 'Ann O’Nym', source: file }]);
    expect(all.articles[0].notes).toHaveLength(4);
    expect(notes('--all').stdout).not.toContain('not found');
    const since = JSON.parse(notes('--all', '--since', '2026-02-05', '--json').stdout);
    expect(since.articles[0].notes).toHaveLength(2);
  });

  test('are filtered by a time as in their own JSON, too', () => {
    const createdIn = (...args: readonly string[]): readonly string[] =>
      JSON.parse(notes('--all', '--json', ...args).stdout).articles[0].notes.map(
        ({ created }: { readonly created: string }) => created,
      );
    const [, , third = ''] = createdIn().toSorted();
    expect(createdIn('--since', third)).toEqual(createdIn().filter((created) => created >= third));
    expect(createdIn('--since', third.replace('Z', '.000+00:00'))).toEqual(createdIn('--since', third));
  });

  test('are exported with the same links, sections and ids, with all others or alone', () => {
    for (const format of ['obsidian', 'w3c']) {
      const links = (output: string) => output.match(/\[\[[^\]]*\]\]|"(?:id|source)": "[^"]*"/g);
      const alone = links(run(['notes', 'costs.md', '--format', format], { env, cwd: folder }).stdout);
      expect(alone?.length).toBeGreaterThan(4);
      expect(links(notes('--all', '--format', format).stdout)).toEqual(alone);
    }
    const sections = ({ stdout }: Ended) =>
      JSON.parse(stdout).articles[0].notes.map(({ section }: { section: string }) => section);
    expect(sections(notes('--all', '--json'))).toEqual(sections(notes(file, '--json')));
  });

  test('on a bundled article have, among all others, the name by which it is opened', () => {
    const data = join(folder, 'bundled');
    const inside = join(data, 'llama-news', 'notes');
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, 'o1-12345678.notes.md'), '---\nsource: "bundled:en/strawberry-o1"\n---\n\n> words\n');
    const { stdout } = run(['notes', '--all', '--json'], { env: { XDG_DATA_HOME: data } });
    expect(JSON.parse(stdout).articles).toMatchObject([{ source: 'strawberry-o1', slug: 'strawberry-o1' }]);
  });

  test('on files have, among all others, names without an ending', () => {
    const data = join(folder, 'endings');
    const inside = join(data, 'llama-news', 'notes');
    mkdirSync(inside, { recursive: true });
    const sources = ['/x/a.md', '/x/b.markdown', '/x/c.MDX', '/x/d.txt', '/x/e.html', 'https://e.x/f.md', 'text:0'];
    for (const [i, source] of sources.entries())
      writeFileSync(join(inside, `n${i}.notes.md`), `---\ntitle: ${i}\nsource: "${source}"\n---\n\n> words\n`);
    const { stdout } = run(['notes', '--all', '--json'], { env: { XDG_DATA_HOME: data } });
    type Noted = { readonly slug: string; readonly address?: string };
    const articles: readonly Noted[] = JSON.parse(stdout).articles;
    expect(articles.map(({ slug }) => slug)).toEqual(['a', 'b', 'c', 'd', 'e.html', 'n5', 'n6']);
    expect(articles.flatMap(({ address }) => address ?? [])).toEqual(['https://e.x/f.md']);
  });

  test('above the first heading link to the article, as there is no heading', () => {
    const library = join(folder, 'lead');
    mkdirSync(library);
    writeFileSync(
      join(library, 'a.md'),
      `---\ntitle: Kept\nsaved: 2026-01-01T00:00:00Z\n---\n\nSome words.\n\n## Heading\n`,
    );
    writeFileSync(join(library, 'a.notes.md'), '> Some words.\n');
    const { stdout } = run(['notes', 'a', '--library', library, '--format', 'obsidian'], { env });
    expect(stdout).toContain('> [!quote] [[a|Lead]]\n> Some words.');
  });

  test('of all articles have the title, author and address that the front matter of a kept one has', () => {
    const library = join(folder, 'by-hand');
    mkdirSync(library);
    const matter = 'title: Kept\nauthor:\n  - "[[Ada]]"\naddress: https://example.org/a\nsaved: 2026-01-01T00:00:00Z\n';
    writeFileSync(join(library, 'a.md'), `---\n${matter}---\n\nSome words.\n`);
    writeFileSync(join(library, 'a.notes.md'), '> words\n\nby hand\n');
    const { stdout } = run(['notes', '--all', '--library', library, '--format', 'readwise'], {
      env: { XDG_DATA_HOME: join(folder, 'none') },
    });
    expect(stdout).toMatch(/\r\nwords,Kept,Ada,https:\/\/example\.org\/a,by hand,0,[-\d]+ [:\d]+\r\n$/);
  });

  test('in other words than the text are Web Annotations in those of the text', () => {
    const library = join(folder, 'words');
    mkdirSync(library);
    writeFileSync(
      join(library, 'a.md'),
      '---\ntitle: Kept\nsaved: 2026-01-01T00:00:00Z\n---\n\nSome 👍 “words” of it.\n',
    );
    writeFileSync(join(library, 'a.notes.md'), '> "WORDS" of\n\n> nowhere\n');
    const { stdout } = run(['notes', 'a', '--library', library, '--format', 'w3c'], { env });
    expect(JSON.parse(stdout).map(({ target }: { target: { selector: unknown } }) => target.selector)).toEqual([
      [
        { type: 'TextQuoteSelector', exact: '“words” of', prefix: 'Some 👍 ', suffix: ' it.' },
        expect.objectContaining({ type: 'TextPositionSelector' }),
      ],
      { type: 'TextQuoteSelector', exact: 'nowhere' },
    ]);
  });

  test('of all articles are in the order of the titles, which may be those of files', () => {
    const library = join(folder, 'ordered');
    mkdirSync(library);
    const put = (name: string, title: string): void => {
      writeFileSync(join(library, `${name}.md`), `---\n${title}saved: 2026-01-01T00:00:00Z\n---\n\nSome words.\n`);
      writeFileSync(join(library, `${name}.notes.md`), '> words\n');
    };
    for (const [name, title] of [
      ['x', 'title: Beta\n'],
      ['y', 'title: Alpha\n'],
      ['z', 'title: Gamma\n'],
      ['Aa', ''],
    ] as const)
      put(name, title);
    const { stdout } = run(['notes', '--all', '--library', library, '--json'], {
      env: { XDG_DATA_HOME: join(folder, 'none') },
    });
    const titles = JSON.parse(stdout).articles.map(({ title }: { readonly title: string }) => title);
    expect(titles).toEqual(['Aa', 'Alpha', 'Beta', 'Gamma']);
  });

  test('with a time that does not exist are listed, but not among those since a day', () => {
    const library = join(folder, 'times');
    mkdirSync(library);
    writeFileSync(join(library, 'a.md'), '---\ntitle: Kept\nsaved: 2026-01-01T00:00:00Z\n---\n\nSome words.\n');
    writeFileSync(
      join(library, 'a.notes.md'),
      '> words\n\n[#](a.md#:~:text=words&id=x) · 2026-13-41T10:20:30Z · red\n',
    );
    const found = (...args: readonly string[]) =>
      JSON.parse(run(['notes', 'a', '--library', library, '--json', ...args], { env }).stdout).articles.length;
    expect([found(), found('--since', '2020-01-01')]).toEqual([1, 0]);
  });

  test('have no half characters around their text', () => {
    const library = join(folder, 'halves');
    mkdirSync(library);
    const text = `${'👍'.repeat(40)} words ${'👍'.repeat(40)}`;
    writeFileSync(join(library, 'a.md'), `---\ntitle: Kept\nsaved: 2026-01-01T00:00:00Z\n---\n\n${text}\n`);
    writeFileSync(join(library, 'a.notes.md'), '> words\n');
    const { stdout } = run(['notes', 'a', '--library', library, '--format', 'w3c'], { env });
    const [{ target }] = JSON.parse(stdout);
    expect(target.selector[0]).toMatchObject({ prefix: `${'👍'.repeat(29)} `, suffix: ` ${'👍'.repeat(29)}` });
  });

  test('by hand have their offsets in the text as their location', () => {
    const library = join(folder, 'offsets');
    mkdirSync(library);
    writeFileSync(join(library, 'a.md'), '---\ntitle: Kept\nsaved: 2026-01-01T00:00:00Z\n---\n\nSome words.\n');
    writeFileSync(join(library, 'a.notes.md'), '> words\n\n> Some\n');
    const { stdout } = run(['notes', 'a', '--library', library, '--format', 'readwise'], { env });
    const places = [...stdout.matchAll(/,(\d+),[-\d]+ /g)].map(([, place]) => Number(place));
    expect((places[1] ?? 0) - (places[0] ?? 0)).toBe('Some '.length);
  });

  test('go along when their article is saved into the library, and are still there where it came from', () => {
    const saved = { ...env, XDG_DATA_HOME: join(folder, 'saved') };
    cpSync(join(folder, 'data'), saved.XDG_DATA_HOME, { recursive: true });
    const found = (source: string) => {
      const { stdout } = run(['notes', source, '--json'], { env: saved });
      return JSON.parse(stdout).articles[0]?.notes;
    };
    const before = found(file);
    expect(before).toHaveLength(4);
    const { code, stdout, stderr } = run(['save', file], { env: saved });
    expect([code, stderr]).toEqual([0, '']);
    const [slug = ''] = stdout.split(' ');
    expect(found(slug)).toEqual(before);
    expect(found(file)).toEqual(before);
    expect(JSON.parse(run(['notes', '--all', '--json'], { env: saved }).stdout).articles).toHaveLength(1);
  });

  test('of none, one line says so, and other programs get an empty document', () => {
    expect(notes('llama-4-rechenleistung')).toMatchObject({ code: 0, stdout: '' });
    expect(notes('llama-4-rechenleistung').stderr.trim().split('\n')).toHaveLength(1);
    expect(notes('--all', '--since', '1d')).toMatchObject({ code: 0, stdout: '' });
    expect(notes().stderr).toBe(
      notes('llama-4-rechenleistung').stderr.replace('llama-4-rechenleistung', titleOfDefault()),
    );
    for (const format of ['markdown', 'obsidian'])
      expect(notes('strawberry-o1', '--format', format)).toMatchObject({ code: 0, stdout: '' });
    expect(notes('strawberry-o1', '--format', 'readwise').stdout).toBe(
      'Highlight,Title,Author,URL,Note,Location,Date\r\n',
    );
    expect(JSON.parse(notes('strawberry-o1', '--json').stdout)).toEqual({ version: 1, articles: [] });
    expect(notes('strawberry-o1', '--json', '--format', 'json')).toEqual(notes('strawberry-o1', '--json'));
    expect(notes('--all', '--since', '1d').stderr).toMatch(/ since 1d\n$/);
    expect(JSON.parse(notes('strawberry-o1', '--format', 'w3c').stdout)).toEqual([]);
  });

  test.each([
    ['--since', 'yesterday'],
    ['--since', '2026-02-30'],
    ['--since', '2026-13-01'],
    ['--since', '2026-1-1'],
    ['--since', '2026-02-30T04:00:00Z'],
    ['--since', '2026-02-03T25:00'],
    ['--since', '2026-02-03T04:00 and later'],
    ['--since', '-1d'],
    ['--since', ''],
    ['--format', 'pdf'],
    ['--format', 'w3c', '--json'],
    ['--all', 'strawberry-o1'],
  ])('refuse %s %s %s in one line', (...args) => {
    const { code, stdout, stderr } = notes(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.split('\n')[0]).toMatch(/^llama-news: /);
    expect(stderr).not.toContain('    at ');
  });

  test('no character of a file of notes acts on the terminal', () => {
    const attack = 'a\u001b]0;title\u0007b\u009b31mc\u202ed';
    const data = join(folder, 'hostile');
    const hostile = join(data, 'llama-news', 'notes');
    mkdirSync(hostile, { recursive: true });
    const place = `[${attack}](${attack}#x:~:text=y&id=%1B%5D0;x%07&before=%1B%5B31m) · 2026-01-31T10:20:30Z · red`;
    writeFileSync(
      join(hostile, `${attack.replaceAll('\u0007', '')}-12345678.notes.md`),
      `---\ntitle: ${attack}\nauthor: ${attack}\nsource: ${attack}\n---\n\n> ${attack}\n\n${attack}\n\n${place}\n`,
    );
    for (const format of [[], ['--accessible'], ...NOTE_FORMATS.map((name) => ['--format', name])]) {
      const { code, stdout } = run(['notes', '--all', ...format], { env: { ...env, XDG_DATA_HOME: data } });
      expect({ code, empty: stdout === '' }).toEqual({ code: 0, empty: false });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that act on terminals
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  test('on a page link to no file of a vault', () => {
    const text = { title: 'Page', slug: 'page', source: 'https://example.org/a.md' };
    expect(obsidianOfNotes([{ ...text, notes: [] }], 'en')).not.toContain('[[');
    expect(obsidianOfNotes([{ ...text, source: '/vault/page.md', notes: [] }], 'en')).toContain('[[page|Page]]');
  });

  test('JSON is valid by its schema', () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
      strict(JSON.parse(readFileSync('dist/schemas/notes.json', 'utf8'))),
    );
    for (const args of [[file], ['--all'], ['strawberry-o1']]) {
      validate(JSON.parse(notes(...args, '--json').stdout));
      expect(validate.errors).toBeNull();
    }
  });

  test('Web Annotations have what the recommendation demands, and positions in code points', () => {
    const annotations = JSON.parse(notes(file, '--format', 'w3c').stdout);
    for (const one of annotations) {
      expect(one).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation' });
      expect(URL.canParse(one.id) && URL.canParse(one.target.source)).toBe(true);
      expect(['highlighting', 'commenting']).toContain(one.motivation);
      expect(one.created).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      const [quote, position] = one.target.selector;
      expect([quote.type, position.type]).toEqual(['TextQuoteSelector', 'TextPositionSelector']);
      // What is in another block may not be beside it in the source.
      expect(`${quote.prefix ?? ''}${quote.suffix ?? ''}`).not.toContain('\n');
      expect(one.target.renderedVia.type).toBe('Software');
      expect(position.end - position.start).toBe([...quote.exact].length);
    }
    // One character before it takes two code units.
    expect(annotations[1].id).toMatch(/116$/);
    expect(annotations[1].target.selector[1].start).toBe(115);
    expect(new Set(annotations.map(({ id }: { id: string }) => id)).size).toBe(4);
  });

  test('cells of the table that start like a formula are texts', () => {
    const { stdout } = notes(file, '--format', 'readwise');
    expect(stdout.split('\r\n')[0]).toBe('Highlight,Title,Author,URL,Note,Location,Date');
    expect(stdout).toContain(`"'=HYPERLINK(""x"") is",`);
    expect(stdout).toContain(",'=1+1,");
  });

  test.each([40, 80, 200])('fit a terminal of %i columns, with colours unless NO_COLOR is set', async (columns) => {
    for (const NO_COLOR of ['', '1']) {
      const terminal = openTerminal(['notes', file, '--ui', 'en'], { columns, env: { ...env, NO_COLOR } });
      expect(await terminal.ended).toMatchObject({ code: 0 });
      await terminal.until('This');
      expect(terminal.text().replace(/\s+/g, ' ')).toContain('First line, "quoted".');
      expect(terminal.output().includes('\u001b[')).toBe(NO_COLOR === '');
    }
  });

  test('have the positions of Web Annotations in the blocks of read --json, also on a page', async () => {
    const page = join(folder, 'page.html');
    const words = 'Words of a 👍 paragraph that is long enough to be one of an article. ';
    const html = `<title>Page</title><article><h1>Page</h1><p>${words.repeat(3)}</p><h2>Part</h2><p>${words} At its end.</p></article>`;
    writeFileSync(page, html);
    await annotate('At its end', {}, page, html);
    await annotate('Part', { target: 'section' }, page, html);
    for (const source of [page, file]) {
      const { blocks } = JSON.parse(run(['read', source, '--json']).stdout);
      const text = blocks.map((block: { text: string }) => `${block.text}\n`).join('');
      const all = JSON.parse(notes(source, '--format', 'w3c').stdout);
      expect(all.length).toBeGreaterThan(1);
      for (const { target } of all) {
        const [{ exact }, { start, end }] = target.selector;
        expect([...text].slice(start, end).join('')).toBe(exact);
      }
    }
  });
});
