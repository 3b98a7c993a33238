import { describe, expect, test } from 'vitest';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import type { Rest } from '../../../src/document/opened.js';
import { START } from '../../../src/layout/layout.js';
import { messagesFor } from '../../../src/messages/ui.js';
import { keyFor } from '../../../src/reader/keys/key-label.js';
import type { State } from '../../../src/reader/state/state.js';
import { type Opening, startState } from '../../../src/reader/tasks/start.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { inputOrigin } from '../../../src/source/input-origin.js';
import { webOrigin } from '../../../src/source/web/web-origin.js';
import { themes } from '../../../src/style/theme.js';
import type { Io } from '../../../src/system/io.js';
import { bundled, loaded, restOf, status } from '../../kit/article/reader.js';

const web = { env: {}, userAgent: 'test', offline: true };
const file = fileOrigin('a.md');
const page = webOrigin('https://a.test/', web);
const at = (anchor: string) => ({ opened: { ...loaded(), origin: page }, origins: [{ ...page, anchor }] });
const input = { ...loaded(), origin: inputOrigin(() => process.stdin) };
const growing = (rest: Rest) => ({ ...loaded(), rest });
const remembered = { block: 7, offset: 3 };
const bookmark = bookmarkOf(loaded().article, remembered);

/** State in which the reader begins, where an earlier run ended in block 7. */
function begun(more: Partial<Opening> = {}, colours = true): Promise<State> {
  const opened = more.opened ?? loaded();
  const opening: Opening = {
    io: { size: () => ({ columns: 80, rows: 12 }) } as Io,
    keyboard: undefined as never,
    opened,
    web,
    library: undefined,
    origins: [opened.origin],
    at: 0,
    message: undefined,
    start: undefined,
    color: 'auto',
    theme: 'auto',
    ownThemes: new Map(),
    measure: 60,
    hyphens: undefined,
    mouse: undefined,
    resume: true,
    watch: false,
    follow: false,
    keys: new Map(),
    ...more,
  };
  const resume = { recall: () => remembered, bookmarkOf: () => bookmark } as never;
  return startState(opening, { resume, messages: messagesFor('en'), colours });
}

const CONTINUED = 'Continued where you left off · g goes to the start';
const EDITION = 'e opens the English edition';
const SECTION = { block: 2, offset: 0 };

test.each<[string, Partial<Opening>, State['top'], string | undefined]>([
  ['an article that was read before', {}, remembered, CONTINUED],
  ['… with a message of its own', { message: 'A copy' }, remembered, `A copy · ${CONTINUED}`],
  ['… that is not to be continued', { resume: false }, START, undefined],
  ['… with a section to begin with', { start: 2 }, SECTION, undefined],
  ['… at the very first block', { start: 0 }, START, undefined],
  ['… at an anchor of its address', at('one'), SECTION, undefined],
  ['… at an anchor that it does not have', at('no\u001Bwhere'), START, 'There is no #no␛where here'],
  ['an article in another language', { opened: bundled('de'), resume: false }, START, EDITION],
  [
    '… whose key is taken away',
    { opened: bundled('de'), resume: false, keys: new Map([['edition', []]]) },
    START,
    undefined,
  ],
  ['… that is continued', { opened: bundled('de') }, remembered, CONTINUED],
  ['an article in the language of the reader', { opened: bundled('en'), resume: false }, START, undefined],
  ['a file that is watched', { watch: true }, remembered, CONTINUED],
  [
    'a page that is watched',
    { opened: { ...loaded(), origin: page }, watch: true },
    remembered,
    'Cannot follow: not a file',
  ],
  [
    'an input that is watched',
    { opened: input, watch: true },
    remembered,
    'Cannot reload: neither a file nor a web page',
  ],
])('The reader begins at its place, and says why: %s', async (_, opening, top, message) => {
  const state = await begun(opening);
  expect(state).toMatchObject({ top });
  expect(state.message).toBe(message);
});

describe('the place at which an article is opened', () => {
  test('counts as read where the last run ended there, and otherwise only after a move', async () => {
    expect((await begun()).arrivedAt).toBeUndefined();
    expect((await begun({ start: 2 })).arrivedAt).toEqual(SECTION);
    expect((await begun({ resume: false })).arrivedAt).toEqual(START);
  });

  test('is gone to later if it is not read yet, unless another is wanted', async () => {
    const opened = growing(restOf());
    const state = await begun({ opened });
    expect([state.top, state.loaded.resumeAt, state.message]).toEqual([START, bookmark, undefined]);
    for (const other of [{ resume: false }, { start: 2 }, { follow: true }, { origins: at('one').origins }])
      expect((await begun({ opened, ...other })).loaded.resumeAt).toBeUndefined();
    expect((await begun()).loaded.resumeAt).toBeUndefined();
  });

  test('is the end of a file that is followed, at once or when that is read', async () => {
    const whole = await begun({ follow: true });
    expect(whole).toMatchObject({ follows: true, watched: true, awaits: undefined });
    expect(status(whole)).toContain('end · ? help');
    expect(await begun({ follow: true, opened: growing(restOf()) })).toMatchObject({ top: START, awaits: 'end' });
    expect(await begun()).toMatchObject({ follows: false, watched: false });
    expect(await begun({ watch: true })).toMatchObject({ follows: false, watched: true });
  });
});

test.each<[string, boolean, Pick<State, 'theme' | 'themeChosen' | 'colours'>]>([
  ['auto', true, { theme: 'accents', themeChosen: false, colours: true }],
  ['light', true, { theme: 'light', themeChosen: true, colours: true }],
  ['auto', false, { theme: 'mono', themeChosen: false, colours: false }],
  ['light', false, { theme: 'mono', themeChosen: true, colours: false }],
])('The theme "%s", with colours: %s', async (theme, colours, expected) =>
  expect(await begun({ theme }, colours)).toMatchObject(expected),
);

test('options hold in the reader: sizes, hyphens, keys, own themes, and the files of the command line', async () => {
  const ownThemes = new Map([['own', { base: 'dark', theme: themes.dark } as const]]);
  const options = { measure: 44, hyphens: true, ownThemes, keys: new Map([['to-start', ['^']]]) };
  const other = fileOrigin('b.md');
  const once = { ...file, can: {} };
  const state = await begun({ ...options, opened: { ...loaded(), origin: once }, origins: [other, file], at: 1 });
  expect(state).toMatchObject({ measure: 44, hyphens: true, ownThemes, size: { columns: 80, rows: 12 } });
  expect(keyFor(state, 'toStart')).toBe('^');
  expect(state.files).toEqual({ origins: [other, once], at: 1, left: {} });
  expect(state.loaded.tools.hyphenate).toBeDefined();
  expect((await begun()).loaded.tools.hyphenate).toBeUndefined();
  expect((await begun({ measure: 40 })).loaded.tools.hyphenate).toBeDefined();
  expect(state.message).toBe('Continued where you left off · ^ goes to the start');
});
