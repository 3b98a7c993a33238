import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatDate } from '../../src/article/date.js';
import { mayHaveFrontMatter, partFrontMatter } from '../../src/parse/front-matter.js';
import { parseSimpleYaml } from '../../src/parse/simple-yaml.js';

const characters = fc.constantFrom(...`aZä1 -_:#,.[]{}"'&*!|>%@\`?\\~$ö\t/`);
const scalar = fc.oneof(
  fc.array(characters, { maxLength: 12 }).map((all) => all.join('')),
  fc.constantFrom(
    '2024-09-13',
    '2024-09-14T10:00:00Z',
    '2024-09-14T10:00+02:00',
    'Worte mit Leerzeichen',
    '"a: b # c"',
    "'it'",
    'https://a.b/?p=1#x',
    'true',
    'null',
    'on',
    '1e3',
  ),
);
const list = fc.array(scalar, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
const key = fc.constantFrom('title', 'date', 'tags', 'a-b', '__proto__', 'y', '1', 'source');
const line = fc
  .tuple(fc.constantFrom('', '', '', '  ', ' ', '    '), key, fc.constantFrom(': ', ':', ':  '), fc.oneof(scalar, list))
  .map((parts) => parts.join(''));

test('what the simple reader of YAML answers, the YAML library answers too', () => {
  let answered = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const text = lines.join('\n');
      const simple = parseSimpleYaml(text);
      if (simple === undefined) return;
      answered += 1;
      expect(simple).toEqual(parse(text, { logLevel: 'error' }));
    }),
    { numRuns: 50_000 },
  );
  expect(answered).toBeGreaterThan(300);
});

test.each([
  ['a line below a key is indented further', 'source:\n  name: a\n    url: b'],
  ['lines are indented below a key that has a value', 'source:\n  name: a\ntitle: b\n  url: c'],
])('the simple reader of YAML leaves an error to the library: %s', (_, text) => {
  expect(() => parse(text)).toThrow();
  expect(parseSimpleYaml(text)).toBeUndefined();
});

test('a key without a value below another is left to the library', () => {
  const text = 'source:\n  name: a\n  url:\n  other: b';
  expect(parse(text)).toEqual({ source: { name: 'a', url: null, other: 'b' } });
  expect(parseSimpleYaml(text)).toBeUndefined();
});

test('front matter as articles have it takes no library', () => {
  const text =
    'title: "A: b"\nlang: de\ndate: 2024-09-13\nsaved: 2024-09-14T10:00:00Z\ntags: [KI, Meta]\nsource:\n  name: a.b\n  url: https://a.b/?p=5';
  expect(parseSimpleYaml(text)).toEqual(parse(text));
  expect(parseSimpleYaml('a: 1')).toBeUndefined();
  expect(parseSimpleYaml('a: &x b')).toBeUndefined();
  expect(parseSimpleYaml('a: b # c')).toBeUndefined();
});

test('front matter is read, and a broken one reported', async () => {
  expect(await partFrontMatter('---\ntitle: A\n---\nText\nmore\n')).toMatchObject({
    body: 'Text\nmore\n',
    firstLine: 4,
    known: { title: 'A' },
  });
  expect(await partFrontMatter('---\ntags:\n  - a\n  - b\n---\n')).toMatchObject({ known: { tags: ['a', 'b'] } });
  const broken = await partFrontMatter('---\ntitle: [\n---\nText');
  expect(broken).toMatchObject({ body: 'Text', known: {} });
  expect(broken.problem).toEqual({ format: 'YAML', line: 2 });
});

test.each([
  ['+++\ndate = 2023-02-30\n+++\n', '2023-02-30'],
  ['+++\ndate = 2023-02-30T10:00:00Z # winter\n+++\n', '2023-02-30'],
  ['+++\n  date = 2023-02-28 10:00:00.5+01:00\n+++\n', '2023-02-28'],
  ['---\ndate: 2023-02-30T10:00:00Z\n---\n', '2023-02-30'],
  ['{\n"date": "2023-02-30"\n}\n', '2023-02-30'],
])('a date is not taken for another day: %j', async (text, date) => {
  expect((await partFrontMatter(text)).known.date).toBe(date);
});

