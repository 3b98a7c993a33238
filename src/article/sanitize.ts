/*
 * Removes control characters, so that text cannot act on the terminal.
 */

// Soft hyphen, zero-width space and joiners of words, byte order mark, bidi controls (UAX 9), annotations.
const INVISIBLE = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;
/** First half of every tag (U+E0001 to U+E007F). */
const TAG = '\uDB40';
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what this file is for
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;
/** Matches any text with one of these, and those of scripts with combining marks. */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u02FF-\u036F\u0483-\u0489\u0590-\u1DFF\u200B-\u2FFF\u302A-\u302F\u3099\u309A\uA66F-\uABFF\uD800-\uDFFF\uFB1D-\uFE2F\uFEFF-\uFFFF]/;

/** Matches any text with more than 30 combining marks in a row. */
const MAY_PILE = /[\u0300-\u1FFF\u20D0-\u20FF\u2C00-\uFFFF]{31}/;

// Expressions that take Unicode's classes are in functions, as they take a ms to compile.
/** Removes tags, but those between a black flag and the cancelling tag: flags of regions, such as that of Scotland (UTS 51, ED-14a). */
const withoutTags = (text: string): string =>
  text.replace(
    /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F})|\u{E0001}|[\u{E0020}-\u{E007F}]/gu,
    '$1',
  );

/** Removes combining marks after the first 30 of a letter, more than which no language has (UAX 15, Stream-Safe Text Format). */
const withoutPiles = (text: string): string => text.replace(/(\p{M}{30})\p{M}+/gu, '$1');

function visible(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x09 || code === 0x0d || code > 0x2000) return ' ';
  if (code === 0) return '\uFFFD';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}

/**
 * Makes text safe to show: C0 and C1 controls become visible symbols (U+2400 block, U+FFFD), invisible format characters are
 * removed, and so are combining marks in piles; lone surrogates become U+FFFD. Line feeds stay; tabs and line separators become spaces.
 */
export function sanitize(text: string): string {
  if (!SUSPECT.test(text)) return text;
  const formed = text.toWellFormed();
  const shown = (formed.includes(TAG) ? withoutTags(formed) : formed).replace(INVISIBLE, '').replace(CONTROL, visible);
  return MAY_PILE.test(shown) ? withoutPiles(shown) : shown;
}

/** Makes text safe to show, as {@link sanitize} does, and puts it on one line: for titles, names, labels and messages. */
export function sanitizeLine(text: string): string {
  const safe = sanitize(text);
  return (/[^\S ]| {2}/.test(safe) ? safe.replace(/\s+/g, ' ') : safe).trim();
}

const expandTabs = (line: string): string =>
  line.split('\t').reduce((before, part) => before + ' '.repeat(4 - (before.length % 4)) + part);

/** Makes code safe to show, as {@link sanitize} does, with tabs expanded to stops of four columns. */
export const sanitizeCode = (text: string): string =>
  sanitize(text.includes('\t') ? text.split('\n').map(expandTabs).join('\n') : text);

/** Makes text safe to paste elsewhere, as {@link sanitize} does, with line feeds and tabs as its only controls. */
export const sanitizeCopy = (text: string): string => text.replace(/\r\n?/g, '\n').split('\t').map(sanitize).join('\t');

/**
 * Makes a link's target safe to show and to write: controls, spaces and quotes are percent-encoded, and a web address without its scheme
 * gets one; the rest stays unchanged.
 */
export function sanitizeTarget(target: string): string {
  const safe = sanitize(target.trim()).replace(/^\/\/(?=[^/\s])/, 'https://');
  return safe.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character));
}
