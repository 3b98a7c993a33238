import {
  type Annotation,
  HIGHLIGHT_COLORS,
  type HighlightColor,
  type PassageAnchor,
} from '../../article/annotation/annotation.js';
import { literalText, textOfLine } from './literal-text.js';
import { textDirective } from './text-directive.js';

/*
 * Last line of a note: a link to the place, the time and the colour. After the text fragment, which browsers follow, the link has what
 * else finds the place again; browsers pass over directives that they do not know.
 */

/** Contents of the last line of a note, and text that a hand has added to it. */
export interface PlaceLine extends Omit<PassageAnchor, 'quote'> {
  readonly id: string;
  /** Title of the section, as the link names it. */
  readonly title: string;
  /** Text directive of the passage. */
  readonly text: string;
  readonly created: string | undefined;
  readonly color: HighlightColor;
  readonly added: string;
}

/** Target of links to an article, and the titles of its sections by their slugs. */
export interface LinkTarget {
  readonly href: string;
  readonly heading: (slug: string) => string | undefined;
}

const LINE = /^ {0,3}\[(.*)\]\((?=[^\s()]*\))([^\s()]*):~:([^\s()]*)\)(.*)$/s;
const ID = /^[\w.-]{1,64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const GERMAN: Readonly<Record<string, HighlightColor>> = {
  gelb: 'yellow',
  rot: 'red',
  blau: 'blue',
  violett: 'violet',
};

/** Percent-encodes a text for an address inside of Markdown. */
const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*~_-]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Writes the last line of a note. */
export function placeLine(
  { id, target: kind, anchor, created, color }: Annotation,
  target: LinkTarget,
  added = '',
): string {
  const { section, at, of, before, after, rival, shared } = anchor;
  const title = literalText(target.heading(section) ?? (section || '#'));
  const parts = {
    text: textDirective(anchor, encode),
    id: encode(id),
    at: `${at},${of}`,
    before: encode(before),
    after: encode(after),
    rival: rival === undefined ? '' : `${rival}`,
    shared: shared?.join(',') ?? '',
  };
  const directives = Object.entries(parts).flatMap(([name, value]) => (value === '' ? [] : [`${name}=${value}`]));
  const address = `${target.href}#${encodeSlug(section)}:~:${directives.join('&')}`;
  const facts = [...(TIME.test(created) ? [created] : []), ...(kind === 'section' ? [] : [color])];
  return [`[${title}](${address})`, ...facts].join(' · ') + added;
}

/** Percent-encodes a slug as far as Markdown needs it, so that those in other scripts can be read. */
const encodeSlug = (slug: string): string =>
  slug.toWellFormed().replace(/[^\p{L}\p{M}\p{N}_.-]/gu, (character) => encode(character));

/** Reads the last line of a note; undefined if a line is not one. */
export function readPlaceLine(line: string): PlaceLine | undefined {
  const [, title = '', address, directives, rest = ''] = LINE.exec(line) ?? [];
  if (address === undefined || directives === undefined) return undefined;
  const values = new Map(directives.split('&').map((part) => [part.replace(/=.*/, ''), part.replace(/^[^=]*=?/, '')]));
  const value = (name: string): string => decode(values.get(name) ?? '');
  const numbers = (name: string): readonly number[] =>
    (values.get(name) ?? '').split(',').map((number) => Number.parseInt(number, 10) || 0);
  const [at = 0, of = 0] = numbers('at');
  const [left = 0, right] = numbers('shared');
  let added = rest;
  const taken = <Value>(read: (word: string) => Value | undefined): Value | undefined => {
    const [start = '', word = ''] = /^ · (\S+)(?=\s|$)/.exec(added) ?? [];
    const found = word === '' ? undefined : read(word);
    if (found !== undefined) added = added.slice(start.length);
    return found;
  };
  const created = taken(timeOf);
  const color = taken((word) => colorOf(word.toLowerCase())) ?? 'yellow';
  const section = decode(address.slice(address.indexOf('#') + 1));
  const rival = Number.parseFloat(value('rival'));
  const likeness = rival >= 0 && rival < 2 ? { rival } : {};
  const shared = right === undefined ? {} : { shared: [left, right] as const };
  const context = { section, at, of, before: value('before'), after: value('after'), ...likeness, ...shared };
  // Another program may have written anything; ids are printed in JSON.
  const id = ID.exec(value('id'))?.[0] ?? '';
  return { ...context, id, title: textOfLine(title), text: value('text'), created, color, added };
}

/** Time that a word says; of a day its beginning. */
const timeOf = (word: string): string | undefined =>
  DAY.test(word) ? `${word}T00:00:00Z` : TIME.test(word) ? word : undefined;

const colorOf = (word: string): HighlightColor | undefined =>
  HIGHLIGHT_COLORS.find((color) => color === word) ?? (Object.hasOwn(GERMAN, word) ? GERMAN[word] : undefined);
