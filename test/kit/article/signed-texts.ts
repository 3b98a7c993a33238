import { textOf } from '../../../src/article/text.js';
import { articleOf } from './setting.js';

/** Texts of a source's blocks, each after the signs of its containers. */
export const signedTexts = (source: string): readonly string[] =>
  articleOf(source).blocks.map((block) => {
    const signs = block.containers.map((container) => (container.kind === 'item' ? (container.ordinal ?? '-') : '>'));
    return [...signs, textOf(block)].join(' ');
  });
