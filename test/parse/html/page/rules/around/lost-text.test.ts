import { expect, test } from 'vitest';
import { htmlAround } from '../../../../../kit/article/page-rules.js';

const LEAD =
  'The light has shown the way to ships since 1843, and every evening somebody climbs up to look at the sea, and to greet those who greet him from below.';
const P = 'The keeper climbed the stairs three times a day, trimmed the wicks, and wrote the weather into a book.';
const TITLE = { title: 'The light of the coast' };
const TITLED = '<h1>The light of the coast</h1>';
const kept = '<div class="a"><p class="kept">~</p></div>';

const mended = (html: string): string => htmlAround('lostText', html, '.kept', TITLE);

test.each([
  ['that looks like what was kept', `${kept}<div class="a"><p>${P}</p></div>`, `<p class="kept">~</p><p>${P}</p>`],
  ['before what was kept', `<div class="a"><p>${P}</p></div>${kept}`, `<p>${P}</p><p class="kept">~</p>`],
  [
    'between two that were kept',
    `${kept}<div class="a"><p>${P}</p></div><div class="a"><p class="kept">x</p></div>`,
    `<p class="kept">~</p><p>${P}</p><p class="kept">x</p>`,
  ],
  [
    'with its heading',
    `${kept}<div class="a"><h2>Lamps</h2><p>${P}</p></div>`,
    `<p class="kept">~</p><h2>Lamps</h2><p>${P}</p>`,
  ],
  [
    'with its label',
    `${kept}<div class="a"><p>Lamps</p><p>${P}</p></div>`,
    `<p class="kept">~</p><p>Lamps</p><p>${P}</p>`,
  ],
  ['that was kept below its heading', `<div><h2>Lamps</h2></div>${kept}`, '<h2>Lamps</h2><p class="kept">~</p>'],
  [
    'with a part that was kept in a figure',
    `<div class="a"><figure class="kept"><p>~</p></figure></div>${kept}<div class="a"><p>${P}</p></div>`,
    `<figure class="kept"><p>~</p></figure><p class="kept">~</p><p>${P}</p>`,
  ],
  ['that leads into it', `${TITLED}<b><p>${LEAD}</p></b>${kept}`, `<p>${LEAD}</p><p class="kept">~</p>`],
  [
    'of 140 characters that leads into it',
    `${TITLED}<b><p>${LEAD.slice(0, 140)}</p></b>${kept}`,
    `<p>${LEAD.slice(0, 140)}</p><p class="kept">~</p>`,
  ],
  [
    'before another heading with the title',
    `${TITLED}${kept}<div class="a"><p>${P}</p></div><h2>The light of the coast</h2>`,
    `<p class="kept">~</p><p>${P}</p>`,
  ],
  [
    'before a line that is the title',
    `${kept}<div class="a"><p>${P}</p></div><b><p>The light of the coast</p></b>`,
    `<p class="kept">~</p><p>${P}</p>`,
  ],
  [
    'that leads into it below a heading',
    `${TITLED}<h2 class="kept">Coast</h2><b><p>${LEAD}</p></b>${kept}`,
    `<h2 class="kept">Coast</h2><p>${LEAD}</p><p class="kept">~</p>`,
  ],
  [
    'that leads into it below a caption',
    `${TITLED}<i><figure class="kept"><p>Coast</p></figure></i><b><p>${LEAD}</p></b>${kept}`,
    `<figure class="kept"><p>Coast</p></figure><p>${LEAD}</p><p class="kept">~</p>`,
  ],
  [
    'that begins with a short description of the page',
    `<meta name="description" content="${LEAD.slice(0, 30)}"><section><div>${LEAD}</div></section>${kept}`,
    `<div>${LEAD}</div><p class="kept">~</p>`,
  ],
  [
    'that leads into it by its name',
    `<div class="x-lead"><div><div>${LEAD}</div></div></div>${kept}`,
    `<div>${LEAD}</div><p class="kept">~</p>`,
  ],
  [
    'that leads into it by microdata',
    `<div itemprop="description"><div>${LEAD}</div></div>${kept}`,
    `<div>${LEAD}</div><p class="kept">~</p>`,
  ],
  [
    'that leads into it by the description of the page',
    `<meta name="Description" content="${LEAD.slice(0, 45)} …"><section><div>${LEAD}</div></section>${kept}`,
    `<div>${LEAD}</div><p class="kept">~</p>`,
  ],
  [
    'that is the beginning of the description of the page',
    `<meta property="og:description" content="${LEAD} And more"><section><div>${LEAD}</div></section>${kept}`,
    `<div>${LEAD}</div><p class="kept">~</p>`,
  ],
])('a text %s comes back', (_, html, expected) => {
  expect(mended(html)).toBe(expected);
});

