import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadedBy } from './kit/program/loaded-by.js';
import { PROGRAM, run, shell } from './kit/program/program.js';

const parts: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('.dev/parts.json', 'utf8'));
const packagesOf = (file: string): ReadonlySet<string> =>
  new Set((parts[file] ?? []).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));

/** The files of dist/ that a command loads. */
const loaded = (...args: readonly string[]): readonly string[] => loadedWith({}, ...args);

const loadedWith = (env: Readonly<Record<string, string>>, ...args: readonly string[]): readonly string[] =>
  loadedBy(`$LLAMA ${args.join(' ')}`, env);

describe('the built program', () => {
  test('prints bundled articles from one file, without a parser, Ink or marked-terminal', () => {
    expect(packagesOf('main.cjs')).toEqual(new Set());
    expect(loaded('read')).toEqual(['main.cjs']);
    expect(loaded('--version')).toEqual(['main.cjs']);
    expect(loaded('toc')).toEqual(['main.cjs', 'print-listing.cjs', 'print.cjs']);
    expect(loaded('read', '--plain')).toEqual(['main.cjs']);
    expect(loaded('read', '-w', '60')).toEqual(['main.cjs', 'print.cjs', 'program.cjs']);
    expect(loaded('list', '--json')).toEqual(['main.cjs']);
    expect(loaded('complete', 'fish', '--', 'read', '-s', "''")).toEqual(['complete.cjs', 'main.cjs', 'program.cjs']);
  });

  test('prints JSON and for screen readers from a file more each, without what paging needs', () => {
    expect(loaded('read', '--json')).toEqual(['article-json.cjs', 'main.cjs']);
    expect(loaded('read', '--accessible')).toEqual(['accessible.cjs', 'main.cjs', 'print.cjs', 'speak.cjs']);
    expect(packagesOf('line-pager.cjs')).toEqual(new Set());
  });

  test('reads files with the parser, and nothing more', () => {
    expect(loaded('read', '-p', 'CHANGELOG.md')).toEqual([
      'main.cjs',
      'parse-document.cjs',
      'print.cjs',
      'read-text.cjs',
    ]);
    expect([...packagesOf('print.cjs'), ...packagesOf('read-text.cjs')]).toEqual([]);
    expect(packagesOf('parse-document.cjs')).toEqual(new Set(['marked']));
    expect(loaded('read', '-p', 'README.md')).toContain('parser.cjs');
    expect([...packagesOf('parser.cjs')].sort()).toEqual(['entities', 'htmlparser2']);
  });

  test('loads what fetches pages, and what judges their copies, only for an address', () => {
    expect(packagesOf('read-address.cjs')).toEqual(new Set(['http-cache-semantics']));
    expect(loaded('read', '-p', 'https://example.org/', '--offline')).toContain('read-address.cjs');
    for (const source of ['CHANGELOG.md', 'docs', '- < README.md'])
      expect(loaded('read', '-p', '--offline', '--whole', source)).not.toContain('read-address.cjs');
  });

  test('keeps out of the main file what only pages, settings and printing need', () => {
    const needless = [
      'src/config/check.ts',
      'src/document/limited-worker.ts',
      'src/layout/spans.ts',
      'src/messages/page-faults.ts',
      'src/parse/masthead.ts',
      'src/reader/opening/progress-text.ts',
      'src/source/decode.ts',
      'src/source/is-html.ts',
    ];
    const modules = Object.values(parts).flat();
    expect(needless.filter((module) => !modules.includes(module))).toEqual([]);
    expect(needless.filter((module) => parts['main.cjs']?.includes(module))).toEqual([]);
  });

  test('reads pages in a worker with a document of their own, and loads none of that for anything else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-parts-'));
    const page = join(folder, 'page.html');
    writeFileSync(page, '<p>A sentence.');
    const first = [
      'bytes.cjs',
      'charset.cjs',
      'file.cjs',
      'limited-worker.cjs',
      'main.cjs',
      'open-page.cjs',
      'page-faults.cjs',
      'page-folder.cjs',
      'print.cjs',
      'read-in-worker.cjs',
      'read-text.cjs',
    ];
    const env = { XDG_CACHE_HOME: folder };
    expect(loadedWith(env, 'read', '-p', page)).toEqual(first);
    expect(loadedWith(env, 'read', '-p', page)).toEqual(first.filter((file) => !file.includes('worker')));
    rmSync(folder, { recursive: true });
    const holding = (name: string): readonly string[] =>
      Object.keys(parts).filter((file) => packagesOf(file).has(name));
    expect(holding('linkedom')).toEqual(['page-worker.cjs']);
    expect(holding('@mozilla/readability')).toEqual(['page-worker.cjs']);
    expect(holding('htmlparser2')).toEqual(['parser.cjs']);
    expect([...holding('cssomnom'), ...holding('dom-serializer')]).toEqual([]);
  });

  test('is ASCII, which V8 keeps in half of the memory', () => {
    const names = readdirSync('dist').filter((name) => name.endsWith('.cjs'));
    expect(names).toContain('main.cjs');
    expect(names.filter((name) => /[^\0-\x7F]/.test(readFileSync(join('dist', name), 'utf8')))).toEqual([]);
  });

  test('loads dialects and MDX only where a text may use them', () => {
    const dialectsIn = (name: string) =>
      loaded('read', '-p', `test/fixtures/constructs/${name}`).filter((file) => /dialects|mdx/.test(file));
    expect(dialectsIn('lists.md')).toEqual([]);
    expect(dialectsIn('wikilinks.md')).toEqual(['all-dialects.cjs']);
    expect(dialectsIn('mdx.md')).toEqual(['all-dialects.cjs', 'mdx-syntax.cjs']);
  });

  test('measures emoji and ideographs without string-width, and narrow text without any table', () => {
    const metricsFor = (text: string) =>
      loadedBy(`printf '${text}' | $LLAMA read - --plain`).filter((file) => file.includes('metrics'));
    expect(metricsFor('text – “more”')).toEqual([]);
    expect(metricsFor('漢字 👍 ⚠️ 1️⃣ 🇩🇪')).toEqual(['wide-metrics.cjs']);
    expect(metricsFor('👍🏽')).toEqual(['unicode-metrics.cjs', 'wide-metrics.cjs']);
    expect([...packagesOf('wide-metrics.cjs')]).toEqual([]);
    expect(packagesOf('unicode-metrics.cjs')).toContain('string-width');
  });

  test('knows emoji only where a text may name them', () => {
    expect(loaded('read', '-p', 'test/fixtures/constructs/emoji.md')).toContain('emoji.cjs');
    expect(loaded('read', '-p', 'test/fixtures/constructs/html.md')).not.toContain('emoji.cjs');
    expect([...packagesOf('emoji.cjs')]).toEqual(['gemoji']);
  });

  test('reads its configuration only where there is one, and TOML only where there is a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'llama-news-parts-'));
    mkdirSync(join(folder, 'llama-news'));
    writeFileSync(join(folder, 'llama-news', 'config.toml'), 'theme = "dark"\n');
    expect(loadedWith({ LLAMA_NEWS_THEME: 'dark' }, 'list')).toEqual([
      'main.cjs',
      'print-listing.cjs',
      'print.cjs',
      'program.cjs',
      'resolve.cjs',
    ]);
    expect(loadedWith({ XDG_CONFIG_HOME: folder }, 'list', '--json')).toEqual([
      'main.cjs',
      'program.cjs',
      'resolve.cjs',
      'smol-toml.cjs',
    ]);
    expect(loadedWith({ XDG_CONFIG_HOME: folder }, '--version')).toEqual(['main.cjs']);
    expect(loadedWith({ XDG_CONFIG_HOME: folder }, 'list', '--json', '--no-config')).toEqual([
      'main.cjs',
      'program.cjs',
    ]);
    rmSync(folder, { recursive: true });
  });

  test('holds each module once, but for what Ink needs', () => {
    const modules = Object.keys(parts)
      .filter((file) => file !== 'ink.mjs')
      .flatMap((file) => parts[file] ?? []);
    expect(modules).toContain('src/system/errors.ts');
    expect(modules.filter((module, i) => modules.indexOf(module) !== i)).toEqual([]);
  });

  test('never imports from what bin/load.js loads: on Node 20, code that was kept cannot', () => {
    const importing = Object.keys(parts).filter((file) => /\bimport\(["'`]/.test(readFileSync(`dist/${file}`, 'utf8')));
    expect(importing.filter((file) => file !== 'ink.mjs')).toEqual([]);
  });

  test('keeps marked-terminal and Ink in files of their own', () => {
    const holding = (name: string): readonly string[] =>
      Object.keys(parts).filter((file) => packagesOf(file).has(name));
    expect(holding('marked-terminal')).toEqual(['code-colours.cjs']);
    expect(holding('ink')).toEqual(['ink.mjs']);
  });

  test('runs on the Node of this machine, without a warning', () => {
    const { code, stderr } = run(['read']);
    expect([code, stderr]).toEqual([0, '']);
    expect(shell(`node ${PROGRAM} toc`).stderr).toBe('');
  });
});
