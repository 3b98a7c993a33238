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
export function writeScripts(runs: readonly Run[]): readonly Run[] {
  const written: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    const script = scriptOf(run);
    let end = i + 1;
    if (script) {
      while (runs[end]?.marks.includes(script.mark)) end += 1;
      const group = runs.slice(i, end);
      const inner = writeScripts(
        group.map((one) => ({ ...one, marks: one.marks.filter((mark) => mark !== script.mark) })),
      );
      const text = write(inner, written.at(-1)?.text.at(-1) ?? '', runs[end]?.text[0] ?? '', script);
      written.push(...text.map((one, at) => ({ ...one, marks: group[at]?.marks ?? one.marks })));
    } else written.push(run);
    i = end;
  }
  return written;
}

/** Runs with raised and lowered text as it was before it was written so: 6 for ⁶, a/b for ^(a/b). */
export function readScripts(runs: readonly Run[]): readonly Run[] {
  const read: Run[] = [];
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run;
    const script = scriptOf(run);
    let end = i + 1;
    if (script) {
      while (runs[end]?.marks.includes(script.mark)) end += 1;
      const group = runs.slice(i, end);
      const beside = [runs[i - 1]?.text.at(-1) ?? '', runs[end]?.text[0] ?? ''] as const;
      const text = textOfRuns(group);
      const plain = plainOf(group, script);
      const isWritten = textOfRuns(write(plain, ...beside, script)) === text;
      const inner = readScripts(
        (isWritten ? plain : group).map((one) => ({ ...one, marks: one.marks.filter((mark) => mark !== script.mark) })),
      );
      read.push(...inner.map((one, at) => ({ ...one, marks: group[at]?.marks ?? one.marks })));
    } else read.push(run);
    i = end;
  }
  return read;
}

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
