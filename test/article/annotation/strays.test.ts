import { expect, test } from 'vitest';
import type { Pattern } from '../../../src/article/annotation/passage-pattern.js';
import { withoutStrays } from '../../../src/article/annotation/strays.js';
import { type Tokens, tokenizing, type Vocabulary } from '../../../src/article/annotation/tokenize.js';
import { finish } from '../../../src/article/interruptible.js';

const QUOTE = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot'];

/** Tokens of words; words of the quote are the same tokens everywhere. */
function tokensOf(words: readonly string[]): Tokens {
  const text = words.map((word) => `${word} `).join('');
  const starts = Int32Array.from(words, (_, i) => words.slice(0, i).join(' ').length + (i === 0 ? 0 : 1));
  const ids = Int32Array.from(words, (word, i) => (QUOTE.includes(word) ? QUOTE.indexOf(word) : 100 + i));
  return { text, starts, ids, counts: new Int32Array(1000) };
}

/** The words of a quote that are found in a text, where each has the weight `weight`. */
function found(words: readonly string[], weight: number): readonly string[] {
  const tokens = tokensOf(QUOTE);
  const weights = new Int32Array(QUOTE.length).fill(weight);
  const pattern: Pattern = {
    ...{ tokens, weights, from: 0, to: QUOTE.length, skipped: 0, taken: QUOTE.at(-1)?.length ?? 0 },
    ...{ shared: undefined, space: ['', ''] },
  };
  const aligned = Int32Array.from(QUOTE, (word) => words.indexOf(word));
  const matched = withoutStrays(pattern, tokensOf(words), aligned);
  return QUOTE.filter((_, i) => matched[i] !== -1);
}

const others = (count: number): readonly string[] => Array.from({ length: count }, (_, i) => `other${'x'.repeat(i)}`);

test('a short run of a quote is part of it with up to two other tokens between them', () => {
  const [first = '', ...rest] = QUOTE;
  expect(found([first, ...others(2), ...rest], 5)).toEqual(QUOTE);
  expect(found([first, ...others(3), ...rest], 5)).toEqual(rest);
  expect(found([...QUOTE.slice(0, -1), ...others(3), ...QUOTE.slice(-1)], 5)).toEqual(QUOTE.slice(0, -1));
});

test('a run that weighs more than 12 is part of the quote farther away', () => {
  const [first = '', ...rest] = QUOTE;
  expect(found([first, ...others(3), ...rest], 12)).toEqual(rest);
  expect(found([first, ...others(3), ...rest], 13)).toEqual(QUOTE);
  expect(found([first, ...others(13), ...rest], 13)).toEqual(QUOTE);
  expect(found([first, ...others(14), ...rest], 13)).toEqual(rest);
});

const vocabulary: Vocabulary = new Map();

/**
 * Indexes of the tokens of a text that stand for those of a pattern, whose quote is in brackets. Before, each token had its first
 * occurrence, but for the `lost` ones.
 */
function kept(pattern: string, words: string, weight = 20, lost: readonly number[] = []): readonly number[] {
  const [before = '', quote = ''] = pattern.split(/[[\]]/);
  const [tokens, text] = [pattern.replace(/[[\]]/g, ''), words].map((all) => finish(tokenizing(all, vocabulary)));
  if (!tokens || !text) return expect.unreachable();
  const indexOf = (offset: number): number => tokens.starts.filter((start) => start < offset).length;
  const [from, to] = [indexOf(before.length), indexOf(before.length + quote.length)];
  const weights = new Int32Array(tokens.ids.length).fill(weight);
  const aligned = tokens.ids.map((id, i) => (lost.includes(i) ? -1 : text.ids.indexOf(id)));
  const rest = { skipped: 0, taken: 9, shared: undefined, space: ['', ''] } as const;
  return [...withoutStrays({ tokens, weights, from, to, ...rest }, text, aligned)];
}

const FAR = others(20).join(' ');

test.each<readonly [what: string, pattern: string, text: string, kept: readonly number[]]>([
  ['the first of two parts of equal weight', '[a b c d]', `a b ${FAR} c d`, [0, 1, -1, -1]],
  ['the heavier of two parts', '[a b c]', `a ${FAR} b c`, [-1, 21, 22]],
  ['the part that is heavier with all its runs', '[a b c d e]', `a x b y c ${FAR} d e`, [0, 2, 4, -1, -1]],
])('of a quote in pieces far from each other, %s is kept', (_, pattern, text, expected) => {
  expect(kept(pattern, text)).toEqual(expected);
});

test.each(['\n', '. ', '! ', '? ', '… ', '。', '！', '？'])(
  'of a sentence at an end of a quote, 60 percent are needed without neighbours: %j',
  (sign) => {
    const five = (...words: readonly string[]): string => `${words.join(' ')}${sign}`;
    const rest = 'f g h i k';
    const found = kept(`[${five('a', 'b', 'c', 'd', 'e')}${rest}]`, `${five('a', 'x', 'y', 'z', 'u')}${rest}`);
    expect(found.map((at, i) => at === i)).toEqual(found.map((_, i) => i > 4));
  },
);

