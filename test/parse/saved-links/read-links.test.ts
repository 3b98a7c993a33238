import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/parse/saved-links/csv.js';
import { readLinks } from '../../../src/parse/saved-links/read-links.js';
import { runAlone } from '../../kit/program/child.js';

const links = (text: string) => readLinks(text).links;

describe('bookmarks in HTML', () => {
  test('of a browser have their folders as tags, but for those that every browser has', () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks Menu</H1>
<DL><p>
    <DT><A HREF="https://example.org/menu" ADD_DATE="1700000000" ICON="data:image/png;base64,AAAA">In the menu</A>
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DL><p>
        <DT><A HREF="https://example.org/bar" ADD_DATE="1700000001">On the bar</A>
        <DD>A description with <b>marks</b>
        <DT><H3>KI &amp; mehr</H3>
        <DL><p>
            <DT><A HREF="https://example.org/a?b=1&amp;c=2#part" TAGS="neu,Über">A &lt;title&gt;</A>
            <HR>
            <DT><A HREF="place:sort=8">Most visited</A>
            <DT><A HREF="javascript:alert(1)">A script</A>
        </DL><p>
        <DT><A HREF="https://example.org/after">After the folder</A>
    </DL><p>
    <DT><A HREF="https://example.org/bar">The same again</A>
</DL>`;
    expect(readLinks(html)).toEqual({
      links: [
        {
          address: 'https://example.org/menu',
          title: 'In the menu',
          tags: [],
          added: '2023-11-14T22:13:20Z',
          read: false,
        },
        {
          address: 'https://example.org/bar',
          title: 'On the bar',
          tags: [],
          added: '2023-11-14T22:13:21Z',
          read: false,
        },
        {
          address: 'https://example.org/a?b=1&c=2',
          title: 'A <title>',
          tags: ['neu', 'Über', 'KI & mehr'],
          added: undefined,
          read: false,
        },
        { address: 'https://example.org/after', title: 'After the folder', tags: [], added: undefined, read: false },
      ],
      elsewhere: 2,
      unknown: [],
      unknownCount: 0,
    });
  });

  test('of Safari have no tag from its reading list, and links without an address are left out', () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>Bookmarks</H1><DL><p>
<DT><H3 FOLDED id="com.apple.ReadingList">Reading List</H3><DL><p>
<DT><A HREF="https://example.org/1">One</A>
<DT><A HREF=" ">Nothing</A></DL><p></DL>`;
    expect(readLinks(html)).toMatchObject({ links: [{ title: 'One', tags: [] }], elsewhere: 0, unknownCount: 0 });
  });

  test('of Pinboard are read unless they are to be read, and need no end tags', () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Pinboard Bookmarks</TITLE><H1>Bookmarks</H1><DL><p>
<DT><A HREF="https://example.org/1" ADD_DATE="1700000000" PRIVATE="1" TOREAD="1" TAGS="one,two">First
<DD>Note
<DT><A HREF="https://example.org/2" ADD_DATE="1700000000" PRIVATE="0" TOREAD="0" TAGS="">Second`;
    expect(links(html)).toMatchObject([
      { title: 'First', tags: ['one', 'two'], read: false },
      { title: 'Second', tags: [], read: true },
    ]);
  });

  test('of Pocket are read below the heading of its archive', () => {
    const html = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://example.org/1" time_added="1700000000" tags="a,b">One</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://example.org/2" time_added="1700000001" tags="">https://example.org/2</a></li></ul>`;
    expect(links(html)).toEqual([
      { address: 'https://example.org/1', title: 'One', tags: ['a', 'b'], added: '2023-11-14T22:13:20Z', read: false },
      { address: 'https://example.org/2', title: undefined, tags: [], added: '2023-11-14T22:13:21Z', read: true },
    ]);
  });
});

