import { expect, test } from 'vitest';
import { htmlBefore } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~</p>'.repeat(5);
const MUCH = '<p>~</p>'.repeat(8);
const COOKIES = '<p>We use cookies on this site, and so do all of our many partners.</p>';

test.each([
  ['by a class', '<div class="x-modal"><p>~</p></div>'],
  ['that is a section', '<section class="popup">x</section>'],
  ['by a class with inner words', '<aside class="cookie-banner">x</aside>'],
  ['by an id in capitals', '<form id="LOGIN">x</form>'],
  ['by its role', `<p role="alertdialog">${MUCH.replaceAll('p>', 'b>')}</p>`],
  ['by its tag', `<dialog class="popup">${MUCH}</dialog>`],
  ['by a field for a password', `<div class="overlay">${MUCH}<input type="password"></div>`],
  ['by words about cookies', `<div class="overlay">${MUCH}${COOKIES}</div>`],
  ['inside another', '<div class="modal"><div class="modal-box">x</div></div>'],
])('a dialog goes %s', (_, html) => {
  expect(htmlBefore('dialogs', TEXT + html)).toBe(TEXT);
});

test.each([
  ['that holds the title', '<div class="modal"><h1>x</h1></div>'],
  ['with more text than the page', `<div class="modal">${MUCH}</div>`],
  [
    'with more text, though it speaks of the use of something',
    `<div class="modal">${MUCH}<p>~ Many websites use it.</p></div>`,
  ],
  ['with more text, though it speaks of cookies', `<div class="modal">${MUCH}<p>~ They baked cookies.</p></div>`],
  ['of another tag', '<p class="modal">x</p>'],
  ['of more than 6000 characters that asks for cookies', `<div class="overlay">${MUCH.repeat(16)}${COOKIES}</div>`],
  ['of a name that goes on', '<div class="modality">x</div>'],
])('a box %s stays', (_, html) => {
  expect(htmlBefore('dialogs', TEXT + html)).toBe(TEXT + html);
});

test('a dialog goes if a page of 100 characters is left below it, and others if there is as much text as in them', () => {
  const text = (length: number): string => `<p>${'a'.repeat(length)}</p>`;
  const dialog = `<div role="dialog">${MUCH}</div>`;
  expect(htmlBefore('dialogs', text(100) + dialog)).toBe(text(100));
  expect(htmlBefore('dialogs', text(99) + dialog)).toBe(text(99) + dialog);
  const box = `<div class="modal">${text(150)}</div>`;
  expect(htmlBefore('dialogs', text(150) + box)).toBe(text(150));
  expect(htmlBefore('dialogs', text(149) + box)).toBe(text(149) + box);
});

test('dialogs stay if without all of them too little would be left', () => {
  const dialog = `<div role="dialog"><p>${'a'.repeat(110)}</p></div>`;
  expect(htmlBefore('dialogs', dialog + dialog)).toBe(dialog);
});

test('dialogs are known by many names, and notices about cookies by many words', () => {
  const names =
    'cookie cookies consent gdpr dsgvo modal dialog lightbox overlay popup paywall-modal login log-in signin signup';
  const ends =
    'banner bar notice hinweis layer box window popup overlay modal dialog message container wrapper settings law info panel';
  const all = [...names.split(' '), ...ends.split(' ').map((end) => `cookie-${end}`)];
  const boxes = all.map((name) => `<div class="${name}">x</div>`);
  expect(htmlBefore('dialogs', TEXT + boxes.join(''))).toBe(TEXT);
  const words =
    'verwenden,nutzen,benutzen,Einsatz,Einwilligung,zustimmen,akzeptieren,website,Webseite,use,uses,accept,agree,consent'.split(
      ',',
    );
  const notice = (word: string): string => `<div class="overlay">${MUCH}<p>~ Cookies, ${word}.</p></div>`;
  expect(words.filter((word) => htmlBefore('dialogs', TEXT + notice(word)) !== TEXT)).toEqual([]);
});
