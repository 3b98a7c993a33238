import { describe, expect, test } from 'vitest';
import { fieldName, hasAddress, linkOf, tagsOf, titleOf } from '../../../src/parse/saved-links/link-fields.js';

const ADDRESS = 'https://a.example/';

/** Reads an entry by the names that its program gives its properties. */
const entry = (fields: Readonly<Record<string, unknown>>) =>
  linkOf(new Map(Object.entries({ url: ADDRESS, ...fields }).map(([name, value]) => [fieldName(name), value])));

test.each([
  ['address', 'url href uri link address original_url given_url resolved_url', { address: 'b', title: 'T' }],
  ['title', 'title resolved_title given_title name', { title: 'b' }],
  ['tags', 'tags labels document_tags keywords', { tags: ['b'] }],
  ['folder', 'folder collection', { tags: ['b'] }],
])('the %s of an entry may be called any of %s', (kind, names, expected) => {
  for (const name of names.split(' ')) {
    const fields = kind === 'address' ? { url: '', title: 'T', [name]: 'b' } : { [name]: 'b' };
    expect(entry(fields), name).toMatchObject(expected);
    expect(hasAddress([fieldName(name)]), name).toBe(kind === 'address');
  }
});

test('the time of an entry may have any of its names, the most certain first', () => {
  const names =
    'time_added timestamp Saved_Date savedAt created created_at added addedAt Added-On dateAdded add_date time date';
  const time = (year: number) => `${year}-01-01`;
  for (const [i, name] of names.split(' ').entries()) {
    expect(entry({ [name]: time(2001) })?.added, name).toBe('2001-01-01T00:00:00Z');
    const later = names
      .split(' ')
      .slice(i + 1)
      .map((other) => [other, time(2002)] as const);
    expect(entry({ ...Object.fromEntries(later), [name]: time(2001) })?.added, name).toBe('2001-01-01T00:00:00Z');
  }
});

test('the most certain name of an address and a title counts, unless it is empty', () => {
  const addresses = { resolved_url: 'r', given_url: 'g', href: 'h', url: '' };
  expect(entry(addresses)?.address).toBe('h');
  expect(entry({ name: 'N', given_title: 'G', resolved_title: 'R' })?.title).toBe('R');
  expect(entry({ name: 'N', title: ' ' })?.title).toBe('N');
  expect(entry({ labels: ['l'], tags: [] })?.tags).toEqual([]);
});

test.each([
  ['title', 'title resolved_title given_title name', { title: 'a' }],
  ['tags', 'tags labels document_tags keywords', { tags: ['a'] }],
  ['folder', 'folder collection', { tags: ['a'] }],
])('of several properties for the %s of an entry, the first of %s counts', (_, names, expected) => {
  for (const [i, name] of names.split(' ').entries()) {
    const others = names.split(' ').slice(i + 1);
    expect(entry({ ...Object.fromEntries(others.map((other) => [other, 'b'])), [name]: 'a' }), name).toMatchObject(
      expected,
    );
  }
});

test('an entry without an address is none', () => {
  expect(entry({ url: ' ', title: 'T' })).toBeUndefined();
  expect(hasAddress(['title', 'name'])).toBe(false);
});

describe('an entry is', () => {
  const READ: readonly Readonly<Record<string, unknown>>[] = [
    ...['archive', 'Archived', 'READ', 'done', 'finished', 'completed'].map((status) => ({ status })),
    ...['state', 'location', 'folder'].map((name) => ({ [name]: 'archive' })),
    ...[1, '1', true, 'true', 'Yes'].map((archived) => ({ archived })),
    ...['is_archived', 'is_read', 'read'].map((name) => ({ [name]: true })),
    ...[0, '0', false, 'false', 'No'].map((unread) => ({ unread })),
    { to_read: 'no' },
    { read_at: '2023-11-14' },
    { archived_at: 1_700_000_000 },
  ];
  test.each(READ)('read: %j', (fields) => {
    expect(entry(fields)?.read).toBe(true);
  });

  const UNREAD: readonly Readonly<Record<string, unknown>>[] = [
    {},
    ...['unread', 'reading', 'archive it', 'unfinished'].map((status) => ({ status })),
    ...[0, 2, false, 'no', ''].map((archived) => ({ archived })),
    ...[1, true, 'yes', ''].map((unread) => ({ unread })),
    { read_at: null },
    { archived_at: 0 },
    { status: 'unread', folder: 'archive' },
    { is_archived: false, read: true },
  ];
  test.each(UNREAD)('not read: %j', (fields) => {
    expect(entry(fields)?.read).toBe(false);
  });
});

