import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';

const PARAGRAPHS = [
  'The lighthouse on the northern cliff was built in 1843, after two ships had been lost in a single winter, and it has been lit since.',
  'Its keeper, a quiet man from the village below, climbed the stairs three times a day, trimmed the wicks, and polished the lenses.',
  'When the lamp was electrified, the stairs remained, and so did the book: the last entry tells of a whale close to the harbour wall.',
  'Today a small museum shows the lenses, the tools and the book, and visitors who come at dusk can see how the beam begins to turn.',
].map((text) => `<p>${text}</p>`);

/** The blocks of a page that has some HTML before, in or after the text of its article. */
function read(html: string, at: number): readonly string[] {
  const text = [...PARAGRAPHS.slice(0, at), html, ...PARAGRAPHS.slice(at)].join('\n');
  const page = `<!doctype html><html lang="en"><head><title>The light</title></head><body><main><h1>The light</h1>${text}</main></body></html>`;
  return readPage(page, { address: undefined, whole: false }).blocks.map(textOf);
}

const MIDDLE = 2;
const END = 4;

describe('words about the page are left out', () => {
  test.each([
    ['ANZEIGE'],
    ['Advertisement'],
    ['Artikel teilen'],
    ['Diesen Beitrag drucken'],
    ['Share this article'],
    ['Share on Facebook'],
    ['Teilen auf Facebook, Twitter, WhatsApp'],
    ['Share Tweet Pin Email'],
    ['Schriftgröße ändern'],
    ['Druckversion'],
    ['Copy link'],
    ['12 Kommentare'],
    ['Keine Kommentare vorhanden'],
    ['Newsletter abonnieren'],
    ['Jetzt unseren Newsletter abonnieren'],
    ['Sign up for our weekly newsletter and never miss a story.'],
    ['Subscribe to our podcast.'],
    ['Get the best stories delivered to your inbox.'],
    ['Sie möchten regelmäßig informiert werden?'],
    ['Möchten Sie keine Meldung mehr verpassen?'],
    ['Folgen Sie uns auf Instagram und verpassen Sie nichts.'],
    ['Follow Jane Doe on Twitter.'],
    ['Article continues below'],
    ['We may earn a commission when you buy through links on our site.'],
    ['Hinterlassen Sie einen Kommentar'],
    ['Was this article helpful?'],
    ['Zum Seitenanfang'],
    ['Already a subscriber? Log in.'],
  ])('%s', (text) => {
    expect(read(`<p>${text}</p>`, MIDDLE)).not.toContain(text);
  });
});

describe('pointers to other articles are left out', () => {
  test.each([
    ['Mehr dazu:'],
    ['Das könnte Ihnen auch gefallen'],
    ['Empfehlungen der Redaktion'],
    ['Zum Weiterlesen'],
    ['Editor’s picks'],
    ['Related stories'],
    ['Recommended for you'],
    ['Read the full story:'],
  ])('%s', (text) => {
    const link = 'How the harbour silted up';
    const blocks = read(`<h3>${text}</h3><ul><li><a href="/harbour">${link}</a></li></ul>`, MIDDLE);
    expect(blocks).not.toContain(text);
    expect(blocks).not.toContain(link);
  });
});

describe('lines about the article after its text are left out', () => {
  test.each([
    ['Last updated on 3 May 2020'],
    ['Published by Jane Doe in Coast'],
    ['Zuletzt aktualisiert am 3. Mai 2020'],
    ['Lesedauer: 4 Minuten'],
    ['5 min read'],
    ['Schlagwörter: Leuchtturm, Klippe'],
    ['1.2k views'],
  ])('%s', (text) => {
    expect(read(`<p>${text}</p>`, END)).not.toContain(text);
  });
});

describe('sentences that begin like words about the page are kept', () => {
  test.each([
    ['Sie wollen mehr Lohn und weniger Schichtdienst: Die Beschäftigten der Werft legten am Montag die Arbeit nieder.'],
    ['Zum Inhalt der Gespräche wollte sich der Minister nicht äußern, doch am Abend soll es weitergehen.'],
    ['Newsletter sind das älteste Geschäft der Branche, sagt die Verlegerin, und noch immer das beste.'],
    ['Sign up sheets hung on the door of the church, and nobody had written a name on them.'],
    ['Subscribe calls return an object that has to be closed by the caller.'],
    ['Please consider the following example, in which two boats meet.'],
    ['Support us was the only thing that the letter said.'],
    ['Share prices fell by a third on that day.'],
    ['Unterstützt den Kurs der Regierung: die Partei der Fischer.'],
    ['Comments begin with a number sign and end with the line.'],
    ['Related work on lighthouses is scarce, and none of it is about lamps.'],
    ['Published in 1922, the novel tells of a single day in the life of the keeper, and of the sea.'],
    ['Written by hand, the book was hard to read even for those who knew him well.'],
    ['Posted a second letter on the same evening.'],
  ])('%s', (text) => {
    for (const at of [0, MIDDLE, END]) expect(read(`<p>${text}</p>`, at)).toContain(text);
  });

  test.each([
    [
      'a step',
      '<ol><li>Sign up for a free account.</li><li>Share this page: press S.</li></ol>',
      'Sign up for a free account.',
    ],
    ['a quotation', '<blockquote><p>Support our work, they said.</p></blockquote>', 'Support our work, they said.'],
    [
      'a section about comments',
      '<h2>Comments</h2><p>They begin with a number sign and end with the line they stand on.</p>',
      'Comments',
    ],
    [
      'a section with sections',
      '<h2>Related work</h2><h3>Lamps</h3><p>They were lit with oil until the war, and with gas after it.</p>',
      'Related work',
    ],
    [
      'an author who is a section of a review',
      '<h2>Der Autor</h2><p>Er schrieb das Buch in einem Winter, in dem kein Schiff kam.</p><h2>Die Sprache</h2><p>Sie ist so karg wie die Küste, von der das Buch erzählt.</p>',
      'Der Autor',
    ],
    [
      'paid text',
      '<div class="paywall"><p>The rest of the story is told by those who lived there, far from the town.</p></div>',
      'The rest of the story is told by those who lived there, far from the town.',
    ],
  ])('%s', (_, html, text) => {
    expect(read(html, MIDDLE)).toContain(text);
  });
});

describe('short lines before the text are kept if they are sentences', () => {
  test.each([
    ['Sehr geehrte Damen und Herren,'],
    ['There are several kinds.'],
    ['The first idea is old.1'],
    ['What is a lamp?'],
  ])('%s', (text) => {
    expect(read(`<p>${text}</p>`, 0)).toContain(text);
  });
});

test('cells of a table after the text are kept', () => {
  const table =
    '<table><tr><th>Year</th><th>Ships</th></tr><tr><td>1902</td><td>95</td></tr><tr><td>3 May 1903</td><td>12</td></tr></table>';
  expect(read(table, END).join('\n')).toContain('3 May 1903\t12');
});
