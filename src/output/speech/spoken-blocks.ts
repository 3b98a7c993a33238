import { listPositions } from '../../article/list-positions.js';
import type { Block, Container } from '../../article/model.js';
import { placeCells } from '../../article/place-cells.js';
import { textOfRuns } from '../../article/text.js';
import type { PlacedRun } from '../../layout/flow.js';
import { sharedDepth } from '../../layout/margin.js';
import type { SpokenWords } from '../../messages/accessible.js';
import { spokenFormula } from './spoken-formula.js';
import { type Speech, spokenRuns } from './spoken-runs.js';

/*
 * An article as sequential text for screen readers and braille displays. What a page shows by its appearance is said in words, containers
 * of several blocks are closed in words, and nothing is drawn. A paragraph is one line: a screen reader reads a line in one go, and a
 * braille display is narrower than any guess. There are no empty lines, which would only have to be skipped.
 */

/** A line: text of the article, with offsets into the block's text, and words of the program, which have none. */
export type SpokenLine = readonly PlacedRun[];

const said = (text: string): PlacedRun => ({ text, marks: [] });
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The lines of a block; they depend on the block and its neighbours alone.
 * @param before block that is spoken before it
 * @param after block that is spoken after it
 */
export function spokenBlock(
  index: number,
  before: Block | undefined,
  after: Block | undefined,
  speech: Speech,
): readonly SpokenLine[] {
  const block = speech.article.blocks[index] as Block;
  const { lines, label } = opened(block, before, after, speech);
  const [first = [], ...rest] = bodyOf(block, index, speech);
  const labelled = label === '' ? first : [said(label), ...first];
  return [...lines, labelled, ...rest, ...closed(block, before, after, speech)];
}

const sameList = (a: Container | undefined, b: Container): boolean =>
  a?.kind === 'item' && b.kind === 'item' && a.list === b.list;

/** Number of containers of a kind down to a depth, inclusive. */
const levelOf = (kind: Container['kind'], containers: readonly Container[], depth: number): number =>
  containers.slice(0, depth + 1).filter((container) => container.kind === kind && !('alert' in container)).length;

/** Announcements of whatever begins with a block: a line for each list, and a label before the block's text. */
function opened(
  { containers }: Block,
  before: Block | undefined,
  after: Block | undefined,
  { article, words }: Speech,
) {
  const shared = sharedDepth(containers, after?.containers ?? []);
  const lines: SpokenLine[] = [];
  let label = '';
  for (let depth = sharedDepth(before?.containers ?? [], containers); depth < containers.length; depth += 1) {
    const container = containers[depth] as Container;
    if (container.kind !== 'item') {
      label += labelOf(container, levelOf('quote', containers, depth), depth < shared, words);
      continue;
    }
    const { number = 1, list } = listPositions(article.blocks).get(container.id) ?? {};
    const level = levelOf('item', containers, depth);
    if (!sameList(before?.containers[depth], container)) {
      if (label !== '') lines.push([said(label.trimEnd())]);
      lines.push([said(words.list(list?.count ?? 1, container.ordinal !== undefined, level))]);
      label = '';
    }
    label += `${words.item(container.ordinal?.replace(/[.)]$/, '') ?? String(number), level, container.done)}: `;
  }
  return { lines, label };
}

type Other = Exclude<Container, { kind: 'item' }>;

/** Label of a container that begins; `goesOn` if it holds the next block as well. */
function labelOf(container: Other, level: number, goesOn: boolean, words: SpokenWords): string {
  switch (container.kind) {
    case 'quote':
      return `${container.alert ? words.alert : words.quote(level)}: `;
    case 'definition':
      return `${words.definition}: `;
    case 'footnote':
      return `${capital(words.footnote(container.label))}: `;
    case 'figure':
      // A picture on its own says what it is.
      return goesOn ? `${words.figure}: ` : '';
    default:
      return container satisfies never;
  }
}

/** Announcements of whatever ends with a block, innermost first. A definition, footnote or figure of a single block ends without words. */
function closed({ containers }: Block, before: Block | undefined, after: Block | undefined, { words }: Speech) {
  const shared = sharedDepth(containers, after?.containers ?? []);
  const begun = sharedDepth(before?.containers ?? [], containers);
  const ends: string[] = [];
  for (let depth = containers.length - 1; depth >= shared; depth -= 1) {
    const container = containers[depth] as Container;
    switch (container.kind) {
      case 'item':
        if (depth > shared || !sameList(after?.containers[depth], container))
          ends.push(words.endOfList(levelOf('item', containers, depth)));
        break;
      case 'quote':
        ends.push(container.alert ? words.endOfAlert : words.endOfQuote(levelOf('quote', containers, depth)));
        break;
      case 'definition':
      case 'footnote':
      case 'figure':
        if (depth < begun) ends.push(endOf(container, words));
        break;
      default:
        container satisfies never;
    }
  }
  return ends.map((end): SpokenLine => [said(end)]);
}

