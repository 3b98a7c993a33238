import { expect, test } from 'vitest';
import { readAlso } from '../../../../../../src/parse/html/page/rules/after/read-also.js';
import { textAfter } from '../../../../../kit/article/page-rules.js';

const LINK = '<p><a href="/a">Ten lights of this coast</a></p>';
const LABEL = `See also ${'a'.repeat(51)}`;
const POINTER = `See also how the keepers lived: <a href="/a">Ten lights of this coast and more</a>`;

test.each([
  ['a label with links below', `<p>See also</p>${LINK}${LINK}<p>~</p>`, '~'],
  ['a heading with links below', `<h2>Mehr zum Thema</h2><ul><li><a href="/a">Ten lights</a></li></ul><p>~</p>`, '~'],
  ['a linked label with links below', `<p><a href="/b">More news</a></p>${LINK}<p>~</p>`, '~'],
  ['words before a link', `<p>${POINTER}</p>${LINK}<p>~</p>`, 'Ten lights of this coast / ~'],
  [
    'a linked sentence',
    `<p><a href="/a">See also how they lived.</a></p>${LINK}<p>~</p>`,
    'Ten lights of this coast / ~',
  ],
  [
    'a short label before a link',
    `<p>See also: <a href="/a">Lights</a></p>${LINK}<p>~</p>`,
    'Ten lights of this coast / ~',
  ],
  ['a label at the end', '<p>~</p><p>See also</p>', '~'],
  ['a label before a heading', '<p>See also</p><h3>Lamps</h3><p>~</p>', 'Lamps / ~'],
  ['a heading before another', '<h2>See also</h2><h2>Lamps</h2><p>~</p>', 'Lamps / ~'],
  ['a heading before a higher one', '<h3>See also</h3><h2>Lamps</h2><p>~</p>', 'Lamps / ~'],
  ['a label of 60 characters', `<p>${LABEL}</p>${LINK}<p>~</p>`, '~'],
  ['a link with some words', '<p>See also</p><p>→ <a href="/a">Ten lights</a></p><p>~</p>', '~'],
  ['two labels', `<p>See also</p>${LINK}<p>More news</p>${LINK}<p>~</p>`, '~'],
])('%s that points elsewhere goes', (_, html, expected) => {
  expect(textAfter(readAlso, html)).toBe(expected);
});

test.each([
  ['before a text', '<p>See also</p><p>~</p>', 'See also / ~'],
  ['before a section of its own', '<h2>See also</h2><h3>Lamps</h3><p>~</p>', 'See also / Lamps / ~'],
  ['of 61 characters', `<p>${LABEL}a</p>${LINK}`, `${LABEL}a / Ten lights of this coast`],
  ['that is a sentence', `<p>See also the coast.</p>${LINK}`, 'See also the coast. / Ten lights of this coast'],
  ['in a step', `<ol><li>See also</li></ol>${LINK}`, 'See also / Ten lights of this coast'],
  ['in a quotation', `<blockquote>See also</blockquote>${LINK}`, 'See also / Ten lights of this coast'],
  ['in code', `<pre>See also</pre>${LINK}`, 'See also / Ten lights of this coast'],
  ['in a definition', `<dl><dd>See also</dd></dl>${LINK}`, 'See also / Ten lights of this coast'],
  ['that is an exclamation', `<p>See also the coast!</p>${LINK}`, 'See also the coast! / Ten lights of this coast'],
  [
    'before words with a link',
    '<p>See also</p><p><a href="/a">Ten lights</a> and more</p>',
    'See also / Ten lights and more',
  ],
  ['in a table', `<table><tr><td>See also</td></tr></table>${LINK}`, 'See also / Ten lights of this coast'],
  [
    'with a link of few words',
    '<p>See also how the keepers of the lights lived and what they <a href="/a">ate</a>.</p>',
    'See also how the keepers of the lights lived and what they ate.',
  ],
  [
    'among references',
    `<h2>References</h2>${LINK}<h2>See also</h2>${LINK}`,
    'References / Ten lights of this coast / See also / Ten lights of this coast',
  ],
  [
    'of a long paragraph',
    `<p>See also ${'a'.repeat(200)} <a href="/a">${'b'.repeat(80)}</a></p>`,
    `See also ${'a'.repeat(200)} ${'b'.repeat(80)}`,
  ],
])('a label %s stays', (_, html, expected) => {
  expect(textAfter(readAlso, html)).toBe(expected);
});

