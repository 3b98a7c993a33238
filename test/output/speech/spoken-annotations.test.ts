import { expect, test } from 'vitest';
import type { Located } from '../../../src/article/annotation/annotation.js';
import { locate } from '../../../src/article/annotation/locate.js';
import { speak } from '../../../src/output/speech/speak.js';
import { annotation } from '../../kit/article/annotations.js';
import { articleOf } from '../../kit/article/setting.js';

const linesOf = async (lang: string, located: (article: ReturnType<typeof articleOf>) => readonly Located[]) => {
  const article = articleOf('# T\n\n## One\n\nfirst words\n\n## Two\n\nmore words', lang);
  const spoken = await speak(
    article,
    (href) => href,
    () => 0,
    located(article),
  );
  return article.blocks.flatMap((_, i) => spoken.linesOf(i, i - 1, i + 1));
};

test('highlights and notes are spoken after what they are about, and those that the text has lost at its end', async () => {
  const lines = await linesOf('en', (article) => {
    const lost = annotation(article, 'more', 'lost');
    return locate(article, [
      annotation(article, 'first', '', { color: 'red' }),
      annotation(article, 'words', 'one line', { color: 'blue' }),
      annotation(article, 'Two', 'a\n\nb', { target: 'section' }),
      { ...lost, anchor: { ...lost.anchor, quote: 'nowhere', before: 'x', after: 'y' } },
      { ...lost, target: 'section', anchor: { ...lost.anchor, quote: 'Three', before: 'x', after: 'y' } },
    ]);
  });
  expect(lines).toEqual([
    'Title: T',
    'Heading 2: One',
    'first words',
    'Your highlight, red: “first”.',
    'Your highlight, blue: “words”, with the note: one line',
    'Heading 2: Two',
    'Your note on this section:',
    'a',
    'b',
    'End of note',
    'more words',
    'No longer found in the text: Your highlight, yellow: “nowhere”, with the note: lost',
    'No longer found in the text: Your note on the section “Three”: lost',
  ]);
});

test('they are spoken in the language of the article', async () => {
  const lines = await linesOf('de', (article) => locate(article, [annotation(article, 'first', 'Notiz')]));
  expect(lines).toContain('Ihre Markierung, gelb: „first“, mit der Notiz: Notiz');
});

test('a quote that is a sentence gets no second full stop', async () => {
  const article = articleOf(
    '# T\n\nFirst sentence. He asked: “Why?” No! »So…« (Yes.) No end (of it) "A." \'B.\' \\[C.] ‹D.› ‘E.’ „F?“',
    'en',
  );
  const quotes = [
    'First sentence.',
    'He asked: “Why?”',
    'No!',
    '»So…«',
    '(Yes.)',
    'No end',
    '(of it)',
    '"A."',
    "'B.'",
    '[C.]',
    '‹D.›',
    '‘E.’',
    '„F?“',
  ];
  const { linesOf } = await speak(
    article,
    (href) => href,
    () => 0,
    locate(
      article,
      quotes.map((quote) => annotation(article, quote)),
    ),
  );
  expect(linesOf(1, 0, 2).slice(1)).toEqual([
    'Your highlight, yellow: “First sentence.”',
    'Your highlight, yellow: “He asked: “Why?””',
    'Your highlight, yellow: “No!”',
    'Your highlight, yellow: “»So…«”',
    'Your highlight, yellow: “(Yes.)”',
    'Your highlight, yellow: “No end”.',
    'Your highlight, yellow: “(of it)”.',
    'Your highlight, yellow: “"A."”',
    "Your highlight, yellow: “'B.'”",
    'Your highlight, yellow: “[C.]”',
    'Your highlight, yellow: “‹D.›”',
    'Your highlight, yellow: “‘E.’”',
    'Your highlight, yellow: “„F?“”',
  ]);
});

test('a quote of several lines is spoken on one, without controls', async () => {
  const lines = await linesOf('en', (article) => {
    const lost = annotation(article, 'more');
    return [
      { annotation: { ...lost, anchor: { ...lost.anchor, quote: 'no\nwhere\u001B[m at all' } }, passage: undefined },
    ];
  });
  expect(lines.at(-1)).toContain('“no where␛[m at all”');
});
