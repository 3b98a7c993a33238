/*
 * Replies of a terminal to questions arrive among the keys; this file separates the two.
 */

/** Asks for the background (OSC 11) and then for the attributes (DA1), which every terminal reports: after that no first reply comes. */
export const QUESTION = '\u001B]11;?\u001B\\\u001B[c';

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals answer with escape codes
const ANSWER = /\u001B\]11;(?<color>[^\u0007\u001B]*)(?:\u0007|\u001B\\)|\u001B\[\?[\d;]*c/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the beginning of an answer at the end of a text
const BEGINNING = /\u001B(?:\](?:1(?:1(?:;[^\u0007\u001B]*\u001B?)?)?)?|\[(?:\?[\d;]*)?)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same of an answer about the background alone
const LATE_BEGINNING = /\u001B\](?:1(?:1(?:;[^\u0007\u001B]*\u001B?)?)?)?$/;

/** Parts of the terminal's input: the keys, a possible beginning of a reply, and the reported background. */
export interface Read {
  readonly keys: string;
  readonly rest: string;
  readonly background?: 'light' | 'dark' | undefined;
  /** Whether the last reply has arrived. */
  readonly complete: boolean;
}

/**
 * Separates a terminal's input into keys and replies.
 * @param answered whether the last reply arrived earlier. Multiplexers may still send the one about the background, but an Escape
 *   alone is then a key.
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

/** Classifies a colour as light if black text on it has more contrast than white text (relative luminance of WCAG 2). */
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
