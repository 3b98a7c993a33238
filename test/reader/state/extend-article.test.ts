import { expect, test } from 'vitest';
import { reduce } from '../../../src/reader/state/reduce.js';
import { openedWith, reading, restOf, typed } from '../../kit/article/reader.js';

test('a selected link is dropped where a late definition changes the text before it', () => {
  const rest = restOf();
  const state = typed(openedWith(reading(rest, '[a] and [b](/b)\n'), 80, 12), '<tab>');
  expect(state.link).toBe(0);
  const grown = reading(rest, '[a] and [b](/b)\n\n[a]: /a\n');
  expect(reduce(state, { kind: 'grown', loaded: grown, rest }).state.link).toBeUndefined();
});

test('a selection stays while more of the text is read, unless a late definition changes its text', () => {
  const rest = restOf();
  const text = 'First words.\n\n[a] and [b](/b)\n';
  const state = typed(openedWith(reading(rest, text), 80, 12), 'V');
  const grown = reading(rest, `${text}\n[a]: /a\n\nMore words.\n`);
  expect(reduce(typed(state, '('), { kind: 'grown', loaded: grown, rest }).state.selection).toBeDefined();
  const changed = typed(state, ')');
  expect(changed.selection?.from.block).toBe(1);
  expect(reduce(changed, { kind: 'grown', loaded: grown, rest }).state.selection).toBeUndefined();
});

test('the end of a file that is being read is shown when it is read, and the page stays until then', () => {
  const rest = restOf({ share: () => 0.5 });
  const text = 'text\n\n'.repeat(40);
  const asked = typed(openedWith(reading(rest, text), 80, 12), 'jjG');
  const { top } = typed(openedWith(reading(rest, text), 80, 12), 'jj');
  const grown = reduce(asked, { kind: 'grown', loaded: reading(rest, text + text), rest }).state;
  expect([asked.top, grown.top]).toEqual([top, top]);
  const whole = { ...reading(rest, text + text), reading: undefined };
  const end = reduce(grown, { kind: 'grown', loaded: whole, rest }).state;
  expect(end.top).toEqual(typed(openedWith(whole, 80, 12), 'G').top);
});
