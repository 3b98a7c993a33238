import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/store/digest-of.js';
import { type Ended, runAnewBeside, shell } from '../../kit/program/program.js';
import { run, runBeside } from '../../kit/program/run.js';
import { startWebServer, type WebServer } from '../../kit/program/web-server.js';

const root = mkdtempSync(join(tmpdir(), 'llama-news-save-'));
const WORDS = 'Some words that make an article of a page, because they are many enough. '.repeat(12);
const TICKS = '# no title\n\n```sh\n````\n*x* <b>\n```\n~~~\nend';
const page = (title: string, text = WORDS): string => `<!doctype html><html lang="en"><head><title>${title}</title>
<meta name="author" content="Ada: &quot;x&quot; y"><meta name="description" content="What it says, in short."><meta property="article:published_time" content="2024-09-13T10:00:00Z"></head>
<body><nav><a href="/menu">Menu</a></nav><article><h1>${title}</h1><p>${text}</p><h2>More</h2>
<p>See <a href="other">the other</a>. ${WORDS}</p></article></body></html>`;

let server: WebServer;
let version = WORDS;
beforeAll(async () => {
  server = await startWebServer({
    '/news/page': (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
      response.end(page('The page', version));
    },
    '/evil': page('../../&#10;---&#10;saved: x'),
    '/empty': '<!doctype html><html><body></body></html>',
    '/paid': page('Paid').replace('<h2>', '<div class="paywall">Subscribe to continue reading</div><h2>'),
    '/docs/note': {
      headers: { 'Content-Type': 'text/markdown' },
      body: '---\ntags: [own]\n---\n# Note\n\n[a](b.md)\n',
    },
    '/ticks.txt': { headers: { 'Content-Type': 'text/plain' }, body: TICKS },
    '/rfc.txt': { headers: { 'Content-Type': 'text/plain' }, body: '1.  One\n    Two *three*\n' },
  });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

let count = 0;
let folder = '';
let env: Record<string, string> = {};
beforeEach(() => {
  count += 1;
  folder = join(root, String(count), 'llama-news', 'library');
  env = { XDG_DATA_HOME: join(root, String(count)) };
  version = WORDS;
  mkdirSync(join(root, String(count)));
});

const lines = (text: string): readonly string[] => text.split('\n').slice(0, -1);
const on = (...args: readonly string[]): Promise<Ended> => runBeside(args, { env });
const here = (...args: readonly string[]): Ended => run(args, { env });
const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
const put = (name: string, text: string): string => {
  const path = join(root, String(count), name);
  writeFileSync(path, text);
  return path;
};

describe('save', () => {
  test('save keeps a page as Markdown that is read as the page is', async () => {
    const address = `${server.base}/news/page`;
    const saved = await on('save', address, '--tag', 'ki, llama', '--html');
    expect(saved).toEqual({
      code: 0,
      stdout: `the-page kept: ${join(folder, '2024-09-13-the-page.md')}\n`,
      stderr: '',
    });
    expect(file('2024-09-13-the-page.md')).toMatch(
      /^---\ntitle: The page\nauthor: "Ada: \\"x\\" y"\nsite: "127\.0\.0\.1"\naddress: "[^\n]+\/news\/page"\ndate: 2024-09-13\nsaved: [-\dT:]+Z\nlang: en\nsummary: "What it says, in short\."\ntags: \[ki, llama\]\n---\n/,
    );
    expect(file('2024-09-13-the-page.html')).toBe(page('The page'));
    const [kept, read] = [here('read', 'the-page'), await on('read', address)];
    expect(kept).toEqual(read);
    expect(kept.stdout).toContain(`${server.base}/news/other`);
    const [told, listed] = [here('read', '--json', 'the-page'), here('library', '--json')].map(({ stdout }) =>
      JSON.parse(stdout),
    );
    expect(told).toMatchObject({ slug: 'the-page', summary: 'What it says, in short.' });
    expect(listed.articles[0].slug).toBe(told.slug);
  });

  test('save does not keep a page twice, but gives it new tags and, on request, its new text', async () => {
    const address = `${server.base}/news/page`;
    await on('save', address);
    const asked = server.got.length;
    const again = await on('save', `${address}#more`, '--tag', 'a');
    expect(again.stdout).toContain('the-page is kept already');
    expect(server.got.length).toBe(asked);
    expect(readdirSync(folder)).toEqual(['2024-09-13-the-page.md']);
    here('archive', 'the-page');
    version = WORDS.replaceAll('Some', 'New');
    expect((await on('save', address, '--again')).stdout).toContain('the-page kept again');
    expect(file('2024-09-13-the-page.md')).toMatch(/tags: \[a\]\nread: [-\d]+\n---\n\nNew words/);
    expect(file('.trash/2024-09-13-the-page.md')).toMatch(/tags: \[a\]\nread: [-\d]+\n---\n\nSome words/);
  });

  test('save says what it cannot do, and keeps the rest', async () => {
    const names = ['evil', 'empty', 'paid', 'nothing'].map((name) => `${server.base}/${name}`);
    const { code, stdout, stderr } = await on('save', ...names, 'no such file.md', root);
    expect(code).toBe(1);
    expect(lines(stdout).map((line) => line.split(' ')[0])).toEqual(['saved-x', 'paid']);
    expect(lines(stderr).map((line) => line.replace(/^llama-news: \S+:(?= )/, ''))).toEqual([
      ' no text on this page',
      ' behind a paywall or registration wall; only the beginning is shown',
      ' no such page (404)',
      expect.stringContaining('no such file or article'),
      expect.stringContaining('a folder; name the articles in it'),
    ]);
  });

  test('save keeps the bytes of Markdown from anywhere, and what its links mean', async () => {
    await on('save', `${server.base}/docs/note`, '--tag', 'mine');
    expect(file(readdirSync(folder)[0] ?? '')).toMatch(
      /^---\ntags: \[own, mine\]\ntitle: Note\naddress: "[^\n]+"\nsaved: [-\dT:]+Z\n---\n# Note\n\n\[a\]\(b\.md\)\n$/,
    );
    expect(here('read', 'note').stdout).toContain(`${server.base}/docs/b.md`);
    const path = put('x.md', '# My file\r\n\r\nText\r\n');
    here('save', path);
    symlinkSync('x.md', join(root, String(count), 'link.md'));
    expect(here('save', join(root, String(count), 'link.md')).stdout).toContain('my-file is kept already');
    expect(file(readdirSync(folder).find((name) => name.endsWith('my-file.md')) ?? '')).toMatch(
      /^---\r\ntitle: My file\r\naddress: "[^\n]+x\.md"\r\nsaved: [-\dT:]+Z\r\n---\r\n\r\n# My file\r\n\r\nText\r\n$/,
    );
  });

  test.each<[string, string, string, string]>([
    [
      'of the Obsidian Web Clipper',
      'title: "A clip"\nsource: "https://example.org/clip"\nauthor:\n  - "[[Jane Doe]]"\n  - "[[people/bob|Bob]]"\ntags:\n  - "clippings"\n',
      'address: "https://example.org/clip"\n',
      'Jane Doe, Bob',
    ],
    [
      'of Omnivore',
      'title: A clip\nauthor: Ada\noriginal_url: https://example.org/clip\n',
      'address: "https://example.org/clip"\n',
      'Ada',
    ],
    ['without an address', 'title: A clip\nsource: "[[Book]]"\nauthor: Ada\n', '', 'Ada'],
  ])('save makes a clipping %s in the library a kept article where it is', (_, matter, address, author) => {
    mkdirSync(join(folder, 'Clippings'), { recursive: true });
    const path = join(folder, 'Clippings', 'A clip.md');
    writeFileSync(path, `---\n${matter}---\n# Heading\n\nWords [a](b.md)\n`);
    expect(JSON.parse(here('library', '--json').stdout).articles).toEqual([]);
    expect(here('save', path, '--tag', 'ki').stdout).toBe(`a clip kept: ${path}\n`.replace('a clip', 'A clip'));
    expect(readFileSync(path, 'utf8').replace(/saved: [-\dT:]+Z\n/, 'saved\n')).toBe(
      matter.includes('tags:')
        ? `---\n${matter}  - ki\n${address}saved\n---\n# Heading\n\nWords [a](b.md)\n`
        : `---\n${matter}${address}saved\ntags: [ki]\n---\n# Heading\n\nWords [a](b.md)\n`,
    );
    expect(JSON.parse(here('library', '--json').stdout).articles).toMatchObject([{ title: 'A clip', author, path }]);
    expect(here('save', path).stdout).toContain('is kept already');
    expect(readdirSync(folder)).toEqual(['Clippings']);
  });

  test('save leaves notes and hidden files of the library alone, and keeps a copy', () => {
    mkdirSync(join(folder, '.hidden'), { recursive: true });
    const paths = ['x.notes.md', '.hidden/y.md'].map((name) => join(folder, name));
    for (const [i, path] of paths.entries()) {
      writeFileSync(path, `# Title ${i}\n`);
      here('save', path);
      expect(readFileSync(path, 'utf8')).toBe(`# Title ${i}\n`);
    }
    expect(readdirSync(folder).filter((name) => /title-\d\.md$/.test(name))).toHaveLength(2);
  });

  test('save keeps the lines of plain text', async () => {
    await on('save', `${server.base}/rfc.txt`);
    expect(here('read', 'rfc', '-w', '0').stdout).toContain('1.  One\n        Two *three*\n');
    expect(file(readdirSync(folder)[0] ?? '')).toMatch(/\n```text\n1\. {2}One\n {4}Two \*three\*\n```\n$/);
  });

  test('save keeps plain text as it is, whatever fences are in it', async () => {
    await on('save', `${server.base}/ticks.txt`);
    const [kept, page] = [here('read', 'ticks', '-w', '0'), await on('read', `${server.base}/ticks.txt`, '-w', '0')];
    for (const { stdout } of [kept, page]) expect(stdout.replace(/^ +/gm, '')).toContain(TICKS);
  });

  test('save keeps standard input and bundled articles, each once', () => {
    const input = { env, input: page('From a pipe') };
    expect(run(['save', '-'], input).stdout).toContain('from-a-pipe kept');
    expect(run(['save', '-'], input).stdout).toContain('from-a-pipe is kept already');
    const { stdout } = here('save', 'llama-4-rechenleistung', 'llama-4-rechenleistung');
    expect(lines(stdout)).toHaveLength(1);
    expect(here('save', 'llama-4-rechenleistung').stdout).toContain('already');
    const kept = join(folder, '2024-09-13-llama-4-rechenleistung.md');
    const [text, bundled] = [here('read', kept), here('read', 'llama-4-rechenleistung')].map((it) => it.stdout);
    expect(text?.split('\n').slice(0, 200)).toEqual(bundled?.split('\n').slice(0, 200));
    // Links to other bundled articles mean these.
    expect(text).toContain('] llama-news read strawberry-o1\n');
    for (const again of [[], ['--again']]) expect(here('save', kept, ...again).stdout).toContain('already');
    expect(existsSync(join(folder, '.trash'))).toBe(false);
  });
});

describe('save of files', () => {
  test('save keeps a text that two files have once', () => {
    const text = '# Twice\n\nThe same text.\n';
    const { code, stdout } = here('save', put('a.md', text), put('b.md', text), put('c.md', '# Other\n'));
    expect([code, lines(stdout).map((line) => line.replace(/(kept|already): .*/, '$1'))]).toEqual([
      0,
      ['twice kept', 'twice is kept already', 'other kept'],
    ]);
  });

  test('save keeps an article whose notes cannot be moved, and says so', () => {
    const path = put('noted.md', '# Noted\n');
    const mark = digestOf(`file:${realpathSync(path)}`).slice(0, 8);
    const notes = join(root, String(count), 'llama-news', 'notes', `noted-${mark}.notes.md`);
    mkdirSync(notes, { recursive: true });
    const { code, stdout, stderr } = here('save', path);
    expect([code, stderr]).toEqual([0, 'llama-news: The notes stay where they were (EISDIR)\n']);
    expect(stdout).toMatch(/^noted kept: /);
  });
});

describe('save without a source', () => {
  test('save without a source keeps what is piped in, called after its first words where it has no title', () => {
    const input = 'Just one line of text that has more than eight words\n';
    expect(run(['save'], { env, input }).stdout).toContain('just-one-line-of-text-that-has-more kept: ');
    expect(run(['read', 'just-one-line'], { env }).stdout).toBe(input);
    expect(run(['save', '-'], { env, input: ' \n\n' })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'llama-news: stdin: no text to keep\n',
    });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('save without a source says what can be named if nothing is piped in', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/llama-news.js', 'save'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    expect([status, lines(stderr)]).toEqual([2, [expect.stringContaining('Name a source: files, web addresses, ')]]);
    expect(stderr).not.toContain('folder');
  });
});

test.each([
  ['YAML', '---\ntitle: Foo: bar\ntags: [x]\n---\n# Title\n\nText\n'],
  ['YAML with CR and LF', '---\r\ntitle: Foo: bar\r\ntags: [x]\r\n---\r\n# Title\r\n\r\nText\r\n'],
  ['TOML', '+++\ntitle = Foo\n+++\n# Title\n\nText\n'],
])('a file with broken front matter in %s is read as before, and its lines are comments', (_, text) => {
  const path = put('broken.md', text);
  here('save', path);
  expect(here('read', 'title').stdout).toBe(here('read', path).stdout);
  const kept = file(readdirSync(folder)[0] ?? '');
  expect(kept).toContain(text.includes('+++') ? '\n# title = Foo\n+++\n' : '# title: Foo: bar');
  here('tag', 'title', 'new');
  expect(here('library', '--tag', 'new').stdout).toMatch(/^title {2}/);
});

describe('kept articles', () => {
  beforeEach(() => {
    here('save', put('a.md', '# Nokia phone for twenty\n\nText\n'), put('b.md', '# Nokia again\n\nText\n'));
  });

  test.each([
    [['nokia-phone-for-twenty'], 'Text'],
    [['nokia-ph'], 'Text'],
    [['twenty phone'], 'Text'],
    [['nokia', 'twenty'], 'Text'],
  ])('kept articles are read by a slug or words of the title: %j', (words, text) => {
    const { code, stdout, stderr } = here('read', ...words);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Nokia phone for twenty\n/);
    expect(stdout).toContain(text);
  });

  test('words that name something by themselves are not those of a title together', () => {
    here('save', put('c.md', '# Notes on strawberry-o1 and https://e.x/ and phones\n\nKept.\n'));
    const headings = (...words: readonly string[]): number =>
      run(['read', ...words], { env, input: 'Piped.\n' }).stdout.match(/^==> /gm)?.length ?? 0;
    expect(here('read', 'strawberry', 'phones').stdout).toMatch(/^Notes on strawberry-o1 /);
    expect(headings('strawberry', 'phones')).toBe(0);
    expect(headings('strawberry-o1', 'phones')).toBe(2);
    expect(headings('nokia-again', 'nokia')).toBe(1);
    expect(headings('https://e.x/', 'phones', '--offline')).toBe(1);
    expect(headings('-', 'phones')).toBe(2);
    expect(headings('phones', put('phones', 'A file.\n'))).toBe(2);
  });

  test('kept articles are named where several are meant, or another', () => {
    const { code, stdout, stderr } = here('toc', 'nokia');
    expect([code, stdout]).toEqual([1, '']);
    const [, first, second] = /^llama-news: "nokia" matches 2 kept articles: (\S+), (\S+)\n$/.exec(stderr) ?? [];
    expect([first, second].sort()).toEqual(['nokia-again', 'nokia-phone-for-twenty']);
    expect(here('read', 'nokia-agian').stderr).toContain('(did you mean nokia-again?)');
    expect(here('read', 'nokia-agian.md').stderr).toContain('no such file or article (llama-news list ');
    expect(here('read', './nokia-again')).toMatchObject({ code: 1, stdout: '' });
    expect(here('read', 'twemty').stderr).toContain('(did you mean nokia-phone-for-twenty?)');
    here('save', put('c.md', '# The riddle of Strawberry: how models of OpenAI think\n'));
    expect(here('archive', 'nope').stderr).toContain('(llama-news library lists the kept articles)');
    expect(here('archive', 'qqq').stderr).toBe(
      'llama-news: qqq: no such article in the library (llama-news library lists the kept articles)\n',
    );
  });

  test('kept articles come after files of the same name', () => {
    const { stdout } = run(['read', 'nokia-again'], { env, cwd: root });
    expect(stdout).toContain('Text');
    writeFileSync(join(root, 'nokia-again'), 'My file');
    expect(run(['read', 'nokia-again'], { env, cwd: root }).stdout).toBe('My file\n');
    rmSync(join(root, 'nokia-again'));
  });

  test('kept articles get tags, lose them, and are archived and made unread again', () => {
    expect(here('tag', 'nokia-again', 'a,b', '#c').stdout).toBe('nokia-again: tags a, b, c\n');
    expect(here('tag', 'nokia-again', 'b', 'x', '--remove').stdout).toBe('nokia-again: tags a, c\n');
    expect(here('tag', 'nokia-again', ',').code).toBe(2);
    expect(here('tag', 'nokia-again', 'A', 'C').stdout).toBe('nokia-again: tags a, c\n');
    expect(here('tag', 'nokia-again', 'D').stdout).toBe('nokia-again: tags a, c, D\n');
    expect(here('tag', 'nokia-again', 'd', '--remove').stdout).toBe('nokia-again: tags a, c\n');
    expect(here('library', '--tag', ' ,').stderr).toBe('llama-news: --tag needs tags\n');
    expect(here('export', '--tag', '').code).toBe(2);
    expect(here('archive').stderr).toContain('Name an article: the slug of a kept article, its beginning, or words');
    expect(here('bin', '--restore').stderr).toContain('--restore takes the slug of a kept article');
    expect(here('archive', 'nokia-again', 'nokia-ph').stdout).toBe(
      'nokia-again: archived\nnokia-phone-for-twenty: archived\n',
    );
    const path = join(folder, readdirSync(folder).find((name) => name.endsWith('nokia-again.md')) ?? '');
    expect(readFileSync(path, 'utf8')).toMatch(/\ntags: \[a, c\]\nread: \d{4}-\d\d-\d\d\n---\n/);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/read: .*/, 'read: 2020-02-29'));
    expect(here('archive', 'nokia-again').stdout).toBe('nokia-again: archived\n');
    expect(readFileSync(path, 'utf8')).toContain('\nread: 2020-02-29\n');
    expect(here('archive', 'nokia-again', '--undo').stdout).toBe('nokia-again: unread again\n');
    expect(readFileSync(path, 'utf8')).toMatch(/\ntags: \[a, c\]\n---\n/);
  });

  test('kept articles go into the bin and come back; the bin is emptied on request alone', () => {
    const { stdout } = here('remove', 'nokia-again');
    expect(stdout).toBe('nokia-again: moved into the bin (llama-news bin --restore nokia-again brings it back)\n');
    expect(here('read', 'nokia-again').code).toBe(1);
    expect(here('bin').stdout).toMatch(/^nokia-again {2}Nokia again {2}.+\n$/);
    expect(here('bin', '--restore', 'again').stdout).toMatch(/^nokia-again restored: .+\.md\n$/);
    expect(here('read', 'nokia-again').code).toBe(0);
    expect(here('bin', '--restore', 'again').stderr).toContain('not in the bin');
    here('rm', 'nokia-again', 'nokia-phone');
    expect(here('bin', '--empty').stdout).toBe('2 articles removed for good\n');
    expect(here('bin')).toEqual({ code: 0, stdout: '', stderr: 'llama-news: The bin is empty\n' });
  });

  test('kept articles with spaces in their names are restored by the command that is shown', () => {
    const path = put(join('llama-news', 'library', "It's mine.md"), '---\ntitle: T\nsaved: 2020-01-01\n---\nText\n');
    const [, command = ''] = /\(llama-news (bin .+) brings it back\)\n$/.exec(here('remove', "it's").stdout) ?? [];
    const shell = spawnSync('sh', ['-c', `printf '%s|' ${command}`], { encoding: 'utf8' });
    expect(here(...shell.stdout.split('|').slice(0, -1)).code).toBe(0);
    expect(existsSync(path)).toBe(true);
  });

  test('kept articles open by their slugs alone, as files and bundled articles do; a mistyped command is not taken for a slug', () => {
    const name = readdirSync(folder).find((each) => each.endsWith('nokia-again.md')) ?? '';
    for (const word of ['nokia-again', name.replace('.md', '')])
      expect(here(word, '--plain')).toMatchObject({ code: 0, stdout: expect.stringContaining('Text') });
    expect(here('nokia')).toMatchObject({ code: 2, stderr: expect.stringContaining('nokia') });
    expect(run(['nokia-again'], { env: { LLAMA_NEWS_LIBRARY: folder } }).stdout).toContain('Text');
  });

  test('kept articles are opened in the editor', () => {
    const out = join(root, 'edited');
    const editor = put('editor', `#!/bin/sh\nprintf '%s|' "$@" > '${out}'\n`);
    chmodSync(editor, 0o755);
    expect(run(['edit', 'nokia-again'], { env: { ...env, VISUAL: editor } }).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^[^|]+nokia-again\.md\|$/);
    const { code, stderr } = run(['edit', 'nokia-again'], { env: { ...env, VISUAL: '/no/editor' } });
    expect([code, stderr]).toEqual([
      1,
      'llama-news: Cannot start the editor /no/editor (VISUAL or EDITOR names the program)\n',
    ]);
    expect(run(['edit', 'nokia-again'], { env: { ...env, VISUAL: 'false' } })).toEqual({
      code: 1,
      stdout: '',
      stderr: 'llama-news: false: failed (VISUAL or EDITOR names the program)\n',
    });
  });

  test('kept articles are missed after an editor that removed their front matter', () => {
    here('save', put('essay.md', '# Essay\n'));
    const editor = put('emptying', '#!/bin/sh\necho "# Essay" > "$1"\n');
    chmodSync(editor, 0o755);
    const { code, stderr } = run(['edit', 'essay'], { env: { ...env, VISUAL: editor } });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/essay\.md: no longer a kept article, as [^\n]*\n$/)]);
  });
});