test('labels of links to other articles are known in many words', () => {
  const labels =
    'Lesen Sie auch / Sehen Sie hier / Hören Sie mehr / Schauen Sie dazu / Erfahren Sie weiter / Lesen Sie unsere Texte / Lesen Sie jetzt / Lesen Sie zum Thema / Lies auch / Lest hier mehr / Sieh dazu weiter / Schau jetzt auch / Erfahre mehr / Auch interessant / Noch lesenswert / Ebenfalls interessant / Besonders lesenswert / ' +
    'Das könnte Sie interessieren / Dies dürfte dich freuen / Diese Themen könnten euch freuen / Diese Artikel sollten Ihnen gefallen / Was könnte dir gefallen / Diese Beiträge könnten dir gefallen / Diese Artikel solltest du lesen / Diese Themen solltest du kennen / Mehr zum Thema / Mehr zu diesem Artikel / Mehr zum Beitrag / ' +
    'Mehr dazu / Mehr darüber / Mehr hierzu / Mehr Info / Mehr Infos / Mehr Informationen / Mehr Artikel / Mehr lesen / Mehr News / Mehr Nachrichten / Mehr Beiträge / Mehr Storys / Mehr Videos / Mehr aus Kiel / Mehr von Jane / Weitere Artikel / Neueste Beiträge / Neue Meldungen / Letzte Themen / Ältere Nachrichten / Neuere News / Weitere Links / ' +
    'Weitere Infos / Weitere Informationen / Weitere Storys / Neue Einträge / Neue Videos / Weitere Inhalte / Weiterführende Links / Weiter führende Informationen / Weiterführende Artikel / Weiterführende Themen / Weiterführende Infos / Weiterführende Literatur / Links zum Thema / Artikel und Videos zum Thema / Zum Thema / Bilder zum Thema / ' +
    'Hintergrund zum Thema / Passend zum Thema / Beiträge zum Thema / Verwandte Artikel / Ähnliche Beiträge / Passende Themen / Empfohlene Meldungen / Aktuelle Inhalte / Beliebte Posts / Meistgelesene Artikel / Redaktionell empfohlene Artikel / Thematisch passende Artikel / Ähnliche Suchen / Ähnliche Produkte / Meistgelesen / Meist geklickt / ' +
    'Meist kommentiert / Siehe auch / Siehe dazu / Siehe hierzu / Passend dazu / Dazu passend / Dazu auch / Zum Weiterlesen / Jetzt weiterlesen / Weiterlesen / Hier weiterlesen / Unsere Leseempfehlung / Empfehlungen der Redaktion / Redaktionsempfehlung / Lesetipp / Lesetipps / Buchtipp / In eigener Sache / Nächster Artikel / Vorheriger Beitrag / ' +
    'Nächste Meldung / Vorherige Seite / Voriger Artikel / Vorige Story / Top-Artikel / Top Themen / Topnews / Top-Meldungen / Top Stories / In diesem Dossier / In diesem Themenschwerpunkt / Teil der Serie / Teil der Reihe / Read also / Watch more / Please listen on / Learn more / Discover next / Find out more / Read also on / ' +
    'Read the full story / Read the full article / Read the full interview / Read the full report / See also / Continue reading / Keep reading / Dig deeper / Go deeper / In other news / Also read / Must-read / Must reads / Also see / Also watch / Also on / Also: / More: / Related / Related: / Related posts / Related article / Related stories / ' +
    'Related content / Related links / Related news / Related topics / Related coverage / Related reading / Related videos / Related items / Related searches / Related pages / Related products / Related resources / Related reads / Related to this / More from us / More on this / More about it / More in this / More by Jane / More stories / More news / ' +
    'More articles / More posts / More coverage / More like this / More reading / More videos / More to read / More to explore / You may also like / Readers also enjoyed / People might love / You’ll be interested / You will enjoy / People also viewed / Readers read / You should read / Recommended / Recommended: / Recommended for you / Recommended reading / ' +
    'Recommended stories / Recommended articles / Recommended posts / Recommended videos / Recommended links / Recommended content / Recommended reads / Recommended by us / We recommend / Don’t miss / Further reading / Further information / Most read / Most popular / Most viewed / Most shared / Most commented / Trending / Trending: / Trending now / ' +
    'Trending stories / Trending news / Trending topics / Trending posts / Trending articles / Trending today / Trending on Coast / Trending videos / Latest news / Recent stories / Popular articles / Similar posts / Other story / Top entries / Featured videos / Suggested headlines / Older content / Newer entry / Next article / Previous post / Sponsored content / ' +
    'Promoted posts / Popular reads / What to read next / Watch next / Up next / In case you missed it / Editor’s picks / Editors’ choice / Editors pick / Around the web / From the archives / From our partners / From our sponsors / You might have missed / À lire aussi / À lire également / Lire aussi / Voir également / Lisez aussi / Articles liés / ' +
    'Articles similaires / Articles connexes / Sur le même sujet / Sur le même thème / Leggi anche / Vedi anche / Articoli correlati / Potrebbe interessarti / Lea también / Lee más / Leer más / Ver también / Mira más / Mire también / Te puede interesar / Le puede interesar / Artículos relacionados / Noticias relacionadas / Leia também / Veja mais / ' +
    'Artigos relacionados / Notícias relacionadas / Lees ook / Lees meer / Meer over / Gerelateerde artikelen / Czytaj też / Zobacz także / Przeczytaj również / Czytaj więcej / Powiązane artykuły / Podobne artykuły';
  const pointers = labels.split(' / ').map((label) => `<p>${label}</p>${LINK}`);
  expect(textAfter(readAlso, `${pointers.join('')}<p>~</p>`)).toBe('~');
});
