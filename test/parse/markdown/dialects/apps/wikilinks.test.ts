import { expect, test } from 'vitest';
import { linksOf } from '../../../../../src/article/links.js';
import { textOf } from '../../../../../src/article/text.js';
import { articleOf } from '../../../../kit/article/setting.js';

test.each([
  ['[[Note]]', 'link', 'Note', 'Note.md'],
  ['[[Note#Head|label]]', 'link', 'label', 'Note.md#head'],
  ['[[Note#Part#Über uns]]', 'link', 'Note > Part#Über uns', 'Note.md#über-uns'],
  ['[[Note#^a-block|label]]', 'link', 'label', 'Note.md#%5Ea-block'],
  ['[[#^a-block|above]]', 'link', 'above', '#%5Ea-block'],
  ['[[What now? Plans]]', 'link', 'What now? Plans', 'What%20now%3F%20Plans.md'],
  ['[[paper.pdf]]', 'link', 'paper.pdf', 'paper.pdf'],
  ['![[Note#Head]]', 'link', 'Note > Head', 'Note.md#head'],
  ['![[paper.pdf#page=3]]', 'link', 'paper.pdf > page=3', 'paper.pdf#page3'],
  ['![[clip.mp4|A clip]]', 'link', 'A clip', 'clip.mp4'],
  ['![[photo.PNG]]', 'image', 'photo.PNG', 'photo.PNG'],
  ['![[photo.png|300x200]]', 'image', 'photo.png', 'photo.png'],
  ['![[photo.png|Our boat]]', 'image', 'Our boat', 'photo.png'],
])('%s is a %s', (source, kind, text, href) => {
  const article = articleOf(source);
  const [link] = linksOf(article);
  expect(link).toMatchObject({ kind, href });
  expect(article.blocks[0] && textOf(article.blocks[0]).slice(link?.from, link?.to)).toBe(text);
});
