import { expect, test } from 'vitest';
import { signedTexts } from '../../../../kit/article/signed-texts.js';

test.each([
  ['[quote="Jane, post:3, topic:9"]\nA *b*\n[/quote]\n\nc', ['> Quote: Jane\nA b', 'c']],
  ['a\n[details="A title"]\nb\n\nc\n[/details]\nd', ['a', '> Details: A title\nb', '> c', 'd']],
  ['[quote="Jane, username:jd"]\na\n[/quote]', ['> Quote: Jane\na']],
  ['[spoiler]\na\n[/spoiler]', ['> Spoiler\na']],
  ['[quote="Jane"] \na\n[/quote]\t\nb\n[spoiler]  \nc\n[/spoiler]', ['> Quote: Jane\na', 'b', '> Spoiler\nc']],
  ['[Details]\n\n[Details]: /a\n\n[quote]\n[spoiler] b', ['Details', '[quote] [spoiler] b']],
  ['[quote]: /a\n\n[quote] b\n\n[details](c)', ['quote b', 'details']],
  ['![a|690x318, 50%](b.png) ![c|20](d.png) ![e|f](g.png)', ['a, c, e|f']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});
