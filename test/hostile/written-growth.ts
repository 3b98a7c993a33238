import type { Block, Container, Run } from '../../src/article/model.js';
import { markdownOf } from '../../src/output/markdown/markdown-of.js';
import { articleOf } from '../../src/parse/article-of.js';
import type { Construct } from './constructs.js';
import { printGrowth, Stopwatch } from './growth.js';

/*
 * Program that writes articles of growing lengths as Markdown, and prints a line of JSON for each whose CPU time grows faster than its
 * length.
 */

const known = { name: 'a', slug: 'a', lang: 'en', title: 'Title', tags: [], related: [] };

const paragraph = (runs: readonly Run[], containers: readonly Container[] = []): Block => {
  return { kind: 'paragraph', runs, containers, line: 1 };
};

/** Blocks that a text becomes, by what the construct is called. */
const MADE: Readonly<Record<string, (text: string) => readonly Block[]>> = {
  text: (text) => [paragraph([{ text, marks: [] }])],
  link: (text) => [paragraph([{ text, marks: ['link'], href: 'https://a.example/' }])],
  raised: (text) => [paragraph([{ text, marks: ['superscript'] }])],
  code: (text) => [{ kind: 'code', language: '', text, containers: [], line: 1 }],
  runs: (text) =>
    text.split(' ').map((word, i) => paragraph([{ text: word, marks: i % 2 === 0 ? ['strong'] : ['emphasis'] }])),
  line: (text) => [
    paragraph(text.split(' ').map((word, i): Run => ({ text: word, marks: i % 2 === 0 ? ['strong'] : ['emphasis'] }))),
  ],
  items: (text) => text.split(' ').map((word, i) => paragraph([{ text: word, marks: [] }], [itemOf(i + 1, 0)])),
  spread: (text) =>
    text
      .split(' ')
      .map((word, i) => paragraph([{ text: word, marks: [] }], i % 3 === 0 ? [] : [itemOf(i + 1, -1 - (i % 2))])),
  nested: (text) =>
    text.split(' ').map((word, i) => {
      const depth = i % 20;
      return paragraph(
        [{ text: word, marks: [] }],
        Array.from({ length: depth }, (_, at): Container => ({ kind: 'quote', id: at })),
      );
    }),
  footnotes: (text) =>
    text
      .split(' ')
      .map((word, i) => paragraph([{ text: word, marks: [] }], [{ kind: 'footnote', id: i, label: String(i) }])),
  names: (text) => [{ ...paragraph([{ text: 'a', marks: [] }]), anchors: text.split(' ') }],
};

function itemOf(id: number, list: number): Container {
  return { kind: 'item', id, list, tight: true };
}

/** Parts of the texts that are escaped, or are a block of their own. */
const MARKS = '_ * \\ ` [ [[ [a]( ] { {a= ^ < & &a : :a www. https:// a@ | $ ~ = ( -'.split(' ');
const TEXTS = [...MARKS, '# ', 'a ', '- '];
const OF_MARKS: readonly string[] = ['text', 'link', 'raised', 'code'];

const constructs: Readonly<Record<string, Construct>> = Object.fromEntries(
  Object.keys(MADE).flatMap((kind) =>
    (OF_MARKS.includes(kind) ? TEXTS : ['a@ ']).map((text): [string, Construct] => [
      `${kind} of ${text}`,
      [`${kind}\n`, text, ''],
    ]),
  ),
);

async function cost(made: string): Promise<number> {
  const [, kind = '', text = ''] = /^(\w+)\n([\s\S]*)$/.exec(made) ?? [];
  const article = articleOf(known, MADE[kind]?.(text) ?? []);
  globalThis.gc?.();
  const watch = new Stopwatch();
  markdownOf(article);
  watch.stop();
  return watch.ms;
}

await printGrowth(constructs, cost, 20_000);
