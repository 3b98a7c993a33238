import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/article/annotation/annotation.js';
import { changeNotes, type NotesContext } from '../../../src/store/notes/change-notes.js';
import { partsOf, sourceOf, trimmed } from '../../../src/store/notes/notes-text.js';
import { placeLine, readPlaceLine } from '../../../src/store/notes/place-line.js';
import { bySuite } from '../../kit/random/by-suite.js';

const TIME = '2026-01-02T03:04:05Z';
const context: NotesContext = {
  header: { title: 'A: “title”', source: '/home/x/a.md' },
  href: 'a.md',
  heading: (slug) => `Section ${slug} [x]`,
};

/** Pieces that mean something to Markdown, to the format, or to nothing. */
const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '> ',
    '>',
    '#',
    '## ',
    '# x',
    '- ',
    '1. ',
    '12)',
    '---',
    '***',
    '```',
    '~~~',
    '`',
    '*',
    '_',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[a](b)',
    '![a](b)',
    '[^1]',
    '<b>',
    '<!-- -->',
    '&amp;',
    '&#62;',
    '&',
    ';',
    '\\',
    '\\\\',
    '|',
    '$x$',
    '==',
    '%%',
  ],
  ...[
    ' #tag',
    ' ^id',
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> other',
    '|||||||',
    '[x](a.md#b:~:text=c) · 2026-01-01T00:00:00Z · red',
    ':~:',
    '%',
    '%41',
  ],
  ...[
    'ä',
    'e\u0301',
    '漢字',
    '😀',
    '\u00a0',
    '\u00ad',
    '\u2028',
    '\ufeff',
    '\0',
    '\x1b[31m',
    '\x85',
    '\x7f',
    '"',
    "'",
    ' · ',
    ',',
    '-,',
    '&text=',
  ],
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);

const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.stringMatching(/^[\w.-]{1,20}$/),
  target: fc.constantFrom('passage', 'section'),
  color: fc.constantFrom('yellow', 'red', 'blue', 'violet'),
  anchor: fc.record(
    {
      quote: text,
      before: text,
      after: text,
      section: text,
      at: fc.nat(),
      of: fc.nat(),
      rival: fc.nat(1999).map((likeness) => likeness / 1000),
      shared: fc.tuple(fc.nat(), fc.nat()),
    },
    { requiredKeys: ['quote', 'before', 'after', 'section', 'at', 'of'] },
  ),
  note: text.map((note) => trimmed(note)),
  created: fc.constantFrom('2026-11-27T20:41:23Z', '2026-11-27T20:41:23+02:00'),
});

/** The colour of a section's note means nothing, and is not written. */
const annotation = anyAnnotation.map(
  (any): Annotation => (any.target === 'section' ? { ...any, color: 'yellow' } : any),
);

const annotationsIn = (source: string): readonly Annotation[] =>
  partsOf(source, TIME).flatMap((part) => (typeof part === 'string' ? [] : [part.annotation]));

const written = (annotations: readonly Annotation[], text = ''): string =>
  annotations.reduce((source, one) => changeNotes(source, { kind: 'put', annotation: one }, context, TIME), text);

const several = fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 4 });
const byId = (annotations: readonly Annotation[]): readonly Annotation[] =>
  annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('annotations', () => {
  test('are read as they were written, whatever their texts', () => {
    fc.assert(
      fc.property(several, (annotations) => {
        expect(byId(annotationsIn(written(annotations)))).toEqual(byId(annotations));
      }),
      { numRuns: bySuite(500, 2000) },
    );
  });

  test('whose entries are taken out leave what was there', () => {
    fc.assert(
      fc.property(several, annotation, (annotations, one) => {
        const before = written(
          annotations.filter(({ id }) => id !== one.id),
          '# Notes\n',
        );
        const after = changeNotes(written([one], before), { kind: 'remove', id: one.id }, context, TIME);
        expect(after).toBe(before);
      }),
    );
  });
});

/** Files of notes as hands, Git and faults of disks may leave them. */
const damaged = fc.tuple(text, several, fc.nat(), fc.nat()).map(([garbage, annotations, from, to]) => {
  const whole = written(annotations);
  return whole.slice(0, from % (whole.length + 1)) + garbage + whole.slice(to % (whole.length + 1));
});

test('a file of notes consists of its parts, whatever has become of it', () => {
  fc.assert(
    fc.property(damaged, (source) => {
      expect(partsOf(source, TIME).map(sourceOf).join('')).toBe(source);
    }),
  );
});

test('a change of one entry leaves all others, whatever has become of the file', () => {
  fc.assert(
    fc.property(damaged, annotation, fc.nat(), text, (source, added, at, note) => {
      const before = annotationsIn(source);
      const chosen = { ...(before[at % (before.length + 1)] ?? added), note: trimmed(note) };
      // Of copies of an entry, the first that is left has its id.
      const others = (annotations: readonly Annotation[]) =>
        annotations.filter(({ id }) => id !== chosen.id).map(({ id: _, ...rest }) => rest);
      const after = annotationsIn(changeNotes(source, { kind: 'put', annotation: chosen }, context, TIME));
      expect(others(after)).toEqual(others(before));
      expect(after.find(({ id }) => id === chosen.id)).toEqual(chosen);
      const without = changeNotes(source, { kind: 'remove', id: chosen.id }, context, TIME);
      expect(annotationsIn(without).map(({ id: _, ...rest }) => rest)).toEqual(others(before));
    }),
    { numRuns: bySuite(250, 1000) },
  );
});

test('the link to a place is one whatever the title of its section, which is read back', () => {
  const anchor = { quote: 'words', before: '', after: '', section: 's', at: 0, of: 9 };
  const one: Annotation = { id: 'a', target: 'passage', color: 'red', anchor, note: '', created: TIME };
  fc.assert(
    fc.property(
      text.map((title) => title.replace(/\s+/g, ' ')),
      (title) => {
        const line = placeLine(one, { href: 'a.md', heading: () => title });
        expect(readPlaceLine(line)?.title).toBe(title.toWellFormed());
        const html = new HtmlRenderer().render(new Parser().parse(line));
        expect(html).toMatch(/^<p><a href="a\.md#s:~:[^>]*">.*<\/a> · \S* · red<\/p>\n$/s);
      },
    ),
  );
});

test('a hyphen in a passage is encoded in the link, where a bare one marks the words around it', () => {
  const anchor = { quote: '-words-', before: 'the last- ', after: ' -next to', section: 's', at: 0, of: 9 };
  const one: Annotation = { id: 'a', target: 'passage', color: 'red', anchor, note: '', created: TIME };
  const line = placeLine(one, { href: 'a.md', heading: () => 'S' });
  expect(line).toContain('text=last%2D-,%2Dwords%2D,-%2Dnext&');
});

test('the colour of a note on a section is not written, as it means nothing', () => {
  const anchor = { quote: 'Title', before: '', after: '', section: 's', at: 0, of: 9 };
  const one: Annotation = { id: 'a', target: 'section', color: 'yellow', anchor, note: 'mine', created: TIME };
  expect(written([one]).trimEnd().endsWith(`) · ${TIME}`)).toBe(true);
});