test('input without an end is refused', () => {
  const { code, stderr } = shell('yes "a word" | $LLAMA save', env);
  expect([code, stderr]).toEqual([1, 'llama-news: stdin: larger than 64 MB, too large to keep\n']);
  expect(existsSync(folder)).toBe(false);
});

test('a page that several programs keep at once is kept once', async () => {
  const ended = await Promise.all(
    Array.from({ length: 5 }, () => runAnewBeside(['save', `${server.base}/news/page`], { env })),
  );
  expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual(Array(5).fill([0, '']));
  expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual(['2024-09-13-the-page.md']);
});

describe('a library', () => {
  const save = (library: string): Ended => here('save', put('a.md', '# A\n'), '--library', library);

  test('a library is made where the setting or the option says, but not on a disk that is missing', () => {
    const there = join(root, String(count), 'there');
    expect(save(there).code).toBe(0);
    expect(run(['read', 'a'], { env: { ...env, LLAMA_NEWS_LIBRARY: there } }).code).toBe(0);
    expect(existsSync(folder)).toBe(false);
    const gone = join(root, 'gone', 'library');
    expect(save(gone)).toEqual({
      code: 1,
      stdout: '',
      stderr: `llama-news: ${gone}: cannot be written: the folder is missing\n`,
    });
  });

  test('a library that is a file is refused in one line', () => {
    const path = put('file', '');
    expect(lines(save(path).stderr)).toEqual([`llama-news: ${path}: a file, not a folder`]);
    expect(lines(here('bin', '--library', path).stderr)).toEqual([`llama-news: ${path}: a file, not a folder`]);
  });

  test.runIf(process.getuid?.() !== 0)('a library that is read-only is refused in one line, and stays as it is', () => {
    const there = join(root, String(count), 'there');
    save(there);
    const names = readdirSync(there);
    chmodSync(there, 0o500);
    const failed = [here('tag', 'a', 'x', '--library', there), here('remove', 'a', '--library', there)];
    expect(failed.map(({ code }) => code)).toEqual([1, 1]);
    for (const { stderr } of failed) expect(lines(stderr)).toEqual([expect.stringContaining('permission denied')]);
    chmodSync(there, 0o700);
    expect(readdirSync(there)).toEqual(names);
  });

  test('a library on a full disk says so in one line, and leaves no part of a file', () => {
    save(join(root, String(count), 'there'));
    const there = join(root, String(count), 'there');
    const large = put('large.md', `# Large\n\n${'word '.repeat(100_000)}`);
    const program = `ulimit -f 100; trap '' XFSZ; exec ${process.execPath} bin/llama-news.js save ${large} --library ${there}`;
    const { status, stderr } = spawnSync('bash', ['-c', program], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    expect([status, lines(stderr)]).toEqual([1, [expect.stringContaining('cannot be written: ')]]);
    expect(readdirSync(there)).toHaveLength(1);
  });
});
