import type { Run } from '../model.js';
import { hasLetterOrDigit, textOfRuns } from '../text.js';
import { subscript, superscript, unlowered, unraised } from './scripts.js';

/** Kind of text above or below the line: its form in Unicode, if it has any, and the mark before text that has none. */
interface Script {
  readonly mark: 'superscript' | 'subscript';
  readonly form: (text: string) => string | undefined;
  /** Ordinary form of text in that form. */
  readonly plain: (text: string) => string | undefined;
  readonly sign: string;
}

const SCRIPTS: readonly Script[] = [
  { mark: 'superscript', form: superscript, plain: unraised, sign: '^' },
  { mark: 'subscript', form: subscript, plain: unlowered, sign: '_' },
];

/** Text that reads alike on the line: ordinals, abbreviations, and signs that are raised or in brackets themselves. */
const SAME_ON_LINE = /^(?:\[.*\]|st|nd|rd|th|er|re|ère|me|ème|te|ter|de|ste)$/s;
const TRADE_MARKS: Readonly<Record<string, string>> = { TM: '™', SM: '℠' };

/** Writes superscripts and subscripts, as terminals cannot raise text: 10⁶, H₂O, x^(a/b). Small text apart from other text stays. */
export const writeScripts = (runs: readonly Run[]): readonly Run[] =>
  mapScripts(runs, (group, script, end, written) =>
    write(
      writeScripts(withoutMark(group, script)),
      written.at(-1)?.text.at(-1) ?? '',
      runs[end]?.text[0] ?? '',
      script,
    ),
  );

/** Runs with raised and lowered text as it was before it was written so: 6 for ⁶, a/b for ^(a/b). */
export const readScripts = (runs: readonly Run[]): readonly Run[] =>
  mapScripts(runs, (group, script, end) => {
    const beside = [runs[end - group.length - 1]?.text.at(-1) ?? '', runs[end]?.text[0] ?? ''] as const;
    const plain = plainOf(group, script);
    const isWritten = textOfRuns(write(plain, ...beside, script)) === textOfRuns(group);
    return readScripts(withoutMark(isWritten ? plain : group, script));
  });

/**
 * Changes the text of each group of runs with the same outermost script; their marks stay.
 * @param change receives the group, the index after it, and the result before it
 */
function mapScripts(
  runs: readonly Run[],
  change: (group: readonly Run[], script: Script, end: number, before: readonly Run[]) => readonly Run[],
): readonly Run[] {
  const changed: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    const script = scriptOf(run);
    let end = i + 1;
    if (script) {
      while (runs[end]?.marks.includes(script.mark)) end += 1;
      const group = runs.slice(i, end);
      const texts = change(group, script, end, changed);
      changed.push(...texts.map((one, at) => ({ ...one, marks: group[at]?.marks ?? one.marks })));
    } else changed.push(run);
    i = end;
  }
  return changed;
}

const withoutMark = (runs: readonly Run[], script: Script): readonly Run[] =>
  runs.map((run) => ({ ...run, marks: run.marks.filter((mark) => mark !== script.mark) }));

function plainOf(runs: readonly Run[], { plain, sign }: Script): readonly Run[] {
  const text = textOfRuns(runs);
  const open = text.startsWith(`${sign}(`) && text.endsWith(')') ? `${sign}(` : sign;
  if (!text.startsWith(open)) return runs.map((run) => ({ ...run, text: plain(run.text) ?? run.text }));
  return runs.map((run, i) => {
    const from = i === 0 ? open.length : 0;
    return { ...run, text: run.text.slice(from, i === runs.length - 1 && open !== sign ? -1 : undefined) };
  });
}

/** Outermost script of a run. */
function scriptOf({ marks }: Run): Script | undefined {
  const mark = marks.find((one) => one === 'superscript' || one === 'subscript');
  return SCRIPTS.find((script) => script.mark === mark);
}

/** Writes the runs of a script between two characters, which are empty at an end of the text. */
function write(runs: readonly Run[], before: string, after: string, { form, sign }: Script): readonly Run[] {
  const text = textOfRuns(runs);
  const only = runs.length === 1 ? runs[0] : undefined;
  if (only && TRADE_MARKS[text]) return [{ ...only, text: TRADE_MARKS[text] }];
  if (
    text.startsWith(' ') ||
    SAME_ON_LINE.test(text) ||
    !hasLetterOrDigit(text) ||
    runs.some(({ marks }) => marks.includes('footnote'))
  )
    return runs;
  const isNumber = /^[\d+−-]+$/.test(text);
  const belongs = /[^\s([{„“"|–—/]/u.test(before);
  if (!belongs && !(isNumber && (after === '' || after === ' ' || hasLetterOrDigit(after)))) return runs;
  if (form(text) !== undefined) return runs.map((run) => ({ ...run, text: form(run.text) ?? '' }));
  const short = Array.from(text).length === 1;
  return runs.map((run, i) => {
    const open = i > 0 ? '' : short ? sign : `${sign}(`;
    return { ...run, text: `${open}${run.text}${short || i < runs.length - 1 ? '' : ')'}` };
  });
}
