import { expect, test } from 'vitest';
import type { Shared } from '../../../src/article/annotation/annotation.js';
import { type Candidate, candidateOf } from '../../../src/article/annotation/passage-candidate.js';
import { preparing } from '../../../src/article/annotation/passage-pattern.js';
import { tokenizing, type Vocabulary } from '../../../src/article/annotation/tokenize.js';
import { finish } from '../../../src/article/interruptible.js';

/**
 * Passage in a text for a pattern, whose quote is in brackets, and which begins and ends with a sign. Each token is aligned with its first
 * occurrence, and weighs 10.
 */
function candidate(source: string, changed: string, shared?: Shared) {
  const [before = '', quote = '', after = ''] = source.split(/[[\]]/);
  const vocabulary: Vocabulary = new Map();
  const text = finish(tokenizing(changed, vocabulary));
  const anchor = { quote, before, after, section: '', at: 0, of: 0, ...(shared ? { shared } : {}) };
  const pattern = finish(preparing(anchor, vocabulary, text));
  const aligned = pattern.tokens.ids.map((id) => text.ids.indexOf(id));
  const weights = new Int32Array(pattern.weights.length).fill(10);
  const found = candidateOf({ ...pattern, weights }, text, aligned);
  return found && { ...found, text: changed.slice(found.from, found.to) };
}

const FAR = Array.from({ length: 21 }, (_, i) => i).join(' ');

test.each<
  readonly [what: string, source: string, changed: string, found: Partial<Candidate & { text: string }> | undefined]
>([
  [
    'itself',
    '- l m [a b c] n o =',
    '- l m a b c n o =',
    { text: 'a b c', exact: true, likeness: 1, quote: 1, context: 1 },
  ],
  [
    'another first word',
    '- l m [a b c] n o =',
    '- l m x b c n o =',
    { text: 'x b c', exact: false, quote: 2 / 3, context: 1, inserted: 0 },
  ],
  [
    'another last word',
    '- l m [a b c] n o =',
    '- l m a b x n o =',
    { text: 'a b x', likeness: 8 / 9, displaced: 0, context: 1 },
  ],
  [
    'other words between its neighbours',
    '- l m [a b c] n o =',
    '- l m x y z n o =',
    { text: 'x y z', quote: 0, likeness: 6 / 9 },
  ],
  ['its share of the words between farther ones', '- l m [a b c] n o =', '- l u v x y z w n o =', { text: 'x y z w' }],
  ['the only word between farther ones', '- l [a] m u v n o =', '- l x n o =', { text: 'x' }],
  ['the only word, however far its place was', '- l k m u [a] n o =', '- l x n o =', { text: 'x' }],
  ['nothing between its neighbours', '- l m [a b c] n o =', '- l m n o =', undefined],
  ['nothing without a neighbour before it', '[( b c] n o =', 'x y z n o =', undefined],
  ['nothing without a neighbour after it', '- l m [a b )]', '- l m x y z', undefined],
  [
    'up to three other words at its start',
    '- l m [a b c d e f g h] n o =',
    '- l m x y z d e f g h n o =',
    { text: 'x y z d e f g h' },
  ],
  ['not four', '- l m [a b c d e f g h] n o =', '- l m x y z u e f g h n o =', { text: 'e f g h' }],
  [
    'up to twice as many and one more',
    '- l m [a b c d e] n o =',
    '- l m x y z b c d e n o =',
    { text: 'x y z b c d e' },
  ],
  ['not more', '- l m [a b c d e] n o =', '- l m x y z u b c d e n o =', { text: 'b c d e' }],
  [
    'up to three other words at its end',
    '- l m [a b c d e f g h] n o =',
    '- l m a b c d e x y z n o =',
    { text: 'a b c d e x y z' },
  ],
  ['not four at its end', '- l m [a b c d e f g h] n o =', '- l m a b c d x y z u n o =', { text: 'a b c d' }],
  [
    'four other words for each of its own',
    '- l m [a b] n o =',
    '- l m a 1 2 3 4 5 6 7 8 b n o =',
    { inserted: 8, quote: 1 },
  ],
  ['not more than four', '- l m [a b] n o =', '- l m a 1 2 3 4 5 6 7 8 9 b n o =', undefined],
  ['one for each where a word is lost', '- l m [a b c] n o =', '- l m a 1 2 c n o =', { text: 'a 1 2 c', inserted: 1 }],
  ['not more than one', '- l m [a b c] n o =', '- l m a 1 2 3 c n o =', undefined],
  [
    'itself after three other words',
    '- l m [a b c] n o =',
    '- l m 1 2 3 a b c n o =',
    { displaced: 22 / 90, likeness: 68 / 90, context: 38 / 60 },
  ],
  ['itself before three', '- l m [a b c] n o =', '- l m a b c 1 2 3 n o =', { displaced: 22 / 90, exact: true }],
  ['itself between two and three', '- l m [a b c] n o =', '- l m 1 2 a b c 3 4 5 n o =', { displaced: 42 / 90 }],
  ['itself after 21, which count as 20', '- l m [a b c] n o =', `- l m ${FAR} a b c n o =`, { displaced: 56 / 90 }],
  ['no distance for another quote', '- l m [a b c] n o =', '- l m 1 2 3 a 7 c n o =', { exact: false, displaced: 0 }],
  ['the white space at its ends', '- l m[ a b c ]n o =', '- l m a b c n o =', { text: ' a b c ' }],
  ['no other white space', '- l m[ a b c ]n o =', '- l m\na b c\nn o =', { text: 'a b c' }],
  [
    'parts of words',
    '- l m le[tter and wo]rd n o =',
    'x - l m letter and word n o =',
    { text: 'tter and wo', exact: true },
  ],
  [
    'parts of changed words',
    '- l m le[tter and wo]rd n o =',
    '- l m letters and wordy n o =',
    { text: 'tters and wo', exact: false },
  ],
  [
    'whole words where the cut ones are gone',
    '- l m le[tter and fine wo]rd n o =',
    '- l m one and fine two n o =',
    { text: 'one and fine two' },
  ],
])('a quote is found as %s', (_, source, changed, found) => {
  if (found) expect(candidate(source, changed)).toMatchObject(found);
  else expect(candidate(source, changed)).toBeUndefined();
});

