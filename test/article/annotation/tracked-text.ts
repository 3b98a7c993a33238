import type { Article } from '../../../src/article/model.js';
import { articleOf } from '../../kit/article/setting.js';
import { pick } from '../../kit/random/random.js';

/** Character of a text, with its offset in the text's first version; undefined for what was added. */
export interface Tracked {
  readonly character: string;
  readonly origin: number | undefined;
}

/** Heading or paragraph whose characters are tracked through changes. */
interface TrackedBlock {
  readonly heading: boolean;
  readonly characters: readonly Tracked[];
}

export type TrackedText = readonly TrackedBlock[];

/** Prepares headings and paragraphs, in which headings start with "#". */
export function track(paragraphs: readonly string[]): TrackedText {
  let at = 0;
  return paragraphs.map((paragraph) => {
    const text = paragraph.replace(/^#+ /, '');
    const characters = Array.from({ length: text.length }, (_, i) => ({ character: text[i] ?? '', origin: at + i }));
    at += text.length + 1;
    return { heading: text !== paragraph, characters };
  });
}

const plain = ({ characters }: TrackedBlock): string => characters.map(({ character }) => character).join('');

/** All characters of a text, each block followed by a line feed. */
export const charactersOf = (text: TrackedText): readonly Tracked[] =>
  text.flatMap(({ characters }) => [...characters, { character: '\n', origin: undefined }]);

/** Parses a tracked text as Markdown, with lines of random lengths. */
export function articleOfTracked(text: TrackedText, next: () => number): Article {
  const source = text.map((block) => {
    const words = plain(block)
      .replace(/[!-/:-@[-`{-~]/g, '\\$&')
      .split(' ');
    const wrapped = words.reduce((line, word) => line + (!block.heading && next() < 0.15 ? '\n' : ' ') + word);
    return block.heading ? `## ${wrapped}` : wrapped;
  });
  return articleOf(source.join('\n\n'));
}

const added = (text: string): readonly Tracked[] =>
  Array.from({ length: text.length }, (_, i) => ({ character: text[i] ?? '', origin: undefined }));

/** Sentences and words that changes add. */
export interface Supply {
  readonly words: readonly string[];
  readonly sentences: readonly string[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const ranges = (block: TrackedBlock, expression: RegExp): readonly Range[] =>
  Array.from(plain(block).matchAll(expression), ({ 0: found, index }) => ({ start: index, end: index + found.length }));

const words = (block: TrackedBlock): readonly Range[] => ranges(block, /[\p{L}\p{N}]+/gu);
const sentences = (block: TrackedBlock): readonly Range[] => ranges(block, /\S[^.!?]*[.!?]*["“”’»)]*/gu);

const replaced = (block: TrackedBlock, { start, end }: Range, by: string): TrackedBlock => {
  const { characters } = block;
  // No block begins or ends with a space, and none has two in a row: Markdown would drop them.
  const kept = [...characters.slice(0, start), ...added(by), ...characters.slice(end)];
  const spaced = kept.filter(({ character }, i) => character !== ' ' || (i > 0 && kept[i - 1]?.character !== ' '));
  while (spaced.at(-1)?.character === ' ') spaced.pop();
  return { ...block, characters: spaced };
};

/** Change of a text at a block; undefined if the block does not allow it. */
export type Edit = (text: TrackedText, at: number, next: () => number, supply: Supply) => TrackedText | undefined;

const inBlock =
  (
    find: (block: TrackedBlock) => readonly Range[],
    by: (supply: Supply, next: () => number, old: string) => string | undefined,
    to: (range: Range) => Range = (range) => range,
  ): Edit =>
  (text, at, next, supply) => {
    const block = text[at];
    const found = block && find(block);
    if (!block || block.heading || !found || found.length === 0) return undefined;
    const range = pick(found, next);
    const text2 = by(supply, next, plain(block).slice(range.start, range.end));
    return text2 === undefined ? undefined : text.with(at, replaced(block, to(range), text2));
  };

const before = ({ start }: Range): Range => ({ start, end: start });

const misspelled = (word: string): string | undefined =>
  word.length < 5 ? undefined : word.slice(0, 2) + word[3] + word[2] + word.slice(4);

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '"': '“',
  '“': '"',
  '„': '«',
  "'": '’',
  '’': "'",
  '–': '-',
  '-': '‐',
};

export const EDITS: Readonly<Record<string, Edit>> = {
  changeWord: inBlock(words, ({ words }, next) => pick(words, next)),
  misspellWord: inBlock(words, (_, __, word) => misspelled(word)),
  removeWord: inBlock(words, () => ''),
  insertWord: inBlock(words, ({ words }, next) => `${pick(words, next)} `, before),
  insertSentence: inBlock(sentences, ({ sentences }, next) => `${pick(sentences, next)} `, before),
  removeSentence: inBlock(sentences, () => ''),
  moveParagraph(text, at, next) {
    const block = text[at];
    if (!block || block.heading) return undefined;
    const others = text.toSpliced(at, 1);
    return others.toSpliced(1 + Math.floor(next() * others.length), 0, block);
  },
  insertParagraph(text, at, next, { sentences }) {
    const sentence = (): string => pick(sentences, next);
    return text.toSpliced(at, 0, { heading: false, characters: added(`${sentence()} ${sentence()} ${sentence()}`) });
  },
  removeParagraph: (text, at) => (text[at]?.heading ? undefined : text.toSpliced(at, 1)),
  renameHeading(text, at, next, { words }) {
    const block = text[at];
    return block?.heading ? text.with(at, { heading: true, characters: added(pick(words, next)) }) : undefined;
  },
  splitParagraph(text, at, next) {
    const block = text[at];
    const found = block && sentences(block).slice(1);
    if (!block || block.heading || !found || found.length === 0) return undefined;
    const { start } = pick(found, next);
    const head = replaced({ ...block, characters: block.characters.slice(0, start) }, { start: 0, end: 0 }, '');
    return text.toSpliced(at, 1, head, { ...block, characters: block.characters.slice(start) });
  },
  joinParagraphs(text, at) {
    const [block, following] = text.slice(at, at + 2);
    if (!block || !following || block.heading || following.heading) return undefined;
    const characters = [...block.characters, ...added(' '), ...following.characters];
    return text.toSpliced(at, 2, { heading: false, characters });
  },
  changeTypography(text, at) {
    const block = text[at];
    return (
      block &&
      text.with(at, {
        ...block,
        characters: block.characters.map((one) => ({ ...one, character: TYPOGRAPHY[one.character] ?? one.character })),
      })
    );
  },
};

/** Offsets in the first version of a text. */
export interface Chosen {
  readonly from: number;
  readonly to: number;
}

/** Chooses words, a sentence, several sentences, a paragraph or parts of two as a quote: a range of the text. */
export function chosen(text: TrackedText, next: () => number): Chosen {
  const block = pick(
    text.filter((one) => !one.heading),
    next,
  );
  const start = block.characters[0]?.origin ?? 0;
  const kind = next();
  if (kind < 0.1) return { from: start, to: start + block.characters.length };
  if (kind < 0.2) return { from: start + (block.characters.length >> 1), to: start + block.characters.length + 1 + 20 };
  const parts = kind < 0.6 ? words(block) : sentences(block);
  const first = Math.floor(next() * parts.length);
  const last = Math.min(parts.length - 1, first + Math.floor(next() * (kind < 0.6 ? 9 : 2)));
  return { from: start + (parts[first]?.start ?? 0), to: start + (parts[last]?.end ?? 0) };
}

const NAMES = Object.keys(EDITS);

/** Changes a text, at most `most` times, half of the times near the quote. */
export function edited(text: TrackedText, { from }: Chosen, next: () => number, supply: Supply, most = 8): TrackedText {
  let changed = text;
  for (let left = 1 + Math.floor(next() * most); left > 0; left -= 1) {
    const near = changed.findIndex(({ characters }) => characters.some(({ origin }) => origin === from));
    const at = next() < 0.5 && near >= 0 ? near + Math.floor(next() * 3) - 1 : Math.floor(next() * changed.length);
    const result = EDITS[pick(NAMES, next)]?.(changed, at, next, supply) ?? changed;
    changed = result.filter((block) => block.characters.length > 0);
  }
  return changed;
}

/** Words and sentences of a text, for changes of others. */
export function supplyOf(text: TrackedText): Supply {
  const prose = text.filter(({ heading }) => !heading);
  const parts = (find: (block: TrackedBlock) => readonly Range[]): readonly string[] =>
    prose.flatMap((block) => find(block).map(({ start, end }) => plain(block).slice(start, end)));
  return { words: parts(words), sentences: parts(sentences) };
}