test.each([
  ['many keys', Array.from({ length: 5000 }, (_, i) => `k${i}: &a${i} x`).join('\n')],
  ['many aliases', `a: &a x\ntags: [${'*a, '.repeat(5000)}]`],
  ['deep lists', `a: ${'['.repeat(3000)}`],
  ['deep keys', `a: b\n${'? '.repeat(3000)}a`],
])('front matter that would take long is left out, and reported: %s', async (_, yaml) => {
  const parted = await partFrontMatter(`---\n${yaml}\n---\nText`);
  expect(parted).toMatchObject({ body: 'Text', known: {}, problem: 'too large' });
});

test('lists in keys are not written out', async () => {
  const lists = Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*b${i - 1}, *b${i - 1}]`).slice(1);
  const yaml = ['title: &b0 [x]', ...lists, 'source:', '  ? *b29', '  : a', '  url: b.c', '? *b29', ': d'].join('\n');
  const { known, problem } = await partFrontMatter(`---\n${yaml}\n---\n`);
  expect([known, problem]).toEqual([{ source: { name: 'b.c', url: 'b.c' }, tags: [], related: [] }, undefined]);
});

test.each([
  ['source: \'a.b/ä b?q="c"\'', 'a.b/ä b?q="c"', 'a.b/ä%20b?q=%22c%22'],
  ['source:\n  url: \'https://a.b/c d?q="e"\'', 'https://a.b/c d?q="e"', 'https://a.b/c%20d?q=%22e%22'],
  ['source: { name: "A \\"B\\"", url: "https://a.b/c d?q=\\"e\\"" }', 'A "B"', 'https://a.b/c%20d?q=%22e%22'],
])('spaces and quotes in the address of a source are percent-encoded: %j', async (line, name, url) => {
  expect((await partFrontMatter(`---\n${line}\n---\n`)).known.source).toEqual({ name, url });
});

test.each([
  '---\n\nImportant notice.\n\n---\n\nText\n',
  '---\n# Heading\n- item\n---\nText\n',
  '---\n- item: a\n---\nText\n',
  '---\nwords\n---\n',
  '+++\nwords, and more\n+++\n',
  '{\nwords\n}\n',
  '{\n}\n',
])('text between rules is no front matter: %j', async (text) => {
  expect(await partFrontMatter(text)).toEqual({ body: text, firstLine: 1, known: {} });
});

test.each([
  '--- \t\ntitle: A\n---\t \nText',
  '---\ntitle: A\n... \nText',
  '---\n# A comment\n  # another\n\ntitle: A\n---\nText',
  '---\n  title: A\n---\nText',
  '+++ \ntitle = "A"\n+++\t\nText',
  '+++\n+++\nText',
  '+++\n# A comment\n\n+++\nText',
  '+++\n# A comment\n\n  title = "A"\n+++\nText',
  '+++\n"title" = "A"\n+++\nText',
  "+++\n'title' = 'A'\n+++\nText",
  '{ \n"title": "A"\n} \nText',
  '{\n\n  "title": "A"\n}\nText',
  '---\n\n---\nText',
  '---\n# A comment\n---\nText',
  '---\n{ title: A }\n---\nText',
  '---\n\n"title": A\n---\nText',
])('front matter may be empty, or begin and end in several ways: %j', async (text) => {
  const { body, known, properties = [] } = await partFrontMatter(text);
  expect([body, known.title, properties.length]).toEqual(
    text.includes('title') ? ['Text', 'A', 1] : ['Text', undefined, 0],
  );
});

test('front matter ends within a million characters, however the text comes', async () => {
  const text = (length: number): string => `---\n${'key: value\n'.repeat(length / 11)}---\nText\n`;
  const [long, tooLong] = [text(990_000), text(1_000_010)];
  expect(await partFrontMatter(long)).toMatchObject({ body: 'Text\n' });
  expect(await partFrontMatter(tooLong)).toMatchObject({ body: tooLong, firstLine: 1 });
  expect(mayHaveFrontMatter(long.slice(0, 900_000))).toBe(true);
  expect(mayHaveFrontMatter(tooLong.slice(0, 1_000_000))).toBe(false);
});

test.each([
  '',
  '-',
  '+',
  '+++',
  '{',
  '+++\na = 1\n++',
  '{\n"a": 1\n}',
  '---',
  '--- ',
  '---\n',
  '---\na: b\n--',
  '---\na: b\n---',
  '---\na: b\n...\t',
  '%',
  '% a\n% b\n',
])('more must come before it is known whether %j has front matter', (text) =>
  expect(mayHaveFrontMatter(text)).toBe(true),
);

test.each([
  '++++',
  '{}',
  '{\n"a": 1\n}\n',
  '----',
  '-----\n',
  '- -',
  '---a',
  ' ---',
  'text\n---\n',
  '---\na: b\n---\n',
  '%%',
  '%a',
  '% a\n\n',
])('the beginning %j settles whether there is front matter', (text) => expect(mayHaveFrontMatter(text)).toBe(false));

test('a line that may go on ends no front matter', async () => {
  const text = '---\na: b\n---';
  expect(await partFrontMatter(text, false)).toMatchObject({ body: text });
  expect(await partFrontMatter(text, true)).toMatchObject({ body: '' });
});

test.each(['de', 'en', 'de-DE', 'en-US'])('days in %s are written as Intl writes them', (lang) => {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  for (let month = 1; month <= 12; month += 1) {
    const date = `2024-${String(month).padStart(2, '0')}-0${1 + (month % 9)}`;
    expect(formatDate(date, lang)).toBe(format.format(new Date(`${date}T00:00:00Z`)));
  }
});

test.each([
  ['TOML', '+++\ntitle = "A: b"\ndate = 2024-01-02\ntags = ["x", "y"]\n\n[source]\nurl = "https://a.b/"\n+++\nText'],
  [
    'JSON',
    '{\n"title": "A: b",\n"date": "2024-01-02T08:00:00Z",\n"tags": ["x", "y"],\n"source": {"url": "https://a.b/"}\n}\nText',
  ],
])('front matter in %s is read', async (_, text) => {
  const source = { name: 'https://a.b/', url: 'https://a.b/' };
  const known = { title: 'A: b', date: '2024-01-02', tags: ['x', 'y'], related: [], source };
  expect(await partFrontMatter(text)).toMatchObject({ body: 'Text', known });
});

test.each([
  ['[source]\nurl = "https://a.b/"', { source: { name: 'https://a.b/', url: 'https://a.b/' } }],
  ['a-b.c = 1\ntitle = "A"', { title: 'A' }],
])('front matter in TOML may begin with %j', async (toml, known) => {
  expect(await partFrontMatter(`+++\n${toml}\n+++\nText`)).toMatchObject({ body: 'Text', known });
});

test('broken TOML is reported with its line, and broken JSON is text', async () => {
  expect(await partFrontMatter('+++\na = 1\nb = "\n+++\nText')).toMatchObject({
    body: 'Text',
    problem: { format: 'TOML', line: 3 },
  });
  expect(await partFrontMatter('\n+++\na = 1\nb = "\n+++\nText')).toMatchObject({ problem: { line: 4 } });
  const json = '{\n"a": 1\n"b"\n}\nText';
  expect(await partFrontMatter(json)).toEqual({ body: json, firstLine: 1, known: {} });
});

test.each(['January 5, 2024', '12. September 2023', '2024-02-30', '2023-02-29', '2024-1-5', 'Spring 2024 issue'])(
  'a date that is no day of ISO 8601 stays as it is written: %s',
  async (date) => {
    const { known } = await partFrontMatter(`---\ndate: "${date}"\n---\nText`);
    expect(formatDate(known.date ?? '', 'en')).toBe(date);
  },
);

test.each([
  ['author: Ada', { author: 'Ada' }],
  ['authors: [ada, bob]', { author: 'ada, bob' }],
  ['authors:\n  - name: Ada\n    url: a.b\n  - bob', { author: 'Ada, bob' }],
  ['author:\n  name: Ada\n  email: a@b', { author: 'Ada' }],
  ['author: "[[People/Ada|Ada]]"', { author: 'Ada' }],
  ['author: []', {}],
  ['author: Ada\nauthors: [Bob]', { author: 'Ada' }],
  ['tags: 7\nkeywords: a\nrelated: 8', { tags: ['a'] }],
  ['lang: gsw_CH', { lang: 'gsw-CH' }],
  ['lang: de\nlanguage: en', { lang: 'de' }],
  ['tags: a, b\ncategories: [b, c]\nkeywords:\n  - d', { tags: ['a', 'b', 'd', 'c'] }],
  ['description: D', { summary: 'D' }],
  ['summary: S\ndescription: D', { summary: 'S' }],
  ['title: 2024\nslug: 7', { title: '2024', slug: '7' }],
  ['title: true\nslug: [a]', {}],
  ['title: " "\ntags: ["", " ", a, a]', { tags: ['a'] }],
  ['date: 2024-01-02 10:00', { date: '2024-01-02' }],
  ['date: 2024-01-02 at ten', { date: '2024-01-02 at ten' }],
  ['author: "[[Ada]]"', { author: 'Ada' }],
  ['author: "[[Ada]] and [[Bob]]"', { author: '[[Ada]] and [[Bob]]' }],
  ['author: [Ada, 7, "", true]', { author: 'Ada, 7' }],
  ['related: a, b\nsource: " "', { related: ['a', 'b'] }],
  ['source:\n  name: A', {}],
  ['lang: d\nlanguage: en', {}],
  ['language: en-u-x', { lang: 'en' }],
  ['lang: es-419', { lang: 'es-419' }],
  ['lang: deutsch', {}],
  // Pages that are kept in the library.
  ['saved: x\naddress: https://a.b/c', { address: 'https://a.b/c' }],
  [
    'saved: x\naddress: https://a.b/c\nsite: A',
    { address: 'https://a.b/c', source: { name: 'A', url: 'https://a.b/c' }, isPage: true },
  ],
  [
    'saved: x\naddress: https://a.b/c\nsite: A\ncanonical: https://a.b/d',
    { address: 'https://a.b/c', source: { name: 'A', url: 'https://a.b/d' }, isPage: true },
  ],
  ['saved: x\naddress: /home/me/page.HTM', { isPage: true }],
  ['saved: x\naddress: /home/me/page.xhtml', { isPage: true }],
  [
    'saved: x\naddress: /home/me/page.md\nsite: A\ncanonical: "https://a.b/c d"',
    { source: { name: 'A', url: 'https://a.b/c%20d' }, isPage: true },
  ],
  ['saved: x\naddress: "https://a.b/c d"', { address: 'https://a.b/c%20d' }],
  ['saved: x\naddress: /home/me/page.md\nsite: A', { isPage: true }],
  ['saved: x\naddress: /home/me/page.html5', {}],
  ['saved: x\nsite: A', {}],
  ['address: https://a.b/c\nsite: A', {}],
  ['language: de', { lang: 'de' }],
  ['lang: de_DE.UTF-8', { lang: 'de-DE' }],
  ['lang: zh-Hans-CN-x-a', { lang: 'zh-Hans-CN' }],
  ['lang: German', {}],
])('metadata have many names and forms: %j', async (yaml, known) => {
  expect((await partFrontMatter(`---\n${yaml}\n---\n`)).known).toEqual({ tags: [], related: [], ...known });
});

test('all that front matter says is kept as text', async () => {
  const yaml = [
    'rating: 7',
    'categories:\n  - Games',
    'draft: true',
    'none:',
    'day: 2024-01-02',
    'of:\n  a: 1\n  b: [x, y]',
    'links:\n  - name: A\n    url: b\n  - name: C',
    'empty:\n  a:\n  b: 1',
    '? [k]\n: hidden',
  ];
  expect((await partFrontMatter(`---\n${yaml.join('\n')}\n---\n`)).properties).toEqual([
    ['rating', '7'],
    ['categories', 'Games'],
    ['draft', 'true'],
    ['none', ''],
    ['day', '2024-01-02'],
    ['of', 'a: 1; b: x, y'],
    ['links', 'name: A, url: b; name: C'],
    ['empty', 'a:, b: 1'],
  ]);
  const toml = '+++\nday = 2024-01-02\n[of]\na = [1, 2]\n+++\n';
  expect((await partFrontMatter(toml)).properties).toEqual([
    ['day', '2024-01-02'],
    ['of', 'a: 1, 2'],
  ]);
});

test('no date of TOML is taken for another day', async () => {
  const toml = '+++\ndate = 2023-02-30\nlastmod = 2023-02-31 # or so\n\n[of]\n\tday = 2023-04-31t10:00:00z\n+++\n';
  expect((await partFrontMatter(toml)).properties).toEqual([
    ['date', '2023-02-30'],
    ['lastmod', '2023-02-31'],
    ['of', 'day: 2023-04-31t10:00:00z'],
  ]);
});

test('properties have up to 10,000 values in all', async () => {
  const shown = async (count: number) =>
    (await partFrontMatter(`{\n"a": [${Array(count).fill('1')}],\n"b": 2\n}\n`)).properties;
  const ones = (count: number): string => Array(count).fill('1').join(', ');
  expect(await shown(9998)).toEqual([
    ['a', ones(9998)],
    ['b', '2'],
  ]);
  for (const count of [10_000, 10_002])
    expect(await shown(count)).toEqual([
      ['a', `${ones(9999)}, …`],
      ['b', '…'],
    ]);
});

test('what properties hold is made safe, and cut where it is deeper than 20 levels', async () => {
  const yaml = '"a\\eb": "c\\ed"\nof:\n  "x\\ey": {z: 1}';
  expect((await partFrontMatter(`---\n${yaml}\n---\n`)).properties).toEqual([
    ['a␛b', 'c␛d'],
    ['of', 'x␛y: z: 1'],
  ]);
  const nested = (depth: number): string => `a: ${'['.repeat(depth)}b${']'.repeat(depth)}`;
  const shown = async (depth: number) => (await partFrontMatter(`---\n${nested(depth)}\n---\n`)).properties?.[0]?.[1];
  expect([await shown(20), await shown(21)]).toEqual(['b', '…']);
});

test.each([
  ['aliases of aliases', Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*b${i - 1}, *b${i - 1}]`).slice(1)],
  ['an alias of itself', ['b1: &b0 [*b0, x]']],
])('properties of %s stay small', async (_, lines) => {
  const { properties = [] } = await partFrontMatter(`---\na: &b0 [x]\n${lines.join('\n')}\n---\n`);
  expect(properties).toHaveLength(lines.length + 1);
  expect(JSON.stringify(properties).length).toBeLessThan(100_000);
});

test.each([
  [
    '% A *title*\n  on two lines\n% Ada; Bob\n  Carl\n% May 2024\n\nText',
    { title: 'A *title* on two lines', author: 'Ada, Bob, Carl', date: 'May 2024' },
  ],
  ['% A\n\nText', { title: 'A' }],
  ['% A\n%\n% 2024-01-02\n \t\nText', { title: 'A', date: '2024-01-02' }],
])("pandoc's title block is read: %j", async (text, known) => {
  expect(await partFrontMatter(text)).toMatchObject({ body: 'Text', known: { tags: [], related: [], ...known } });
});

test.each(['% a\n% b\n% c\n% d\n\nText', '% a\ntext\n\nText', '%% a %%\n\nText', '%\n\nText', 'x\n% a\n\nText'])(
  'other lines with a percent sign are text: %j',
  async (text) => {
    expect(await partFrontMatter(text)).toEqual({ body: text, firstLine: 1, known: {} });
  },
);
