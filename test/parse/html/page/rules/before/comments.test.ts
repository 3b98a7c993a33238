import { expect, test } from 'vitest';
import { htmlBefore, readAgain } from '../../../../../kit/article/page-rules.js';

const TEXT = '<p>~</p>'.repeat(5);

test.each([
  ['comments by a class', `<div class="user-comments"><p>~</p></div>`],
  ['comments by an id', `<section id="kommentare"><p>~</p></section>`],
  ['an answer form', '<div class="respond">x</div>'],
  ['comments in comments', '<div class="comments"><div class="comment-list"><p>~</p></div></div>'],
])('%s go', (_, html) => {
  expect(htmlBefore('comments', TEXT + html)).toBe(TEXT);
});

test.each([
  ['a name that goes on', '<div class="comments-on-light"><p>~</p></div>'],
  ['an article', '<article class="comment"><p>~</p></article>'],
  ['a link', '<a class="comments" href="/a">12</a>'],
  ['comments that hold the title', '<div class="comments"><h1>x</h1></div>'],
  [
    'comments that leave less than 200 characters',
    `<div class="comments">${'<p>~</p>'.repeat(2)}</div>`,
    '<p>~</p>'.repeat(4),
  ],
  ['comments that together leave too little', '<div class="comments"><p>~</p></div>'.repeat(3), '<p>~</p>'.repeat(4)],
])('%s stay', (_, html, text = TEXT) => {
  expect(htmlBefore('comments', text + html)).toBe(readAgain(text + html));
});

test('a part with comments goes beside one that is called so and holds the page', () => {
  const page = '<div class="discussion"><p>~</p><p>~</p><p>~</p><p>~</p><p>~</p></div><p>~</p>';
  expect(htmlBefore('comments', `${page}<div class="respond">x</div>`)).toBe(page);
});

test('comments go if 200 characters are left', () => {
  const text = `<p>${'a'.repeat(200)}</p>`;
  const comments = '<div class="comments"><p>~</p></div>';
  expect(htmlBefore('comments', text + comments)).toBe(text);
  expect(htmlBefore('comments', text.replace('a', '') + comments)).toContain('comments');
});

test('comments are known by many names', () => {
  const names =
    'comment comments kommentar kommentare leserkommentar comentario comentarios commentaire commentaires disqus disqus_thread respond replies discussion article-comments post_comments reader-comments leser-kommentare fb-comments wp-comments disqus-comments section-comments ' +
    'comment-area comments-list comments-section comments-thread comment-box comment-block comments-wrapper comments-container comment-form comment-content comments-template comment-respond kommentarbereich kommentarliste';
  const boxes = names.split(' ').map((name) => `<div id="${name}">x</div>`);
  expect(htmlBefore('comments', TEXT + boxes.join(''))).toBe(TEXT);
});
