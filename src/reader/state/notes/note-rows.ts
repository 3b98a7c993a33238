import type { Article, Block, Container, Run } from '../../../article/model.js';
import { sanitize } from '../../../article/sanitize.js';
import { type Layout, layOut } from '../../../layout/layout.js';
import type { Row } from '../../../layout/row.js';

/** Paragraphs of a note, with its lines as they are written; `first` is put before the first one. */
export const textBlocks = (
  note: string,
  containers: readonly Container[] = [],
  first: readonly Run[] = [],
): readonly Block[] =>
  sanitize(note)
    .split(/\n{2,}/)
    .map((text, i) => ({
      kind: 'paragraph',
      containers,
      line: 1,
      runs: [...(i === 0 ? first : []), { text, marks: [] }],
    }));

/** Rows of blocks that are not in the article, laid out as it is; no place in it leads to them. */
export function rowsOfBlocks(blocks: readonly Block[], { article: { meta }, options }: Layout): readonly Row[] {
  const article: Article = { meta, blocks, sections: [], words: 0 };
  const { rows } = layOut(article, options);
  return blocks.flatMap((_, block) =>
    rows(block).map((row) => ({ ...row, spans: row.spans.map(({ text, roles }) => ({ text, roles })) })),
  );
}
