import { decodeAddress } from '../../article/address.js';
import { sanitizeLine } from '../../article/sanitize.js';

/** Generic names of files, which say no more than their kind. */
const GENERIC =
  /^(?:image|img|imgur|picture|photo|pic|pixel|spacer|blank|transparent|clear|dot|line|divider|gap|bild|foto|grafik|screen[-_ ]?shot|bildschirmfoto|unnamed|untitled|unknown|download|figure|fig|abb|dsc[fn]?|pxl|vid|mov|pasted[-_ ]?image|scan|video|audio|clip|movie|file|media|default|placeholder|thumb(?:nail)?|capture|attachment|asset|index|embed|gettyimages|istock(?:photo)?|shutterstock|adobestock)?(?:[\s\d.,:_()@x-]|am|pm|at|um|copy)*$/i;
/** Hashes, identifiers and other names that a machine made. */
const CODED = /^(?=[a-z-]*\d)[\da-f-]{6,}$|^(?=(?:[a-z]*\d+){3})[\da-z]{12,}$/i;

/** Size and other marks that a program adds to the name of a picture. */
const ADDED = /(?:[-_.]\d{2,4}x\d{2,4}|[-_]scaled|-e\d{10,}){1,3}$/i;

/** Hosts that rename the files they receive. */
const NAMELESS = /^https?:\/\/(?:[\w-]+\.)?(?:imgur\.com|postimg\.cc|ibb\.co|catbox\.moe|gyazo\.com|prntscr\.com)\//i;

/** Whether a name changes between small letters, capitals and digits as often as no word does ("jj3A5N8"). */
const isRandom = (stem: string): boolean =>
  /^[\da-z]{5,}$/i.test(stem) && stem.length < 1.75 * (stem.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0);

/** Whether a part of a name is a word, not a part of an identifier. */
const isWord = (part: string): boolean =>
  /\p{L}{3}|[^\P{L}\p{ASCII}]{2}/u.test(part) && !GENERIC.test(part) && !CODED.test(part) && !isRandom(part);

/** Name of the file to which an address leads, if that tells a person something. */
export function tellingName(target: string): string | undefined {
  if (/^(?:data|blob|javascript):/i.test(target) || NAMELESS.test(target)) return undefined;
  const path = target.replace(/[?#][\s\S]*$/, '').replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '');
  const name = sanitizeLine(decodeAddress(path.slice(path.lastIndexOf('/') + 1)));
  const [, full = '', type = ''] = /^(.*)(\.[a-z\d]{2,5})$/i.exec(name) ?? [];
  const stem = full.replace(ADDED, '');
  const tells =
    /\p{L}{2}/u.test(stem) && stem.length <= 80 && !GENERIC.test(stem) && !CODED.test(stem) && !isRandom(stem);
  return tells && (!/\d{4}/.test(stem) || stem.split(/[^\p{L}\p{N}]+/u).some(isWord)) ? `${stem}${type}` : undefined;
}

/** Whether an address leads to a picture itself. */
export const leadsToPicture = (address: string): boolean =>
  /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)(?:[?#]|$)/i.test(address);

/** Host of a web address, without "www.". */
export const hostOf = (address: string): string | undefined => /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(address)?.[1];

/** Name of a page: that of an account ("https://github.com/NAME"), or its host. */
export function nameOfPage(address: string): string | undefined {
  const account = /^https?:\/\/[^/?#]+\/@?([a-z][\w.-]*)\/?$/i.exec(address)?.[1];
  return account ?? hostOf(address);
}
