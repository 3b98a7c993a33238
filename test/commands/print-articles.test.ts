import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { shell } from '../kit/program/program.js';
import { run } from '../kit/program/run.js';
import { openShell } from '../kit/terminal/terminal.js';

const cwd = mkdtempSync(join(tmpdir(), 'llama-news-several-'));
writeFileSync(join(cwd, 'a.md'), '# A\n\nSome [link](b.md).\n');
writeFileSync(join(cwd, 'b c.md'), 'No title.\n');
writeFileSync(join(cwd, 'binary.md'), Uint8Array.from([0, 1, 2, 3, 0, 255]));
writeFileSync(join(cwd, 'warns.md'), '---\ntitle: [\n---\n\nStill read.\n');
afterAll(() => rmSync(cwd, { recursive: true }));

const A = 'A\n=\n\nSome link[→1].\n\n[→1] b.md\n';
const MISSING = 'llama-news: missing.md: no such file or article (llama-news list shows the articles)\n';

describe('several articles', () => {
  test.each([
    ['read', 'a.md', 'b c.md'],
    ['a.md', 'b c.md'],
    ['--plain', 'a.md', 'b c.md'],
    ['a.md', '-p', 'b c.md'],
  ])('are printed one after the other below their names: %j', (...args) => {
    const stdout = `==> a.md <==\n\n${A}\n==> b c.md <==\n\nNo title.\n`;
    expect(run(args, { cwd })).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('a single article has no name above it', () => {
    expect(run(['a.md'], { cwd }).stdout).toBe(A);
  });

  test('those that cannot be read are reported, each on one line, and the others are printed', () => {
    const { code, stdout, stderr } = run(
      ['--offline', 'missing.md', 'a.md', 'binary.md', 'https://a.test/', 'b c.md'],
      { cwd },
    );
    expect([code, stdout]).toEqual([1, `==> a.md <==\n\n${A}\n==> b c.md <==\n\nNo title.\n`]);
    expect(stderr).toBe(
      `${MISSING}llama-news: binary.md: binary; --type text shows it anyway\nllama-news: https://a.test/: no copy is kept (offline, only pages you have read before can be opened)\n`,
    );
  });

  test('if none can be read, nothing is printed', () => {
    const both = { code: 1, stdout: '', stderr: MISSING + MISSING.replace('missing', 'none') };
    expect(run(['read', 'missing.md', 'none.md'], { cwd })).toEqual(both);
    expect(run(['read', 'missing.md', 'none.md', '--accessible'], { cwd })).toEqual(both);
    expect(run(['read', 'missing.md', 'none.md', '--json'], { cwd })).toEqual({ ...both, stdout: '[]\n' });
  });

  test('standard input is read once, wherever it stands', () => {
    const { code, stdout, stderr } = run(['a.md', '-', '-'], { cwd, input: 'Piped.\n' });
    expect([code, stdout, stderr]).toEqual([0, `==> a.md <==\n\n${A}\n==> stdin <==\n\nPiped.\n`, '']);
    const first = run(['-', 'a.md', '-'], { cwd, input: 'Piped.\n' }).stdout;
    expect(first).toBe(`==> stdin <==\n\nPiped.\n\n==> a.md <==\n\n${A}`);
    expect(run(['-', '-'], { cwd, input: 'Piped.\n' }).stdout).toBe('==> stdin <==\n\nPiped.\n');
  });

  test('bundled articles and files go together, the same one as often as it is named', () => {
    const { code, stdout } = run(['read', 'strawberry-o1', 'a.md', 'a.md', '-l', 'en'], { cwd });
    expect(code).toBe(0);
    expect(stdout.match(/^==> .*$/gm)).toEqual(['==> strawberry-o1 <==', '==> a.md <==', '==> a.md <==']);
    expect(stdout.split(A)).toHaveLength(3);
    expect(stdout).toContain(run(['read', 'strawberry-o1', '-l', 'en']).stdout);
  });

  test('names that begin with a hyphen or hold control characters are named after --', () => {
    writeFileSync(join(cwd, '-x.md'), 'X\n');
    writeFileSync(join(cwd, 'y\u001B[31m.md'), 'Y\n');
    const { stdout } = run(['--', '-x.md', 'y\u001B[31m.md', 'none\u001B[2J.md'], { cwd });
    expect(stdout).toBe('==> -x.md <==\n\nX\n\n==> y␛[31m.md <==\n\nY\n');
  });

  test('a warning about one does not make the exit code 1', () => {
    const { code, stderr } = run(['a.md', 'warns.md'], { cwd });
    expect([code, stderr]).toEqual([0, 'llama-news: warns.md: front matter ignored, invalid YAML in line 2\n']);
  });

  test('a full disk is reported once, and a closed output not at all', () => {
    const told = 'llama-news: Cannot write to standard output: no space left\n';
    if (process.platform === 'linux')
      expect(shell('$LLAMA README.md CHANGELOG.md > /dev/full')).toEqual({ code: 1, stdout: '', stderr: told });
    expect(shell('set -o pipefail; $LLAMA README.md CHANGELOG.md | head -1').stderr).toBe('');
  });

  test('as JSON are an array of those that can be read, each with its path', () => {
    const { code, stdout, stderr } = run(['read', '--json', 'a.md', 'missing.md', 'b c.md'], { cwd });
    const articles = JSON.parse(stdout) as readonly { path: string; title: string }[];
    expect(articles.map(({ path, title }) => [path, title])).toEqual([
      ['a.md', 'A'],
      ['b c.md', 'b c.md'],
    ]);
    expect([code, stderr]).toEqual([1, MISSING]);
    const { path, ...rest } = articles[0] ?? expect.unreachable();
    expect(JSON.parse(run(['read', '--json', 'a.md'], { cwd }).stdout)).toEqual(rest);
    expect(JSON.parse(run(['read', '--json', 'a.md', 'missing.md'], { cwd }).stdout)).toHaveLength(1);
  });

  test('for screen readers are announced by number and name', () => {
    const { stdout } = run(['read', '--accessible', 'a.md', 'b c.md'], { cwd });
    expect(stdout).toMatch(/^Article 1 of 2: a\.md\nTitle: A\n[\s\S]*\nArticle 2 of 2: b c\.md\nNo title\.\n$/);
  });

  test('go into the same external pager, and errors are reported after its end', async () => {
    const line = '$LLAMA read --pager=external CHANGELOG.md missing.md docs SECURITY.md';
    const terminal = openShell(`${line}; echo "code $?"`, { env: { PAGER: 'grep "==>"' }, columns: 120 });
    await terminal.ended;
    expect(terminal.text().trimEnd().split('\n')).toEqual([
      '==> CHANGELOG.md <==',
      '==> docs <==',
      '==> SECURITY.md <==',
      MISSING.trimEnd(),
      'code 1',
    ]);
  });

  test('a thousand files are printed', () => {
    const { code, stdout } = run(['read', ...Array.from({ length: 1000 }, () => 'b c.md')], { cwd });
    expect([code, stdout.match(/^No title\.$/gm)?.length]).toEqual([0, 1000]);
  });
});
