import { expect, it, test } from 'vitest';
import { anchorOf, completeAnchor } from '../../../src/article/annotation/anchor-of.js';
import type { Annotation, Passage, PassageAnchor } from '../../../src/article/annotation/annotation.js';
import { findPassage, PassageFinder } from '../../../src/article/annotation/find-passage.js';
import { locate, locating } from '../../../src/article/annotation/locate.js';
import { finish } from '../../../src/article/interruptible.js';
import type { Article, Block } from '../../../src/article/model.js';
import { lengthOf, offsetOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { placeLine, readPlaceLine } from '../../../src/store/notes/place-line.js';
import { articleOf } from '../../kit/article/setting.js';
import { bySuite } from '../../kit/random/by-suite.js';

const textOfPassage = (article: Article, { from, to }: Passage): string =>
  textBetween(article, offsetOf(article, from), offsetOf(article, to));

/** Anchor of the nth occurrence of a quote in a text. */
function anchored(source: string, quote: string, nth = 0): PassageAnchor {
  const article = articleOf(source);
  const text = textBetween(article, 0, lengthOf(article));
  let at = text.indexOf(quote);
  for (let left = nth; left > 0; left -= 1) at = text.indexOf(quote, at + 1);
  return anchorOf(article, { from: placeAt(article, at), to: placeAt(article, at + quote.length) });
}

/** Text of the passage that an anchor has in a changed text, with its offset; undefined if it is not found. */
function foundIn(source: string, anchor: PassageAnchor): string | undefined {
  const article = articleOf(source);
  const passage = findPassage(article, anchor);
  return passage && `${textOfPassage(article, passage)}@${offsetOf(article, passage.from)}`;
}

const passage = { from: { block: 2, offset: 4 }, to: { block: 2, offset: 9 } };

it('finds a passage where it was and after text was inserted before it', () => {
  const source = '# A\n\nOne two.\n\nThe quick fox.\n\nEnd.\n';
  const article = articleOf(source);
  const anchor = anchorOf(article, passage);
  expect(anchor).toMatchObject({ quote: 'quick', before: 'A\nOne two.\nThe ', after: ' fox.\nEnd.\n', at: 15, of: 31 });
  expect(findPassage(article, anchor)).toEqual(passage);
  const longer = articleOf(source.replace('One', 'New.\n\nOne'));
  expect(findPassage(longer, anchor)).toEqual({ from: { block: 3, offset: 4 }, to: { block: 3, offset: 9 } });
  expect(findPassage(articleOf(source.replace('quick', 'slow')), anchor)).toBeUndefined();
});

test.each([
  ['“One thing is clear,” she said.', 'One thing is clear, she said.'],
  ['"One thing is clear," she said.', '"One thing is clear," she said.'],
  ['“Yes, one thing is clear,” she said.', 'one thing is clear,” she said.'],
])('a quotation is found where its marks are others or words stand before it: %s', (written, found) => {
  const source = 'Before it.\n\n“One thing is clear,” she said. And then she left.';
  const quote = '“One thing is clear,” she said.';
  const changed = `New. ${source}`.replace(quote, written === quote ? found : written);
  expect(foundIn(changed, anchored(source, quote))?.replace(/@.*/, '')).toBe(found);
});

const story = [
  '## First day',
  'The expedition left the harbour at noon. Nobody on the quay waved, and the wind came from the north.',
  'In the evening the cook served beans. The captain wrote his diary until midnight.',
  '## Second day',
  'A storm tore the small sail. The captain wrote a letter to his sister, which he never sent.',
  'In the evening the cook served beans. Then everybody slept for ten hours.',
].join('\n\n');

test.each([
  [
    'a sentence',
    'The captain wrote his diary until midnight.',
    (text: string) => text.replace('evening', 'late evening'),
  ],
  [
    'a sentence with other words',
    'Nobody on the quay waved, and the wind came from the north.',
    (text: string) => text.replace('waved', 'waved a hat'),
  ],
  ['one word', 'harbour', (text: string) => `New.\n\n${text.replace('at noon', 'at one')}`],
  ['a misspelled word that was mended', 'expedition', (text: string) => text.replace('expedition', 'expeddition')],
  ['parts of words', 'pedition left the har', (text: string) => `New.\n\n${text}`],
  ['two paragraphs', 'until midnight.\nSecond day\nA storm', (text: string) => text.replace('Second', 'Third')],
  ['a rewrapped text', 'Nobody on the quay waved', (text: string) => text.replace('on the', 'on\nthe')],
  ['joined paragraphs', 'from the north.\nIn the evening', (text: string) => text.replace('north.\n\nIn', 'north. In')],
  [
    'a paragraph that moved',
    'A storm tore the small sail.',
    (text: string) => `${text.replace(/A storm.*\n\n/, '')}\n\n${/A storm.*/.exec(text)?.[0]}`,
  ],
])('finds %s again', (_, quote, change) => {
  const changed = change(story);
  const found = foundIn(`Before.\n\n${changed}`, anchored(story, quote));
  expect(found).toBeDefined();
  const words = (text: string | undefined): readonly string[] => text?.match(/\p{L}+/gu) ?? [];
  const [first, last] = [words(quote)[0], words(quote).at(-1)];
  expect(words(found)[0]).toMatch(first === 'expedition' ? /^exp/ : new RegExp(`^${first}`));
  expect(words(found).at(-1)).toMatch(last === 'expedition' ? /ition$/ : new RegExp(`${last}$`));
});

test.each([
  ['curly quotes and dashes', 'He said “no” – twice…', 'He said "no" - twice...'],
  ['spaces that do not break', 'about 50 % of it', 'about 50\u00A0% of\u202Fit'],
  ['soft hyphens and joiners', 'Reichweitenmessung', 'Reich\u00ADweiten\u200Bmessung'],
  ['accents as characters of their own', 'über Größe', 'u\u0308ber Gro\u0308ße'],
  ['ligatures and full-width forms', 'final ABC', 'ﬁnal ＡＢＣ'],
  ['Chinese', '机器学习的成本很高', '机器学习的成本很高'],
  ['Thai', 'ภาษาไทยไม่มีช่องว่าง', 'ภาษาไทยไม่มีช่องว่าง'],
  ['emoji', 'thanks 👩‍👩‍👧 ✌🏽', 'thanks 👩‍👩‍👧 ✌🏽'],
])('finds a quote after its typography has changed: %s', (_, before, after) => {
  const text = (quote: string): string => `Some words come first. ${quote} and others follow.`;
  expect(foundIn(`New.\n\n${text(after)}`, anchored(text(before), before))).toBe(
    `${articleOf(after).blocks.length > 0 ? textBetween(articleOf(after), 0, lengthOf(articleOf(after)) - 1) : ''}@28`,
  );
});

test('quotes in tables, code and lists are found after rows and lines were inserted', () => {
  const source =
    '| a | b |\n| - | - |\n| one | two words |\n\n```\nlet x = 1;\nlet y = 2;\n```\n\n- first item\n- second item';
  const changed = source
    .replace('| one', '| new | row |\n| one')
    .replace('let x', 'const z;\nlet x')
    .replace('- first', '- no item\n- first');
  for (const quote of ['one\ttwo words', 'let y = 2;', 'second item'])
    expect(foundIn(changed, anchored(source, quote))).toMatch(new RegExp(`^${quote}@`));
});

test('a deleted sentence is not found where a similar one is', () => {
  const without = story.replace('The captain wrote his diary until midnight.', '');
  expect(foundIn(without, anchored(story, 'The captain wrote his diary until midnight.'))).toBeUndefined();
  expect(foundIn(without, anchored(story, 'The captain wrote'))).toBeUndefined();
});

test('of equal quotes, the words around them decide; a deleted one is not found at the other', () => {
  const [first, second] = [0, 1].map((nth) => anchored(story, 'In the evening the cook served beans.', nth));
  const changed = `New.\n\n${story}`;
  const at = (nth: number): number => anchored(changed, 'In the evening the cook served beans.', nth).at;
  expect(foundIn(changed, first as PassageAnchor)).toMatch(new RegExp(`@${at(0)}$`));
  expect(foundIn(changed, second as PassageAnchor)).toMatch(new RegExp(`@${at(1)}$`));
  expect(foundIn(story.replace(/In the evening.*\n/, ''), first as PassageAnchor)).toBeUndefined();
  expect(foundIn(story.replace(/In the evening(?!.*\n).*$/s, ''), second as PassageAnchor)).toBeUndefined();
});

test('among paragraphs that are all the same, only the place itself is found', () => {
  const same = Array.from({ length: 80 }, () => 'The same words again and again.').join('\n\n');
  const anchor = anchored(same, 'same words', 40);
  expect(foundIn(same, anchor)).toBe(`same words@${anchor.at}`);
  expect(foundIn(`${same}\n\nA new end.`, anchor)).toBe(`same words@${anchor.at}`);
  expect(foundIn(`A new start.\n\n${same}`, anchor)).toBeUndefined();
});

test('of passages whose long surroundings are the same, none is taken for another after some were deleted', () => {
  const long = Array.from({ length: 120 }, (_, i) => `word${i}`).join(' ');
  const part = `${long}\n\nThe very same passage.`;
  const anchor = anchored([part, part, part].join('\n\n'), 'The very same passage.', 1);
  expect(foundIn(`${part}\n\n${long}`, anchor)).toBeUndefined();
  expect(foundIn(`New.\n\n${part}\n\n${long}`, anchor)).toBeUndefined();
});

test('a quote is not found where another paragraph of the same length has it now', () => {
  const cats = 'Cats like warm milk in winter and sleep beside the stove all day long';
  const dogs = 'Dogs hate cold rain in autumn yet run through any puddle they can see';
  const source = (first: string, second: string): string => `${first}. So they say.\n\n${second}. So they say.`;
  const anchor = anchored(source(cats, dogs), 'So they say.');
  const right = `So they say.@${anchored(source(dogs, cats), 'So they', 1).at}`;
  expect([right, undefined]).toContain(foundIn(source(dogs, cats), anchor));
});

test('a short quote whose number is another is not found', () => {
  const source = 'First words.\n\nThe house costs 12500 € today, as all the neighbours say.\n\nLast words.';
  expect(foundIn(source.replace('12500', '13500'), anchored(source, '12500'))).toBeUndefined();
  expect(foundIn(source.replace('neighbours', 'neighbors'), anchored(source, 'neighbours'))).toMatch(/^neighbors@/);
});

test('a note on a section stays with its heading when another gets the same title', () => {
  const source = '# Title\n\n## Costs\n\nNobody knows them.\n\n## Uses\n\nThere are many, as we shall see.';
  const article = articleOf(source);
  const heading = article.blocks.length - 2;
  const anchor = anchorOf(article, { from: { block: heading, offset: 0 }, to: { block: heading, offset: 4 } });
  const note: Annotation = { id: 'a', target: 'section', color: 'yellow', anchor, note: 'x', created: '' };
  const changed = articleOf(source.replace('## Costs', '## Uses\n\nOf something wholly different.\n\n## Costs'));
  expect(locate(changed, [note])).toMatchObject([{ passage: { from: { block: changed.blocks.length - 2 } } }]);
});

test('a long passage is found by its ends, but not when they have come far apart', () => {
  const words = (name: string, count: number): string =>
    Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
  const [start, end] = [words('start', 600), words('end', 700)];
  const source = `Before.\n\n${start}\n\n${end}\n\nAfter.`;
  const anchor = anchored(source, `${start}\n${end}`);
  expect(anchor.quote.length).toBeGreaterThan(8000);
  const found = foundIn(source.replace(start, `New. ${start}\n\nBetween.`).replace('Before.', ''), anchor);
  expect(found).toMatch(/^start0 [\s\S]*start599\nBetween\.\nend0 [\s\S]* end699@5$/);
  expect(foundIn(source.replace(end, `${words('other', 4000)}\n\n${end}`), anchor)?.length).toBeUndefined();
});

test('a long passage is found without a part of its middle, but not without most of it', () => {
  const words = Array.from({ length: 2400 }, (_, i) => `word${1000 + i}`);
  const text = (found: readonly string[]): string => `Before.\n\n${found.join(' ')}\n\nAfter.`;
  const anchor = anchored(text(words), words.join(' '));
  const without = (count: number) =>
    foundIn(text(words.toSpliced((words.length - count) / 2, count)), anchor)?.replace(/ .* /, '…');
  expect([without(1100), without(1300)]).toEqual(['word1000…word3399@8', undefined]);
});

test('a long passage that a text has twice is the one that is where it was', () => {
  const long = Array.from({ length: 1300 }, (_, i) => `word${i}`).join(' ');
  const source = Array.from({ length: 2 }, () => `Before.\n\n${long}\n\nAfter.`).join('\n\n');
  const anchor = anchored(source, long, 1);
  expect(anchor.quote.length).toBeGreaterThan(8000);
  expect(foundIn(`${source}\n\nNew.`, anchor)).toMatch(new RegExp(`^word0 .* word1299@${anchor.at}$`));
});

test('a quote written by hand is found if the text has it once, or once in its section', () => {
  const byHand = { before: '', after: '', section: '', at: 0, of: 0 };
  expect(foundIn(story, { ...byHand, quote: 'tore the small sail' })).toMatch(/^tore the small sail@/);
  expect(foundIn(story, { ...byHand, quote: 'the cook served beans' })).toBeUndefined();
  const second = anchored(story, 'the cook served beans', 1);
  expect(foundIn(story, { ...byHand, quote: 'the cook served beans', section: 'second-day' })).toMatch(
    new RegExp(`@${second.at}$`),
  );
  expect(foundIn(story, { ...byHand, quote: 'no such words' })).toBeUndefined();
});

test('notes on sections are found after headings were renamed, numbered and moved, and not after they were removed', () => {
  const source = [
    '# Title',
    'Lead of some words.',
    '## Costs',
    'What it costs, nobody knows for certain.',
    '## Uses',
    'There are many uses for it, as we shall see.',
  ].join('\n\n');
  const article = articleOf(source);
  const heading = article.sections.find(({ title }) => title === 'Uses')?.start ?? 0;
  const anchor = anchorOf(article, { from: { block: heading, offset: 0 }, to: { block: heading, offset: 4 } });
  const note: Annotation = {
    id: 'a',
    target: 'section',
    color: 'yellow',
    anchor,
    note: 'x',
    created: '2026-01-01T00:00:00Z',
  };
  const found = (changed: string): string | undefined => {
    const other = articleOf(changed);
    const [located] = locate(other, [note]);
    return located?.passage && textOfPassage(other, located.passage);
  };
  expect(found(source.replace('## Uses', '## Applications of the thing'))).toBe('Applications of the thing');
  expect(found(source.replace('## Uses', '## 2.1 Uses'))).toBe('2.1 Uses');
  expect(found(source.replace('## Costs', '## Uses and\n\nText.\n\n## Costs'))).toBe('Uses');
  expect(found(`# Uses\n\nThere are many uses for it, as we shall see.\n\n${source.replace(/## Uses.*/s, '')}`)).toBe(
    'Uses',
  );
  expect(found(source.replace('## Uses\n\n', ''))).toBeUndefined();
  expect(found(source.replace(/## Uses.*/s, ''))).toBeUndefined();
});

test('a passage is found after more words were inserted in it than it had', () => {
  const source = 'The farmer came home late. His quick fox was waiting at the gate.\n\nNobody else had come.';
  const changed = source.replace('quick fox', 'quick and rather tired old fox');
  expect(foundIn(changed, anchored(source, 'quick fox'))).toMatch(/^quick and rather tired old fox@/);
});

test('a passage keeps the space at its end if the text still has one there', () => {
  const source = 'The farmer came home late. His quick fox was waiting at the gate.';
  expect(foundIn(`Once more. ${source}`, anchored(source, 'quick fox '))).toMatch(/^quick fox @/);
  expect(foundIn(source.replace('fox was', 'fox, it was'), anchored(source, 'quick fox '))).toMatch(/^quick fox@/);
});

/** Heading in a changed text that a note on a section belongs to. */
function headingIn(source: string, title: string, changed: string): string | undefined {
  const [article, other] = [articleOf(source), articleOf(changed)];
  const block = article.sections.find((section) => section.title === title)?.start ?? 0;
  const anchor = anchorOf(article, { from: { block, offset: 0 }, to: { block, offset: title.length } });
  const note: Annotation = { id: 'a', target: 'section', color: 'yellow', anchor, note: 'x', created: '' };
  const [located] = locate(other, [note]);
  return located?.passage && textOfPassage(other, located.passage);
}

const COSTS = 'What it costs, nobody knows for certain.';
const USES = 'There are many uses for it, as we shall see.';
const MANUAL = `# Title\n\n## Costs\n\n${COSTS}\n\n## Uses\n\n${USES}`;

test('a note on a section is found by its title alone, whatever number that gets and whatever is written around it', () => {
  const methods = MANUAL.replace('## Uses', '## Methods');
  const rewritten = (title: string): string =>
    `# Other\n\n## ${title}\n\nWholly different words.\n\n## End\n\nNothing.`;
  expect(headingIn(methods, 'Methods', rewritten('Methods'))).toBe('Methods');
  expect(headingIn(methods, 'Methods', rewritten('2.1 Methods'))).toBe('2.1 Methods');
  expect(headingIn(methods, 'Methods', rewritten('Aims'))).toBeUndefined();
});

test('a note on a section that was renamed is not found if two sections may be meant, or if there is hardly any text', () => {
  const renamed = (title: string): string => `## Costs\n\n${COSTS}\n\n## ${title}\n\n${USES}`;
  expect(headingIn(MANUAL, 'Uses', `# Title\n\n${renamed('One')}`)).toBe('One');
  expect(headingIn(MANUAL, 'Uses', `# Title\n\n${renamed('One')}\n\n${renamed('Two')}`)).toBeUndefined();
  const short = MANUAL.replace(USES, 'Many.');
  expect(headingIn(short, 'Uses', short.replace('## Uses', '## Applications'))).toBeUndefined();
});

test('the file of notes keeps all that an anchor needs', () => {
  const anchor = anchored(story, 'In the evening the cook served beans.', 1);
  expect(anchor.rival).toBeGreaterThan(1);
  const note: Annotation = {
    id: 'a',
    target: 'passage',
    color: 'yellow',
    anchor,
    note: '',
    created: '2026-01-01T00:00:00Z',
  };
  const read = readPlaceLine(placeLine(note, { href: 'a.md', heading: () => undefined }));
  expect({ ...read, quote: anchor.quote }).toMatchObject(anchor);
});

const tour = `# The tour

The choir announced a spring tour through nine cities of the north. Details are listed under https://concerts.example/bergen/halls. Tickets go on sale on Friday morning at nine.

Nobody expected that. The hall in Bergen holds two thousand people, and for a long time we heard, as it is. Nothing else was built there.

Three cities come first, and then the coast. Rehearsals end at 18:00 on Monday in hall 2 near the station.

Rehearsals end at 19:30 on Tuesday in hall 4 near the station.
`;

test('a quote in which a word was inserted is found although nothing around it is left', () => {
  const around = 'many other words: stone, water, glass, paper, copper, iron, silver, gold and lead';
  const anchor = anchored(
    `Here come ${around}. A patient revenue writes will meet ${around}.`,
    'A patient revenue writes will meet',
  );
  expect(foundIn('New text. A patient revenue training writes will meet these days.', anchor)).toBe(
    'A patient revenue training writes will meet@10',
  );
});

test('a phrase that the text has only once is found after its paragraph has moved', () => {
  const source = '# A\n\nOne two three.\n\n## Two ways, one race\n\nFour five six.\n\n## Costs\n\nSeven eight nine.\n';
  const moved = '# A\n\nOne two three.\n\nFour five six.\n\n## Costs\n\nSeven eight nine.\n\n## Two ways, one race\n';
  expect(foundIn(moved, anchored(source, 'Two ways, one'))).toMatch(/^Two ways, one@/);
});

test('a removed sentence is not taken for another with other numbers', () => {
  const sentence = 'Rehearsals end at 18:00 on Monday in hall 2 near the station.';
  expect(foundIn(tour.replace(` ${sentence}`, ''), anchored(tour, sentence))).toBeUndefined();
});

test('anchors with impossible values are looked for by their quotes', () => {
  const anchor = anchored(story, 'A storm tore the small sail.');
  for (const value of [Number.NaN, -1, 1e300, Number.POSITIVE_INFINITY, 0.5])
    for (const change of [{ at: value }, { of: value }, { at: value, of: value }, { rival: value }])
      expect(foundIn(`New.\n\n${story}`, { ...anchor, ...change })).toMatch(/^A storm tore the small sail\.@/);
  for (const quote of ['', ' ', '\n\n', '\u00AD']) expect(foundIn(story, { ...anchor, quote })).toBeUndefined();
});

/** Number of steps in which an anchor is looked for. */
function stepsOf(article: Article, anchor: PassageAnchor): number {
  const steps = new PassageFinder(article).finding(anchor);
  let count = 1;
  while (!steps.next().done) count += 1;
  return count;
}

test.each([
  ['words', (i: number) => `word${i % 977} `, 'word5 word6 other word8 word9 word10 and more of it'],
  ['the same word', () => 'a ', `${'a '.repeat(300)}b`],
  ['one endless word', () => 'aaaa', `${'a'.repeat(3000)}b`],
  ['Chinese', (i: number) => '机器学习的成本很高'[i % 9] ?? '', '机器学习很高的成本'.repeat(40)],
  ['soft hyphens', () => '\u00AD', `${'\u00AD'.repeat(3000)}b`],
  ['a quote as long as the text', (i: number) => `word${i % 977} `, 'word5 word7 '.repeat(8000)],
])('the time for a passage grows no faster than the text: %s', (_, word, quote) => {
  const anchor = { quote, before: quote, after: quote, section: '', at: -1, of: 1e300 };
  const [shorter = 0, longer = 0] = [1, 4].map((times) => {
    const length = times * bySuite(20_000, 100_000);
    const block = {
      kind: 'paragraph' as const,
      runs: [{ text: Array.from({ length }, (_, i) => word(i)).join(''), marks: [] }],
    };
    return stepsOf({ ...articleOf(''), blocks: [{ ...(articleOf('x').blocks[0] as Block), ...block }] }, anchor);
  });
  expect(longer).toBeLessThan(5 * shorter);
  expect(longer).toBeLessThan(3000);
});

/** Sentences that have nothing in common with others. */
const filler = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, i) => `Wording${seed * 1000 + i} follows note${seed * 1000 + i}.`).join(' ');

test('a phrase that the text has twice is found by the words on one side of it', () => {
  const [early, late] = [
    'Yesterday the harbour was closed because the tide was high, said the pilot.',
    'Then they found the gates locked because the tide was high, whatever the mayor claimed.',
  ];
  const source = (first: string, second: string): string =>
    [filler(1, 3), first, filler(2, 90), second, filler(3, 3)].join('\n\n');
  const quote = 'because the tide was high';
  const anchor = anchored(source(early, late), quote, 1);
  expect(anchor.rival).toBeGreaterThan(1);
  // All around it has changed but the end of the sentence.
  const changed = source(early, 'Many tourists gave up because the tide was high, whatever the mayor claimed.');
  const found = [changed, filler(4, 5)].join('\n\n').replace(filler(2, 90), filler(5, 90)).replace(filler(3, 3), '');
  expect(foundIn(found, anchor)).toBe(`${quote}@${anchored(found, quote, 1).at}`);
  // Without the sentence, the other is not taken for it.
  expect(foundIn(found.replace(/Many tourists.*\n/, ''), anchor)).toBeUndefined();
});

test('a removed sentence is not found where the text had all but one of its words, near it', () => {
  const [removed, other] = ['May', 'June'].map(
    (month) => `When the harbour master in ${month} signs the papers, the ferry leaves without further notice.`,
  );
  const source = (first = ''): string => [filler(1, 9), first, filler(2, 9), other, filler(3, 9)].join('\n\n');
  const anchor = anchored(source(removed), removed as string);
  expect(foundIn(source(), anchor)).toBeUndefined();
});

test('a passage to which footnotes were added is found where it was', () => {
  const quote =
    'The committee met in the old town hall, discussed the budget for hours and went home without a decision.';
  const source = [filler(1, 9), quote, filler(2, 9)].join('\n\n');
  const changed = source.replace('committee met', 'council[12] came together').replace('went home', 'left[13]');
  expect(foundIn(changed, anchored(source, quote))).toMatch(/^The council\[12\].*decision\.@/);
});

const garden = [
  '## Beet',
  'Die Verrottung setzt Wärme frei; im ersten Sommer sackt das Beet deshalb um gut zwanzig Zentimeter zusammen. Füllen Sie im nächsten Frühjahr einfach nach.',
  'Irgendwann ist alles verrottet. Die Folgen für sein Leben und seine Karriere sind noch überhaupt nicht absehbar, doch seine Nachbarn hoffen.',
  'Gießen muss man häufiger als im flachen Garten, weil das Wasser nach unten wegsackt.',
];

test.each([
  [
    'words that were replaced',
    'Füllen Sie im nächsten Frühjahr einfach nach.',
    [
      ['Sie im', 'Vermieter Tage'],
      ['Frühjahr', 'München'],
    ],
  ],
  [
    'words that were misspelled',
    'Gießen muss man häufiger',
    [
      ['Gießen', 'Giessen'],
      ['häufiger', 'häufger'],
    ],
  ],
  [
    'a word after its first that was inserted',
    'Gießen muss man häufiger als im flachen Garten',
    [
      ['muss', 'nun muss'],
      [garden[2] ?? '', 'Neu.'],
    ],
  ],
  [
    'a repeated word among changed ones',
    'seine',
    [
      ['Karriere sind noch', 'und sind wieder'],
      ['Die Folgen', 'Mit Folgen'],
    ],
  ],
] as const)('a quote with %s is found as a whole', (_, quote, changes) => {
  const source = garden.join('\n\n');
  const changed = changes.reduce((text, [from, to]) => text.replace(from, to), source);
  const words = foundIn(changed, anchored(source, quote))?.replace(/@\d+$/, '').split(' ');
  expect([words?.[0]?.slice(0, 3), words?.at(-1)?.slice(-3)]).toEqual([
    quote.slice(0, 3),
    quote.split(' ').at(-1)?.slice(-3),
  ]);
});

test('a word with another prefix is another word', () => {
  const source = garden.join('\n\n').replace('alles verrottet', 'keine Maschine da');
  const changed = source.replace('keine', 'eine');
  expect(foundIn(changed, anchored(source, 'keine'))).toBeUndefined();
});

const years = [
  'The cluster of year 21 needs 17 times the result before. The model of year 22 needs 87 times the model before.',
  'And yet nobody knows what it will cost. The report of year 24 needs 31 times the training before. The report of year 25 needs 11 times the model before.',
  'The release of year 26 needs 68 times the benchmark before. The report of year 27 needs 40 times the release before.',
];
const days = [
  'Golf live on channel 1 and channel 2',
  '# Thursday',
  'Tour of the Gulf, 1. day in Doha, 11:30 on channel 1 Tour of the Coast, 1. day in Monterey, 21:00 on channel 1 and channel 2',
  '# Friday',
  'Tour of the Gulf, 2. day in Doha, 11:30 on channel 1 Tour of the Coast, 2. day in Monterey, 21:00 on channel 1 and channel 2',
  '# Saturday',
  'Tour of the Gulf, 3. day in Doha, 11:30 on channel 1 Tour of the Coast, 3. day in Monterey, 21:00 on channel 1 and channel 2',
  '# Sunday',
  'Tour of the Gulf, 4. day in Doha, 11:30 on channel 1 Tour of the Coast, 4. day in Monterey, 22:00 on channel 1',
];

test.each([
  [
    'a word of a removed sentence whose start the next has, too',
    years,
    'year',
    2,
    (text: string) => text.replace(' The report of year 24 needs 31 times the training before.', ''),
  ],
  [
    'a word of a removed sentence after another that it repeats',
    [
      'The reporter argued in his column that the use of such weapons would mean “the end of everything”.',
      'He urges them to fight on, and warns that it would mean “the end of everything”.',
      'They did not answer, and the minister did not rule out that they would speak with each other again this year.',
    ],
    'mean',
    1,
    (text: string) => text.replace(/\n\nHe urges.*/, ''),
  ],
  [
    'a word whose surroundings before and after it have come apart',
    [
      'A hot tip for the warm months.',
      'Share me:',
      'Country and town',
      'Cycling is like skiing. '.repeat(40),
      'Comments',
      'Share me:',
    ],
    'me',
    0,
    (text: string) => text.replace('Share me:', 'Share me:\n\nShare me:').replace(/Share me:$/, 'End.'),
  ],
] as const)('%s is not found at another place', (_, blocks, quote, nth, change) => {
  const source = blocks.join('\n\n');
  const anchor = anchored(source, quote, nth);
  expect(foundIn(source, anchor)).toBe(`${quote}@${anchor.at}`);
  expect(foundIn(change(source), anchor)).toBeUndefined();
});

test('a part of a row that has changed places with another is found in its row', () => {
  const source = days.join('\n\n');
  const quote = 'day in Monterey, 21:00 on channel 1 and channel 2';
  const [first = '', third = ''] = [days[2], days[6]];
  const changed = source.replace(first, '@').replace(third, first).replace('@', third);
  expect(foundIn(changed, anchored(source, quote))).toBe(`${quote}@${anchored(source, quote, 2).at}`);
});

/** Heading in a changed text that a note on the nth section with a title belongs to, with the number of its section. */
function nthHeadingIn(source: string, nth: number, changed: string): string | undefined {
  const [article, other] = [articleOf(source), articleOf(changed)];
  const section = article.sections[nth] ?? expect.unreachable();
  const { start: block, title } = section;
  const anchor = anchorOf(article, { from: { block, offset: 0 }, to: { block, offset: title.length } });
  const note: Annotation = { id: 'a', target: 'section', color: 'yellow', anchor, note: 'x', created: '' };
  const [located] = locate(other, [note]);
  return located?.passage && other.sections.find(({ start }) => start === located.passage?.from.block)?.number;
}

const PAPERS = `Lead of the text.\n\n## Costs\n\n${COSTS}\n\n## Uses\n\n${USES}\n\n## End\n\nNothing more is known of it.`;

test.each([
  [
    'a later one got the same title',
    2,
    PAPERS.replace('## End', '## Uses\n\nOf another kind, wholly unlike.\n\n## End'),
    '2',
  ],
  ['an earlier one got the same title', 2, PAPERS.replace('## Costs', '## Uses'), '2'],
  [
    'it was renamed and moved to the start',
    2,
    `## Applications\n\n${USES}\n\n${PAPERS.replace(`## Uses\n\n${USES}`, '')}`,
    undefined,
  ],
  ['it was renamed in its place', 2, PAPERS.replace('## Uses', '## Applications'), '2'],
  [
    'it was renamed, and half of the text before it was rewritten',
    2,
    PAPERS.replace('## Uses', '## Applications').replace('Lead of the text.', 'Other words.'),
    '2',
  ],
  [
    'it was renamed, and so was the text after it',
    2,
    PAPERS.replace(`## Uses\n\n${USES}`, '## Applications\n\nWholly different words stand here now, and many.'),
    undefined,
  ],
  ['the last one was renamed', 3, PAPERS.replace('## End', '## Finis'), '3'],
  ['the first one was numbered', 1, PAPERS.replace('## Costs', '## 1. Costs'), '1'],
  ['two numbers precede it', 1, PAPERS.replace('## Costs', '## 12 3 Costs').replace('Nothing', 'All'), '1'],
  ['its title is now one of a paragraph', 1, PAPERS.replace('## Costs', 'Costs'), undefined],
])('a note on a section after %s', (_, nth, changed, number) => {
  expect(nthHeadingIn(PAPERS, nth, changed)).toBe(number);
});

test('of two sections with one title, a note stays with its own, by the text after it', () => {
  const twice = `## Part\n\n${COSTS} ${COSTS}\n\n## Part\n\n${USES} ${USES}`;
  for (const nth of [0, 1]) {
    expect(nthHeadingIn(twice, nth, `New.\n\n${twice}`)).toBe(String(nth + 1));
    expect(nthHeadingIn(twice, nth, `## Part\n\nA new one before.\n\n${twice}`)).toBe(String(nth + 2));
  }
});

test('a note on one of two sections with one title is not on the other after its own is gone', () => {
  const [costs, uses] = [`## Part\n\n${COSTS} ${COSTS}`, `## Part\n\n${USES} ${USES}`];
  expect(nthHeadingIn(`${costs}\n\n${uses}`, 0, uses)).toBeUndefined();
  expect(nthHeadingIn(`${costs}\n\n${uses}`, 1, costs)).toBeUndefined();
  expect(nthHeadingIn(`${costs}\n\n${uses}`, 1, uses)).toBe('1');
});

test('a title of signs alone is no title by which a section is found', () => {
  expect(nthHeadingIn(`Lead.\n\n## ???\n\n${COSTS}`, 1, 'Lead.\n\n## !!!\n\nWholly different words.')).toBeUndefined();
});

test('a title is found where it is the title of the whole text', () => {
  const [article, other] = [articleOf('# Costs of it\n\nText.'), articleOf('New words.\n\n# Costs of it\n\nText.')];
  const anchor = anchorOf(article, { from: { block: 0, offset: 0 }, to: { block: 0, offset: 11 } });
  const note: Annotation = { id: 'a', target: 'section', color: 'yellow', anchor, note: 'x', created: '' };
  const [located] = locate(other, [note]);
  expect(located?.passage && textOfPassage(other, located.passage)).toBe('Costs of it');
});

test('an anchor written by hand is completed where its passage is, and one that knows its rivals is not', () => {
  const article = articleOf(story);
  const anchor = anchored(story, 'the cook served beans', 1);
  const { rival, shared, ...bare } = anchor;
  expect(completeAnchor(article, bare)).toEqual(anchorOf(article, findPassage(article, bare) ?? expect.unreachable()));
  expect(completeAnchor(article, bare).rival).toBe(rival);
  expect(completeAnchor(article, bare).shared).toEqual(shared);
  const known = { ...anchor, rival: 0.1 };
  expect(completeAnchor(article, known)).toBe(known);
  const elsewhere = { ...bare, at: bare.at + 1 };
  expect(completeAnchor(article, elsewhere)).toBe(elsewhere);
});

test('an anchor tells of the text as far as it has come, whatever was known before', () => {
  const whole = articleOf(story);
  const blocks = whole.blocks.slice(0, 3);
  const growing = { ...whole, blocks };
  const quote = 'the cook served beans';
  const at = textBetween(whole, 0, lengthOf(whole)).indexOf(quote);
  const passage = { from: placeAt(whole, at), to: placeAt(whole, at + quote.length) };
  expect(anchorOf(growing, passage).rival).toBeLessThan(1);
  blocks.push(...whole.blocks.slice(3));
  expect(anchorOf(growing, passage)).toEqual(anchorOf(whole, passage));
  expect(anchorOf(whole, passage).rival).toBeGreaterThan(1);
});

test('passages are only looked for where they were as long as an article is still being read', () => {
  const article = articleOf(story);
  const quote = 'A storm tore the small sail.';
  const note = (anchor: PassageAnchor): Annotation => ({
    id: 'a',
    target: 'passage',
    color: 'yellow',
    anchor,
    note: '',
    created: '',
  });
  const located = (source: string, isWhole: boolean): unknown =>
    finish(locating(articleOf(source), [note(anchored(story, quote))], isWhole))[0]?.passage;
  expect(located(story, false)).toEqual(findPassage(article, anchored(story, quote)));
  expect(located(`New.\n\n${story}`, false)).toBeUndefined();
  expect(located(`New.\n\n${story}`, true)).toBeDefined();
});
