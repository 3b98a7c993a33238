import type { Mark, Run } from '../../article/model.js';
import { plainOfScript } from '../../article/scripts.js';
import { textOfRuns } from '../../article/text.js';

const SIGNS: Readonly<Partial<Record<Mark, string>>> = { superscript: '^', subscript: '_' };

/** Runs with raised and lowered text as it was before it was written for a terminal: 6 for ⁶, a/b for ^(a/b). */
export function unscripted(runs: readonly Run[]): readonly Run[] {
  if (!runs.some(({ marks }) => scriptOf(marks))) return runs;
  const plain: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    const mark = scriptOf(run.marks);
    let end = i + 1;
    if (mark) {
      while (runs[end]?.marks.includes(mark)) end += 1;
      const group = withoutSign(runs.slice(i, end), mark);
      const inner = unscripted(group.map((one) => ({ ...one, marks: one.marks.filter((own) => own !== mark) })));
      plain.push(...inner.map((one, at) => ({ ...one, marks: group[at]?.marks ?? one.marks })));
    } else plain.push(run);
    i = end;
  }
  return plain;
}

/** Outermost script of a run. */
const scriptOf = (marks: readonly Mark[]): 'superscript' | 'subscript' | undefined =>
  marks.find((mark) => mark === 'superscript' || mark === 'subscript');

function withoutSign(runs: readonly Run[], mark: 'superscript' | 'subscript'): readonly Run[] {
  const text = textOfRuns(runs);
  const sign = SIGNS[mark] ?? '';
  const open = text.startsWith(`${sign}(`) && text.endsWith(')') ? `${sign}(` : sign;
  const isSigned = text.startsWith(open) && (open !== sign || Array.from(text).length === 2);
  if (!isSigned) return runs.map((run) => ({ ...run, text: plainOfScript(run.text, mark) ?? run.text }));
  return runs.map((run, i) => {
    const from = i === 0 ? open.length : 0;
    return { ...run, text: run.text.slice(from, i === runs.length - 1 && open !== sign ? -1 : undefined) };
  });
}
