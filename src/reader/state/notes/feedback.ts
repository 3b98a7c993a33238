import type { Located } from '../../../article/annotation/annotation.js';
import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import { memoize } from '../../../article/memoize.js';
import type { Block } from '../../../article/model.js';
import type { Layout } from '../../../layout/layout.js';
import type { Row } from '../../../layout/row.js';
import type { State } from '../state.js';
import { rowsOfBlocks, textBlocks } from './note-rows.js';
import { placeOfAnnotation, quoted } from './shown-annotations.js';

/** Slugs of the section of a bundled article that shows what its reader has noted. */
const FEEDBACK: ReadonlySet<string> = new Set(['rückmeldungen', 'feedback']);

const lastShown = memoize((_: Layout): { annotations?: readonly Located[]; layout?: Layout } => ({}));

/**
 * Layout of a bundled article with the reader's own notes below its section for feedback. As rows of space above the next block, they
 * are in no place of the text: searches, counts and kept places do not know them.
 */
export function withFeedback(layout: Layout, state: State): Layout {
  const { article, annotations = [], origin } = state.loaded;
  const last = article.sections.at(-1);
  if (origin.edition === undefined || !last || !FEEDBACK.has(last.slug)) return layout;
  if (!annotations.some(({ annotation }) => annotation.note !== '')) return layout;
  const memory = lastShown(layout);
  if (memory.layout && memory.annotations === annotations) return memory.layout;
  const next = last.end;
  let above: readonly Row[] | undefined;
  const rows = (block: number): readonly Row[] => {
    const own = layout.rows(block);
    if (block !== next) return own;
    above ??= rowsAbove(own, rowsOfBlocks(blocksOf(state, annotations), layout));
    return above;
  };
  memory.annotations = annotations;
  memory.layout = { ...layout, rows };
  return memory.layout;
}

/** Rows of a block, preceded by a blank row and others, all in places before its text. */
function rowsAbove(own: readonly Row[], others: readonly Row[]): readonly Row[] {
  const { block = 0, start = 0 } = own[0] ?? {};
  const above = [[], ...others.map(({ spans }) => spans)];
  const from = Math.min(0, start) - above.length;
  return [...above.map((spans, i): Row => ({ block, start: from + i, spans })), ...own];
}

/** A list of the notes, each below its section and its quote. */
function blocksOf(state: State, annotations: readonly Located[]): readonly Block[] {
  const { messages } = state;
  const noted = inTextOrder(annotations).filter(({ annotation }) => annotation.note !== '');
  const title: Block = {
    kind: 'paragraph',
    containers: [],
    line: 1,
    runs: [{ text: messages.yourNotes, marks: ['strong'] }],
  };
  const items = noted.flatMap((located, id) => {
    const { target, anchor, note } = located.annotation;
    const quote = target === 'section' ? '' : quoted(anchor.quote, messages, LONGEST);
    const place = [placeOfAnnotation(state, located), quote].filter((text) => text !== '').join(' · ');
    const lead = [{ text: `${place}\n`, marks: ['emphasis' as const] }];
    return textBlocks(note, [{ kind: 'item', id, list: 0, tight: false }], lead);
  });
  return [title, ...items];
}

/** Maximum length of a quote, in characters. */
const LONGEST = 60;