function endOf(container: Exclude<Other, { kind: 'quote' }>, words: SpokenWords): string {
  if (container.kind === 'footnote') return words.endOfFootnote(container.label);
  return container.kind === 'figure' ? words.endOfFigure : words.endOfDefinition;
}

/** The lines of a block itself, at least one. */
function bodyOf(block: Block, index: number, speech: Speech): readonly SpokenLine[] {
  const { words } = speech;
  switch (block.kind) {
    case 'title':
      return text(`${words.title}: `);
    case 'heading':
      return text(`${words.heading(block.level)}: `);
    case 'byline':
    case 'paragraph':
      return text('');
    case 'related':
      return text('', false);
    case 'code':
      return codeLines(block, speech);
    case 'math':
      return formulaLines(block, speech);
    case 'table':
      return tableLines(block, index, speech);
    case 'rule':
      return [[said(words.rule)]];
    default:
      return block satisfies never;
  }

  function text(label: string, addresses = true): readonly SpokenLine[] {
    const runs = 'runs' in block ? block.runs : [];
    const spoken = runs.length === 0 ? [said(words.empty)] : spokenRuns(runs, index, 0, speech, addresses);
    return linesOf(label === '' ? spoken : [said(label), ...spoken]);
  }
}

/** Splits runs at the line breaks in their text. */
function linesOf(runs: SpokenLine): readonly SpokenLine[] {
  const lines: PlacedRun[][] = [[]];
  for (const run of runs) {
    let { at = 0 } = run;
    for (const [i, text] of run.text.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(run.at === undefined ? run : { ...run, text, at });
      at += text.length + 1;
    }
  }
  return lines;
}

/** Code keeps its lines, also empty ones. */
function codeLines(
  { language, title = '', text }: Extract<Block, { kind: 'code' }>,
  { words }: Speech,
): readonly SpokenLine[] {
  const lines = linesOf([{ text, marks: [], at: 0 }]);
  return labelled(words.code(language, title, lines.length), lines, words.endOfCode, words);
}

function formulaLines({ text, source }: Extract<Block, { kind: 'math' }>, { words }: Speech): readonly SpokenLine[] {
  const lines = linesOf(spokenFormula(text, source === undefined, 0, words));
  return labelled(words.formula(lines.length), lines, words.endOfFormula, words);
}

/** A single line follows its label. */
function labelled(label: string, lines: readonly SpokenLine[], end: string, words: SpokenWords): readonly SpokenLine[] {
  const [only = []] = lines;
  if (lines.length === 1) return [[said(`${label}: `), ...(only.length === 0 ? [said(words.empty)] : only)]];
  return [[said(`${label}:`)], ...lines, [said(end)]];
}

/** Rows are numbered as browsers do for screen readers, from the header on. Each cell is announced by its header. */
function tableLines(table: Extract<Block, { kind: 'table' }>, index: number, speech: Speech): readonly SpokenLine[] {
  const { words } = speech;
  const { align, header, rows } = table;
  const labels = header.map((cell) => textOfRuns(cell).replace(/\s+/g, ' '));
  const headless = labels.every((label) => label === '');
  const cells = placeCells(table).map((row) =>
    (row.length === 0 ? [{ runs: [], start: 0 }] : row).map(({ runs, start }) => {
      const spoken = spokenRuns(runs, index, start, speech).map((run) => ({
        ...run,
        text: run.text.replaceAll('\n', ' '),
      }));
      return spoken.length === 0 ? [said(words.empty)] : spoken;
    }),
  );
  const shown = headless && rows.length > 0 ? cells.slice(1) : cells;
  const lines = shown.map((row, i): SpokenLine => {
    const number = words.row(i + 1, shown.length);
    return [
      said(`${i === 0 ? `${words.table(align.length)}, ${number}` : capital(number)}: `),
      ...row.flatMap((runs, column) => {
        const label = i === 0 || !labels[column] ? '' : `${labels[column]}: `;
        return [said(column === 0 ? label : `; ${label}`), ...runs];
      }),
    ];
  });
  return [...lines, [said(words.endOfTable)]];
}
