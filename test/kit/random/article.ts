import fc from 'fast-check';
import type { Block, Cell, Container, Mark, Run } from '../../../src/article/model.js';
import { slugOf, titleOf } from '../../../src/article/outline.js';
import { textOfRuns } from '../../../src/article/text.js';
import { texOfRuns } from '../../../src/article/with-tex.js';
import { namesOfPictures } from '../../../src/parse/html/picture-table.js';
import { RunBuilder } from '../../../src/parse/runs/run-builder.js';

/*
 * Generated blocks of every kind, in nested containers, with texts that look like marks of Markdown, its dialects and HTML.
 */

const PUNCTUATION = [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'];
const MARKS_OF_DIALECTS = [
  '[x](javascript:alert(1))',
  '<script>alert(1)</script>',
  '<b>',
  '<!-- a -->',
  '&amp;',
  '&#42;',
  'https://a.example/b_c',
  'www.a.example',
  'a@b.example',
  ':tada:',
  '==a==',
  '[[a]]',
  '[^1]',
  '![a](b.png)',
  '$x$ $y$',
  '$$x$$',
  '\\(x^2\\)',
  '\\[x^2\\]',
  '\\begin{align}x\\end{align}',
  '{#a}',
  '{.a}',
  '{{< a >}}',
  '{% a %}',
  '{{% a %}}',
  '{ref}`a`',
  '`a`{=html}',
  '[a]{.b}',
  '%%a%%',
  'a ^b1',
  '^[a note here]',
  '2^10^',
  '++ctrl+c++',
  'H~2~O',
  '[TOC]',
  '[[toc]]',
  `\${toc}`,
  '::: tip',
  ':::image source="a":::',
  '[!NOTE]',
  '[!VIDEO https://a.example]',
  '!!! note',
  '??? note',
  '/// note',
  '=== "a"',
  '---',
  '***',
  '===',
  '+++',
  '# a',
  '## ',
  '> a',
  '- a',
  '+ a',
  '1. a',
  '2) a',
  '(a) b',
  'a) b',
  '#. a',
  '(@) a',
  ': a',
  '~ a',
  '| a | b |',
  '|---|---|',
  '```',
  '~~~',
  '    a',
  '[a]: b',
  '[^a]: b',
  '*[a]: b',
  '(a-b)=',
  'key:: value',
  '::right::',
  'import a from "b"',
  'export const a = 1',
  '{/* a */}',
  '% a',
  '+---+---+',
  '┌──┐',
  '-- --',
  '[quote="a"]',
  '[/quote]',
  '[ ]',
  '[x] a',
  ':LOGBOOK:',
  '#+BEGIN_QUOTE',
  '\\newpage',
  '@[toc]',
  '[#a]',
];
const SPACES = [' ', ' ', ' ', ' ', '\u00A0', '\u2003', '\u3000'];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PUNCTUATION) },
  { weight: 3, arbitrary: fc.constantFrom('a', 'b1', 'Wort', 'über', '漢字', '😀', 'x', '10', 'é') },
  { weight: 3, arbitrary: fc.constantFrom(...SPACES) },
  { weight: 1, arbitrary: fc.constantFrom(...MARKS_OF_DIALECTS) },
);
/** Texts of marks. */
const text = fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join(''));

const TARGETS = [
  'https://a.example/',
  'https://a.example/b_(c)_d?e=1&amp;f=2&g=*x*',
  'https://a.example/)(',
  '#a',
  'b.md#c',
  'mailto:a@b.example',
  '#tab/a',
  '[a].png',
];
const MARKS: readonly Mark[] = [
  'emphasis',
  'strong',
  'strikethrough',
  'code',
  'link',
  'keyboard',
  'subscript',
  'superscript',
];

type Part =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly href: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly text: string; readonly href: string; readonly isLink: boolean };

const textPart = fc
  .tuple(text, fc.uniqueArray(fc.constantFrom(...MARKS), { maxLength: 3 }), fc.constantFrom(...TARGETS))
  .map(([text, marks, href]): Part => ({ kind: 'text', text, marks, href }));
const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 6, arbitrary: textPart },
  { weight: 3, arbitrary: text.map((text): Part => ({ kind: 'text', text, marks: [], href: '' })) },
  { weight: 1, arbitrary: fc.constant<Part>({ kind: 'break' }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text, fc.constantFrom(...TARGETS), fc.boolean())
      .map(([text, href, isLink]): Part => ({ kind: 'image', text, href, isLink })),
  },
);

