import { expect, test } from 'vitest';
import type { Place } from '../../../src/article/model.js';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import { START } from '../../../src/layout/layout.js';
import { createStore, type Store } from '../../../src/reader/state/store.js';
import { createReadOn } from '../../../src/reader/tasks/read-on.js';
import type { Resume } from '../../../src/reader/tasks/resume.js';
import { loaded, openedWith, restOf } from '../../kit/article/reader.js';

const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} of the text.`).join('\n\n');
const [beginning, whole] = [loaded(text.slice(0, 400)).article, loaded(text).article];
const remembered = { block: 30, offset: 0 };
const known = bookmarkOf(whole, remembered);
const changed = { ...known, before: 'no such', after: 'words' };

type Moment = 'never' | 'before the rest is read' | 'while the place is looked for';

/** Place at the top after everything is read. */
function topAfter(anchor: typeof known | 'later', touched: Moment): Promise<Place> {
  return new Promise((resolve, reject) => {
    const press = (moment: Moment): void => {
      if (moment === touched) readOn.touch();
    };
    let article = beginning;
    const rest = restOf({
      article: () => article,
      unfinished: () => true,
      parts: (async function* () {
        yield [];
        press('before the rest is read');
        article = whole;
      })(),
      // It is asked for in the end.
      warning: () => {
        resolve(store.state().top);
        return undefined;
      },
    });
    const resume: Pick<Resume, 'recalling'> = {
      recalling: function* () {
        yield;
        press('while the place is looked for');
        return remembered;
      },
    };
    const begun = {
      ...loaded(text),
      article,
      resumeAt: anchor,
      reading: { rest, share: undefined, length: 0, held: false },
    };
    const store = createStore(openedWith(begun, 60, 12), () => {});
    const readOn = createReadOn(store, resume as Resume, reject, { read: () => ({}), write: () => {} });
    readOn.follow();
  });
}

test.each<[string, Moment, typeof known | 'later', Place]>([
  ['known words', 'never', known, remembered],
  ['changed words', 'never', changed, remembered],
  ['input', 'never', 'later', remembered],
  ['known words', 'before the rest is read', known, START],
  ['changed words', 'before the rest is read', changed, START],
  ['input', 'before the rest is read', 'later', START],
  ['changed words', 'while the place is looked for', changed, START],
  ['input', 'while the place is looked for', 'later', START],
])(
  'The remembered place is shown unless a key was pressed before: of %s, pressed %s',
  async (_, touched, anchor, top) => {
    expect(await topAfter(anchor, touched)).toEqual(top);
  },
);

test('of an input that may have no end, no more is read than is wanted, and more as soon as it is', async () => {
  let [read, ahead] = [0, 1 << 30];
  let store: Store = createStore(openedWith(loaded(), 60, 12), () => {});
  const ended = new Promise<'ended'>((resolve, reject) => {
    const rest = restOf({
      article: () => whole,
      ahead: () => ahead,
      parts: (async function* () {
        for (; read < 3; read += 1) yield [];
      })(),
      warning: () => {
        resolve('ended');
        return undefined;
      },
    });
    const begun = { ...loaded(text), article: beginning, reading: { rest, share: undefined, length: 0, held: false } };
    store = createStore(openedWith(begun, 60, 12), () => {});
    createReadOn(store, {} as Resume, reject, { read: () => ({}), write: () => {} }).follow();
  });
  const held = new Promise<'held'>((resolve) => {
    store.subscribe(() => store.state().loaded.reading?.held && resolve('held'));
  });
  expect(await Promise.race([held, ended])).toBe('held');
  expect([read, store.state().loaded.article]).toEqual([0, whole]);
  ahead = 0;
  store.dispatch({ kind: 'key', key: 'j' });
  await ended;
  expect([read, store.state().loaded.reading]).toEqual([3, undefined]);
});