test.each<readonly [what: string, source: string, changed: string, share: number]>([
  ['all of them after four other words', '- l m [a b] n o =', '- 1 2 3 l m 4 5 6 7 a b n o =', 2 / 3],
  ['none after five', '- l m [a b] n o =', '- l m 4 5 6 7 8 a b n o =', 0],
  ['all of them before four', '- l m [a b] n o =', '- l m a b 1 2 3 4 n o =', 1],
  ['none before five', '- l m [a b] n o =', '- l m a b 1 2 3 4 5 n o =', 0],
  ['none of other blocks', '- x y\nl m [a b] n o\nq r =', '- 1 2\nl m a b n o\n3 4 =', 1],
  ['those of all blocks before its own', '- x y z\nv w\n[a b] n o =', '- x y z\n1 2\na b n o =', 2 / 3],
  ['those of all blocks after its own', '- l m [a b]\nv w\nx y z u =', '- l m a b\n1 2\nx y z u =', 5 / 7],
  ['the side with fewer, before it', '- x y\nl m [a b] n o\nq r =', '- 1 2\nl 5 a b n o\n3 4 =', 0.5],
  ['the side with fewer, after it', '- x y\nl m [a b] n o\nq r =', '- 1 2\nl m a b n 5\n3 4 =', 0.5],
  [
    '60 percent at the start of a block that goes on as it did',
    '- x y\n[a b] n o\nq r =',
    '- 1 2\na b n o\n3 4 =',
    0.6,
  ],
  ['those before it where it goes on otherwise', '- x y\n[a b] n o\nq r =', '- 1 2\na b n 5\n3 4 =', 1 / 3],
  ['those before it where they are more', '- x y\n[a b] n o\nq r =', '- x 2\na b n o\n3 4 =', 2 / 3],
  ['those before it where it is a block', '- x y\n[a b]\nq r =', '- 1 2\na b\nq r =', 1 / 3],
  ['those after it where it is a block', '- x y\n[a b]\nq r =', '- x y\na b\n1 2 =', 1 / 3],
  ['those before it in its block', '- x y l m [a b] n o\nq r =', '- 1 2 3 4 a b n o\n3 4 =', 1 / 5],
  ['those after it in its block', '- x\nl m [a b] n o q r =', '- x\nl m a b 1 2 3 4 =', 1 / 5],
  ['60 percent at the end of a block that begins as it did', '- x y\nl m [a b]\nq r =', '- 1 2\nl m a b\n3 4 =', 0.6],
  ['those after it where it begins otherwise', '- x y\nl m [a b]\nq r =', '- 1 2\nl 3 a b\n3 4 =', 1 / 3],
  ['those after it where they are more', '- x y\nl m [a b]\nq r =', '- 1 2\nl m a b\n3 r =', 2 / 3],
  ['ten, of which nine are enough', '- x y\n[a b] c d e f g h i k l m n =', '- 1 2\na b c d e f g h i k l 3 n =', 0.6],
  ['ten, of which eight are not', '- x y\n[a b] c d e f g h i k l m n =', '- 1 2\na b c d e f g h i k 3 4 n =', 1 / 3],
])('of the words beside a quote, those count that are beside it still: %s', (_, source, changed, share) => {
  expect(candidate(source, changed)?.adjoining).toBeCloseTo(share, 9);
});