/** Runs as a reader builds them. */
function runsOf(parts: readonly Part[]): readonly Run[] {
  const builder = new RunBuilder();
  for (const part of parts) {
    if (part.kind === 'break') builder.break();
    else if (part.kind === 'image') {
      const shown = part.text.replace(/\s+/g, ' ').trim();
      const marks: readonly Mark[] = part.isLink ? ['link', 'image'] : ['image'];
      if (shown !== '') builder.picture({ text: shown, marks, href: part.href, decorative: false });
    } else {
      builder.add(part.text, part.marks, part.marks.includes('link') ? part.href : undefined);
    }
  }
  return builder.finish();
}

/** Space at the ends of a text is no part of it. */
const isTrimmed = (runs: readonly Run[]): boolean => /^\S(?:[\s\S]*\S)?$/.test(textOfRuns(runs));

const runs = fc.array(part, { minLength: 1, maxLength: 6 }).map(runsOf).filter(isTrimmed);
const cell: fc.Arbitrary<Cell> = fc.oneof(runs, fc.constant<Cell>([]));

type Table = Extract<Block, { kind: 'table' }>;

type Content = Block extends infer Kind ? (Kind extends Block ? Omit<Kind, 'containers' | 'line'> : never) : never;

const anchors = fc.option(fc.uniqueArray(fc.constantFrom('a1', 'b&"c', 'é-d'), { minLength: 1, maxLength: 2 }), {
  nil: undefined,
  freq: 4,
});
const named = (content: fc.Arbitrary<Content>): fc.Arbitrary<Content> =>
  fc.tuple(content, anchors).map(([block, anchors]) => (anchors ? { ...block, anchors } : block) as Content);

const paragraph = runs.map((runs): Content => ({ kind: 'paragraph', runs }));
const heading = fc
  .tuple(runs, fc.integer({ min: 2, max: 6 }), fc.option(fc.constantFrom('c2', 'x"y'), { nil: undefined }))
  .map(([runs, level, anchor]): Content => {
    const own = anchor ?? slugOf(titleOf(texOfRuns(runs)));
    return { kind: 'heading', level, runs, anchor: own };
  })
  .filter((block) => block.kind === 'heading' && block.anchor !== '');
const code = fc
  .tuple(
    fc.constantFrom('', 'js', 'c++', 'objective-c', 'math', '{a}'),
    fc.array(fc.oneof(text, fc.constant('')), { maxLength: 4 }),
  )
  .map(([language, lines]): Content => ({ kind: 'code', language, text: lines.join('\n') }))
  .filter((block) => block.kind === 'code' && block.text.trim() !== '');
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.boolean(),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    runs,
  )
  .map(([columns, isHeaded, rows, first]): Content => {
    const fitted = rows.map((row) => row.slice(0, columns));
    const full = Array.from({ length: columns }, () => first);
    return {
      kind: 'table',
      align: new Array(columns).fill('left'),
      header: isHeaded ? full : [],
      rows: isHeaded ? fitted : [full, ...fitted],
    };
  })
  // Readers make a list of names of such a table.
  .filter((block) => namesOfPictures({ ...block, containers: [], line: 1 } as Table) === undefined);
const rule = fc.constant<Content>({ kind: 'rule' });

const leaf = named(
  fc.oneof(
    { weight: 5, arbitrary: paragraph },
    { weight: 1, arbitrary: heading },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: table },
    { weight: 1, arbitrary: rule },
  ),
);

type Tree =
  | { readonly kind: 'leaf'; readonly content: Content }
  | { readonly kind: 'container'; readonly make: () => Container; readonly inside: readonly Tree[] }
  | {
      readonly kind: 'list';
      readonly ordinals: string;
      readonly tight: boolean;
      readonly items: readonly (readonly Tree[])[];
      readonly done: boolean | undefined;
    };

const ALERTS = ['note', 'tip', 'important', 'warning', 'caution', undefined] as const;

