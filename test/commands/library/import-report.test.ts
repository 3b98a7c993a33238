import { expect, test } from 'vitest';
import { type ImportReport, printReport, tableOf } from '../../../src/commands/library/import-report.js';
import type { SavedLink } from '../../../src/document/open-links.js';
import type { Io } from '../../../src/system/io.js';

const link = (name: string, others: Partial<SavedLink> = {}): SavedLink => ({
  address: `https://e.x/${name}`,
  tags: [],
  read: false,
  ...others,
});
const failed = (name: string, reason: string) => ({
  link: link(name),
  reason: { de: `${reason}!`, en: reason },
  gone: false,
});
const many = (count: number): SavedLink[] => Array.from({ length: count }, (_, i) => link(String(i)));
const EMPTY: ImportReport = {
  total: 0,
  elsewhere: 0,
  kept: [],
  stubs: [],
  there: [],
  failed: [],
  earlier: [],
  left: [],
};

function printed(
  report: Partial<ImportReport>,
  { dryRun = false, outputIsTerminal = false, language = 'en' } = {},
): string {
  let output = '';
  const write = (text: string): void => {
    output += text;
  };
  printReport({ write, language, outputIsTerminal } as Io, { ...EMPTY, ...report }, dryRun);
  return output;
}

test('The report tells each outcome that there is, with the numbers one below the other', () => {
  const all = {
    total: 1039,
    kept: many(1024),
    stubs: many(1),
    there: many(2),
    failed: [failed('a', 'one')],
    earlier: [failed('b', 'two')],
    left: many(3),
    elsewhere: 7,
  };
  expect(printed(all)).toBe(`1,039 links read
  1,024 kept
      1 kept as a stub, as the page is missing
      2 already in the library
      1 not fetched
      1 failed before (--again tries them again)
      3 not fetched yet
      7 not web pages (scripts, searches, settings)

one:
  https://e.x/a

two:
  https://e.x/b
`);
  expect(printed({ total: 1, left: many(1) }, { dryRun: true })).toBe('1 link read\n  1 to fetch\n');
  expect(printed({ ...all, failed: [], earlier: [], left: [] }, { language: 'de' })).toMatch(
    /^1\.039 Links gelesen\n {2}1\.024 gemerkt\n {6}1 als Platzhalter/,
  );
});

test('The report has links below their reasons, those of the most frequent first, each with its title', () => {
  const report = {
    total: 4,
    failed: [failed('a', 'rare'), failed('b', 'often'), failed('c', 'often')],
    earlier: [{ ...failed('d', 'rare'), link: link('d', { title: 'The d' }) }],
  };
  expect(printed(report).split('\n\n').slice(1)).toEqual([
    'often:\n  https://e.x/b\n  https://e.x/c',
    'rare:\n  https://e.x/a',
    'rare:\n  https://e.x/d  The d\n',
  ]);
  expect(printed(report, { language: 'de' })).toContain('\n\noften!:\n');
});

test.each([
  [10, undefined],
  [11, '… and 1 more (--failed FILE writes all)'],
])('In a terminal, ten links of a reason are named at most: of %i', (count, more) => {
  const report = { total: count, failed: Array.from({ length: count }, (_, i) => failed(String(i), 'why')) };
  const rows = printed(report, { outputIsTerminal: true }).trimEnd().split('why:\n')[1]?.split('\n') ?? [];
  expect(rows.slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, i) => `  https://e.x/${i}`));
  expect(rows[10]?.trim()).toBe(more);
  expect(printed(report).match(/https:/g)).toHaveLength(count);
});

test('What is not kept is a table with all that is known of the links, whose rows end as in RFC 4180', () => {
  const known = link('l', {
    title: 'A "title", two\nlines',
    tags: ['x', 'y'],
    added: '2026-01-02T03:04:05Z',
    read: true,
  });
  const report = { ...EMPTY, failed: [failed('f', 'why, then')], earlier: [failed('e', 'before')], left: [known] };
  expect(tableOf(report)).toBe(
    [
      'title,url,time_added,tags,status,reason',
      ',https://e.x/f,,,unread,"why, then"',
      ',https://e.x/e,,,unread,before',
      '"A ""title"", two\nlines",https://e.x/l,2026-01-02T03:04:05Z,x|y,archive,',
      '',
    ].join('\r\n'),
  );
});
