import { backgroundOf } from './background.js';
import { functionKey } from './function-keys.js';
import { type MouseReport, readMouseReport } from './mouse-report.js';

/*
 * Keys, pasted text and a terminal's replies arrive in one stream; this file tells them apart by their shape (ECMA-48).
 */

const ESC = '\u001B';
/** Escape key, in a form that cannot be the beginning of another key. */
const ESCAPE_KEY = `${ESC}[27u`;
export const PASTE_BEGINS = `${ESC}[200~`;
const PASTE_ENDS = `${ESC}[201~`;
/** Maximum length of an unfinished sequence that was perhaps typed, Escape and two keys, in characters. */
const TYPED = 3;
/** Maximum length of a pasted text, in characters; its end is dropped. */
const PASTED = 4000;
/** Maximum length of a reply that can be used, in characters. */
const NEEDED = 100;

/** Characters of strings. Escape codes, CAN and SUB break them off, Ctrl-C too; BEL ends those of the operating system (OSC). */
const TEXT = '[^\\x03\\x18\\x1A\\x1B]*';
const OSC_TEXT = '[^\\x03\\x07\\x18\\x1A\\x1B]*';
const STRING_BEGINS = `\\x1B(?:\\]${OSC_TEXT}|[PX^_]${TEXT})`;

/** Complete sequences: pasted text, strings, CSI (with the mouse's and older function keys'), and keys in SS3. */
const COMPLETE = [
  '\\x1B\\[200~(?<pasted>[^\\x03]*?)(?:\\x1B\\[201~|(?=\\x03))',
  `\\x1B\\](?<osc>${OSC_TEXT})(?:\\x07|\\x1B\\\\)`,
  `\\x1B[PX^_]${TEXT}\\x1B\\\\`,
  '\\x1B\\[(?!200~)(?:M[ -\\uFFFF]{3}|<[-0-?]*[Mm]|\\[(?:\\d+~|[A-E])|\\d\\$|[0-?]*[ -/]*[@-LN-Z\\\\-~]|[0-?]+[ -/]*M)',
  '\\x1BO(?:\\d+(?:;\\d+)*)?[A-FHMP-Sa-e]',
];
const CONTROL_BEGINS = '\\x1B(?:\\[(?:M[ -\\uFFFF]{0,2}|<[-0-?]*|\\[\\d*|[0-?]*[ -/]*)|O[\\d;]*)?';
const sequence = new RegExp(COMPLETE.join('|'), 'y');
const beginning = new RegExp(`\\x1B\\[200~[^\\x03]*$|${STRING_BEGINS}\\x1B?$|${CONTROL_BEGINS}$`, 'y');
const broken = new RegExp(`${STRING_BEGINS}|${CONTROL_BEGINS}`, 'y');
const completeReply = new RegExp(
  `^(?:${COMPLETE[1]}|${COMPLETE[2]}|\\x1B\\[(?:M[ -\\uFFFF]{3}|<[-0-?]*[Mm]|(?:[<-?]|\\d+;)[0-?]*[ -/]*[@-~]))`,
);
/** Keys among the complete sequences; of those with a number, the ones in use and those of kitty's protocol. */
const key = /^.(?:O|\[(?:(?:[1-8]|[1-3]\d)(?:;\d+(?::\d+)?)?[~^$]|(?:1;[\d:]+|\d*)[A-FHPQSZ]|\d[\d;:]*u|[Ra-e]|\[))/;
/** Beginnings of reports that no keys look like. */
const REPORT_BEGINS = /^.\[[<-?M]/s;
/** C1 forms of the introducers and of the string terminator: one character for Escape and a letter. */
const C1 = /[\u0090\u0098\u009B-\u009F]/g;

/** Replies in a terminal's input. */
interface Replies {
  /** Background that the terminal reports (OSC 11). */
  readonly background?: 'light' | 'dark' | undefined;
  /** Whether the terminal reports its attributes (DA1). */
  readonly attributes: boolean;
  /** Whether the terminal reports that its wheel sends no arrows (mode 1007 is reset). */
  readonly wheelOff: boolean;
  /** Reports of the mouse, in their order. */
  readonly mouse: readonly MouseReport[];
}

/** Parts of a terminal's input. */
export interface TerminalInput extends Replies {
  /** Keys and complete pastes; each is in a form that Ink reads at once. */
  readonly keys: string;
  /** Unfinished sequence at the end, shortened if none of it is needed. */
  readonly rest: string;
}

/** Separates a terminal's input, after the unfinished rest of an earlier one, into keys and replies. */
export function readInput(rest: string, input: string): TerminalInput {
  const text = rest + input.replace(C1, (control) => ESC + String.fromCharCode(control.charCodeAt(0) - 64));
  const matchAt = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let keys = '';
  let replies: Replies = { attributes: false, wheelOff: false, mouse: [] };
  let end = 0;
  for (let at = text.indexOf(ESC); at >= 0; at = text.indexOf(ESC, end)) {
    keys += text.slice(end, at);
    const found = matchAt(sequence, at);
    if (!found) {
      if (matchAt(beginning, at)) return { ...replies, keys, rest: shortened(text.slice(at)) };
      const [part = ''] = matchAt(broken, at) ?? [];
      keys += typedKeys(part);
      end = at + part.length;
      continue;
    }
    const [whole] = found;
    const { pasted, osc } = found.groups ?? {};
    if (pasted !== undefined) keys += paste(pasted);
    else if (key.test(whole)) keys += functionKey(whole) ?? whole;
    else replies = withReply(replies, whole, osc);
    end = at + whole.length;
  }
  return { ...replies, keys: keys + text.slice(end), rest: '' };
}

/** Adds the meaning of a sequence that is not a key. */
function withReply(replies: Replies, whole: string, osc: string | undefined): Replies {
  if (osc?.startsWith('11;')) return { ...replies, background: backgroundOf(osc.slice(3)) ?? replies.background };
  if (/^.\[\?[\d;]*c$/.test(whole)) return { ...replies, attributes: true };
  if (/^.\[\?1007;[24]\$y$/.test(whole)) return { ...replies, wheelOff: true };
  const report = readMouseReport(whole);
  return report ? { ...replies, mouse: [...replies.mouse, report] } : replies;
}

/** Keys of an unfinished sequence that is not continued: a paste ends, Escape and at most two keys were typed, all else is dropped. */
export const finishInput = (rest: string): string =>
  rest.startsWith(PASTE_BEGINS) ? paste(rest.slice(PASTE_BEGINS.length)) : typedKeys(rest);

/** Whether an input completes an unfinished reply. */
export const completesReply = (rest: string, input: string): boolean => completeReply.test(rest + input);

const typedKeys = (rest: string): string =>
  rest.length > TYPED || REPORT_BEGINS.test(rest) ? '' : rest.replaceAll(ESC, ESCAPE_KEY);

const paste = (text: string): string => PASTE_BEGINS + text.slice(0, PASTED) + PASTE_ENDS;

/** Drops the unneeded part of a long rest; its last characters may begin its end. */
function shortened(rest: string): string {
  const most = rest.startsWith(PASTE_BEGINS) ? PASTE_BEGINS.length + PASTED : NEEDED;
  return rest.length > most + PASTE_ENDS.length ? rest.slice(0, most) + rest.slice(1 - PASTE_ENDS.length) : rest;
}