const { tree } = fc.letrec<{ tree: Tree; trees: readonly Tree[] }>((tie) => ({
  trees: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
  tree: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf.map((content): Tree => ({ kind: 'leaf', content })),
    fc.tuple(fc.constantFrom(...ALERTS), tie('trees')).map(([alert, inside]): Tree => {
      return { kind: 'container', make: () => ({ kind: 'quote', id: 0, ...(alert ? { alert } : {}) }), inside };
    }),
    fc.tuple(fc.boolean(), tie('trees')).map(([tight, inside]): Tree => {
      return { kind: 'container', make: () => ({ kind: 'definition', id: 0, tight }), inside };
    }),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map(
      (contents): Tree => ({
        kind: 'container',
        make: () => ({ kind: 'figure', id: 0 }),
        inside: contents.map((content) => ({ kind: 'leaf', content })),
      }),
    ),
    fc
      .tuple(
        fc.constantFrom('', '', '1', '7', 'a', 'reversed'),
        fc.boolean(),
        fc.array(tie('trees'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(undefined, undefined, true, false),
      )
      .map(([ordinals, tight, items, done]): Tree => ({ kind: 'list', ordinals, tight, items, done })),
  ),
}));

function ordinalOf(ordinals: string, index: number, count: number): string | undefined {
  if (ordinals === '') return undefined;
  if (ordinals === 'reversed') return `${count - index}.`;
  return ordinals === 'a' ? `${'abc'[index]}.` : `${Number(ordinals) + index}.`;
}

/** Blocks of trees, in which each container has an id of its own. */
function blocksOf(trees: readonly Tree[]): readonly Block[] {
  let id = 0;
  const next = (): number => (id += 1);
  const blocks = (tree: Tree, containers: readonly Container[]): readonly Block[] => {
    if (tree.kind === 'leaf') return [{ ...tree.content, containers, line: 1 } as Block];
    if (tree.kind === 'container') {
      const container = { ...tree.make(), id: next() };
      return tree.inside.flatMap((inner) => blocks(inner, [...containers, container]));
    }
    const list = next();
    return tree.items.flatMap((inside, i) => {
      const ordinal = ordinalOf(tree.ordinals, i, tree.items.length);
      const item: Container = {
        kind: 'item',
        id: next(),
        list,
        tight: tree.tight,
        ...(ordinal === undefined ? {} : { ordinal }),
        ...(tree.done === undefined ? {} : { done: tree.done }),
      };
      return inside.flatMap((inner) => blocks(inner, [...containers, item]));
    });
  };
  return trees.flatMap((tree) => blocks(tree, []));
}

/** Arbitrary blocks of an article. */
export const blocks: fc.Arbitrary<readonly Block[]> = fc.array(tree, { minLength: 1, maxLength: 4 }).map(blocksOf);

/** Blocks without what does not count where an article is read again: lines, the ids themselves, and where runs of one kind are cut. */
export function comparable(blocks: readonly Block[]): readonly object[] {
  const ids = new Map<number, number>();
  const idOf = (id: number): number => {
    if (!ids.has(id)) ids.set(id, ids.size);
    return ids.get(id) ?? 0;
  };
  return blocks.map((block) => {
    const { line: _, ...rest } = block;
    const containers = block.containers.map((container) => ({
      ...container,
      id: idOf(container.id),
      ...(container.kind === 'item' ? { list: idOf(container.list) } : {}),
    }));
    const own = block.kind === 'heading' || block.kind === 'title' ? { anchor: anchorOf(block) } : {};
    const text = 'runs' in block ? { runs: joined(block.runs) } : {};
    return { ...rest, ...own, ...text, containers };
  });
}

const anchorOf = ({ anchor, runs }: Extract<Block, { kind: 'heading' | 'title' }>): string =>
  anchor ?? slugOf(titleOf(texOfRuns(runs)));

const joined = (runs: readonly Run[]): readonly Run[] =>
  runs.reduce<Run[]>((all, run) => {
    const last = all.at(-1);
    const kept = run.text === '\n' ? { text: run.text, marks: [] } : run;
    const joins =
      last !== undefined &&
      last.text !== '\n' &&
      kept.text !== '\n' &&
      last.href === kept.href &&
      last.source === undefined &&
      kept.source === undefined &&
      String(last.marks) === String(kept.marks) &&
      !/footnote|image|math/.test(String(kept.marks));
    if (joins) all.splice(-1, 1, { ...last, text: last.text + kept.text });
    else all.push(kept);
    return all;
  }, []);
