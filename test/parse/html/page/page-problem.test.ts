import { describe, expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { readPage } from '../../../../src/parse/html/page/read-page.js';

const SENTENCE = 'Am Morgen lag noch Nebel über dem Hafen, und die Boote schaukelten leise im Wind. ';
const prose = (sentences: number): string => `<p>${SENTENCE.repeat(5)}</p>`.repeat(Math.ceil(sentences / 5));
const ARTICLE = prose(40);

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="de"><head><title>Titel</title>${head}</head><body>${body}</body></html>`;

const read = (body: string, head?: string) => readPage(page(body, head), { address: undefined, whole: false });
const texts = ({ blocks }: ReturnType<typeof read>) => blocks.map(textOf).join('\n');

const ld = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const APP = '<script src="/a.js"></script>';

describe('a page that scripts build is recognised', () => {
  test.each([
    ['an empty root', `<div id="root"></div>${APP}`],
    [
      'an empty root between menus',
      `<nav>Start Politik Sport</nav><div id="__next"><div></div></div><footer>Impressum</footer>${APP}`,
    ],
    [
      'a message in English',
      `<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>${APP}`,
    ],
    ['a message in German', `<p>Bitte aktivieren Sie JavaScript, um diese Seite zu sehen.</p>${APP}`],
    ['a line that asks to wait', `<div class="loading">Wird geladen …</div>${APP}`],
    ['another message in German', `<noscript>JavaScript wird für diese Seite benötigt.</noscript><main></main>${APP}`],
  ])('by %s', (_, body) => {
    expect(read(body).problem).toBe('scripts');
  });

  test('and its article is read where data hold it', () => {
    const text = `${SENTENCE.repeat(6)}\n${SENTENCE.repeat(6)}`;
    const linked = read(`<div id="root"></div>${APP}`, ld({ '@type': 'NewsArticle', articleBody: text }));
    expect([linked.problem, linked.blocks.length]).toEqual([undefined, 2]);
    const state = {
      props: { post: { id: 'x'.repeat(2000), contentHtml: `<h2>Teil</h2><p>${SENTENCE.repeat(20)}</p>` } },
    };
    const built = read(
      `<div id="__next"></div><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`,
    );
    expect([built.problem, built.blocks.map(({ kind }) => kind)]).toEqual([undefined, ['heading', 'paragraph']]);
    const teaser = JSON.stringify({ post: { contentHtml: `<p>${SENTENCE.repeat(3)}</p>` } });
    expect(read(`<div id="__next"></div><script type="application/json">${teaser}</script>`).problem).toBe('scripts');
  });

  test.each([
    [
      'an article in the root',
      `<div id="root"><article>${ARTICLE}</article></div><noscript>Please enable JavaScript.</noscript>${APP}`,
    ],
    [
      'an article about scripts',
      `<article><h1>Enable JavaScript</h1>${ARTICLE}<p>You need to enable JavaScript.</p></article>${APP}`,
    ],
    ['a short page without scripts', '<p>Hello.</p>'],
    ['a short page with a script', `<h1>Hello</h1><p>A short note about nothing.</p>${APP}`],
  ])('but not by %s', (_, body) => {
    expect(read(body).problem).toBeUndefined();
  });
});

describe('a paywall is recognised', () => {
  test.each([
    'Weiterlesen mit Abo',
    'Jetzt registrieren und weiterlesen',
    'Jetzt kostenlos anmelden, um weiterzulesen.',
    'Dieser Artikel ist nur für Abonnenten lesbar.',
    'Um diesen Artikel vollständig zu lesen, schließen Sie ein Abonnement ab.',
    'Sie haben bereits ein Digital-Abo? Hier anmelden',
    'Subscribe to continue reading',
    'This article is for subscribers only.',
    'To keep reading, create a free account.',
    'Already a subscriber? Log in to read this story.',
    'You’ve reached your limit of free articles.',
    'Sign up to read the full story',
    'Lesen Sie weiter mit Zeitung-Plus',
    'Sie möchten weiterlesen? Wählen Sie Ihr Digitalabo',
    'Sie wollen den ganzen Artikel lesen? Mit dem Digitalabo für 1 Euro.',
    'Der Inhalt dieses Artikels ist für registrierte Leser.',
    'Please log into your Times account, or subscribe for all of it.',
  ])('by "%s"', (words) => {
    const { problem, blocks } = read(`<article><h1>Titel</h1>${prose(10)}</article><div>${words}</div>`);
    expect(problem).toBe('paywall');
    expect(blocks.map(textOf).join(' ')).toContain(SENTENCE.trim());
  });

  test.each([
    ['of the article', { isAccessibleForFree: false }],
    ['of a part', { hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paid' } }],
  ])('by linked data %s if there is little text', (_, data) => {
    const head = ld({ '@type': 'NewsArticle', ...data });
    expect(read(`<article>${prose(5)}</article>`, head).problem).toBe('paywall');
    expect(read(`<article>${ARTICLE}</article>`, head).problem).toBeUndefined();
  });

  test('but not if the part that is not free is there', () => {
    const head = ld({ hasPart: [{ isAccessibleForFree: false, cssSelector: '.paid' }] });
    expect(
      read(`<div><p>${SENTENCE}</p></div><div class="paid" style="display:none">${prose(20)}</div>`, head).problem,
    ).toBeUndefined();
  });

  test.each([
    ['a link to more', 'Weiterlesen'],
    ['a button to subscribe', 'Jetzt abonnieren'],
    ['a newsletter', 'Newsletter kostenlos abonnieren'],
    ['comments', 'Melden Sie sich an, um zu kommentieren.'],
    ['an account', 'Sign up for free'],
    ['teasers', 'Continue reading'],
    ['words in the text', 'Er wollte sich registrieren und den Artikel lesen.'],
  ])('but not by %s', (_, words) => {
    expect(read(`<article><h1>Titel</h1>${prose(10)}</article><div>${words}</div>`).problem).toBeUndefined();
  });

  test('but not by a wall for another article, nor in an article that is complete', () => {
    const wall = '<p>Weiterlesen mit Abo</p>';
    expect(read(`<article>${prose(25)}</article><div>${wall}</div>`).problem).toBeUndefined();
    expect(read(`<article>${prose(25)}${wall}${prose(30)}</article>`).problem).toBeUndefined();
  });

  test('but not by a wall that is hidden, or after a long article', () => {
    const wall = 'Weiterlesen mit Abo';
    expect(read(`<article>${prose(10)}</article><div hidden>${wall}</div>`).problem).toBeUndefined();
    expect(read(`<article>${prose(10)}</article><div style="display: none">${wall}</div>`).problem).toBeUndefined();
    expect(read(`<article>${ARTICLE}</article><div>${wall}</div>`).problem).toBeUndefined();
  });
});

describe('a cookie notice instead of an article is recognised', () => {
  test.each([
    [
      'German',
      'Wir und unsere Partner verwenden Cookies, um Anzeigen zu schalten. Mit Ihrer Einwilligung verarbeiten wir personenbezogene Daten.',
      'Alle akzeptieren',
    ],
    [
      'English',
      'We and our partners use cookies to show ads. With your consent we process personal data.',
      'Accept all',
    ],
  ])('in %s', (_, words, button) => {
    expect(read(`<div><h2>Cookies</h2><p>${words}</p><button>${button}</button></div>${APP}`).problem).toBe('consent');
    expect(
      read(`<article>${ARTICLE}</article><div><p>${words}</p><button>${button}</button></div>`).problem,
    ).toBeUndefined();
  });

  test('but not a short article about cookies', () => {
    const baking =
      '<h1>Cookies backen</h1><p>Butter, Zucker und Mehl verrühren. Den Teig kalt stellen. Zehn Minuten backen.</p>';
    expect(read(`<article>${baking}</article><button>OK</button>`).problem).toBeUndefined();
  });
});

describe('a login instead of an article is recognised', () => {
  const form = '<form><label>Passwort <input type="password"></label><button>Anmelden</button></form>';

  test.each([
    ['German', `<h1>Anmelden</h1>${form}`],
    ['a button', '<form><input><input type="password"><input type="submit" value="Einloggen"></form>'],
    ['English', '<h1>Sign in</h1><form>User name <input> Password <input type="password"></form>'],
  ])('in %s', (_, body) => {
    expect(read(body).problem).toBe('login');
  });

  test('but not words about it without a field for a password', () => {
    expect(read('<h1>Anmelden</h1><p>Die Anmeldung zum Lauf endet am Freitag.</p>').problem).toBeUndefined();
  });

  test('but not a form beside an article', () => {
    expect(read(`<header>${form}</header><article>${ARTICLE}</article>`).problem).toBeUndefined();
  });
});

describe('a check for programs instead of an article is recognised', () => {
  test.each([
    ['German', '<h1>Sicherheitsprüfung</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p>'],
    ['English', '<h1>One more step</h1><p>Please complete the security check to go on.</p>'],
  ])('in %s', (_, body) => {
    expect(read(`${body}${APP}`).problem).toBe('check');
  });

  test('but not a text about it', () => {
    const about = '<p>Are you a robot? This is what pages ask.</p>';
    expect(read(about).problem).toBeUndefined();
    expect(read(`<article>${about}${ARTICLE}</article>${APP}`).problem).toBeUndefined();
  });
});

test('a page with a problem other than a paywall is shown as a whole', () => {
  const shown = texts(read(`<nav>Start</nav><div id="root"></div><footer>Impressum</footer>${APP}`));
  expect(shown).toContain('Start');
  expect(shown).toContain('Impressum');
});

test('who asks for the whole page is told no problem', () => {
  const whole = readPage(page(`<h1>Titel</h1>${prose(5)}<p>Weiterlesen mit Abo</p>`), {
    address: undefined,
    whole: true,
  });
  expect(whole.problem).toBeUndefined();
});

describe('linked data tell of a paywall', () => {
  const part = (cssSelector: string) => ld({ hasPart: [{ isAccessibleForFree: false, cssSelector }] });
  const text = `<div><p>${SENTENCE}</p></div>`;

  test.each([
    ['if the part is nowhere', part('.paid'), text],
    ['if the part is short', part('.paid'), `${text}<div class="paid">${prose(5)}</div>`],
    ['if its selector is broken', part('..paid['), text],
    [
      'if its selector is very long',
      part(`.${'s'.repeat(200)}`),
      `${text}<div class="${'s'.repeat(200)}" style="display:none">${prose(20)}</div>`,
    ],
    [
      'if one of two parts is nowhere',
      ld([
        { isAccessibleForFree: false, cssSelector: '.paid' },
        { isAccessibleForFree: false, cssSelector: '.more' },
      ]),
      `${text}<div class="paid" style="display:none">${prose(20)}</div>`,
    ],
    ['if the article is not free', ld({ isAccessibleForFree: 'false' }), text],
  ])('%s', (_, head, body) => {
    expect(read(body, head).problem).toBe('paywall');
  });

  test.each([
    ['if all is free', ld({ isAccessibleForFree: true }), text],
    [
      'if the article is not free, but its part is there',
      ld({ isAccessibleForFree: false, hasPart: { isAccessibleForFree: false, cssSelector: '.paid' } }),
      `${text}<div class="paid" style="display:none">${prose(20)}</div>`,
    ],
  ])('but not %s', (_, head, body) => {
    expect(read(body, head).problem).toBeUndefined();
  });
});

test.each([
  ['of less than three hundred words', 15, 'paywall'],
  ['of more', 25, undefined],
])('a wall beside an article %s tells of a paywall: %s', (_, sentences, problem) => {
  expect(read(`<article>${prose(sentences)}</article><div>Weiterlesen mit Abo</div>`).problem).toBe(problem);
});

test('a long line is no wall', () => {
  const wall = (length: number): string => `<p>Weiterlesen mit Abo ${'a'.repeat(length - 20)}</p>`;
  expect(read(`<article>${prose(10)}</article>${wall(399)}`).problem).toBe('paywall');
  expect(read(`<article>${prose(10)}</article>${wall(400)}`).problem).toBeUndefined();
});

test.each([
  [
    'a word about waiting on a page of twelve words',
    `<p>Wird geladen</p><p>${'Wort '.repeat(10)}</p>${APP}`,
    undefined,
  ],
  ['a word about waiting on a page of eleven', `<p>Wird geladen</p><p>${'Wort '.repeat(9)}</p>${APP}`, 'scripts'],
  ['an empty place without scripts', '<div id="root"></div><p>Wort</p>', undefined],
  ['a filled place', `<div id="root"><p>Wort</p></div>${APP}`, undefined],
  ['one empty place of two', `<div id="root"><p>Wort</p></div><app-root></app-root>${APP}`, 'scripts'],
  [
    'words about scripts on a page of many words',
    `<p>Bitte aktivieren Sie JavaScript.</p><p>${'Wort '.repeat(70)}</p>${APP}`,
    undefined,
  ],
  [
    'words about scripts above an empty place',
    `<p>Bitte aktivieren Sie JavaScript.</p><p>${'Wort '.repeat(70)}</p><div id="app"></div>${APP}`,
    'scripts',
  ],
  ['an empty place below many words', `<p>${'Wort '.repeat(70)}</p><div id="app"></div>${APP}`, undefined],
  ['nothing at all', APP, 'scripts'],
  ['a check on a page of many words', `<p>Are you a robot?</p><p>${'Wort '.repeat(70)}</p>${APP}`, undefined],
  ['a check in a form', '<form><p>Are you a robot?</p><p>Yes</p></form>', 'check'],
  ['a check in a frame', '<p>Are you a robot?</p><iframe src="/a"></iframe>', 'check'],
  [
    'a login beside a text of 150 words',
    `<h1>Anmelden</h1><input type="password"><p>${'Wort '.repeat(150)}</p>`,
    undefined,
  ],
  [
    'a login in a line of more than 400 characters',
    `<p>Anmeldung ${'a'.repeat(390)}</p><input type="password">`,
    undefined,
  ],
  ['a login in the twentieth line', `${'<p>Wort</p>'.repeat(19)}<p>Anmelden</p><input type="password">`, 'login'],
  ['a login in the twenty-first line', `${'<p>Wort</p>'.repeat(20)}<p>Anmelden</p><input type="password">`, undefined],
  [
    'words about scripts of more than 800 characters',
    `<noscript>Bitte aktivieren Sie JavaScript ${'a'.repeat(770)}</noscript><p>Wort</p>${APP}`,
    undefined,
  ],
  ['a field for a password alone', '<form><input type="PASSWORD">Weiter</form>', undefined],
  [
    'a login on a page of many words',
    `<h1>Anmelden</h1><input type="password"><p>${'Wort '.repeat(250)}</p>`,
    undefined,
  ],
  [
    'a notice of which half is about cookies',
    '<p>Wir nutzen Cookies</p><p>Heute ist Montag</p><button>OK</button>',
    undefined,
  ],
  ['a notice about cookies without a button', '<p>Wir nutzen Cookies von Partnern</p><a href="/a">Mehr</a>', undefined],
  ['a notice with a field as button', '<p>Wir nutzen Cookies</p><input type="submit" value="Zustimmen">', 'consent'],
  ['a notice with a link as button', '<p>Wir nutzen Cookies von Partnern</p><a>Alle akzeptieren</a>', 'consent'],
  [
    'a notice with a field that a script makes a button',
    '<p>Wir nutzen Cookies</p><input type="button" value="OK">',
    'consent',
  ],
])('%s is the problem of a page, or none', (_, body, problem) => {
  expect(read(body).problem).toBe(problem);
});

test('a wall in an article counts if this has 300 to 600 words', () => {
  const wall = '<p>Um diesen Artikel vollständig zu lesen, schließen Sie bitte heute noch ein Abonnement ab.</p>';
  expect(read(`<article>${prose(25)}${wall}</article>`).problem).toBe('paywall');
  expect(read(`<article>${prose(25)}${wall}${prose(30)}</article>`).problem).toBeUndefined();
});

test('who asks for a whole page that is a login is told no problem', () => {
  const html = page(`<h1>Anmelden</h1><input type="password">${APP}`);
  expect(readPage(html, { address: undefined, whole: true }).problem).toBeUndefined();
});

test('a page whose title speaks of a login is one', () => {
  const html = '<title>Anmelden</title><form><input type="PASSWORD">Weiter</form>';
  expect(readPage(html, { address: undefined, whole: false }).problem).toBe('login');
});

test('an article of few words that only data hold is no problem of its page', () => {
  const data = ld({ '@type': 'NewsArticle', articleBody: SENTENCE.repeat(6) });
  const { problem, blocks } = read(`<div id="root"></div>${APP}`, data);
  expect([problem, blocks.map(textOf)]).toEqual([undefined, [SENTENCE.repeat(6).trim()]]);
});

test('places that scripts fill are known by many names', () => {
  const ids = 'root app __next __nuxt ___gatsby app-root react-root main-app svelte';
  const places = ids.split(' ').map((id) => `<div id="${id}"></div>`);
  const others = [
    '<app-root></app-root>',
    ...['ng-app', 'data-reactroot', 'data-ng-app'].map((name) => `<p ${name}></p>`),
  ];
  for (const place of [...places, ...others]) expect(read(`<p>Wort</p>${place}${APP}`).problem, place).toBe('scripts');
});