describe('tables', () => {
  test.each([
    [
      'Pocket',
      'title,url,time_added,tags,status\n"A, ""b""\nc",https://example.org/,1700000000,x|y z,archive\n',
      { title: 'A, "b" c', tags: ['x', 'y z'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    [
      'Instapaper',
      'URL,Title,Selection,Folder,Timestamp,Tags\nhttps://example.org/,T,"a quote",Archive,1700000000,"[""coding"",""b""]"\n',
      { title: 'T', tags: ['coding', 'b'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    [
      'Raindrop',
      'id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,T,,,https://example.org/,Tech/AI,"x, y",2023-11-14T22:13:20.212Z,,,false\n',
      { title: 'T', tags: ['x', 'y', 'Tech', 'AI'], added: '2023-11-14T22:13:20Z', read: false },
    ],
    [
      'Readwise Reader',
      `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nT,https://example.org/,01,"['x', 'y']",2023-11-14 22:13:20+00:00,0,archive,True\n`,
      { title: 'T', tags: ['x', 'y'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    ['semicolons', 'Name;Link;Labels\nT;https://example.org/;x,y\n', { title: 'T', tags: ['x', 'y'] }],
  ])('of %s are read by the names of their columns', (_, table, expected) => {
    expect(links(table)).toMatchObject([{ address: 'https://example.org/', ...expected }]);
    expect(readLinks(table).unknown).toEqual([]);
  });

  test('tell rows without an address, and their lines', () => {
    const table =
      'title,url,time_added,tags,status\n"a\nb",https://example.org/,0,,\nNothing,,0,,unread\n"On two\nlines",,0,,\nLast,,0,,\n';
    expect(readLinks(table)).toMatchObject({
      unknown: [{ line: 4, text: 'Nothing,,0,,unread' }, { line: 5 }, { line: 7 }],
      unknownCount: 3,
    });
  });

  test('have every text in quotes, whatever is in it', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ü'), maxLength: 8 });
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\n');
        const filled = rows.filter((row) => row.some((each) => each.trim() !== ''));
        expect([...readCsv(text, ',')].map(({ fields }) => fields)).toEqual(filled);
      }),
    );
  });

  test('lose no text after the quote that ends a field', () => {
    expect([...readCsv('"a" b,"c"\n', ',')]).toEqual([{ line: 1, fields: ['a b', 'c'] }]);
  });

  test('lose no text to a quote that never ends', () => {
    expect([...readCsv('a,"b\nc,d', ',')]).toEqual([
      { line: 1, fields: ['a', '"b'] },
      { line: 2, fields: ['c', 'd'] },
    ]);
  });
});

describe('JSON', () => {
  test.each([
    [
      'Omnivore',
      [
        {
          slug: 's',
          title: 'T',
          url: 'https://example.org/',
          state: 'Archived',
          labels: ['x'],
          savedAt: '2023-11-14T22:13:20.023Z',
        },
      ],
      { title: 'T', tags: ['x'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    [
      'Pinboard',
      [
        {
          href: 'https://example.org/',
          description: 'T',
          extended: 'note',
          time: '2023-11-14T22:13:20Z',
          toread: 'yes',
          tags: 'x y',
        },
      ],
      { title: 'T', tags: ['x', 'y'], added: '2023-11-14T22:13:20Z', read: false },
    ],
    [
      'Pinboard, of what has been read',
      [{ href: 'https://example.org/', description: 'T', toread: 'no', tags: '' }],
      { title: 'T', tags: [], read: true },
    ],
    [
      'wallabag',
      [
        {
          is_archived: 1,
          tags: ['x'],
          title: 'T',
          url: 'https://example.org/',
          created_at: '2023-11-14T22:13:20+00:00',
          content: '<a>',
        },
      ],
      { title: 'T', tags: ['x'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    [
      'Firefox',
      {
        children: [
          { title: 'menu', children: [{ uri: 'https://example.org/', title: 'T', dateAdded: 1700000000000000 }] },
        ],
      },
      { title: 'T', added: '2023-11-14T22:13:20Z' },
    ],
    [
      'Firefox, whose folders are tags',
      {
        root: 'placesRoot',
        title: '',
        children: [
          {
            title: 'menu',
            root: 'bookmarksMenuFolder',
            children: [{ title: 'Llamas', children: [{ uri: 'https://example.org/', title: 'T', tags: 'x,y' }] }],
          },
        ],
      },
      { title: 'T', tags: ['x', 'y', 'Llamas'] },
    ],
    [
      "Chrome's own file",
      {
        roots: {
          bookmark_bar: {
            name: 'Bookmarks bar',
            children: [
              {
                name: 'Llamas',
                children: [{ name: 'T', url: 'https://example.org/', date_added: '13344473600000000', type: 'url' }],
              },
            ],
          },
        },
      },
      { title: 'T', tags: ['Llamas'], added: '2023-11-14T22:13:20Z' },
    ],
    [
      'GoodLinks',
      [{ url: 'https://example.org/', title: 'T', tags: ['x'], addedAt: 1700000000.25, readAt: 1700000001.5 }],
      { title: 'T', tags: ['x'], added: '2023-11-14T22:13:20Z', read: true },
    ],
    [
      'a list that has a name',
      { title: 'My export', items: [{ url: 'https://example.org/', title: 'T' }] },
      { title: 'T', tags: [] },
    ],
    [
      'tags that are objects, one of them twice',
      [{ url: 'https://example.org/', tags: [{ label: 'x' }, { name: 'y' }, { slug: 'z' }, { label: 'x' }] }],
      { tags: ['x', 'y', 'z'] },
    ],
    [
      'wallabag, whose tags have a label and a slug',
      [
        {
          url: 'https://example.org/',
          tags: [{ id: 1, label: 'Künstliche Intelligenz', slug: 'kunstliche-intelligenz' }],
        },
      ],
      { tags: ['Künstliche Intelligenz'] },
    ],
    [
      'wallabag, of what was never archived',
      [{ url: 'https://example.org/', title: 'T', is_archived: 0, archived_at: null }],
      { title: 'T', read: false },
    ],
  ])('of %s is read wherever its entries are', (_, data, expected) => {
    expect(links(JSON.stringify(data))).toMatchObject([{ address: 'https://example.org/', ...expected }]);
  });

  test('that is broken holds no links', () => {
    expect(readLinks('[{"url": "https://example.org/"')).toMatchObject({ links: [], unknownCount: 1 });
  });
});

describe('lists', () => {
  test('have an address on a line, comments, and links of Markdown', () => {
    const list = `# My links
https://example.org/1

- [Two (b)](https://example.org/2_(b)) and <https://example.org/3>, see https://example.org/4).
- [x] [Done](https://example.org/5 "title")
Just a line
HTTPS://EXAMPLE.ORG/1#again
`;
    expect(readLinks(list)).toMatchObject({
      links: [
        { address: 'https://example.org/1', title: undefined, read: false },
        { address: 'https://example.org/2_(b)', title: 'Two (b)' },
        { address: 'https://example.org/3' },
        { address: 'https://example.org/4' },
        { address: 'https://example.org/5', title: 'Done', read: true },
      ],
      unknown: [{ line: 6, text: 'Just a line' }],
    });
  });
});

test('an address that comes again keeps all tags and the earliest time, and is read only if it always is', () => {
  const table =
    'title,url,time_added,tags,status\n,https://example.org/,1700000005,a,archive\nT,https://example.org/,1700000000,b,unread\n';
  expect(links(table)).toEqual([
    { address: 'https://example.org/', title: 'T', tags: ['a', 'b'], added: '2023-11-14T22:13:20Z', read: false },
  ]);
});

test('titles and tags hold nothing that acts on a terminal', () => {
  const table =
    'title,url,time_added,tags,status\n"a\u001B[2J\u202Eb\nc",https://example.org/,0,"x\u0007|\u009B1m",unread\n';
  const told = JSON.stringify(links(table));
  expect(told).not.toMatch(/\\u00[01]|[\u007F-\u009F\u202E]/);
  expect(links(table)[0]).toMatchObject({ title: 'a␛[2Jb c' });
});

test('more than 100,000 links are refused', () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `https://example.org/${i}`).join('\n');
  expect(readLinks(`${list(100_000)}\nhttps://example.org/7`).links).toHaveLength(100_000);
  expect(() => readLinks(list(100_001))).toThrow(RangeError);
});

test('any text is read without an error', () => {
  const part = fc.constantFrom(
    '<a href="',
    'https://example.org/',
    '">',
    '</a>',
    '<dl>',
    '</dl>',
    '"',
    ',',
    '\n',
    '[',
    '](',
    ')',
    '{"url":',
    'tags',
    '<h3>',
    "'",
    '|',
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 40 }),
      fc.constantFrom('html', 'csv', 'json', 'list', undefined),
      (parts, format) => {
        expect(readLinks(parts.join(''), format).unknownCount).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('time grows with a file of links alone', async () => {
  const { lines, stuck } = await runAlone('test/hostile/link-growth.ts', [], 110);
  expect(stuck, 'this construct does not end').toBeUndefined();
  expect(lines, 'construct, length, and CPU time in ms at that length and at four times as much').toEqual([]);
}, 1_200_000);

test.each([
  ['See https://a.example/wiki/A_(b).', 'https://a.example/wiki/A_(b)'],
  ['(See https://a.example/b)', 'https://a.example/b'],
  ['"https://a.example/b", I think', 'https://a.example/b'],
])('an address in a sentence ends before what is not part of it: %s', (text, address) => {
  expect(readLinks(text, 'list').links).toMatchObject([{ address }]);
});

test('an address without what follows its readers is the same; all other parameters count', () => {
  const text = `https://example.org/a?utm_source=pocket&id=1&UTM_medium=x&fbclid=y
https://example.org/a?id=1
https://example.org/a?id=2
https://example.org/?q=a%20b+c`;
  expect(links(text).map(({ address }) => address)).toEqual([
    'https://example.org/a?id=1',
    'https://example.org/a?id=2',
    'https://example.org/?q=a%20b+c',
  ]);
});

test('what was highlighted comes with its note and time, from whatever program', () => {
  const ofWallabag = { quote: 'A passage', text: 'My note', created_at: '2023-01-02T11:00:00+0100' };
  const entries = [
    { url: 'https://example.org/w', annotations: [ofWallabag, { quote: '' }, null, 'x'] },
    { url: 'https://example.org/o', highlights: [{ quote: 'Another', annotation: 'Mine', createdAt: '2023-07-07' }] },
    { url: 'https://example.org/r', highlights: [{ text: 'A third\u001B[31m', note: '' }] },
    { url: 'https://example.org/n', annotations: [] },
    {
      url: 'https://example.org/p',
      highlights: [{ quote: 'b', prefix: 'a ', suffix: ' c', highlightPositionPercent: 12.5 }],
    },
  ];
  expect(links(JSON.stringify(entries)).map(({ quotes }) => quotes)).toEqual([
    [{ quote: 'A passage', note: 'My note', created: '2023-01-02T10:00:00Z' }],
    [{ quote: 'Another', note: 'Mine', created: '2023-07-07T00:00:00Z' }],
    [{ quote: 'A third␛[31m', note: '', created: undefined }],
    undefined,
    [{ quote: 'b', note: '', created: undefined, before: 'a', after: 'c', share: 0.125 }],
  ]);
  const readwise =
    'Highlight,Title,Author,URL,Note,Location,Date\nb,T,,https://example.org/,Mine,7,2023-07-07 01:02:03\n';
  expect(links(readwise)[0]?.quotes).toEqual([{ quote: 'b', note: 'Mine', created: '2023-07-07T01:02:03Z', at: 7 }]);
  const csv = 'URL,Title,Selection,Folder,Timestamp\nhttps://example.org/i,T,"said ""so"",\nand more",Unread,1\n';
  expect(links(csv)[0]?.quotes).toEqual([{ quote: 'said "so",\nand more', note: '', created: undefined }]);
});

/** Notes what a file holds, a line for each link. */
const notation = (text: string): readonly string[] => {
  const { links, elsewhere, unknown, unknownCount } = readLinks(text);
  return [
    ...links.map(({ address, title, tags, added, read, quotes = [] }) =>
      [
        address,
        ...(title === undefined ? [] : [JSON.stringify(title)]),
        ...tags.map((tag) => `#${tag}`),
        ...(added === undefined ? [] : [added]),
        ...(read ? ['read'] : []),
        ...quotes.map((quote) => JSON.stringify(quote)),
      ].join(' '),
    ),
    ...(elsewhere > 0 ? [`elsewhere: ${elsewhere}`] : []),
    ...unknown.map(({ line, text }) => `unknown, line ${line}: ${text}`),
    ...(unknownCount > unknown.length ? [`unknown in all: ${unknownCount}`] : []),
    '',
  ];
};

test('files of many programs hold what they were read as', async () => {
  const files = readFileSync('test/fixtures/links/files.txt', 'utf8').split(/^§\n/m).slice(0, -1);
  const lines = files.flatMap((file) => [...file.split('\n').map((line) => `| ${line}`.trimEnd()), ...notation(file)]);
  await expect(lines.join('\n')).toMatchFileSnapshot('../../fixtures/links/links.txt');
});

test('a table without names of columns has its addresses where they look like some', () => {
  const { links, unknown } = readLinks('First,https://a.example/1\nSecond,HTTPS://a.example/2\nThird,x\n', 'csv');
  expect(links.map(({ address }) => address)).toEqual(['https://a.example/1', 'https://a.example/2']);
  expect(unknown).toEqual([]);
});

test('a list whose first link begins as JSON does is a list', () => {
  expect(links('["Quoted"](https://a.example/)\n')).toMatchObject([
    { address: 'https://a.example/', title: '"Quoted"' },
  ]);
});

test('a single column is no table', () => {
  expect(readLinks('url\nhttps://a.example/\n')).toMatchObject({
    links: [{ address: 'https://a.example/' }],
    unknown: [{ line: 1, text: 'url' }],
  });
});

test('what many links and unknown lines have is bounded, and each bound is told', () => {
  const row = (cells: readonly string[]): string => cells.join(',');
  const table = row(['url', 'tags']);
  const tags = Array.from({ length: 101 }, (_, i) => `t${i}`);
  expect(links(`${table}\nhttps://a.example/,${tags.join('|')}`)[0]?.tags).toEqual(tags.slice(0, 100));
  const long = 'x'.repeat(101);
  expect(links(`${table}\nhttps://a.example/,${long}`)[0]?.tags).toEqual([long.slice(1)]);
  const unknown = readLinks('no address\n'.repeat(1001));
  expect([unknown.unknown.length, unknown.unknownCount]).toEqual([1000, 1001]);
  expect(readLinks('y'.repeat(201)).unknown).toEqual([{ line: 1, text: 'y'.repeat(200) }]);
  const folders = (depth: number): string =>
    `${'<h3>F</h3><dl>'.repeat(depth - 1)}<h3>Last</h3><dl><a href="https://a.example/">A</a>`;
  expect([19, 20].map((depth) => links(`<dl>${folders(depth)}`)[0]?.tags)).toEqual([['F', 'Last'], ['F']]);
  const fields = (count: number): string => row([...Array(count).fill('a'), 'url']);
  const record = (count: number): string => row([...Array(count).fill('b'), 'https://a.example/']);
  expect([199, 200].map((count) => readLinks(`${fields(count)}\n${record(count)}`, 'csv').links.length)).toEqual([
    1, 0,
  ]);
  const quotes = JSON.stringify(Array.from({ length: 1001 }, (_, i) => ({ quote: `${i}` })));
  expect(links(`{"url": "https://a.example/", "highlights": ${quotes}}`)[0]?.quotes).toHaveLength(1000);
});

describe('bookmarks in HTML keep apart', () => {
  const a = (n: number, text = `${n}`): string => `<a href="https://a.example/${n}">${text}</a>`;
  test.each<readonly [what: string, html: string, lines: readonly string[]]>([
    [
      'what is below the heading of an archive, and what is below the next',
      `<h1>Archive</h1>${a(1)}<h1>Unread</h1>${a(2)}`,
      ['https://a.example/1 "1" read', 'https://a.example/2 "2"'],
    ],
    ['an archive from a word that begins so', `<h1>Archives</h1>${a(1)}`, ['https://a.example/1 "1"']],
    [
      'the list of a folder from the next, which has no name',
      `<dl><h3>F</h3><dl>${a(1)}</dl><dl>${a(2)}</dl></dl>`,
      ['https://a.example/1 "1" #F', 'https://a.example/2 "2"'],
    ],
    [
      'an address that stands for a title from a title, whatever is around it',
      `<dl><a href=" https://a.example/1\n">https://a.example/1</a>`,
      ['https://a.example/1'],
    ],
    [
      'the names of folders and headings from the text after them',
      `<h1>Unread</h1> archive<dl><h3>F</h3> text<dl>${a(1)}</dl></dl>`,
      ['https://a.example/1 "1" #F'],
    ],
    [
      'a link without an end from the next item',
      `<dl><dt><a href="https://a.example/1">1<dt>text</dl>`,
      ['https://a.example/1 "1"'],
    ],
    [
      'the first of two times',
      `<dl><a href="https://a.example/1" time_added="1700000001" add_date="1700000000">1</a></dl>`,
      ['https://a.example/1 "1" 2023-11-14T22:13:20Z'],
    ],
    ['a link from the text after it', `<dl>${a(1)} after</dl>`, ['https://a.example/1 "1"']],
    [
      'the attributes of one link from those of the next, and leave out those after a hundred',
      `<dl>${a(1)}<a ${Array.from({ length: 98 }, (_, i) => `b${i}`).join(' ')} toread="0" href="https://a.example/2">2</a><a ${Array.from({ length: 99 }, (_, i) => `b${i}`).join(' ')} href="https://a.example/3" toread="0">3</a>`,
      ['https://a.example/1 "1"', 'https://a.example/2 "2" read', 'https://a.example/3 "3"'],
    ],
  ])('%s', (_, html, lines) => {
    expect(notation(`<!doctype html>${html}`).slice(0, -1)).toEqual(lines);
  });
});

test.each<readonly [what: string, data: unknown, lines: readonly string[]]>([
  [
    'a folder that has a property of an address, but none',
    { url: '', title: 'F', children: [{ url: 'https://a.example/', title: 'T' }] },
    ['https://a.example/ "T" #F'],
  ],
  [
    'a link with another inside',
    { url: 'https://a.example/1', related: [{ url: 'https://a.example/2' }] },
    ['https://a.example/1'],
  ],
  ['a folder whose name is none', { title: 7, children: [{ url: 'https://a.example/' }] }, ['https://a.example/']],
  [
    'a folder with a title and a name',
    { title: 'T', name: 'N', children: [{ url: 'https://a.example/' }] },
    ['https://a.example/ #N'],
  ],
  [
    'more than 20 nested folders',
    Array.from({ length: 22 }, (_, i) => i).reduceRight<unknown>((inner, i) => ({ title: `${i}`, children: [inner] }), {
      url: 'https://a.example/',
    }),
    [`https://a.example/ ${Array.from({ length: 20 }, (_, i) => `#${i}`).join(' ')}`],
  ],
])('JSON: %s', (_, data, lines) => {
  expect(notation(JSON.stringify(data)).slice(0, -1)).toEqual(lines);
});

test.each<readonly [what: string, text: string, lines: readonly string[]]>([
  [
    'is read only where it always is',
    'url,status\nhttps://a.example/1,unread\nhttps://a.example/1,archive\nhttps://a.example/2,archive\nhttps://a.example/2,read\n',
    ['https://a.example/1', 'https://a.example/2 read'],
  ],
  [
    'has its earliest time, wherever that is',
    'url,added\nhttps://a.example/,2023-11-14\nhttps://a.example/,2023-11-15\n',
    ['https://a.example/ 2023-11-14T00:00:00Z'],
  ],
  [
    'keeps its highlights',
    'url,selection\nhttps://a.example/1,A\nhttps://a.example/1,\nhttps://a.example/2,\nhttps://a.example/2,B\n',
    ['https://a.example/1 {"quote":"A","note":""}', 'https://a.example/2 {"quote":"B","note":""}'],
  ],
])('an address that comes again %s', (_, text, lines) => {
  expect(notation(text).slice(0, -1)).toEqual(lines);
});

test.each<readonly [what: string, text: string, lines: readonly string[]]>([
  ['in a table with semicolons is told as it is', 'url;title\n;A;b\n', ['unknown, line 2: ;A;b']],
  ['holds nothing that acts on a terminal', 'a\u001B[2J\u202Eb', ['unknown, line 1: a␛[2Jb']],
  ['is the beginning of broken JSON', `[{${'x'.repeat(100)}`, [`unknown, line 1: [{${'x'.repeat(98)}`]],
])('what is unknown %s', (_, text, lines) => {
  expect(notation(text).slice(0, -1)).toEqual(lines);
});

test.each<readonly [format: string, beginnings: readonly string[], line: string | undefined]>([
  [
    'html',
    ['<!doctype html>', '<html>', '\n <HEAD>', '<title>a</title>', '<meta charset="utf-8">', '<h1>a</h1>', '<h3>F</h3>']
      .concat(['<dl>', '<dt>', ''])
      .map((beginning) => `${beginning}<a href="https://a.example/">T</a>`),
    'https://a.example/ "T"',
  ],
  ['html', ['<abbr>b</abbr><a href="https://a.example/">T</a>'], 'https://a.example/'],
  ['json', ['[]', ' { }', '[\n {}]', '[["a"]]', '["a"]', '{"a": 1}', '[[{}]]'], undefined],
  ['csv', ['url,title', '\n\nurl,title', 'url;title', 'Link\tName'].map(rowOf), 'https://a.example/ "T"'],
  ['list', ['[T](https://a.example/)', '- [T](https://a.example/)'], 'https://a.example/ "T"'],
  ['list', ['[https://a.example/]', '{https://a.example/}'], 'https://a.example/'],
])('a file is read as %s by its beginning: %j', (_, texts, line) => {
  for (const text of texts) expect(notation(text), text).toEqual([...(line === undefined ? [] : [line]), '']);
});

/** Table of a link below a line with the names of its columns. */
function rowOf(names: string): string {
  return `${names}\nhttps://a.example/${/[,;\t]/.exec(names)}T\n`;
}

test.each([...'.,;:!?\'"]}*_)'])('an address in a list ends before %j', (mark) => {
  expect(notation(`See https://a.example/b${mark}${mark} and http://a.example/c${mark}`)).toEqual([
    'https://a.example/b',
    'http://a.example/c',
    '',
  ]);
});

test.each([
  ['[http://a.example/](http://a.example/)', ['http://a.example/']],
  ['https://a.example/?mc_eid=1&MC_CID=2&my_gclid=3', ['https://a.example/?my_gclid=3']],
  ['* [x] https://a.example/\n* [X] https://b.example/', ['https://a.example/ read', 'https://b.example/ read']],
  ['[a](https://a.example:99999/) https://a.example/', ['https://a.example/', 'elsewhere: 1']],
])('the list %j', (text, lines) => {
  expect(notation(text).slice(0, -1)).toEqual(lines);
});
