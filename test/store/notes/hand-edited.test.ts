import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { changeNotes, type NotesContext } from '../../../src/store/notes/change-notes.js';
import { partsOf } from '../../../src/store/notes/notes-text.js';

const TIME = '2026-01-02T03:04:05Z';
const context: NotesContext = { header: { title: 'Title', source: '/a.md' }, href: 'a.md', heading: () => 'Section' };

const annotation = (id: string, at: number, quote: string, note = ''): Annotation => ({
  id,
  target: 'passage',
  color: 'red',
  anchor: { quote, before: 'words before ', after: ' words after', section: 'section', at, of: 999 },
  note,
  created: '2026-11-27T20:41:23Z',
});

const FIRST = annotation('first', 10, 'First quote.', 'First note.');
const SECOND = annotation('second', 20, 'Second quote.', 'Second note.\n\nMore of it.');
const put = (text: string, one: Annotation): string =>
  changeNotes(text, { kind: 'put', annotation: one }, context, TIME);
const remove = (text: string, id: string): string => changeNotes(text, { kind: 'remove', id }, context, TIME);
const BOTH = put(put('', FIRST), SECOND);

const read = (text: string): readonly Annotation[] =>
  partsOf(text, TIME).flatMap((part) => (typeof part === 'string' ? [] : [part.annotation]));
/** Ids or, of what a hand has added, quotes, with the notes. */
const brief = (text: string): readonly string[] =>
  read(text).map(({ id, anchor, note }) => `${id.startsWith('h') ? anchor.quote : id}: ${note}`);

test('a file of notes is Markdown that people can read', () => {
  expect(BOTH).toMatchInlineSnapshot(`
    "---
    title: Title
    source: "/a.md"
    ---

    # Title

    > First quote.

    First note.

    [Section](a.md#section:~:text=before-,First%20quote.,-words&id=first&at=10,999&before=words%20before%20&after=%20words%20after) · 2026-11-27T20:41:23Z · red

    > Second quote.

    Second note.

    More of it.

    [Section](a.md#section:~:text=before-,Second%20quote.,-words&id=second&at=20,999&before=words%20before%20&after=%20words%20after) · 2026-11-27T20:41:23Z · red
    "
  `);
});

test('a file that is empty but for white space begins with its front matter, as a new one does', () => {
  for (const text of ['', '\ufeff', '\n\n', '\ufeff \r\n']) expect(put(text, FIRST)).toBe(put('', FIRST));
  const untitled = { ...context, header: {} };
  expect(changeNotes('', { kind: 'put', annotation: FIRST }, untitled, TIME)).toMatch(
    /^---\n---\n\n# Notes\n\n> First/,
  );
});

