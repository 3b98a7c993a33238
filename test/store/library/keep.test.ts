import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { partFrontMatter } from '../../../src/parse/front-matter.js';
import { changeKept } from '../../../src/store/library/change-kept.js';
import { findKept, listForNames } from '../../../src/store/library/find-kept.js';
import { createUnder } from '../../../src/store/library/free-name.js';
import { adopt, type Keeping, keep, keepAgain, sameText } from '../../../src/store/library/keep.js';
import { hasTag, isConflictCopy, type Kept } from '../../../src/store/library/kept.js';
import { keptName } from '../../../src/store/library/kept-name.js';
import { binOf, emptyBin, removeKept, restoreKept } from '../../../src/store/library/library-bin.js';
import { libraryFolder } from '../../../src/store/library/library-folder.js';
import { listLibrary, readLibrary } from '../../../src/store/library/list-library.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-library-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  count += 1;
  folder = join(root, String(count), 'library');
  mkdirSync(join(root, String(count)));
  env = { HOME: join(root, String(count)) };
});

const keeping = (name: string, extra: Partial<Keeping> = {}): Keeping => ({
  name,
  entries: { title: name, saved: '2024-09-14T10:00:00Z', date: '2024-09-13' },
  source: '\nText\n',
  ...extra,
});
const put = (name: string, extra?: Partial<Keeping>): Promise<Kept> => keep(folder, keeping(name, extra), env);
const files = (below = ''): readonly string[] => readdirSync(join(folder, below)).sort();
const read = ({ path }: Kept): string => readFileSync(path, 'utf8');

describe('the name of a kept article', () => {
  test.each([
    ['Llama 4: zehnfache Rechenleistung', '2024-09-13-llama-4-zehnfache-rechenleistung'],
    ['../../etc/passwd', '2024-09-13-etcpasswd'],
    ['CON', '2024-09-13-con'],
    ['.git', '2024-09-13-git'],
    ['--help', '2024-09-13-help'],
    ['😀', '2024-09-13-article'],
    ['日本語の記事', '2024-09-13-日本語の記事'],
    ['記'.repeat(300), `2024-09-13-${'記'.repeat(36)}`],
    [`${'記'.repeat(30)} ${'事'.repeat(30)}`, `2024-09-13-${'記'.repeat(30)}`],
    ['Mu\u0308nchen \u202Eabc\u0000\n', '2024-09-13-münchen-abc'],
    ['a'.repeat(300), `2024-09-13-${'a'.repeat(109)}`],
    ['', '2024-09-13-article'],
  ])('is made of its title: %j', (title, name) => {
    expect(keptName(title, '2024-09-13')).toBe(name);
  });

  test('leads out of no folder and is never too long, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (title) => {
        const name = keptName(title, '2024-09-13');
        expect(name).toMatch(/^2024-09-13-[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*$/u);
        expect(Buffer.byteLength(`.${name}-1000.notes.md.4194304.tmp`)).toBeLessThan(255);
      }),
    );
  });
});

