import type { Run } from '../article/model.js';
import { hasLetterOrDigit, trimEnd } from '../article/text.js';
import { type PlacedRun, placeRuns } from './flow.js';
import type { LayoutOptions } from './options.js';

const isImage = ({ marks }: Run): boolean => marks.includes('image');
const isDeleted = (run: Run | undefined): boolean => run?.marks.includes('strikethrough') ?? false;
const isText = (run: Run): boolean => !isImage(run) && !run.marks.includes('note') && hasLetterOrDigit(run.text);

/**
 * Places runs, from an offset on, and says in words what only a picture or a style would show: which text describes an image beside other
 * text ("[image: Logo] Name"), and without colours what is deleted ("~~old~~").
 * @param inFigure whether every image is labelled, as its words could be taken for the caption
 */
export function shownRuns(
  runs: readonly Run[],
  from: number,
  options: LayoutOptions,
  inFigure = false,
): readonly PlacedRun[] {
  const placed = placeRuns(runs, from);
  const labelled = runs.some(isImage) ? labelImages(placed, options.imageWord, inFigure) : placed;
  return options.deletionMarks && runs.some(isDeleted) ? labelled.flatMap(deleted) : labelled;
}

/** Puts images in brackets that have text beside them, in their link or, outside links, in their line. */
function labelImages(runs: readonly PlacedRun[], word: string, always: boolean): readonly PlacedRun[] {
  const lines = groups(runs, (run, last) => run.text !== '\n' && last.text !== '\n');
  return lines.flatMap((line) => {
    if (always) return line.flatMap((run) => (isImage(run) ? labelled(run, word) : [run]));
    if (!line.some(isText)) return line;
    return groups(line, ({ href }, last) => href !== undefined && href === last.href).flatMap((link) => {
      const alone = link.some(({ marks }) => marks.includes('link')) && !link.some(isText);
      return alone ? link : link.flatMap((run) => (isImage(run) ? labelled(run, word) : [run]));
    });
  });
}

/** Groups neighbouring runs that belong together. */
function groups(runs: readonly PlacedRun[], together: (run: PlacedRun, last: PlacedRun) => boolean): PlacedRun[][] {
  const found: PlacedRun[][] = [];
  for (const run of runs) {
    const group = found.at(-1);
    const last = group?.at(-1);
    if (group && last && together(run, last)) group.push(run);
    else found.push([run]);
  }
  return found;
}

function labelled(run: PlacedRun, word: string): readonly PlacedRun[] {
  // An emoji is text itself; an image without a description is already labelled as one.
  if (!hasLetterOrDigit(run.text)) return [run];
  const open = run.text === word || run.text.startsWith(`${word}: `) ? '[' : `[${word}: `;
  return [{ text: open, marks: ['image'] }, run, { text: ']', marks: ['image'] }];
}

/** Puts marks around deleted text, within the spaces around it. */
function deleted(run: PlacedRun, index: number, runs: readonly PlacedRun[]): readonly PlacedRun[] {
  if (!isDeleted(run)) return [run];
  const { marks, text, at = 0 } = run;
  const sign: PlacedRun = { text: '~~', marks };
  const ends = !isDeleted(runs[index + 1]);
  const kept = ends ? trimEnd(text, ' ') : text;
  const spaces: PlacedRun = { text: text.slice(kept.length), marks, at: at + kept.length };
  return [
    ...(isDeleted(runs[index - 1]) ? [] : [sign]),
    { ...run, text: kept },
    ...(ends ? [sign] : []),
    ...(spaces.text === '' ? [] : [spaces]),
  ];
}
