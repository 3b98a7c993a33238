import type { Block, Cell, Run } from '../../article/model.js';
import { textOfRuns } from '../../article/text.js';

type Table = Extract<Block, { kind: 'table' }>;

/** Maximum number of words beside the picture of a person or a project. */
const MOST_WORDS = 8;

/**
 * Turns a table of nothing but linked pictures and their names, such as that of a project's contributors, into one list of names;
 * undefined for other tables.
 */
export function namesOfPictures({ header, rows }: Table): readonly Run[] | undefined {
  const cells = [header, ...rows].flat().filter((cell) => cell.length > 0);
  if (cells.length < 2) return undefined;
  const names: (readonly Run[])[] = [];
  for (const cell of cells) {
    const name = nameOf(cell);
    if (!name) return undefined;
    names.push(name);
  }
  return names.flatMap((name, i) => (i === 0 ? name : [{ text: ', ', marks: [] }, ...name]));
}

/** Name in a cell with a linked picture: the words beside it, or its own. */
function nameOf(cell: Cell): readonly Run[] | undefined {
  const pictures = cell.filter(({ marks }) => marks.includes('image'));
  const [first] = pictures;
  if (!first?.href || !pictures.every(({ marks }) => marks.includes('link'))) return undefined;
  const { href } = first;
  const words = cell.filter((run) => !pictures.includes(run) && /\p{L}/u.test(run.text));
  if (textOfRuns(words).trim().split(/\s+/).length > MOST_WORDS) return undefined;
  if (words.length === 0) return [{ text: first.text, marks: ['link'], href }];
  return words.map((run, i): Run => {
    const text = `${i === 0 ? '' : ' '}${run.text.replace(/\s+/g, ' ').trim()}`;
    const target = run.href ?? (i === 0 ? href : undefined);
    return target === undefined ? { text, marks: [] } : { text, marks: ['link'], href: target };
  });
}
