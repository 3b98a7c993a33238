import { expect, test } from 'vitest';
import { bookmarkOf } from '../../../src/article/place/bookmark.js';
import { START } from '../../../src/layout/layout.js';
import { createStore } from '../../../src/reader/state/store.js';
import { createGoingToRemembered } from '../../../src/reader/tasks/go-to-remembered.js';
import type { Resume } from '../../../src/reader/tasks/resume.js';
import { fileOrigin } from '../../../src/source/file-origin.js';
import { loaded, openedWith, reading, restOf } from '../../kit/article/reader.js';

const text = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} of the text.`).join('\n\n');

test('the remembered place is looked for in the article that was opened there, and in no other', async () => {
  const article = loaded(text);
  const remembered = { block: 20, offset: 0 };
  const rest = restOf();
  const begun = { ...reading(rest, text), article: article.article, resumeAt: bookmarkOf(article.article, remembered) };
  const store = createStore(openedWith(begun, 60, 12), () => {});
  const resuming = createGoingToRemembered(store, {} as Resume, async () => true);
  resuming.begin(begun);
  resuming.begin({ ...reading(restOf()), resumeAt: undefined });
  await resuming.arrive(begun, restOf());
  expect(store.state().top).toEqual(START);
  await resuming.arrive(begun, rest);
  expect(store.state().top).toEqual(remembered);
  const again = createGoingToRemembered(store, {} as Resume, async () => true);
  again.begin(begun);
  store.dispatch({ kind: 'loaded', loaded: { ...loaded(text), origin: fileOrigin('b.md') } });
  await again.arrive(begun, rest);
  expect(store.state().top).toEqual(START);
  store.dispatch({ kind: 'key', key: 'backspace' });
  expect(store.state().top).toEqual(remembered);
  // It has arrived.
  store.dispatch({ kind: 'key', key: 'g' });
  await resuming.arrive(begun, rest);
  expect(store.state().top).toEqual(START);
});
