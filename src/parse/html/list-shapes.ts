import { Parser } from 'htmlparser2';
import { LISTS } from './html-tags.js';

interface ListShape {
  /** Number of its items. */
  count: number;
  /** Whether an item or a definition holds paragraphs, so that space separates them. */
  loose: boolean;
}

interface ItemShape {
  /** Whether the box at its start is checked; undefined without a box. */
  done?: boolean;
}

/** Properties of the lists and items of raw HTML that depend on their content, in the order in which they begin. */
export interface ListShapes {
  readonly lists: readonly ListShape[];
  readonly items: readonly ItemShape[];
}

/** Matches raw HTML in which the content of lists decides anything. */
const DECIDES = /<(?:p|input)\b|\sreversed\b/i;

/** Reads the shapes of the lists in raw HTML; none if its lists need no look ahead. */
export function shapesOfLists(raw: string): ListShapes {
  const lists: ListShape[] = [];
  const items: ItemShape[] = [];
  if (!/<(?:li|dd)\b/i.test(raw) || !DECIDES.test(raw)) return { lists, items };
  const tags: string[] = [];
  const open: ListShape[] = [];
  /** Item whose text has not begun. */
  let fresh: ItemShape | undefined;
  const parser = new Parser({
    onopentag: (tag, { type, checked }) => {
      const list = open.at(-1);
      if (tag === 'p' && /^(?:li|dd)$/.test(tags.at(-1) ?? '') && list) list.loose = true;
      else if (tag === 'input' && type?.toLowerCase() === 'checkbox' && fresh) fresh.done = checked !== undefined;
      else if (tag === 'li') {
        if (list) list.count += 1;
        fresh = {};
        items.push(fresh);
      } else if (LISTS.has(tag)) {
        const opened = { count: 0, loose: false };
        lists.push(opened);
        open.push(opened);
      }
      tags.push(tag);
    },
    ontext: (text) => {
      if (text.trim() !== '') fresh = undefined;
    },
    onclosetag: (tag) => {
      if (LISTS.has(tag)) open.pop();
      if (tags.pop() === 'li') fresh = undefined;
    },
  });
  parser.end(raw);
  return { lists, items };
}
