import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../../../src/messages/ui.js';
import {
  nameOfAnnotation,
  notFound,
  placeOfAnnotation,
  quoted,
  signOf,
} from '../../../../src/reader/state/notes/shown-annotations.js';
import { annotation } from '../../../kit/article/annotations.js';
import { loaded, openedWith, reading, restOf } from '../../../kit/article/reader.js';

const [de, en] = [messagesFor('de'), messagesFor('en')];

describe('a quote in a message', () => {
  test.each([
    ['words', 5, '“words”'],
    ['words', 4, '“wor…”'],
    ['a longer text', 13, '“a longer text”'],
    ['a longer text', 12, '“a longer te…”'],
    ['a longer text', 3, '“a…”'],
    ['two\n\twords', 99, '“two words”'],
    ['\u001B[1mx', 99, '“␛[1mx”'],
    ['📗📘📙📕', 3, '“📗📘…”'],
  ])('%j, of at most %i characters, is %s', (text, longest, quote) => {
    expect(quoted(text, en, longest)).toBe(quote);
  });

  test('has at most 30 characters', () => {
    const of = (length: number) => quoted('x'.repeat(length), de);
    expect([of(30), of(31)]).toEqual([`„${'x'.repeat(30)}“`, `„${'x'.repeat(29)}…“`]);
  });
});

const text = loaded('# T\n\nLead words.\n\n## One\n\nMore words.');
const note = annotation(text.article, 'One', 'a note', { target: 'section' });
const [red, violet] = [
  annotation(text.article, 'Lead', '', { color: 'red' }),
  annotation(text.article, 'More words', '', { color: 'violet' }),
];

test('an annotation is named by what it is and its words, and signed by the letter of its colour or by §', () => {
  expect([note, red].map((one) => nameOfAnnotation(one, en))).toEqual(['note on “One”', 'highlight “Lead”']);
  expect([note, red, violet].map((one) => signOf(one, en))).toEqual(['§', 'R', 'V']);
  expect(signOf(annotation(text.article, 'Lead'), de)).toBe('G');
});

test('the place of an annotation is the number and the title of its section', () => {
  const state = openedWith(text, 80, 12);
  const placeOf = (block: number) => {
    const place = { block, offset: 0 };
    return placeOfAnnotation(state, { annotation: red, passage: { from: place, to: { block, offset: 3 } } });
  };
  expect([placeOf(1), placeOf(2), placeOf(3)]).toEqual(['0 Lead', '1 One', '1 One']);
  const bare = loaded('no heading');
  const passage = { from: { block: 0, offset: 0 }, to: { block: 0, offset: 2 } };
  expect(placeOfAnnotation(openedWith(bare, 80, 12), { annotation: red, passage })).toBe('');
});

test('an annotation that the text does not have is not found, or not yet as long as more of it is read', () => {
  expect(notFound(openedWith(text, 80, 12))).toBe('not found in the text');
  expect(notFound(openedWith(reading(restOf()), 80, 12))).toBe('not found in the text yet');
});