test.each([
  ['of another class', `${kept}<div class="b"><p>${P}</p></div>`],
  ['of another tag', `${kept}<section class="a"><p>${P}</p></section>`],
  ['in another place', `${kept}<div><div class="a"><p>${P}</p></div></div>`],
  ['that is no sentence', `${kept}<div class="a"><p>Words</p></div>`],
  [
    'that is no sentence, like one that was kept',
    `${kept}<div class="a"><p class="kept">x</p></div><div class="a"><p>Words</p></div>`,
  ],
  [
    'that begins as one that is there',
    `<div class="a"><p class="kept">~ ${P.slice(0, 60)} once</p></div><div class="a"><p>${P}</p></div>`,
  ],
  ['of links', `${kept}<div class="a"><p><a href="/a">${P}</a></p></div>`],
  ['that is there already', `<div class="a"><p class="kept">~ ${P}</p></div><div class="a"><p>${P}</p></div>`],
  ['in a list of teasers', `${kept}<div class="a"><p class="teaser">${P}</p></div>`],
  ['about the author', `${kept}<div class="a"><p class="author">${P}</p></div>`],
  ['in a form', `${kept}<div class="a"><form><p>${P}</p></form></div>`],
  ['of another part', `${kept}<div class="a" role="complementary"><p>${P}</p></div>`],
  ['before the title', `<div class="a"><p>${P}</p></div>${TITLED}${kept}`],
  ['of a heading before nothing that was kept', `${kept}<div><h2>Lamps</h2></div><div><p>${P}</p></div>`],
  ['of a label in another element', `${kept}<div class="a"><div><p>Lamps</p></div><p>${kept}</p></div>`],
  ['of a label without words', `${kept}<div class="a"><p>1. –</p></div>`],
  ['of a lead of less than 140 characters', `${TITLED}<b><p>${LEAD.slice(0, 139)}</p></b>${kept}`],
  ['of a lead without a title above it', `<b><p>${LEAD}</p></b>${kept}`],
  ['of a lead beside a picture', `${TITLED}<b><img src="a"><p>${LEAD}</p></b>${kept}`],
  ['of a lead beside a picture in a box', `${TITLED}<b><i><img src="a"></i><p>${LEAD}</p></b>${kept}`],
  ...['picture', 'video'].map((tag) => [
    `of a lead beside a ${tag}`,
    `${TITLED}<b><${tag}></${tag}><p>${LEAD}</p></b>${kept}`,
  ]),
  ['of a lead in a caption', `${TITLED}<div class="x-Caption"><b><p>${LEAD}</p></b></div>${kept}`],
  ['of a lead that is no paragraph', `${TITLED}<b><div>${LEAD}</div></b>${kept}`],
  ...['nav', 'aside', 'footer', 'form', 'pre', 'table'].map((tag) => [
    `of a lead in ${tag}`,
    `${TITLED}<${tag}><b><p>${LEAD}</p></b></${tag}>${kept}`,
  ]),
  ['of a lead by a name far around it', `<div class="x-lead"><div><div><div>${LEAD}</div></div></div></div>${kept}`],
  ['of another description', `<meta name="description" content="Lamps"><section><div>${LEAD}</div></section>${kept}`],
  ['of more than 900 characters', `<div class="x-lead"><div>${LEAD.repeat(7)}</div></div>${kept}`],
])('a text %s does not come back', (_, html) => {
  expect(mended(html)).not.toMatch(/Lamps|1\. –|Words|since 1843/);
  expect(mended(html).split(P.slice(0, 80)).length - 1).toBe(html.includes(`~ ${P}`) ? 1 : 0);
});

test.each([
  ['without words', `<div class="a"><p>1. –</p><p>${P}</p></div>`],
  ['of another tag', `<div class="a"><div>Lamps</div><p>${P}</p></div>`],
  ['with a link', `<div class="a"><p><a href="/a">Lamps</a></p><p>${P}</p></div>`],
  ['that is a heading with a link', `<div class="a"><h2><a href="/a">Lamps</a></h2><p>${P}</p></div>`],
  ['of more than 60 characters', `<div class="a"><p>Lamps ${'a'.repeat(55)}</p><p>${P}</p></div>`],
  ['that is not right above it', `<div class="a"><p>Lamps</p><div>Oil</div><p>${P}</p></div>`],
])('a label %s does not come back with the text below it', (_, html) => {
  expect(mended(kept + html)).toBe(`<p class="kept">~</p><p>${P}</p>`);
});

test('a label does not come back above what was kept', () => {
  expect(mended(`${kept}<div class="a"><p>Lamps</p><p class="kept">x</p></div>`)).not.toContain('Lamps');
});

test('a lead comes back if at most 25 blocks are between it and the text', () => {
  const page = (count: number): string => `${TITLED}<b><p>${LEAD}</p></b>${'<i><div>x</div></i>'.repeat(count)}${kept}`;
  expect(mended(page(24))).toContain(LEAD);
  expect(mended(page(25))).not.toContain(LEAD);
});

test('what comes back stands after a figure, not in it, and bears no numbers', () => {
  const html = `${kept}<figure class="kept"><p>y</p></figure><div class="a"><p>${P}</p></div>`;
  expect(mended(html)).toBe(`<p class="kept">~</p><figure class="kept"><p>y</p></figure><p>${P}</p>`);
});

test('a heading that the article has does not come back', () => {
  const html = `<h2 class="kept">Lamps</h2>${kept}<div class="a"><h2>Lamps</h2><p>${P}</p></div>`;
  expect(mended(html)).toBe(`<h2 class="kept">Lamps</h2><p class="kept">~</p><p>${P}</p>`);
});

test('a label does not come back above a text before what was kept', () => {
  expect(mended(`<div class="a"><p>Lamps</p><p>${P}</p></div>${kept}`)).toBe(`<p>${P}</p><p class="kept">~</p>`);
});

test.each(['description', 'alternativeHeadline', 'abstract'])('a lead may be marked as %s', (name) => {
  expect(mended(`<div itemprop="${name}"><div>${LEAD}</div></div>${kept}`)).toContain(LEAD);
});
