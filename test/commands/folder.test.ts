import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/program/run.js';
import { strict } from '../kit/strict-schema.js';

const top = mkdtempSync(join(tmpdir(), 'llama-news-folder-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

/** Creates a folder of files, the first of which is the newest. */
function folderOf(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(top, name);
  mkdirSync(folder);
  for (const [i, [path, text]] of Object.entries(files).entries()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const time = new Date(2026, 2, 20 - i, 12);
    utimesSync(join(folder, path), time, time);
  }
  return folder;
}

const notes = folderOf('notes', {
  'sub/new.md': '---\ntitle: The newest\n---\n\nText.',
  'old.md': `# The oldest\n\n${'word '.repeat(1000)}`,
  'big.md': `# ${'x'.repeat(5_000_000)}`,
});

describe('a folder', () => {
  test('is printed as a row for each of its files, the newest first', () => {
    const { code, stdout, stderr } = run(['read', '.'], { cwd: notes });
    expect(stdout).toBe(
      [
        'sub/new.md  The newest  March 20, 2026  1 min',
        'old.md      The oldest  March 19, 2026  5 min',
        'big.md      big.md      March 18, 2026',
        '',
      ].join('\n'),
    );
    expect([code, stderr]).toEqual([0, 'llama-news: 1 file could not be read, or is too large\n']);
  });

  test('needs no command', () => {
    expect(run([notes, '-P'])).toEqual(run(['read', notes]));
    expect(run(['.'], { cwd: notes, env: { LANG: 'de_DE.UTF-8' } }).stdout).toContain('20. März 2026');
  });

  test('is printed as JSON that the schema describes', () => {
    const data = JSON.parse(run(['read', notes, '--json']).stdout);
    const schema = JSON.parse(readFileSync('dist/schemas/folder.json', 'utf8'));
    const validate = new Ajv2020({ strict: true, formats: { 'date-time': true } }).compile(strict(schema));
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
    const date = (day: number): string => new Date(2026, 2, day, 12).toISOString();
    expect(data).toEqual({
      version: 1,
      name: 'notes',
      articles: [
        { path: 'sub/new.md', title: 'The newest', date: date(20), words: 3, minutes: 1 },
        { path: 'old.md', title: 'The oldest', date: date(19), words: 1002, minutes: 5 },
        { path: 'big.md', title: 'big.md', date: date(18) },
      ],
    });
  });

  test('is printed as sentences on request', () => {
    expect(run(['read', notes, '--accessible', '--ui=de']).stdout).toBe(
      [
        'notes, 3 Artikel',
        '1: The newest, sub/new.md, geändert am 20. März 2026, 1 Minute',
        '2: The oldest, old.md, geändert am 19. März 2026, 5 Minuten',
        '3: big.md, big.md, geändert am 18. März 2026',
        '',
      ].join('\n'),
    );
  });

  test('is its README, or else its index, if its name ends with a slash', () => {
    const folder = folderOf('readme', { 'a.md': '# A', 'ReadMe.Markdown': 'Read me.', 'index.md': 'An index.' });
    expect(run(['read', `${folder}/`]).stdout).toBe('Read me.\n');
    rmSync(join(folder, 'ReadMe.Markdown'));
    expect(run([`${folder}/`]).stdout).toBe('An index.\n');
    rmSync(join(folder, 'index.md'));
    expect(run(['toc', folder])).toMatchObject({ code: 1, stderr: expect.stringContaining('a folder, not a file') });
    expect(run(['read', `${folder}/`]).stdout).toMatch(/^a\.md {2}A/);
  });

  test('without Markdown files says so in one line', () => {
    const folder = folderOf('empty', { 'a.txt': 'text' });
    const stderr = 'llama-news: empty: no Markdown files in this folder\n';
    expect(run(['read', folder])).toEqual({ code: 0, stdout: '', stderr });
    expect(JSON.parse(run(['read', folder, '--json']).stdout)).toEqual({ version: 1, name: 'empty', articles: [] });
  });

  // Nothing is forbidden to root.
  test.skipIf(process.getuid?.() === 0)('that may not be read is an error of one line', () => {
    const folder = folderOf('secret', { 'a.md': '# A' });
    chmodSync(folder, 0);
    const stderr = `llama-news: ${folder}: permission denied\n`;
    expect(run(['read', folder])).toEqual({ code: 1, stdout: '', stderr });
    chmodSync(folder, 0o700);
  });

  test('has no control characters of its names in its output', () => {
    const folder = folderOf('hostile', { 'a\u001B[31m\u202Eb\nc.md': '# A\u001B]0;x\u0007' });
    spawnSync('sh', ['-c', 'touch "$(printf \'in\\377valid.md\')"'], { cwd: folder });
    for (const form of [[], ['--json'], ['--accessible']]) {
      const { stdout } = run(['read', folder, ...form]);
      expect(stdout).toContain('a␛[31mb c.md');
      expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
    }
  });

  test('is listed below its name among several, in each form', () => {
    const args = ['read', 'notes', 'notes/old.md'];
    const list = run(['read', 'notes'], { cwd: top }).stdout;
    const { code, stdout } = run(args, { cwd: top });
    expect([code, stdout.startsWith(`==> notes <==\n\n${list}\n==> notes/old.md <==\n\n`)]).toEqual([0, true]);
    const data = JSON.parse(run([...args, '--json'], { cwd: top }).stdout);
    expect(data).toMatchObject([{ name: 'notes', articles: [{}, {}, {}] }, { path: 'notes/old.md' }]);
    const spoken = run([...args, '--accessible'], { cwd: top }).stdout;
    expect(spoken).toMatch(/^.*1 of 2.*notes.*\nnotes, 3 articles\n1: [\s\S]*\n.*2 of 2.*old\.md/);
  });

  test('is not watched or followed', () => {
    for (const option of ['--watch', '--follow'])
      expect(run(['read', notes, option]).stderr).toContain('a folder, not a file');
  });

  test('has no sections', () => {
    for (const form of [[], ['--json'], ['--accessible']]) {
      const { code, stdout, stderr } = run(['read', notes, '--section=1', ...form]);
      expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
      expect(stderr).toContain('a folder, not a file');
    }
  });

  test.each([
    ['Pacific/Kiritimati', 'March 21, 2026'],
    ['Pacific/Pago_Pago', 'March 20, 2026'],
  ])('tells the days in the time zone of the user: %s', (TZ, day) => {
    const folder = mkdtempSync(join(top, 'zone-'));
    writeFileSync(join(folder, 'a.md'), '# A');
    utimesSync(join(folder, 'a.md'), new Date('2026-03-20T18:00Z'), new Date('2026-03-20T18:00Z'));
    for (const form of [[], ['--accessible']])
      expect(run(['read', folder, ...form], { env: { TZ } }).stdout).toContain(day);
  });

  test('has no control characters of its own name in its output', () => {
    const folder = folderOf('h\u001B[31m\u202Es', { 'a.md': '# A' });
    const empty = folderOf('e\u001B[31m\u202Es', {});
    expect(JSON.parse(run(['read', folder, '--json']).stdout).name).toBe('h␛[31ms');
    expect(run(['read', folder, '--accessible']).stdout).toMatch(/^h␛\[31ms, 1 article\n/);
    expect(run(['read', folder, notes]).stdout).toMatch(/^==> .*h␛\[31ms <==\n/);
    expect(run(['read', empty]).stderr).toContain('e␛[31ms: no Markdown files');
  });
});