test.each<readonly [what: string, pattern: string, text: string, kept: readonly number[]]>([
  ['the first one with 3 of 5 words', '[a b c d e\nf g h]', 'a b c x y\nf g h', [0, 1, 2, -1, -1, 5, 6, 7]],
  ['the first one not with 2', '[a b c d e\nf g h]', 'a b x y z\nf g h', [-1, -1, -1, -1, -1, 5, 6, 7]],
  [
    'the first one with 2 beside its neighbour',
    'n [a b c d e\nf g h]',
    'n a b x y z\nf g h',
    [0, 1, 2, -1, -1, -1, 6, 7, 8],
  ],
  ['the first one not with 1', 'n [a b c d e\nf g h]', 'n a x y z u\nf g h', [0, -1, -1, -1, -1, -1, 6, 7, 8]],
  [
    'the first one with 2 and three words before them',
    'n [a b c d e\nf g h]',
    'n o p q a b x y z\nf g h',
    [0, 4, 5, -1, -1, -1, 9, 10, 11],
  ],
  [
    'the first one not with four',
    'n [a b c d e\nf g h]',
    'n o p q r a b x y z\nf g h',
    [0, -1, -1, -1, -1, -1, 10, 11, 12],
  ],
  ['the last one with 3', '[f g h\na b c d e]', 'f g h\nx y c d e', [0, 1, 2, -1, -1, 5, 6, 7]],
  ['the last one not with 2', '[f g h\na b c d e]', 'f g h\nx y z d e', [0, 1, 2, -1, -1, -1, -1, -1]],
  [
    'the last one with 2 beside its neighbour',
    '[f g h\na b c d e] n',
    'f g h\nx y z d e n',
    [0, 1, 2, -1, -1, -1, 6, 7, 8],
  ],
  [
    'the last one not with the neighbour of the first',
    'n [f g h\na b c d e]',
    'n f g h\nx y z d e',
    [0, 1, 2, 3, -1, -1, -1, -1, -1],
  ],
  [
    'the first one not with the neighbour of the last',
    '[a b c d e\nf g h] n',
    'a b x y z\nf g h n',
    [-1, -1, -1, -1, -1, 5, 6, 7, 8],
  ],
  ['one in the middle in any case', '[f g\na b c\nh i]', 'f g\na x y\nh i', [0, 1, 2, -1, -1, 5, 6]],
  ['a single one in any case', '[a b c d e]', 'a x y z u', [0, -1, -1, -1, -1]],
])('of the sentences of a quote, each stays in it: %s', (_, pattern, text, expected) => {
  expect(kept(pattern, text)).toEqual(expected);
});

test.each<readonly [what: string, pattern: string, text: string, kept: readonly number[]]>([
  ['drops it without a neighbour', '[a b c d e f g]', 'a x y z e f g', [-1, -1, -1, -1, 4, 5, 6]],
  ['keeps it beside its neighbour', 'n [a b c d e f g]', 'n a x y z e f g', [0, 1, -1, -1, -1, 5, 6, 7]],
  ['keeps it with two more than were lost', 'n [a b c d e]', 'n a x y z c d e', [0, 1, -1, 5, 6, 7]],
  ['drops it with three more', 'n [a b c d e]', 'n a x y z u c d e', [0, -1, -1, 6, 7, 8]],
  ['drops it where words were lost', '[a b c d e f g]', 'a e f g', [-1, -1, -1, -1, 1, 2, 3]],
  ['drops it at the end', '[e f g a b c d]', 'e f g x y z d', [0, 1, 2, -1, -1, -1, -1]],
  ['keeps it at the end beside its neighbour', '[e f g a b c d] n', 'e f g x y z d n', [0, 1, 2, -1, -1, -1, 6, 7]],
  ['keeps none for the other neighbour', 'n [e f g a b c d]', 'n e f g x y z d', [0, 1, 2, 3, -1, -1, -1, -1]],
  ['drops several', '[a b c d e f g h i k l]', 'a x y z e u v w i k l', [...Array(8).fill(-1), 8, 9, 10]],
])('a short run apart from the rest: %s', (_, pattern, text, expected) => {
  expect(kept(pattern, text, 5)).toEqual(expected);
});

test.each<readonly [what: string, pattern: string, text: string, kept: readonly number[]]>([
  ['right before it', '[a b c]', `a ${FAR} a b c`, [21, 22, 23]],
  ['in another spelling', '[colour b c]', 'color b c', [0, 1, 2]],
  ['after two other words', '[a b c]', `a ${FAR} a x y b c`, [21, 24, 25]],
  ['not after three', '[a b c]', `a ${FAR} a x y z b c`, [-1, 25, 26]],
  ['beyond two lost words', '[a d e b c]', `a ${FAR} a b c`, [21, -1, -1, 22, 23]],
  ['not beyond three', '[a d e f b c]', `a ${FAR} a b c`, [-1, -1, -1, -1, 22, 23]],
  ['not in the sentence before', '[a b c]', `a ${FAR} a. b c`, [-1, 23, 24]],
  ['not in the question before', '[a b c]', `a ${FAR} a? b c`, [-1, 23, 24]],
  ['not in the paragraph before', '[a b c]', `a ${FAR} a x\nb c`, [-1, 23, 24]],
  ['in another part of its sentence', '[a b c]', `a ${FAR} a, b c`, [21, 23, 24]],
  ['a sign beside it', '[( b c]', `( ${FAR} (b c`, [21, 22, 23]],
  ['no sign after another word', '[( b c]', `( ${FAR} (x b c`, [-1, 23, 24]],
])('beyond the end of a quote, a word is added: %s', (_, pattern, text, expected) => {
  expect(kept(pattern, text)).toEqual(expected);
});

test.each<readonly [what: string, pattern: string, text: string, lost: number, kept: readonly number[]]>([
  ['right after it', '[b c a]', 'b c a', 2, [0, 1, 2]],
  ['no word of its surroundings', 'a [b c]', 'a b c', 0, [-1, 1, 2]],
  ['no word after it', '[b c] a', 'b c a', 2, [0, 1, -1]],
  ['no word that stands for another', 'a [a b c]', 'a b c', 1, [0, -1, 1, 2]],
])('beyond the end of a quote, a lost word is added: %s', (_, pattern, text, lost, expected) => {
  expect(kept(pattern, text, 20, [lost])).toEqual(expected);
});
