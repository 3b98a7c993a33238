import type { Block, Run } from './model.js';

/** Link targets as numbered notes: "[3]" after each link, and a list of the targets at the end. */
export interface LinkNotes {
  /**
   * Adds notes to a block's links. Links whose text is their target, links within the article, code and the
   * list of related posts get none.
   */
  readonly annotate: (block: Block) => Block;
  /** Returns the list of the targets so far. */
  readonly list: () => readonly Block[];
}

/**
 * Creates numbered notes for the links of an article.
 * @param first number of the first note, after those of the article's footnotes
 * @param describe returns the text to print for a target
 */
export function createLinkNotes(first: number, describe: (href: string) => string): LinkNotes {
  const numbers = new Map<string, number>();
  const numberOf = (href: string): number => {
    const number = numbers.get(href) ?? first + numbers.size;
    numbers.set(href, number);
    return number;
  };
  const annotate = (runs: readonly Run[]): readonly Run[] =>
    runs.some(({ href }) => href !== undefined)
      ? runs.flatMap((run, i) => {
          const text = linkText(runs, i);
          if (run.href === undefined || text === undefined || !needsNote(run.href, text)) return [run];
          return [run, { text: `[${numberOf(run.href)}]`, marks: ['note' as const] }];
        })
      : runs;
  return {
    annotate: (block) => annotateBlock(block, annotate),
    list: () =>
      Array.from(numbers, ([href, number]) => ({
        kind: 'paragraph',
        containers: [{ kind: 'footnote', id: -number, label: String(number) }],
        line: 1,
        runs: [{ text: describe(href), marks: ['note'] }],
      })),
  };
}

function annotateBlock(block: Block, annotate: (runs: readonly Run[]) => readonly Run[]): Block {
  switch (block.kind) {
    case 'code':
    case 'math':
    case 'rule':
    case 'related':
      return block;
    case 'table':
      return { ...block, header: block.header.map(annotate), rows: block.rows.map((row) => row.map(annotate)) };
    default:
      return { ...block, runs: annotate(block.runs) };
  }
}

/** Whole text of the link that ends with run `i`; undefined if the link continues in the next run or `i` is not a link. */
function linkText(runs: readonly Run[], i: number): string | undefined {
  const href = runs[i]?.href;
  if (href === undefined || runs[i + 1]?.href === href) return undefined;
  let start = i;
  while (start > 0 && runs[start - 1]?.href === href) start -= 1;
  return runs
    .slice(start, i + 1)
    .map((run) => run.text)
    .join('');
}

const needsNote = (href: string, text: string): boolean =>
  !href.startsWith('#') && href !== '' && !saysTarget(text, href);

/** Whether a link's text is its target. */
export const saysTarget = (text: string, href: string): boolean =>
  [text, `http://${text}`, `https://${text}`, `mailto:${text}`].includes(href);
