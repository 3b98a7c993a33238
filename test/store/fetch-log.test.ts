import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

test('the file is written anew when most of it is out of date', () => {
  const log = openFetchLog(envOf('c'), 0);
  for (let i = 0; i <= 1200; i += 1) log.add(failed('https://a.org/', i));
  expect([...openFetchLog(envOf('c'), 0).entries.values()]).toEqual([failed('https://a.org/', 1200)]);
  expect(readFileSync(fileOf('c'), 'utf8').trim().split('\n')).toHaveLength(1);
});

test('where nothing can be written, nothing is remembered', () => {
  const log = openFetchLog({ XDG_STATE_HOME: '/dev/null' }, 0);
  log.add(failed('https://a.org/', 10));
  expect(log.entries.size).toBe(1);
});
