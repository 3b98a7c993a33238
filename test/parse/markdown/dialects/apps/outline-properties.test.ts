import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/article/text.js';
import { articleOf } from '../../../../kit/setting.js';

/** Blocks of a text, those in containers with the signs of these. */
const shown = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => {
    const signs = block.containers.map((container) => (container.kind === 'item' ? (container.ordinal ?? '-') : '>'));
    return [...signs, textOf(block)].join(' ');
  });

test.each([
  ['title:: A *page*\ntags:: [[b]], c\n\n- d', ['title: A page\ntags: b, c', '- d']],
  ['- TODO a\n  id:: 6409b245\n  :LOGBOOK:\n  CLOCK: [2025]\n  :END:\n  key:: b', ['- TODO a\nkey: b']],
  [
    '- ## A\n  collapsed:: true\n\t- b\n\t  background-color:: red\n\t- #+BEGIN_QUOTE\n\t  c\n\t  #+END_QUOTE',
    ['- A', '- - b', '- - c'],
  ],
  ['a std::vector b::\nc :: Int', ['a std::vector b:: c :: Int']],
  ['id:: a word\nUsage::\nfoo::bar', ['id: a word Usage:: foo::bar']],
  ['std::vector\nuse::b', ['std::vector use::b']],
])('%j', (source, blocks) => {
  expect(shown(source)).toEqual(blocks);
});
