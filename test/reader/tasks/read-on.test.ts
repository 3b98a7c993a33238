import { describe, expect, test, vi } from 'vitest';
import type { Place } from '../../../src/article/model.js';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import type { Rest } from '../../../src/document/opened.js';
import { START } from '../../../src/layout/layout.js';
import { unicodeMetrics } from '../../../src/layout/unicode-metrics.js';
import { mustScan } from '../../../src/reader/state/search/searching.js';
import { createStore, type Store } from '../../../src/reader/state/store.js';
import { createReadOn } from '../../../src/reader/tasks/read-on.js';
import type { Resume } from '../../../src/reader/tasks/resume.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { loaded, openedWith, reading, restOf, typed, until } from '../../kit/article/reader.js';

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

const cache = { read: () => ({}), write: () => {} };

/** A reader of a text that is still being read, and the errors that it is told. */
function readingOn(more: Partial<Rest>, source = text) {
  const told: unknown[] = [];
  const rest = restOf(more);
  const store = createStore(openedWith(reading(rest, source), 60, 12), () => {});
  const readOn = createReadOn(store, {} as Resume, (error) => told.push(error), cache);
  store.subscribe(readOn.follow);
  return { store, readOn, told, rest };
}

/** Waits until all is done that needs no input. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await new Promise(setImmediate);
}

const length = (store: Store): number => store.state().loaded.article.blocks.length;

describe('the rest of a text', () => {
  test('is read once, however often the state changes', async () => {
    let begun = 0;
    const parts = {
      [Symbol.asyncIterator]: async function* () {
        begun += 1;
        yield [];
      },
    };
    const { store, readOn } = readingOn({ parts, share: () => 0.5 });
    readOn.follow();
    for (const key of ['j', 'k']) store.dispatch({ kind: 'key', key });
    await idle();
    expect([begun, store.state().loaded.reading]).toEqual([1, undefined]);
  });

  test('is shown after 100 ms, at once where its input pauses, and never while less is read than shown', async () => {
    let [time, article, unfinished] = [0, beginning, false];
    vi.spyOn(performance, 'now').mockImplementation(() => time);
    const shown: number[] = [];
    const steps: readonly (readonly [time: number, blocks: number, unfinished?: true])[] = [
      [99, 20],
      [100, 21],
      [199, 22],
      [200, 23],
      [400, 10],
      [401, 24],
      [402, 25, true],
    ];
    async function* parts() {
      for (const [at, blocks, pauses = false] of steps) {
        [time, article, unfinished] = [at, { ...whole, blocks: whole.blocks.slice(0, blocks) }, pauses];
        yield [];
        shown.push(length(store));
      }
    }
    const more = { parts: parts(), article: () => article, unfinished: () => unfinished };
    const { store, readOn } = readingOn(more, text.slice(0, 400));
    readOn.follow();
    await idle();
    const before = beginning.blocks.length;
    expect(shown).toEqual([before, 21, 21, 23, 23, 24, 25]);
  });

  test('has the tools that its scripts and its code need, and a page in HTML is shown instead', async () => {
    let article = beginning;
    const seen: unknown[] = [];
    async function* parts() {
      for (const added of ['क्षि', 'क्षि\n\n```js\nlet a;\n```']) {
        article = loaded(`${text}\n\n${added}`).article;
        yield [];
        const { reading: now, tools } = store.state().loaded;
        seen.push([now?.rest === rest, tools.metrics === unicodeMetrics, tools.colourCode !== undefined]);
      }
      page = { ...loaded('# Page'), origin: fileOrigin('page.html') };
    }
    let page: ReturnType<NonNullable<Rest['page']>>;
    const { store, readOn, rest } = readingOn({
      parts: parts(),
      article: () => article,
      unfinished: () => true,
      page: () => page,
    });
    readOn.follow();
    await until(store, (state) => state.loaded.origin.name === 'page.html');
    expect(seen).toEqual([
      [true, true, false],
      [true, true, true],
    ]);
  });

  test('goes on while another article is shown, and keeps its own tools', async () => {
    const { tools } = loaded();
    async function* parts() {
      const hyphenate = (): readonly number[] => [];
      const other = { ...loaded('# Other'), origin: fileOrigin('b.md'), tools: { ...tools, hyphenate } };
      store.dispatch({ kind: 'loaded', loaded: other });
      yield [];
    }
    const more = { parts: parts(), article: () => whole, share: () => 0.5 };
    const { store, readOn } = readingOn(more, text.slice(0, 400));
    readOn.follow();
    await idle();
    expect(store.state().loaded.article.meta.title).toBe('Other');
    store.dispatch({ kind: 'key', key: 'backspace' });
    expect(store.state().loaded).toMatchObject({ article: whole, reading: undefined });
    expect(store.state().loaded.tools).toEqual(tools);
  });

  test('of which nothing new comes is held, too, if no more is wanted', async () => {
    const { store, readOn } = readingOn({
      article: () => store.state().loaded.article,
      ahead: () => 1 << 30,
      parts: (async function* () {
        for (;;) yield [];
      })(),
    });
    readOn.follow();
    await idle();
    expect(store.state().loaded.reading?.held).toBe(true);
    readOn.stop();
  });

  test('that ends with an error is shown as far as it is read, and the error is told', async () => {
    let article = beginning;
    const fault = new Error('gone');
    async function* parts() {
      yield [];
      article = whole;
      throw fault;
    }
    const { store, readOn, told } = readingOn({ parts: parts(), article: () => article }, text.slice(0, 400));
    readOn.follow();
    await idle();
    expect(told).toEqual([fault]);
    expect(store.state().loaded).toMatchObject({ article: whole, reading: undefined });
  });

  test.each(['at once', 'while more comes', 'while it is shown', 'by an error', 'at its end'])(
    'is closed when the reader ends, after which nothing is shown or told: %s',
    async (moment) => {
      let [closed, read] = [0, 0];
      const stop = (now: string): void => {
        if (now === moment) readOn.stop();
      };
      async function* parts() {
        stop('while more comes');
        for (; read < 3; read += 1) yield [];
        if (moment === 'by an error') {
          readOn.stop();
          throw new Error('gone');
        }
        stop('at its end');
      }
      const { store, readOn, told } = readingOn({
        parts: parts(),
        article: () => whole,
        unfinished: () => moment === 'while it is shown',
        page: () => {
          if (closed === 0) stop('while it is shown');
          return undefined;
        },
        warning: () => ({ de: 'Warnung', en: 'warning' }),
        close: () => {
          closed += 1;
        },
      });
      const before = store.state();
      readOn.follow();
      stop('at once');
      await idle();
      expect([closed, told, store.state() === before]).toEqual([1, [], true]);
      if (moment === 'while more comes') expect(read).toBe(0);
    },
  );
});

test('a warning about the rest of a text is shown at its end', async () => {
  const { store, readOn } = readingOn({ warning: () => ({ de: 'Warnung', en: 'too much' }), article: () => whole });
  readOn.follow();
  await idle();
  expect(store.state().message).toBe('too much');
});

test('a slice waits for the next turn of the event loop, after a key for six', async () => {
  const { readOn } = readingOn({});
  const turns = async (): Promise<number> => {
    let [count, done] = [0, false];
    void readOn.giveWay().then(() => {
      done = true;
    });
    for (; !done; count += 1) await new Promise(setImmediate);
    return count;
  };
  const before = await turns();
  readOn.touch();
  expect([before, await turns(), await turns()]).toEqual([1, 6, 1]);
});

test('all texts that are being read are closed when the reader ends', async () => {
  const closed: string[] = [];
  const parts = (async function* (): AsyncGenerator<[]> {
    await new Promise(() => {});
    yield [];
  })();
  const { store, readOn } = readingOn({ parts, close: () => closed.push('a.md') });
  readOn.follow();
  const rest = restOf({ parts, close: () => closed.push('b.md') });
  store.dispatch({ kind: 'loaded', loaded: { ...reading(rest, text), origin: fileOrigin('b.md') } });
  readOn.stop();
  expect(closed).toEqual(['a.md', 'b.md']);
});

test('a search goes on between keys until it has its hit', async () => {
  const long = `${`${'hay '.repeat(100)}\n\n`.repeat(1500)}needle`;
  const store = createStore(typed(openedWith(loaded(long), 60, 12), '/needle<enter>'), () => {});
  const readOn = createReadOn(store, {} as Resume, (error) => expect.unreachable(String(error)), cache);
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
    readOn.follow();
  });
  expect(mustScan(store.state())).toBe(true);
  readOn.follow();
  await until(store, (state) => !mustScan(state));
  expect(changes).toBeGreaterThan(1);
});
