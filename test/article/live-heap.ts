import type { Article } from '../../src/article/model.js';
import { articleOf } from '../kit/article/setting.js';

/*
 * Program that prints the live heap of an article with many headings, in bytes for each of them, without the text itself.
 */

const COUNT = 50_000;

function heapAfterCollection(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const textOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `## Heading ${i} of many\n\n`).join('');

/** Kept alive until the end. */
const articles: Article[] = [articleOf(textOf(1000))];
const text = textOf(COUNT);
const before = heapAfterCollection();
articles.push(articleOf(text));
console.log(Math.round((heapAfterCollection() - before) / COUNT));
if (articles.some(({ sections }) => sections.length === 0)) throw new Error('no sections');