describe('keeping', () => {
  test('writes one file an article, which others cannot read, in a folder of its own', async () => {
    const kept = await put('A title', { html: Buffer.from('<p>') });
    expect(files()).toEqual(['2024-09-13-a-title.html', '2024-09-13-a-title.md']);
    expect(read(kept)).toBe('---\ntitle: A title\ndate: 2024-09-13\nsaved: 2024-09-14T10:00:00Z\n---\n\n\nText\n');
    expect([statSync(folder).mode & 0o777, statSync(kept.path).mode & 0o777]).toEqual([0o700, 0o600]);
    expect(await listLibrary(folder)).toEqual([kept]);
  });

  test('calls a file after the day of its article or, where that is not known, of its saving', async () => {
    const named = async (date: string | undefined): Promise<string> =>
      basename((await put('N', { entries: { title: 'N', saved: '2024-09-14T10:00:00Z', date } })).path).slice(0, 12);
    for (const date of ['2023-01-02', '2023-01-02T10:00:00Z', '2023-01-02 or so'])
      expect(await named(date)).toBe('2023-01-02-n');
    for (const date of [undefined, '', '2023', '2023-01-023']) expect(await named(date)).toBe('2024-09-14-n');
  });

  test.each([
    ['address: https://e.x/1\nsource: https://e.x/2\n', 'https://e.x/1', ''],
    ['source: https://e.x/1\nurl: https://e.x/2\n', 'https://e.x/1', 'address: "https://e.x/1"\n'],
    ['original_url: https://e.x/2\nurl: https://e.x/1\n', 'https://e.x/1', 'address: "https://e.x/1"\n'],
    ['original_url: https://e.x/1\n', 'https://e.x/1', 'address: "https://e.x/1"\n'],
    ['source: Book\nurl: https://e.x/1\n', 'https://e.x/1', 'address: "https://e.x/1"\n'],
    ['source: Book\nurl: [https://e.x/1]\n', undefined, ''],
  ])('makes a file of the library a kept article from the address in %j', async (matter, address, added) => {
    mkdirSync(folder);
    const path = join(folder, 'clip.md');
    writeFileSync(path, `---\n${matter}title: C\n---\nText\n`);
    const entries = { title: 'T', address: path, saved: '2024-09-14T10:00:00Z' };
    const kept = await adopt(path, keeping('T', { entries }));
    expect([kept.path, kept.title, kept.address]).toEqual([path, 'C', address]);
    expect(read(kept)).toBe(`---\n${matter}title: C\n${added}saved: 2024-09-14T10:00:00Z\n---\nText\n`);
  });

  test('leaves the tags of a Markdown file as they are written, unless there are more', async () => {
    const source = Buffer.from('---\ntitle: Own\ntags: a b\n---\nText\n');
    expect(read(await put('T', { source }))).toBe(
      '---\ntitle: Own\ntags: a b\nsaved: 2024-09-14T10:00:00Z\n---\nText\n',
    );
    const { entries } = keeping('T');
    expect(read(await put('T', { source, entries: { ...entries, tags: ['b', 'c'] } }))).toContain('tags: [a, b, c]\n');
    expect(read(await put('T', { source: Buffer.from('---\nx: 1\n---\n') }))).not.toContain('tags');
  });

  test('changes the tags alone that differ, whatever the case of their letters, and all of them on request', async () => {
    const { path } = await put('T', { source: Buffer.from('---\ntags: [Über, Sea]\nread: 2020\n---\n') });
    const tags = async (change: Parameters<typeof changeKept>[1]): Promise<unknown> => {
      expect(await changeKept(path, change, env)).toBe(true);
      return (await listLibrary(folder))[0]?.tags;
    };
    expect(await tags({ untag: ['U\u0308BER', 'none'] })).toEqual(['Sea']);
    expect(await tags({ tag: ['SEA', 'a', 'b'], untag: ['A'] })).toEqual(['Sea', 'b']);
    expect(await tags({ tags: ['x'], tag: ['y'] })).toEqual(['x', 'y']);
    expect(await tags({ tags: [] })).toEqual([]);
    expect(readFileSync(path, 'utf8')).toContain('read: ');
  });

  test('changes nothing where that is impossible', async () => {
    mkdirSync(folder);
    const path = join(folder, 'a.md');
    for (const text of ['Text\n', '+++\nsaved = "2024"\n[tags]\n+++\n']) {
      writeFileSync(path, text);
      const change = text === 'Text\n' ? { read: '2024-01-01' } : { tag: ['x'] };
      expect(await changeKept(path, change, env)).toBe(false);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
  });

  test('an article of another library gets its own time and is unread', async () => {
    const source = Buffer.from('---\nsaved: 2020-01-01\nread: 2020-02-02\nlang: fr\n---\nText\n');
    const { entries } = keeping('T');
    const kept = await put('T', { source, entries: { ...entries, lang: 'de', address: '/a.md' } });
    expect(read(kept)).toBe('---\nsaved: 2024-09-14T10:00:00Z\nlang: fr\ntitle: T\naddress: "/a.md"\n---\nText\n');
    const other = await put('U', { source: Buffer.from('---\nread: 2020-02-02\n---\nText\n') });
    expect(other.read).toMatch(/^2020-02-02/);
  });

  test('again keeps the time of an article whose front matter was taken away meanwhile', async () => {
    const kept = await put('T');
    await changeKept(kept.path, { tag: ['a'] }, env);
    const [known = expect.unreachable()] = await listLibrary(folder);
    writeFileSync(kept.path, 'Bare\n');
    const source = Buffer.from('---\nx: 1\n---\nNew\n');
    const again = await keepAgain(folder, known, keeping('T', { source, entries: { saved: '2030-01-01' } }), env);
    expect(again).toMatchObject({ saved: kept.saved, tags: ['a'] });
  });

  test('knows a text that is kept already, by its title where both have one', async () => {
    const kept = await put('T', { source: '\nSome words.\n\n' });
    const same = (extra: Partial<Keeping>): boolean => sameText(kept, keeping('T', extra));
    expect(same({ source: 'Some words.' })).toBe(true);
    expect(same({ source: Buffer.from('\ufeff---\r\nx: 1\r\n---\r\nSome words.\r\n') })).toBe(true);
    expect(same({ source: 'Some wards.' })).toBe(false);
    expect(same({ source: 'Some words.', entries: { title: 'U', saved: '' } })).toBe(false);
    expect(same({ source: 'Some words.', entries: { saved: '' } })).toBe(true);
    rmSync(kept.path);
    expect(same({ source: 'Some words.' })).toBe(false);
    const empty = await put('E', { source: '\n' });
    expect(sameText(empty, keeping('E', { source: '\n' }))).toBe(false);
  });

  test('again replaces a Markdown file with its front matter, but its times, tags and state of reading', async () => {
    const kept = await put('T', { source: Buffer.from('---\nx: 1\n---\nOld\n') });
    await changeKept(kept.path, { tag: ['a'], read: '2024-10-01' }, env);
    const entries = { title: 'T', saved: '2025-01-01T00:00:00Z', tags: ['b'] };
    const source = Buffer.from('---\ny: 2\ntags: [c]\n---\nNew\n');
    const again = await keepAgain(folder, kept, keeping('T', { source, entries }), env);
    expect(read(again)).toBe(
      '---\ny: 2\ntags: [c, a, b]\ntitle: T\nsaved: 2024-09-14T10:00:00Z\nread: 2024-10-01\n---\nNew\n',
    );
  });

  test('writes all that is known in a fixed order', async () => {
    const entries = {
      read: '2024-10-01',
      tags: ['a'],
      summary: 'S',
      lang: 'de',
      saved: '2024-09-14T10:00:00Z',
      date: '2024-09-13',
      canonical: 'c',
      address: 'a',
      site: 'I',
      author: 'A',
      title: 'T',
    };
    expect([...read(await put('T', { entries })).matchAll(/^(\w+): /gm)].map(([, key]) => key)).toEqual(
      Object.keys(entries).reverse(),
    );
  });

  test('writes no entry that has nothing to say', async () => {
    const { entries } = keeping('T');
    const kept = await put('T', { entries: { ...entries, address: '', tags: [] } });
    expect(read(kept)).not.toMatch(/^(address|tags)/m);
  });

  test('gives equal slugs numbers, whatever the case, the day and the form of Unicode', async () => {
    const days = ['2024-09-13', '2024-09-13', '2023-01-01', '2024-09-13'];
    const titles = ['Über', 'U\u0308BER', 'über', 'über 2'];
    const slugs: string[] = [];
    for (const [i, title] of titles.entries()) {
      const { entries } = keeping(title);
      slugs.push((await put(title, { entries: { ...entries, date: days[i] } })).slug);
    }
    expect(slugs).toEqual(['über', 'über-2', 'über-3', 'über-2-2']);
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, '2020-01-01-free.notes.md'), 'notes');
    expect((await put('Free')).slug).toBe('free-2');
    writeFileSync(join(folder, '2020-01-01-page.html'), 'page');
    expect((await put('Page')).slug).toBe('page-2');
  });

  test('gives numbers to names that are one on file systems which ignore case', () => {
    mkdirSync(folder);
    const names = ['ὀδός', 'ὀδόσ'.normalize('NFD'), 'ὈΔΌΣ', 'ſo', 'SO', '2020-01-01-so', 'Å', '\u212b', 'ﬁn', 'Fin'];
    const paths = names.map((name) => basename(createUnder(folder, name, 'text'), '.md').normalize('NFC'));
    const numbers = paths.map((path) => /-(\d)$/.exec(path)?.[1] ?? '');
    expect(numbers).toEqual(['', '2', '3', '', '2', '3', '', '2', '', '2']);
  });

  test.each([
    ['without front matter', Buffer.from('# T\r\n\r\nText  \r\n')],
    ['with front matter', Buffer.from('---\n# c\nfoo: &a [1]\nbar: *a\n---\n\n# T\n')],
    ['with a byte order mark', Buffer.from('\uFEFF---\r\nfoo: 1\r\n---\r\nText\r\n')],
    ['in UTF-16', Buffer.from('\uFEFF---\nfoo: ä\n---\nText ä\n', 'utf16le')],
    ['in UTF-16 with the other order', Buffer.from('\uFEFFText ä\n', 'utf16le').swap16()],
    ['in UTF-16 with half a character', Buffer.concat([Buffer.from('\uFEFFText\n', 'utf16le').swap16(), Buffer.of(0)])],
    ['in Windows-1252', Buffer.from('---\nfoo: \xE4\n---\nText \xE4 \xC3\xA4\n', 'latin1')],
    ['with front matter in TOML', Buffer.from('+++\nfoo = 1\n+++\nText\n')],
    ['with front matter in JSON', Buffer.from('{\n"foo": 1\n}\nText\n')],
    ['with a title block of pandoc', Buffer.from('% T: a\r\n  title\r\n% A; B\r\n\r\n# Heading\r\n')],
    ['with broken front matter', Buffer.from('---\nfoo: [\n---\nText\n')],
    ['that holds half a character', Buffer.from([0x41, 0xe4, 0x0a])],
  ])('keeps the bytes of a Markdown file %s, and so do tags', async (_, source) => {
    const kept = await put('T ü', { source });
    expect(await changeKept(kept.path, { tag: ['a', 'ü'], read: '2024-10-01' }, env)).toBe(true);
    const [now] = await listLibrary(folder);
    expect([now?.tags, now?.read, now?.saved]).toEqual([['a', 'ü'], '2024-10-01', '2024-09-14T10:00:00Z']);
    const bytes = readFileSync(kept.path);
    // What follows the opening line, as far as it was there.
    const mark = [0xef, 0xff, 0xfe].includes(source[0] ?? 0) ? (source[0] === 0xef ? 3 : 2) : 0;
    expect(bytes.subarray(0, mark)).toEqual(source.subarray(0, mark));
    let at = mark;
    for (const line of source.subarray(mark).toString('latin1').split('\n')) {
      at = bytes.toString('latin1').indexOf(line, at);
      expect(at, line).toBeGreaterThanOrEqual(0);
    }
    expect(await changeKept(kept.path, { untag: ['a', 'ü'], read: undefined }, env)).toBe(true);
    expect((await listLibrary(folder))[0]).toMatchObject({ tags: [] });
    expect(readFileSync(kept.path).toString('latin1').replaceAll('\0', '')).not.toMatch(/^"?(?:tags|read)"?[:=]/m);
  });

  test('a title block of pandoc says the same in YAML, and the text begins below it', async () => {
    const source = Buffer.from('% T: a\n  title\n% A; B\n% May 2, 2024\n\n# Heading\n');
    const { body, known } = await partFrontMatter(read(await put('T', { source })));
    expect(known).toEqual((await partFrontMatter(source.toString())).known);
    expect(body).toBe('\n# Heading\n');
  });

  test('again replaces the text alone, and puts the old one into the bin', async () => {
    const kept = await put('T');
    await changeKept(kept.path, { tag: ['a'], read: '2024-10-01' }, env);
    writeFileSync(kept.path, read(kept).replace('---\n', '---\n# mine\n'));
    const { entries } = keeping('Other');
    const again = await keepAgain(
      folder,
      kept,
      keeping('Other', { source: 'New\n', entries: { ...entries, saved: 'x' } }),
      env,
    );
    expect(again).toMatchObject({ path: kept.path, title: 'T', tags: ['a'], saved: kept.saved, read: '2024-10-01' });
    expect(read(again)).toMatch(/^---\n# mine\ntitle: T\n.*\n---\n\nNew\n$/s);
    expect(files('.trash')).toEqual(['2024-09-13-t.md']);
    expect(readFileSync(join(folder, '.trash', '2024-09-13-t.md'), 'utf8')).toContain('Text');
  });

  test.each([
    ['a page', 'New\n'],
    ['a file', Buffer.from('---\nfoo: 1\n---\nNew\n')],
  ])('again adds tags to those that are there: %s', async (_, source) => {
    const kept = await put('T', { source });
    await changeKept(kept.path, { tag: ['a'] }, env);
    const [before = expect.unreachable()] = await listLibrary(folder);
    const { entries } = keeping('T');
    expect(
      await keepAgain(folder, before, keeping('T', { source, entries: { ...entries, tags: ['b'] } }), env),
    ).toMatchObject({
      tags: ['a', 'b'],
      saved: kept.saved,
    });
  });

  test('again replaces the page beside it, or puts one there', async () => {
    const page = (text: string) => ({ html: Buffer.from(text) });
    const kept = await put('T');
    const html = join(folder, '2024-09-13-t.html');
    for (const text of ['<p>one', '<p>two']) {
      await keepAgain(folder, kept, keeping('T', page(text)), env);
      expect(readFileSync(html, 'utf8')).toBe(text);
    }
    await keepAgain(folder, kept, keeping('T', { source: 'New\n' }), env);
    expect(readFileSync(html, 'utf8')).toBe('<p>two');
  });

  test('again, or into the bin, with an ending in capitals, leaves what belongs to an article its names', async () => {
    mkdirSync(folder);
    const path = join(folder, 'a.MD');
    writeFileSync(path, '---\nsaved: 2024\n---\n\nOld\n');
    const [kept = expect.unreachable()] = await listLibrary(folder);
    await keepAgain(folder, kept, keeping('T', { source: 'New\n', html: Buffer.from('<p>') }), env);
    writeFileSync(join(folder, 'a.notes.md'), 'notes');
    expect([files(), files('.trash')]).toEqual([['.trash', 'a.MD', 'a.html', 'a.notes.md'], ['a.md']]);
    expect([readFileSync(path, 'utf8'), readFileSync(join(folder, 'a.html'), 'utf8')]).toEqual([
      '---\nsaved: 2024\n---\n\nNew\n',
      '<p>',
    ]);
    expect(removeKept(folder, path)).toBe(join(folder, '.trash', 'a-2.md'));
    expect([files(), files('.trash')]).toEqual([['.trash'], ['a-2.html', 'a-2.md', 'a-2.notes.md', 'a.md']]);
  });

  test('again with the same text puts nothing into the bin', async () => {
    const kept = await put('T');
    await keepAgain(folder, kept, keeping('T'), env);
    expect(existsSync(binOf(folder))).toBe(false);
  });

  test('cuts an entry of more than 100,000 characters', async () => {
    const { entries } = keeping('T');
    for (const [length, end] of [
      [100_000, 'a'],
      [100_001, 'a…'],
    ] as const) {
      const kept = await put('T', { entries: { ...entries, summary: 'a'.repeat(length) } });
      expect(/^summary: "?(a+…?)"?$/m.exec(read(kept))?.[1]).toBe(`${'a'.repeat(99_999)}${end}`);
    }
  });

  test('keeps a link and the permissions of a file that others made', async () => {
    const kept = await put('T');
    const real = join(root, String(count), 'real.md');
    writeFileSync(real, read(kept));
    chmodSync(real, 0o644);
    rmSync(kept.path);
    symlinkSync(real, kept.path);
    await changeKept(kept.path, { tag: ['a'] }, env);
    expect(readFileSync(real, 'utf8')).toContain('tags: [a]');
    expect(statSync(real).mode & 0o777).toBe(0o644);
  });
});

