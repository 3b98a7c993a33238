import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openFetchLog } from '../../src/store/fetch-log.js';

const folder = mkdtempSync(join(tmpdir(), 'llama-news-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

const REASON = { de: 'weg', en: 'gone' };
const failed = (address: string, until: number) => ({ address, reason: REASON, until, gone: true });
const envOf = (name: string) => ({ XDG_STATE_HOME: join(folder, name) });
const fileOf = (name: string): string => join(folder, name, 'llama-news', 'import.jsonl');

test('what became of a page is remembered until its time, the last entry of an address alone, in a private file', () => {
  const log = openFetchLog(envOf('a'), 0);
  log.add(failed('https://a.org/', 10));
  log.add(failed('https://a.org/', 20));
  log.add({ address: 'https://b.org/', movedTo: 'https://c.org/' });
  expect([...openFetchLog(envOf('a'), 15).entries.values()]).toEqual([
    failed('https://a.org/', 20),
    { address: 'https://b.org/', movedTo: 'https://c.org/' },
  ]);
  expect([...openFetchLog(envOf('a'), 20).entries.keys()]).toEqual(['https://b.org/']);
  expect(statSync(fileOf('a')).mode & 0o777).toBe(0o600);
});

test('an unfinished line of a killed program spoils no other, and nonsense is skipped', () => {
  openFetchLog(envOf('b'), 0).add(failed('https://a.org/', 10));
  appendFileSync(fileOf('b'), '{"address":"https://x.org/","rea');
  openFetchLog(envOf('b'), 0).add(failed('https://b.org/', 10));
  appendFileSync(
    fileOf('b'),
    '[1]\nnull\n{"address":1}\n{"address":"https://y.org/","reason":{"de":1,"en":2},"until":9}\n',
  );
  expect([...openFetchLog(envOf('b'), 0).entries.keys()]).toEqual(['https://a.org/', 'https://b.org/']);
});

test('an entry counts only if it is one in all its parts', () => {
  const path = fileOf('d');
  mkdirSync(dirname(path), { recursive: true });
  const right = failed('https://right.org/', 10);
  const wrong = [
    { address: undefined },
    { address: 7, movedTo: 'https://c.org/' },
    ...[null, 'gone', { de: 'weg' }, { en: 'gone' }, { de: 1, en: 'gone' }, { de: 'weg', en: 1 }].map((reason) => ({
      reason,
    })),
    { until: '10' },
    { gone: undefined },
    { gone: 1 },
  ];
  const entries = wrong.map((part, i) => ({ ...failed(`https://wrong.org/${i}`, 10), ...part }));
  writeFileSync(path, [...entries, right].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  expect([...openFetchLog(envOf('d'), 0).entries.keys()]).toEqual(['https://right.org/']);
});

test('a long file without superfluous lines stays as it is', () => {
  const path = fileOf('e');
  mkdirSync(dirname(path), { recursive: true });
  const lines = Array.from({ length: 1500 }, (_, i) => JSON.stringify({ address: `https://a.org/${i}`, movedTo: 'x' }));
  writeFileSync(path, `\n${lines.join('\n\n')}\n`);
  const { size } = statSync(path);
  expect(openFetchLog(envOf('e'), 0).entries.size).toBe(1500);
  expect(statSync(path).size).toBe(size);
});

test('the file is written anew when most of it is out of date', () => {
  const log = openFetchLog(envOf('c'), 0);
  for (let i = 0; i <= 1200; i += 1) log.add(failed('https://a.org/', i));
  expect([...openFetchLog(envOf('c'), 0).entries.values()]).toEqual([failed('https://a.org/', 1200)]);
  expect(readFileSync(fileOf('c'), 'utf8').trim().split('\n')).toHaveLength(1);
});

test.each([
  [1000, 1002],
  [1001, 2],
])('with %i superfluous lines, the file has %i lines afterwards', (count, left) => {
  const name = `f${count}`;
  mkdirSync(dirname(fileOf(name)), { recursive: true });
  const last = [failed('https://a.org/', 20), failed('https://b.org/', 20)];
  const old = Array.from({ length: count }, (_, i) => failed(`https://old.org/${i}`, 10));
  writeFileSync(fileOf(name), [...old, ...last].map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  for (let again = 0; again < 2; again += 1) expect([...openFetchLog(envOf(name), 10).entries.values()]).toEqual(last);
  expect(readFileSync(fileOf(name), 'utf8').split('\n')).toHaveLength(left + 1);
});

test('where nothing can be written, nothing is remembered', () => {
  const log = openFetchLog({ XDG_STATE_HOME: '/dev/null' }, 0);
  log.add(failed('https://a.org/', 10));
  expect(log.entries.size).toBe(1);
});