const BOTH: Shared = [2, 2];
const GONE = Number.POSITIVE_INFINITY;

test.each<
  readonly [
    what: string,
    source: string,
    changed: string,
    shared: Shared | undefined,
    unique: number,
    told: readonly number[],
  ]
>([
  ['all of them', '- k l m [a b] n o p =', '- k l m a b n o p =', BOTH, 60, [0, 0]],
  ['fewer where more are shared', '- k l m [a b] n o p =', '- k l m a b n o p =', [4, 2], 50, [0, 0]],
  ['none where nothing is known of another', '- k l m [a b] n o p =', '- k l m a b n o p =', undefined, 0, [0, 0]],
  ['none beside another quote', '- k l m [a b] n o p =', '- k l m a x n o p =', BOTH, 0, [0, 0]],
  ['none beyond another word', '- k l m [a b] n o p =', '- k l x a b n o p =', BOTH, 30, [0, 0]],
  ['none beyond a lost one', '- k l m [a b] n o p =', '- k x m a b n o p =', BOTH, 30, [GONE, 0]],
  ['none beyond an inserted one', '- k l m [a b] n o p =', '- k l m a b n x o p =', BOTH, 30, [0, 1]],
  ['none of other blocks', '- k\nl m [a b] n o\np =', '- k\nl m a b n o\np =', BOTH, 20, [0, 0]],
  ['none in another spelling', '- k colour m [a b] n o\np =', '- k color m a b n o\np =', BOTH, 10, [0, 0]],
  ['those up to two inserted words', '- k l m [a b] n o p =', '- k 1 2 l m a b n o p =', BOTH, 40, [0, 0]],
  ['none beyond two', '- k l m [a b] n o p =', '- k l 1 2 m a b n o p =', BOTH, 30, [2, 0]],
  ['none beyond three', '- k l m [a b] n o p =', '- k l m a b n 1 2 3 o p =', BOTH, 30, [0, 3]],
  [
    'those before it where those after it are gone',
    '- k l m [a b] n o p =',
    '- k l m a b n x p =',
    BOTH,
    30,
    [0, GONE],
  ],
  ['none where the nearest is in another block', '- k l\nm [a b] n o p =', '- k 1 2\nm a b n x o p =', BOTH, 0, [1, 1]],
  ['those of its block, whatever is after that', '- k l m [a b] n\no p =', '- k l m a b n\n1 p =', BOTH, 30, [0, 0]],
  ['none of the next block', '- k l m [a b] n\no p =', '- k x m a b n\no p =', BOTH, 0, [GONE, GONE]],
  ['none of both blocks', '- k l\nm [a b] n\no p =', '- k x\nm a b n\no p =', BOTH, 0, [GONE, 0]],
  ['those after it where all before it are shared', '- k l m [a b] n o p =', '- k x m a b n o p =', [9, 2], 30, [0, 0]],
  [
    'those before it where all after it are shared',
    '- k l m [a b] n o p =',
    '- k x m a b n x p =',
    [2, 9],
    0,
    [GONE, GONE],
  ],
  ['none where all are shared', '- k l m [a b] n o p =', '- k x m a b n x p =', [9, 9], 0, [0, 0]],
])('words beside a quote that no other has tell which it is: %s', (_, source, changed, shared, unique, told) => {
  expect(candidate(source, changed, shared)).toMatchObject({ unique, told });
});
