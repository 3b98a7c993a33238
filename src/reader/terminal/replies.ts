/*
 * What a terminal answers to a question comes between the keys. This takes it out again.
 */

/** Asks for the background (OSC 11), and behind it what every terminal answers (DA1): then the first answer is there or never comes. */
export const QUESTION = '\u001B]11;?\u001B\\\u001B[c';

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals answer with escape codes
const ANSWER = /\u001B\]11;(?<color>[^\u0007\u001B]*)(?:\u0007|\u001B\\)|\u001B\[\?[\d;]*c/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the beginning of an answer at the end of a text
const BEGINNING = /\u001B(?:\](?:1(?:1(?:;[^\u0007\u001B]*\u001B?)?)?)?|\[(?:\?[\d;]*)?)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same of an answer about the background alone
const LATE_BEGINNING = /\u001B\](?:1(?:1(?:;[^\u0007\u001B]*\u001B?)?)?)?$/;

/** What is left of what was read: the keys, what may be the beginning of an answer, and what was answered. */
export interface Read {
  readonly keys: string;
  readonly rest: string;
  readonly background?: 'light' | 'dark' | undefined;
  /** The last answer is there. */
  readonly complete: boolean;
}

/**
 * Parts what a terminal sent into keys and answers.
 * @param answered The last answer was there before: multiplexers may send that about the background still later, but an Escape key
 *   is none any more.
 */
export function readReplies(text: string, answered = false): Read {
  let keys = '';
  let rest = text;
  let background: Read['background'];
  let complete = answered;
  for (let answer = ANSWER.exec(rest); answer; answer = ANSWER.exec(rest)) {
    keys += rest.slice(0, answer.index);
    rest = rest.slice(answer.index + answer[0].length);
    const color = answer.groups?.color;
    if (color === undefined) complete = true;
    else background = backgroundOf(color) ?? background;
  }
  const beginning = rest.search(complete ? LATE_BEGINNING : BEGINNING);
  return beginning < 0
    ? { keys: keys + rest, rest: '', background, complete }
    : { keys: keys + rest.slice(0, beginning), rest: rest.slice(beginning), background, complete };
}

/** A color is light if black text on it has more contrast than white text (relative luminance of WCAG 2). */
const LIGHT = 0.179;

function backgroundOf(color: string): 'light' | 'dark' | undefined {
  const parts = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color)?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((hex) => {
    const share = Number.parseInt(hex, 16) / (16 ** hex.length - 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT ? 'light' : 'dark';
}