test.each([
  ['Unread', []],
  ['Archive', []],
  ['unsorted', []],
  ['Uncategorized', []],
  [' Inbox ', []],
  ['My Library', []],
  ['My Library/Llamas', ['Llamas']],
  ['Tech/AI', ['Tech', 'AI']],
  ['Inbox of Ada', ['Inbox of Ada']],
])('the folder %j is the tags %j', (folder, tags) => {
  expect(entry({ folder })?.tags).toEqual(tags);
});

test.each([
  ['a,b c', ['a', 'b c']],
  ['a|b,c', ['a', 'b,c']],
  [`['a', "b", c]`, ['a', 'b', 'c']],
  ['[]', []],
  ["[\n'a',\n 'b\", c]", ['a', '\'b"', 'c']],
  [' a , a,, b', ['a', 'b']],
  [
    ['a', { name: 'b' }, { label: 'c', slug: 'd' }, { slug: 'e' }, { name: 'f', label: 'g' }, 7, null],
    ['a', 'b', 'c', 'e', 'f', '7'],
  ],
  [{ name: 'a' }, []],
])('the tags %j are %j', (tags, names) => {
  expect(entry({ tags })?.tags).toEqual(names);
});

test('only Pinboard parts tags at spaces and calls a title a description', () => {
  const fields = { description: 'D', tags: 'a b' };
  expect(entry(fields)).toMatchObject({ title: undefined, tags: ['a b'] });
  expect(entry({ ...fields, href: ADDRESS })).toMatchObject({ title: undefined, tags: ['a b'] });
  expect(entry({ ...fields, toread: 'no' })).toMatchObject({ title: undefined, tags: ['a b'] });
  expect(entry({ ...fields, href: ADDRESS, toread: 'no' })).toMatchObject({ title: 'D', tags: ['a', 'b'] });
});

test('a title that is the address is none, and titles and tags are each a line', () => {
  expect(titleOf(ADDRESS, ADDRESS)).toBeUndefined();
  expect(titleOf('a\nb\u001B', ADDRESS)).toBe('a b␛');
  expect(tagsOf(['a\nb', ' a b '])).toEqual(['a b']);
});

test('only tags that differ count among the first hundred', () => {
  const tags = Array.from({ length: 101 }, (_, i) => `t${i}`);
  expect(tagsOf(['', 't0', ...tags])).toEqual(tags.slice(0, 100));
  const long = 'x'.repeat(100);
  expect(tagsOf([`${long}a`, `${long}b`])).toEqual([long]);
});

test.each([
  [
    { quote: 'Q', note: 'N', annotation: 'A', text: 'T' },
    { quote: 'Q', note: 'N' },
  ],
  [
    { quote: 'Q', annotation: 'A', text: 'T' },
    { quote: 'Q', note: 'A' },
  ],
  [
    { quote: 'Q', text: 'T' },
    { quote: 'Q', note: 'T' },
  ],
  [{ text: 'T' }, { quote: 'T', note: '' }],
  [{ quote: 'Q', created: '2023-11-14', created_at: '2023-11-15' }, { created: '2023-11-15T00:00:00Z' }],
  [{ quote: 'Q', created: '2023-11-14' }, { created: '2023-11-14T00:00:00Z' }],
  [
    { quote: 'Q', at: 12, prefix: 'p', suffix: 's' },
    { at: 12, before: 'p', after: 's', share: undefined },
  ],
  [
    { quote: 'Q', highlightPositionPercent: 0 },
    { at: undefined, share: 0 },
  ],
  [{ quote: 'Q', at: '1234567890' }, { at: undefined }],
  [
    { quote: 'Q\u001B', note: '\u009BN', prefix: '\u0007p' },
    { quote: 'Q␛', note: '\uFFFDN', before: '␇p' },
  ],
  [
    { quote: 'Q', at: '-1', prefix: '', suffix: '' },
    { at: undefined, before: undefined, after: undefined },
  ],
  [{ quote: 'Q', at: '7a' }, { at: undefined }],
  [
    { quote: 'Q', note: '', annotation: 'A', text: 'T' },
    { quote: 'Q', note: 'A' },
  ],
  [
    { quote: 'Q', note: '', annotation: '', text: 'T' },
    { quote: 'Q', note: 'T' },
  ],
])('the highlight %j is read', (highlight, quote) => {
  expect(entry({ highlights: [highlight] })?.quotes).toMatchObject([quote]);
});

test('highlights that are no list are none', () => {
  expect(entry({ highlights: 'words', annotations: { quote: 'Q' } })?.quotes).toBeUndefined();
});

test('annotations come before highlights, and both before what was selected', () => {
  const fields = { selection: 'C', highlights: [{ quote: 'B' }], annotations: [{ quote: 'A' }] };
  expect(entry(fields)?.quotes?.map(({ quote }) => quote)).toEqual(['A', 'B', 'C']);
});