test('the link to a place is called after its section, or after the place itself where that has no title', () => {
  const called = (section: string): string => {
    const anchor = { ...FIRST.anchor, section };
    const untitled = { ...context, heading: () => undefined };
    const text = changeNotes('', { kind: 'put', annotation: { ...FIRST, anchor } }, untitled, TIME);
    return /^\[(.*)\]\(/m.exec(text)?.[1] ?? '';
  };
  expect([called('part'), called('')]).toEqual(['part', '\\#']);
});

describe('what a hand has changed is read:', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a note',
      BOTH.replace('First note.', 'Other *note*.'),
      ['first: Other *note*.', 'second: Second note.\n\nMore of it.'],
    ],
    ['a note that is gone', BOTH.replace('First note.\n\n', ''), ['first: ', 'second: Second note.\n\nMore of it.']],
    ['an entry that is gone', BOTH.replace(/> First[\s\S]*?red\n\n/, ''), ['second: Second note.\n\nMore of it.']],
    [
      'an entry that was added at the end, its quote wrapped',
      `${BOTH}\n> quote by\n> hand\n\nNote by hand\n`,
      ['first: First note.', 'second: Second note.\n\nMore of it.', 'quote by hand: Note by hand'],
    ],
    [
      'an entry that was added before others, without a line feed between quote and note',
      BOTH.replace('> First', '> quote by hand\nNote by hand\n\n> First'),
      ['quote by hand: Note by hand', 'first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'a quote in a note',
      BOTH.replace('First note.', 'First note.\n\n> somebody else\n\nsaid that.'),
      ['first: First note.\n\n> somebody else\n\nsaid that.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'headings between entries',
      BOTH.replace('> Second', '> by hand\n\nnote\n\n## Mine\n\ntext\n\n> Second'),
      ['first: First note.', 'by hand: note', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'entries in another order',
      BOTH.replace(/(> First[\s\S]*?red\n)\n([\s\S]*)/, '$2\n$1'),
      ['second: Second note.\n\nMore of it.', 'first: First note.'],
    ],
    [
      'line ends of Windows',
      BOTH.replaceAll('\n', '\r\n'),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    ['a byte order mark', `\ufeff${BOTH}`, ['first: First note.', 'second: Second note.\n\nMore of it.']],
    [
      'front matter without its end',
      BOTH.replace('"/a.md"\n---', '"/a.md"'),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    ['front matter without its start', BOTH.slice(4), ['first: First note.', 'second: Second note.\n\nMore of it.']],
    [
      'no front matter and no heading',
      BOTH.replace(/^[\s\S]*?(?=>)/, ''),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    ['half a file', BOTH.slice(0, BOTH.indexOf('More')), ['first: First note.', 'Second quote.: Second note.']],
    [
      'an address that no program can read',
      BOTH.replace('First%20quote', 'First%2'),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'a copied entry',
      BOTH + BOTH.slice(BOTH.indexOf('> Second') - 1),
      ['first: First note.', 'second: Second note.\n\nMore of it.', 'second-2: Second note.\n\nMore of it.'],
    ],
    [
      'entries copied twice, of which a hand has given one an id',
      ['first-2', 'first', 'first'].map((id) => put('', { ...FIRST, id }).replace(/^[^>]*/, '')).join('\n'),
      ['first-2: First note.', 'first: First note.', 'first-3: First note.'],
    ],
    [
      'a number that no character has, and an invalid id',
      BOTH.replace('First quote', 'First &#9999999; quote').replace('id=first', 'id=%1B%5B31m'),
      ['First \ufffd quote.: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'what ends a note by hand',
      ['# h', '###### h', '#\th', '---', '***', '   ___  ', '<<<<<<< a', '=======', '>>>>>>> b', '||||||| c']
        .map((end) => `> q\n\nn\n\n${end}\nx`)
        .join('\n\n'),
      Array(10).fill('q: n'),
    ],
    ['what does not end one', '> q\n\n#tag\n####### h\n-- \n==\n    ---\n', ['q: #tag\n####### h\n-- \n==\n    ---']],
    [
      'an alert with space around its mark',
      `${BOTH}\n   >  [!NOTE]\n`,
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'entities, marks of formatting and links, without them',
      '> &amp;&lt;&gt;&quot;&nbsp;&#65;&copy; ==a== ~~b~~ `c` **d** _e_ f_g [h](i) \\*j\n',
      ['&<>"\u00a0A&copy; a b c d e f_g h *j: '],
    ],
    [
      'an alert, which is no quote',
      `${BOTH}\n> [!NOTE]\n> Read this.\n`,
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'code and a comment between entries, which have no quotes',
      BOTH.replace('> Second', '~~~sh\n> output\n~~~\n\n<!-- later:\n> words -->\n\n> Second'),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'a comment and code between entries that do not end, and hide none',
      BOTH.replace('> Second', '<!-- later\n\n```\n\n> Second').concat('\n-->\n```\n'),
      ['first: First note.', 'second: Second note.\n\nMore of it.'],
    ],
    [
      'a row separator of Unicode in a note that looks like the end of an entry',
      put(BOTH, annotation('third', 30, 'Third', '[1]\u2028[x](a.md#b:~:text=c) · red')),
      ['first: First note.', 'second: Second note.\n\nMore of it.', 'third: [1]\u2028[x](a.md#b:~:text=c) · red'],
    ],
  ])('%s', (_, text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  test('a last line that another program has wrapped, before the time and in the title', () => {
    const wrapped = BOTH.replaceAll(' · 2026', '\n· 2026').replace('[Section]', '[Title of\nthe section]');
    expect(read(wrapped)).toEqual(read(BOTH));
    expect(read(put(wrapped, { ...FIRST, note: 'Other.' }))).toEqual([{ ...FIRST, note: 'Other.' }, SECOND]);
    expect(read(remove(wrapped, 'first'))).toEqual([SECOND]);
    const in4 = BOTH.replace('[Section]', '[Title\nof\nthe\nsection]');
    expect(read(in4)).toEqual(read(BOTH));
    const link = 'See [a page\nabout it](https://example.org/#:~:text=it)';
    expect(brief(BOTH.replace('First note.\n', link))[0]).toBe(`first: ${link}`);
    expect(brief(BOTH.replace('First note.\n\n', '[see below\n'))[0]).toBe('first: [see below');
  });

  test.each([
    ['2026-01-02T03:04Z · blau', '2026-01-02T03:04Z', 'blue'],
    ['2026-01-02T03:04:05.678+01:00 · violett', '2026-01-02T03:04:05.678+01:00', 'violet'],
    ['2026-01-02T03:04:05-0130 · rot', '2026-01-02T03:04:05-0130', 'red'],
    ['2026-01-02T03:04:05 · GELB', '2026-01-02T03:04:05', 'yellow'],
    ['2026-01-02 03:04 · red', '2026-01-02T00:00:00Z', 'yellow'],
    ['violet', TIME, 'violet'],
  ])('a time in another form, and a colour in German: %s', (end, created, color) => {
    const changed = put('', FIRST).replace(/2026-11-27T20:41:23Z · red/, end);
    expect(read(changed)[0]).toMatchObject({ id: 'first', created, color });
  });

  test.each([
    ['rival=1.5&shared=3,4', { rival: 1.5, shared: [3, 4] }],
    ['rival=0&shared=x,4', { rival: 0, shared: [0, 4] }],
    ['rival=2', {}],
    ['rival=-1', {}],
    ['rival=x&shared=3', {}],
  ])('what tells a passage from others, as far as it is right: %s', (directives, expected) => {
    const [first] = read(put('', FIRST).replace('&at=10,999', `&at=10,x&${directives}`));
    expect(first?.anchor).toEqual({ ...FIRST.anchor, of: 0, ...expected });
  });

  test('a word in place of the colour, which stays', () => {
    const text = put('', FIRST).replace('· red', '· constructor');
    expect(read(text)[0]).toMatchObject({ id: 'first', color: 'yellow', created: FIRST.created });
    expect(put(text, { ...FIRST, color: 'blue' })).toBe(text.replace('· constructor', '· blue · constructor'));
  });

  test.each([
    [200, []],
    [201, ['quote: ~~~']],
  ])('code of %i lines, none of them empty, as the quotes %j: what is longer is open by mistake', (count, expected) => {
    expect(brief(`~~~\n${'x\n'.repeat(count - 3)}> quote\n~~~\n`)).toEqual(expected);
  });

  test('ids with dots and dashes', () => {
    for (const id of ['a.b-c_d', 'x'.repeat(64)]) expect(read(put('', { ...FIRST, id }))[0]?.id).toBe(id);
    expect(read(put('', { ...FIRST, id: 'x'.repeat(65) }))[0]?.id).toMatch(/^h/);
  });

  test('a day in place of a time, and the colour after it', () => {
    const [first] = read(BOTH.replace('2026-11-27T20:41:23Z · red', '2026-11-20 · blue'));
    expect(first).toMatchObject({ id: 'first', color: 'blue', created: '2026-11-20T00:00:00Z' });
  });

  test('a shorter quote, another colour in German, and a date that is gone', () => {
    const [first] = read(BOTH.replace('First quote.', 'First').replace('· 2026-11-27T20:41:23Z · red', '· Blau'));
    expect(first).toMatchObject({ id: 'first', color: 'blue', created: TIME, anchor: { quote: 'First', at: 10 } });
  });

  test('the words of a quote that was copied with its formatting', () => {
    const [only] = read(
      '> The **bold**, _slanted_ and `coded` [link](https://example.org/a_b) of snake_case.\\\n> 2 * 3',
    );
    expect(only?.anchor.quote).toBe('The bold, slanted and coded link of snake_case. 2 * 3');
  });

  test('the paragraphs, lists and code of a quote', () => {
    const [only] = read('> One\n>\n> - two\n> - three\n>\n> ```sh\n> if x; then\n>   y\n> ```\n> Four');
    expect(only?.anchor.quote).toBe('One\ntwo\nthree\nif x; then\n  y\nFour');
  });

  test('a quote that is a heading, as a note on the section', () => {
    expect(read('> ### About `code` ##\n\nnote')).toMatchObject([
      { target: 'section', note: 'note', anchor: { quote: 'About code' } },
    ]);
  });
});

describe('conflicts of Git', () => {
  const theirs = put('', annotation('theirs', 30, 'Their quote.', 'Their note.'));
  const entry = (text: string): string => text.slice(text.indexOf('>'));

  test('leave the entries of both sides', () => {
    const merged = `# T\n\n<<<<<<< HEAD\n${entry(BOTH)}=======\n${entry(theirs)}>>>>>>> other\n`;
    expect(brief(merged)).toEqual(['first: First note.', 'second: Second note.\n\nMore of it.', 'theirs: Their note.']);
    expect(remove(remove(merged, 'first'), 'second')).toBe(
      `# T\n\n<<<<<<< HEAD\n=======\n${entry(theirs)}>>>>>>> other\n`,
    );
  });

  test('in a note leave both notes in it', () => {
    const merged = BOTH.replace('First note.', '<<<<<<< HEAD\nFirst note.\n=======\nOther note.\n>>>>>>> other');
    expect(brief(merged)[0]).toBe('first: <<<<<<< HEAD\nFirst note.\n=======\nOther note.\n>>>>>>> other');
  });
});

describe('a change of one entry leaves every other byte as it is', () => {
  const around = `\ufeff${BOTH.replaceAll('\n', '\r\n')}`
    .replace('# Title', '# Mine\r\n\r\nfree *text*  ')
    .replace('> Second', '>>> odd\r\n\r\n## Between\r\n\r\n> Second')
    .replace(/red\r\n$/, 'red #tag\r\n\r\nThe end, without a line feed');

  test('when the note is another', () => {
    const changed = put(around, { ...SECOND, note: 'New.\n> not a quote' });
    expect(changed).toBe(around.replace('Second note.\r\n\r\nMore of it.', 'New.\r\n\\> not a quote'));
    expect(read(changed).find(({ id }) => id === 'second')?.note).toBe('New.\n> not a quote');
  });

  test('when the colour is another, what a hand has put after the last line too', () => {
    expect(put(around, { ...SECOND, color: 'violet' })).toBe(around.replace('red #tag', 'violet #tag'));
  });

  test('when the quote is another, or no quote but a heading any more', () => {
    const quoted = (quote: string): Annotation => ({ ...SECOND, anchor: { ...SECOND.anchor, quote } });
    expect(put(around, quoted('Changed.')).replace(/> Changed[\s\S]*?red/, '')).toBe(
      around.replace(/> Second[\s\S]*?red/, ''),
    );
    expect(read(put(around, quoted('Changed.'))).find(({ id }) => id === 'second')?.anchor.quote).toBe('Changed.');
    expect(put(around, { ...SECOND, target: 'section' })).toContain('> ## Second quote.\r\n\r\nSecond note.');
  });

  test('when the colour is another, also the space around the note', () => {
    const spaced = BOTH.replace('\n\nFirst note.\n\n', '\nFirst note.\n\n\n\n');
    expect(put(spaced, { ...FIRST, color: 'blue' })).toBe(spaced.replace(/red\n/, 'blue\n'));
    expect(put(spaced, FIRST)).toBe(spaced);
  });

  test('when it is taken out', () => {
    const expected = around.replace(/> Second[\s\S]*?#tag\r\n\r\n/, '');
    expect(remove(around, 'second')).toBe(expected);
    expect(remove(around, 'no such')).toBe(around);
  });

  test('when it is taken out, up to the empty lines around it but one', () => {
    const entry = put('', FIRST).replace(/^[\s\S]*?(?=> )/, '');
    expect(remove(`${entry}\n\n\nBy hand\n`, 'first')).toBe('\n\nBy hand\n');
    expect(remove(`By hand\n\n\n\n${entry}\n\nBy hand\n`, 'first')).toBe('By hand\n\n\n\n\nBy hand\n');
  });

  test('when one is put between, which comes where it is in the article', () => {
    const changed = put(around, annotation('new', 15, 'New quote.'));
    const entry = /> New quote[\s\S]*?red\r\n/.exec(changed)?.[0] ?? '';
    expect(changed).toBe(around.replace('red\r\n', () => `red\r\n\r\n${entry}`));
  });

  test('when one is put before all others, and nothing above the first one moves', () => {
    const changed = put(around, annotation('new', 5, 'New quote.'));
    const entry = /> New quote[\s\S]*?red\r\n/.exec(changed)?.[0] ?? '';
    expect(changed).toBe(around.replace('> First', () => `${entry}\r\n> First`));
  });

  test('when one is put after all others, below what a hand has put there', () => {
    const changed = put(BOTH, annotation('new', 30, 'New quote.'));
    expect(changed.startsWith(`${BOTH}\n> New quote.\n\n[Section](a.md#`)).toBe(true);
    expect(put('Mine', annotation('new', 30, 'New quote.'))).toMatch(/^Mine\n\n> New quote\.\n\n\[Section\]\(a\.md#/);
  });

  test('when one is put among entries that are not in the order of the article', () => {
    const reversed = put(put('', SECOND), { ...FIRST, anchor: { ...FIRST.anchor, at: 30 } });
    const ids = (text: string): readonly string[] => read(text).map(({ id }) => id);
    expect(ids(put(reversed, annotation('new', 25, 'New quote.')))).toEqual(['second', 'new', 'first']);
    expect(ids(put(reversed, annotation('new', 30, 'New quote.')))).toEqual(['second', 'first', 'new']);
    expect(ids(put(reversed, annotation('new', 19, 'New quote.')))).toEqual(['new', 'second', 'first']);
  });

  test('when one is put at the place of another, after which it comes', () => {
    expect(read(put(BOTH, annotation('new', 10, 'First quote.', 'New note.'))).map(({ id }) => id)).toEqual([
      'first',
      'new',
      'second',
    ]);
  });

  test('when one that a hand has added gets another colour, with an empty line before its place', () => {
    const [entry] = read('> by hand\nnote\n');
    const changed = put('> by hand\nnote\n', { ...(entry as Annotation), color: 'blue' });
    expect(changed).toMatch(/^> by hand\n\nnote\n\n\[Section\]\(a\.md#\S+\) · \S+ · blue\n$/);
  });

  test('when its note was changed elsewhere meanwhile, which becomes another', () => {
    const changed = (was: string): string =>
      changeNotes(BOTH, { kind: 'put', annotation: { ...FIRST, note: 'New.' }, was }, context, TIME);
    expect(brief(changed('First note.'))[0]).toBe('first: New.');
    expect(brief(changed('Old.')).slice(0, 2)).toEqual(['first: First note.', 'first-copy: New.']);
    const removed = (was: string): string => changeNotes(BOTH, { kind: 'remove', id: 'first', was }, context, TIME);
    expect(brief(removed('First note.'))).toHaveLength(1);
    expect(removed('Old.')).toBe(BOTH);
  });

  test('when a note that a hand has added is written on, which makes it an entry', () => {
    const text = 'free\n\n> by hand\nnote\n\n## Heading\n';
    const [entry] = read(text);
    const changed = put(text, { ...(entry as Annotation), note: 'more' });
    expect(changed).toMatch(/^free\n\n> by hand\n\nmore\n\n\[Section\]\(a\.md#\S+\) · \S+ · yellow\n\n## Heading\n$/);
    expect(read(changed)).toEqual([{ ...entry, note: 'more' }]);
  });
});
