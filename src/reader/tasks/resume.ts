import { finish, type Interruptible } from '../../article/interruptible.js';
import type { Article, Place } from '../../article/model.js';
import { type Bookmark, bookmarkOf, findingPlace, findPlace, placeIfUnmoved } from '../../article/place/bookmark.js';
import { comparePlaces, START } from '../../layout/layout.js';
import type { Messages } from '../../messages/ui.js';
import type { Origin } from '../../source/origin.js';
import { findEntry, keyOf, MOST_KEPT, MOST_PLACES, type PlaceEntry } from '../../store/places.js';
import type { Loaded } from '../state/state.js';
import { digestOfLoaded } from './digest-of-loaded.js';
import { createPlaceMemory, type KeptPlaces } from './place-memory.js';

/** Places by the letters of their marks. */
type Marks = Readonly<Record<string, Place>>;

type ReadArticle = Pick<Loaded, 'article' | 'origin' | 'markdown' | 'reading'>;

/** Places remembered between runs. A fault of the state file never stops the reader; it is reported once. */
export interface Resume {
  /** Place where the last run ended; undefined if that is the start, or if the article was never read. */
  readonly recall: (source: ReadArticle) => Place | undefined;
  /** Finds the same place in steps. */
  readonly recalling: (source: ReadArticle) => Interruptible<Place | undefined>;
  /** Bookmark where the last run ended, for an article that is still being read; 'later' if only the whole text identifies it. */
  readonly bookmarkOf: (origin: Origin) => Bookmark | 'later' | undefined;
  /** Finds a mark that was set in an earlier run or visit. */
  readonly mark: (loaded: Loaded, name: string) => Place | undefined;
  /**
   * Remembers a place and the marks of its article, in memory only.
   * @param top undefined if nothing was read but the place at which the article was opened
   * @param seen share of the article before the end of the page, from 0 to 1
   */
  readonly remember: (source: Loaded, top: Place | undefined, marks: Marks, seen?: number) => void;
  /** Share of the article with a key that was read, from 0 to 1; undefined if none of it was. */
  readonly progressOf: (key: string) => number | undefined;
  /** Writes the remembered places to the disk. */
  readonly save: () => void;
}

/**
 * @param file path of the state file; undefined if nothing can be remembered
 * @param tell receives each fault, in one sentence
 * @param now returns the time in ms since 1970
 */
export function createResume(
  file: string | undefined,
  messages: Messages,
  tell: (fault: string) => void,
  now: () => number,
  kept: KeptPlaces = { file: undefined, holds: () => false },
): Resume {
  const usual = createPlaceMemory(file, MOST_PLACES, messages, tell);
  const ofKept = createPlaceMemory(kept.file, MOST_KEPT, messages, tell);
  // Its faults are reported at once.
  usual.entries();
  const memoryOf = (key: string | undefined) => (key !== undefined && kept.holds(key) ? ofKept : usual);
  const digest = (source: ReadArticle) => (): string => digestOfLoaded(source);
  const entryOf = (source: ReadArticle): PlaceEntry | undefined => {
    const { key } = source.origin;
    return findEntry(memoryOf(key).entries(), keyOf(key, digest(source)), digest(source));
  };
  function* recalling(source: ReadArticle): Interruptible<Place | undefined> {
    const entry = entryOf(source);
    const place = entry && (yield* findingPlace(source.article, entry.anchor));
    return place && comparePlaces(place, START) !== 0 ? place : undefined;
  }
  return {
    recall: (source) => finish(recalling(source)),
    recalling,
    bookmarkOf: (origin) => {
      const { key } = origin;
      if (key === undefined) return 'later';
      const bookmark = findEntry(memoryOf(key).entries(), key, () => '')?.anchor;
      return bookmark && bookmark.at > 0 ? bookmark : undefined;
    },
    mark: (loaded, name) => placeOfMark(loaded, entryOf(loaded)?.marks ?? {}, name),
    remember: (source, top, marks, seen) => {
      const { article, origin, reading } = source;
      if (!top && Object.keys(marks).length === 0) return;
      if (reading && origin.key === undefined) return;
      const before = entryOf(source);
      const share = top ? seen : before?.seen;
      memoryOf(origin.key).add(keyOf(origin.key, digest(source)), {
        anchor: before && !top ? before.anchor : bookmarkOf(article, top ?? START),
        digest: digest(source)(),
        time: now(),
        ...(share === undefined ? {} : { seen: share }),
        ...marksOf(article, marks, before),
      });
    },
    progressOf: (key) => {
      const { anchor, seen } = findEntry(memoryOf(key).entries(), key, () => '') ?? {};
      return anchor && (seen ?? anchor.at / Math.max(1, anchor.of));
    },
    save: () => {
      usual.save();
      ofKept.save();
    },
  };
}

/** Marks to remember: those of earlier runs, and the ones set in this run, which take their place. */
function marksOf(article: Article, marks: Marks, before: PlaceEntry | undefined): Pick<PlaceEntry, 'marks'> {
  const own = Object.entries(marks).map(([name, place]) => [name, bookmarkOf(article, place)]);
  const all = { ...before?.marks, ...Object.fromEntries(own) };
  return Object.keys(all).length > 0 ? { marks: all } : {};
}

/** Place of a mark that was remembered; while the article is still being read, only if it has not moved. */
function placeOfMark({ article, reading }: ReadArticle, marks: NonNullable<PlaceEntry['marks']>, name: string) {
  const bookmark = Object.hasOwn(marks, name) ? marks[name] : undefined;
  return bookmark && (reading ? placeIfUnmoved(article, bookmark) : findPlace(article, bookmark));
}
