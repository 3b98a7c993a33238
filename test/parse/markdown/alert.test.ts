import { expect, test } from 'vitest';
import { notation } from '../../kit/article/notation.js';
import { articleOf } from '../../kit/article/setting.js';

test.each([
  ['> [!NOTE]', ['1 (note#1) paragraph: {strong Note}']],
  ['> [!NOTE]\n> b', ['1 (note#1) paragraph: {strong Note}⏎b']],
  ['> [!NOTE]  \n> b', ['1 (note#1) paragraph: {strong Note}⏎b']],
  ['> [!tip]- A *title*\n> b', ['1 (tip#1) paragraph: {strong Tip: }{strong A }{emphasis+strong title}⏎b']],
  ['> [!tip]+ A\\\n> b', ['1 (tip#1) paragraph: {strong Tip: }{strong A}⏎b']],
  ['> [!NOTE]\n>\n> b', ['3 (note#1) paragraph: {strong Note}⏎b']],
  ['> [!NOTE]\n> - b', ['1 (note#1) paragraph: {strong Note}', '1 (note#1) (-#3 of #2) paragraph: b']],
  ['> [!faq] Why?\n> b', ['1 (important#1) paragraph: {strong Faq: }{strong Why?}⏎b']],
  ['> [!unheard]\n> b', ['1 (note#1) paragraph: {strong Unheard}⏎b']],
  ['> [!NOTE](c)\n> b', ['1 (quote#1) paragraph: {link !NOTE → c} b']],
  ['> a [!NOTE]\n> b', ['1 (quote#1) paragraph: a [!NOTE] b']],
  ['> [!1]\n> b', ['1 (quote#1) paragraph: [!1] b']],
])('the quote %j', (source, blocks) => {
  expect(notation(articleOf(source)).filter((line) => !line.startsWith('§'))).toEqual(blocks);
});
