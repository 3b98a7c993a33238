import { labelOfRun } from '../../article/footnotes.js';
import type { Mark, Run } from '../../article/model.js';
import { readScripts } from '../../article/scripts/script-runs.js';

/** Part of a text in a line: a leaf, or a mark with what it surrounds. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly text: string; readonly href: string | undefined }
  | { readonly kind: 'math'; readonly text: string; readonly source: string }
  | { readonly kind: 'footnote'; readonly label: string }
  | {
      readonly kind: 'mark';
      readonly mark: Mark;
      readonly href: string | undefined;
      readonly inside: readonly Inline[];
    };

/** Marks that a leaf has of its own. */
const OWN: ReadonlySet<Mark> = new Set(['code', 'image', 'math', 'footnote']);

/** Mark around a run that is open, with what is inside so far. */
interface Open {
  readonly mark: Mark;
  readonly href: string | undefined;
  readonly inside: Inline[];
}

/** Nests runs by their marks, outermost first. */
export function inlinesOf(runs: readonly Run[]): readonly Inline[] {
  const nodes: Inline[] = [];
  const open: Open[] = [];
  for (const run of readScripts(withoutJoints(runs))) {
    const leaf = leafOf(run);
    const marks = leaf.kind === 'text' || leaf.kind === 'break' ? run.marks : run.marks.slice(0, -1);
    let shared = 0;
    while (shared < marks.length && isSame(open[shared], marks[shared] as Mark, run)) shared += 1;
    open.length = shared;
    for (const mark of marks.slice(shared)) {
      const node: Open & { readonly kind: 'mark' } = {
        kind: 'mark',
        mark,
        href: mark === 'link' ? run.href : undefined,
        inside: [],
      };
      (open.at(-1)?.inside ?? nodes).push(node);
      open.push(node);
    }
    (open.at(-1)?.inside ?? nodes).push(leaf);
  }
  return nodes;
}

/** Whether an open mark goes on with a run. A footnote in a link has a target of its own. */
const isSame = (open: Open | undefined, mark: Mark, { marks, href }: Run): boolean =>
  open?.mark === mark && (mark !== 'link' || open.href === href || marks.includes('footnote'));

function leafOf(run: Run): Inline {
  const { text, marks, href, source } = run;
  if (text === '\n' && marks.length === 0) return { kind: 'break' };
  const own = marks.at(-1);
  switch (own !== undefined && OWN.has(own) ? own : undefined) {
    case 'code':
      return { kind: 'code', text };
    case 'image':
      return { kind: 'image', text, href };
    case 'math':
      return { kind: 'math', text, source: source ?? text };
    case 'footnote':
      return { kind: 'footnote', label: labelOfRun(run) ?? '' };
    default:
      return { kind: 'text', text };
  }
}

const isImage = (run: Run | undefined): boolean => run?.marks.includes('image') ?? false;

const couldJoin = (a: Run, b: Run | undefined): boolean =>
  b !== undefined && !isImage(b) && b.text !== '\n' && a.href === b.href && String(a.marks) === String(b.marks);

/** Runs without the spaces that a reader sets between an image and the word beside it, and the line break after a formula of several rows. */
const withoutJoints = (runs: readonly Run[]): readonly Run[] =>
  runs.filter((run, i) => {
    const [before, after] = [runs[i - 1], runs[i + 1]];
    if (run.text === '\n') return !before?.source?.includes('\n');
    const isJoint = (isImage(before) && couldJoin(run, after)) || (isImage(after) && couldJoin(run, before));
    return run.text !== ' ' || !isJoint;
  });
