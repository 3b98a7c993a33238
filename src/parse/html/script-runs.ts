import type { Run } from '../../article/model.js';
import { subscript, superscript } from '../../article/scripts.js';
import { hasLetterOrDigit, textOfRuns } from '../../article/text.js';

/** Kind of text above or below the line: its form in Unicode, if it has any, and the mark before text that has none. */
interface Script {
  readonly mark: 'superscript' | 'subscript';
  readonly form: (text: string) => string | undefined;
  readonly sign: string;
}

const SCRIPTS: readonly Script[] = [
  { mark: 'superscript', form: superscript, sign: '^' },
  { mark: 'subscript', form: subscript, sign: '_' },
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