describe('the library', () => {
  test('lists what has the time of its saving, and leaves all else alone', async () => {
    await put('Mine');
    const foreign = {
      'note.md': '---\ntags: [x]\n---\nMy note',
      'plain.md': 'saved: no',
      'mine.notes.md': '---\nsaved: x\n---\n',
      '.hidden.md': '---\nsaved: x\n---\n',
      '.obsidian': '{}',
      'page.html': '<p>',
      'broken.md': '---\nsaved: [\n---\n',
      'other.md': '---\nsaved: yes\n---\n',
    };
    for (const [name, text] of Object.entries(foreign)) writeFileSync(join(folder, name), text);
    mkdirSync(join(folder, 'sub', '.trash'), { recursive: true });
    writeFileSync(join(folder, 'sub', 'deep.md'), '---\nsaved: 2020-01-01\n---\n');
    writeFileSync(join(folder, 'sub', '.trash', 'gone.md'), '---\nsaved: 2020-01-01\n---\n');
    expect((await listLibrary(folder)).map(({ slug }) => slug)).toEqual(['mine', 'deep']);
    for (const [name, text] of Object.entries(foreign)) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  test('front matter of any length counts', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.md'), `---\nlong: "${'ä'.repeat(100_000)}"\nsaved: 2020\n---\n`);
    expect(await listLibrary(folder)).toMatchObject([{ slug: 'a', saved: '2020' }]);
  });

  test('tells how many files cannot be read, and lists the others', async () => {
    await put('T');
    symlinkSync('loop.md', join(folder, 'loop.md'));
    symlinkSync('nowhere.md', join(folder, 'dangling.md'));
    mkdirSync(join(folder, 'folder.md'));
    const found = [];
    for await (const some of readLibrary(folder)) found.push(some);
    expect(found).toMatchObject([{ kept: [{ slug: 't' }], unreachable: 2 }]);
  });

  test.each([
    'a.sync-conflict-20240913-101010-ABCDEFG.md',
    "a (Ada's conflicted copy 2024-09-13).md",
    'a (conflicted copy 2024-09-13 101010).md',
    'a (In Konflikt stehende Kopie von Ada 2024-09-13).md',
    'a_conflict-20240913-101010.md',
    'a (Case Conflict 1).md',
    'a-DESKTOP-AB12.md',
    'a-MacBook Pro.md',
    'a-LAPTOP-7 2.md',
    'a-iMac.md',
    'a (1).md',
    'a 2.md',
    'a (SFConflict ada@a.example 2026-09-01-10-11-12).md',
    'a(Conflict_ada (Web browser)_2026-09-01-10-11-12).md',
    'a.Conflict.md',
    'a.Conflict2.md',
    'a_Andy-PC_Jan-03-0901-2026_CaseConflict_1.md',
    'a_Andy-PC_Jan-03-0901-2026_Conflict.md',
  ])('knows a copy after a conflict: %s', (name) => {
    expect(isConflictCopy(name)).toBe(true);
  });

  test.each([
    '2024-09-13-a.md',
    '2024-09-13-a-2.md',
    '2024-09-13-conflict.md',
    'the-sync-conflict.md',
    'a-Conflict.md',
    'a-iMacs.md',
    'the-laptop.md',
    '2024-09-13-route-66 .md',
    'Route 66.md',
    'The Matrix (1999).md',
    'The (Conflict).md',
  ])('knows that %s is not a conflict copy', (name) => {
    expect(isConflictCopy(name)).toBe(false);
  });

  test('is where the setting says, and by default in the data folder', () => {
    expect(libraryFolder({ HOME: '/home/a' }, undefined)).toBe('/home/a/.local/share/llama-news/library');
    expect(libraryFolder({ HOME: '/home/a', XDG_DATA_HOME: '/data' }, undefined)).toBe('/data/llama-news/library');
    expect(libraryFolder({ HOME: '/home/a' }, '~/Vault')).toBe('/home/a/Vault');
    expect(libraryFolder({ HOME: '/home/a' }, '/x/../y')).toBe('/y');
    expect(libraryFolder({ HOME: '/home/a' }, '~')).toBe('/home/a');
    for (const path of ['/x~/y', '~b/c', 'a/~/b']) expect(libraryFolder({ HOME: '/home/a' }, path)).toBe(resolve(path));
  });

  test.each([
    ['its slug', 'nokia-phone', ['nokia-phone']],
    ['its name', '2024-09-13-Nokia-Phone.md', ['nokia-phone']],
    ['the beginning of its slug', 'nokia-p', ['nokia-phone']],
    ['the beginning of several', 'nokia', ['nokia-phone', 'nokia-zwei']],
    ['words of its title', 'phone zwanzig', ['nokia-phone']],
    ['a folded word', 'uber', ['nokia-zwei']],
    ['its address', 'https://a.example/', ['other']],
    ['nothing', 'qqqq', []],
    ['nothing', ' ', []],
  ])('finds an article by %s: %j', async (_, which, slugs) => {
    const titles = { 'nokia-phone': 'Ein Phone für zwanzig Euro', 'nokia-zwei': 'Über Nokia', other: 'Other' };
    for (const [slug, title] of Object.entries(titles))
      await put(slug, {
        entries: { ...keeping(title).entries, address: slug === 'other' ? 'https://a.example/' : '' },
      });
    writeFileSync(join(folder, 'other 2.md'), '---\nsaved: 2020\naddress: https://a.example/\n---\n');
    const found = findKept(await listLibrary(folder), which);
    const kept = found.kind === 'one' ? [found.kept] : found.kind === 'several' ? found.kept : [];
    expect(kept.map(({ slug }) => slug).sort()).toEqual(slugs);
  });

  test('finds the article of exactly a name before those that begin with it, and a copy only if nothing else is meant', async () => {
    mkdirSync(folder);
    for (const name of ['2024-01-01-a', '2024-01-01-a-b', '2024-01-01-a (1)', '2024-01-02-lone 2'])
      writeFileSync(join(folder, `${name}.md`), '---\nsaved: 2024\n---\n');
    const all = await listLibrary(folder);
    const found = (which: string): unknown => {
      const match = findKept(all, which);
      return match.kind === 'one' ? match.kept.slug : match.kind;
    };
    expect(['a', 'A', '2024-01-01-a', '2024-01-01-A.MD', join(folder, '2024-01-01-a.md')].map(found)).toEqual(
      Array(5).fill('a'),
    );
    expect(['a-', '2024-01-01', 'lone 2', 'lone', 'a (1)'].map(found)).toEqual([
      'a-b',
      'several',
      'lone 2',
      'lone 2',
      'a (1)',
    ]);
    expect(found('2024-01-03')).toBe('none');
  });

  test('finds an article by its address whatever its end, and by the beginning of a Greek word', async () => {
    const { entries } = keeping('T');
    await put('κόσμος νέοσων', { entries: { ...entries, title: 'T', address: 'https://a.example/b.md' } });
    await put('b', { entries: { ...entries, title: 'U', address: 'https://a.example/b' } });
    const all = await listLibrary(folder);
    for (const which of ['https://a.example/b.md', 'κόσ', 'κόσμος-νέοσ', 'ΚΌΣΜΟΣ-ΝΈΟΣ'])
      expect(findKept(all, which), which).toMatchObject({ kind: 'one', kept: { title: 'T' } });
  });

  test.each([
    ['its slug', 'the-cost-of-modls', 'the-cost-of-models'],
    ['its title', 'The kost of models', 'the-cost-of-models'],
    ['a long word', 'modesl', 'the-cost-of-models'],
    ['a word of five letters', 'thimg', 'nothing-such-as-this-thing'],
    ['a short word', 'cist', undefined],
    ['nothing', 'nosuchthing', undefined],
  ])('suggests an article by few wrong letters of %s: %j', async (_, which, near) => {
    await put('The cost of models');
    await put('Nothing such as this thing');
    const found = findKept(await listLibrary(folder), which);
    expect(found.kind === 'none' ? found.near?.slug : 'found').toBe(near);
  });
});

test('of articles with the same word, the latest is suggested', async () => {
  for (const [day, title] of [
    ['2024-01-01', 'Old models'],
    ['2024-03-01', 'New models'],
    ['2024-02-01', 'Other models'],
  ] as const)
    await put(title, { entries: { title, saved: `${day}T00:00:00Z` } });
  const found = findKept(await listLibrary(folder), 'modles');
  expect(found.kind === 'none' && found.near?.slug).toBe('new-models');
});

test('articles that are named by their slugs are read alone, and all others where one is not', async () => {
  for (const name of ['one', 'two', 'three']) await put(name);
  writeFileSync(join(folder, 'three 2.md'), '---\nsaved: 2024\n---\n');
  const listed = async (...names: readonly string[]): Promise<readonly string[]> =>
    (await listForNames(folder, names)).map(({ slug }) => slug).sort();
  expect(await listed('ONE', '2024-09-13-two.md')).toEqual(['one', 'two']);
  expect(await listed('one', 'tw')).toEqual(['one', 'three', 'three 2', 'two']);
  // A copy is no article of its name.
  expect(await listed('three 2')).toHaveLength(4);
});

describe('the bin', () => {
  test('gives notes back as a copy beside those that were written meanwhile, and a page under a name that is free', async () => {
    const kept = await put('T', { html: Buffer.from('<p>') });
    const notes = join(folder, '2024-09-13-t.notes.md');
    writeFileSync(notes, 'old');
    const removed = removeKept(folder, kept.path);
    writeFileSync(notes, 'new');
    writeFileSync(join(folder, '2024-09-13-t.notes_conflict-1.md'), 'newer');
    expect(restoreKept(folder, removed)).toBe(kept.path);
    expect(files()).toEqual([
      '.trash',
      '2024-09-13-t.html',
      '2024-09-13-t.md',
      '2024-09-13-t.notes.md',
      '2024-09-13-t.notes_conflict-1.md',
      '2024-09-13-t.notes_conflict-2.md',
    ]);
    expect(readFileSync(join(folder, '2024-09-13-t.notes_conflict-2.md'), 'utf8')).toBe('old');
    const again = removeKept(folder, kept.path);
    writeFileSync(join(folder, '2024-09-13-t.html'), 'of another');
    expect(restoreKept(folder, again)).toBe(join(folder, '2024-09-13-t-2.md'));
    expect(readFileSync(join(folder, '2024-09-13-t.html'), 'utf8')).toBe('of another');
  });

  test('takes an article with its notes and its page, and gives them back where they were', async () => {
    const kept = await put('T', { html: Buffer.from('<p>') });
    writeFileSync(join(folder, '2024-09-13-t.notes.md'), 'notes');
    const before = files();
    removeKept(folder, kept.path);
    expect(files()).toEqual(['.trash']);
    expect(files('.trash')).toEqual(before);
    const [removed] = await listLibrary(binOf(folder));
    expect(restoreKept(folder, removed?.path ?? '')).toBe(kept.path);
    expect(files()).toEqual(['.trash', ...before]);
    mkdirSync(join(folder, 'sub'));
    const deep = join(folder, 'sub', 'deep.md');
    writeFileSync(deep, '---\nsaved: 2020\n---\n');
    expect(restoreKept(folder, removeKept(folder, deep))).toBe(deep);
  });

  test('gives an article back under the name that it had, although it has a number in the bin', async () => {
    for (const text of ['one', 'two']) removeKept(folder, (await put('T', { source: text })).path);
    const path = join(folder, '2024-09-13-t.md');
    expect(restoreKept(folder, join(folder, '.trash', '2024-09-13-t-2.md'), path)).toBe(path);
    expect(readFileSync(path, 'utf8')).toMatch(/two$/);
  });

  test('never replaces what is there', async () => {
    for (const text of ['one', 'two']) removeKept(folder, (await put('T', { source: text })).path);
    writeFileSync(join(folder, '.trash', '2024-09-13-t-3.notes.md'), 'orphan');
    const third = await put('T', { source: 'three' });
    writeFileSync(third.path.replace('.md', '.notes.md'), 'of three');
    removeKept(folder, third.path);
    expect(files('.trash')).toEqual([
      '2024-09-13-t-2.md',
      '2024-09-13-t-3.notes.md',
      '2024-09-13-t-4.md',
      '2024-09-13-t-4.notes.md',
      '2024-09-13-t.md',
    ]);
    await put('T', { source: 'four' });
    expect(restoreKept(folder, join(folder, '.trash', '2024-09-13-t.md'))).toBe(join(folder, '2024-09-13-t-2.md'));
    expect((await listLibrary(folder)).map(({ path }) => readFileSync(path, 'utf8').split('\n').at(-1)).sort()).toEqual(
      ['four', 'one'],
    );
  });

  test('gives notes back that a killed program has left', async () => {
    const kept = await put('T');
    const path = removeKept(folder, kept.path);
    writeFileSync(join(folder, '2024-09-13-t.notes.md'), 'notes');
    expect(restoreKept(folder, path)).toBe(kept.path);
  });

  test('is emptied of articles alone', async () => {
    removeKept(folder, (await put('T', { html: Buffer.from('') })).path);
    writeFileSync(join(folder, '.trash', 'foreign.md'), 'x');
    const deep = await put('Deep');
    writeFileSync(deep.path.replace('.md', '.notes.md'), 'notes');
    mkdirSync(join(folder, '.trash', 'sub'));
    for (const name of ['2024-09-13-deep.md', '2024-09-13-deep.notes.md'])
      renameSync(join(folder, name), join(folder, '.trash', 'sub', name));
    writeFileSync(join(folder, '.trash', '.a.md.7.tmp'), '');
    utimesSync(join(folder, '.trash', '.a.md.7.tmp'), 1, 1);
    expect(await emptyBin(folder)).toBe(2);
    expect([files('.trash'), files('.trash/sub')]).toEqual([['foreign.md', 'sub'], []]);
    expect(await emptyBin(join(folder, 'none'))).toBe(0);
    expect(existsSync(folder)).toBe(true);
  });
});

test('a tag is not added in another case', async () => {
  const entries = { title: 'Essay', saved: '2024-09-14T10:00:00Z', tags: ['AI', 'ai', 'Meta'] };
  expect((await put('Essay', { entries, source: Buffer.from('---\ntags: [Ai]\n---\nText.\n') })).tags).toEqual([
    'Ai',
    'Meta',
  ]);
  expect([hasTag(['Über'], 'u\u0308BER'), hasTag(['Über'], 'uber')]).toEqual([true, false]);
});
