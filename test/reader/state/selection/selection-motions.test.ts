import { describe, expect, test } from 'vitest';
import { reduce } from '../../../../src/reader/state/reduce.js';
import { textOfPassage } from '../../../../src/reader/state/selection/selection.js';
import type { State } from '../../../../src/reader/state/state.js';
import { loaded, openedWith, press, screen, status, typed } from '../../../kit/article/reader.js';

const picked = ({ selection, loaded: shown }: State): string => (selection ? textOfPassage(shown, selection) : '');
const TEXT = 'One two three. Four five six. Seven eight.\n\nNine ten eleven. Twelve.';
/** State in which a hit is selected. */
const at = (hit: string): State => typed(openedWith(loaded(TEXT), 80, 12), `/${hit}<enter>V`);

describe('a sentence or paragraph takes the place of a selection', () => {
  test.each([
    // The one around it, if it is larger at either end.
    ['two', ')', 'One two three.'],
    ['two', '(', 'One two three.'],
    ['One two', ')', 'One two three.'],
    ['two three.', ')', 'One two three.'],
    ['two three.', '(', 'One two three.'],
    ['Seven', '}', 'One two three. Four five six. Seven eight.'],
    // The next or the previous one after one that is selected whole.
    ['Four five six.', ')', 'Seven eight.'],
    ['Four five six.', '(', 'One two three.'],
    // The first or the last one in a selection of several.
    ['One two three. Four five six.', ')', 'One two three.'],
    ['One two three. Four five six.', '(', 'Four five six.'],
    ['three. Four', ')', 'One two three.'],
    ['three. Four', '(', 'Four five six.'],
  ])('from "%s" by %s', (hit, key, sentence) => {
    const start = at(hit);
    expect(picked(start)).toBe(hit);
    expect(picked(typed(start, key))).toBe(sentence);
  });

  test('and says that there is none before the first or after the last', () => {
    expect(status(typed(at('One two three.'), '('))).toContain('The text begins here');
    expect(status(typed(at('Twelve.'), ')'))).toContain('The text ends here');
    expect(status(typed(at('Twelve.'), '9('))).not.toContain('here');
  });
});

describe('a motion in a row or to an edge of the text', () => {
  const RULED = '---\n\nOne two.\n\n---\n\nThree four.\n\n---';
  const from = (hit: string): State => typed(openedWith(loaded(RULED), 80, 16), `/${hit}<enter>V`);

  test.each([
    ['two', 'g', 'One two'],
    ['two', 'G', 'two.\n\nThree four.'],
    ['two', 'og', 'One two'],
    ['two', 'oG', 'two.\n\nThree four.'],
    ['two', '<home>', 'One two'],
    ['two', 'o<home>', 'One two'],
    ['two', '<end>', 'two.'],
    ['two', 'j', 'two.\n\nThree f'],
    ['four', 'k', 'o.\n\nThree four'],
    ['four', 'jjj', 'four'],
  ])('of "%s" by %s', (hit, keys, text) => {
    const passage = picked(typed(from(hit), keys));
    expect(passage.replace(/\n+/g, '\n\n')).toBe(text);
  });
});

test('before anything extends it, the page shows the beginning of a selection and as much of it as fits', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');
  const open = (count: number) => openedWith(loaded(`${'Row.\n\n'.repeat(4)}Start ${words(count)} stop.`), 30, 10);
  const short = typed(open(30), '/Start<enter>V)');
  for (const part of ['Start', 'stop.']) expect(screen(short).join('\n')).toContain(part);
  const long = typed(open(300), '/Start<enter>V)');
  expect(screen(long).join('\n')).toContain('Start');
  expect(screen(typed(long, 'v')).join('\n')).toContain('stop.');
});

test('of two rows that are as near to the middle, the upper one is selected', () => {
  const state = openedWith(loaded('One.\n\nTwo.\n\nThree.'), 40, 4);
  expect(picked(typed(state, 'V'))).toBe('One.');
  expect(picked(typed(openedWith(loaded('One.\n\nTwo.\n\nThree.'), 40, 6), 'V'))).toBe('Two.');
});

test('a click or a drag clears the message, the keys typed so far and what waits for more text', () => {
  const selecting = typed(openedWith(loaded(TEXT), 80, 12), 'V');
  for (const [state, keys] of [
    [selecting, '3'],
    [typed(selecting, '<escape>'), '3'],
  ] as const) {
    const before: State = { ...press(state, keys).state, message: 'said', awaits: 'end' };
    const row = screen(before).findIndex((line) => line.includes('Four'));
    for (const input of [
      { kind: 'click', column: 20, row },
      { kind: 'drag', column: 20, row, from: { column: 8, row } },
    ] as const)
      expect(reduce(before, input).state).toMatchObject({ pending: '', message: undefined, awaits: undefined });
  }
});

test('a page extends a selection by two rows less than the page has, on and back', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `row${i}x`).join('  \n');
  const state = typed(openedWith(loaded(rows), 80, 13), '/row1x<enter>V');
  const count = (keys: string) => picked(typed(state, keys)).split('\n').length;
  expect(['<pagedown>', '<ctrl-f>', '2<pagedown>'].map(count)).toEqual([11, 11, 21]);
  expect(['2<pagedown><pageup>', '2<pagedown><ctrl-b>', '3<pagedown>2<pageup>'].map(count)).toEqual([11, 11, 11]);
});
