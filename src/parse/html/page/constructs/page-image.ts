import type { DomElement } from '../dom.js';
import { ancestorsOf, classOf, firstInside } from './elements.js';

/** Attributes in which pages keep the address of an image until it comes into view, best first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-orig-file',
  'data-actualsrc',
  'data-hi-res-src',
];
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** Names of files and classes of pictures that only decorate. */
const DECORATION =
  /(?:^|[\s_/.-])(?:avatar|gravatar|icons?|ico|emoji|logo|spinner|loader|badge|pixel|tracking|spacer|beacon)(?:[\s_/.\d-]|$)/i;
const SPACER =
  /(?:^|\/)(?:spacer|blank|pixel|clear|transparent|1x1|placeholder|loading|lazy)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:[?#]|$)/i;

/** Alternative text that a program made of the name of the file. */
const FILE_NAME = /^\S[^/]{0,200}\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

/** Tags of a caption that a program copied into the alternative text. */
const MARKUP = /<(?:\/?(?:a|b|br|em|font|i|p|small|span|strong)\b)[^<>]{0,500}>/gi;

/** Alternative text of the picture of a person who wrote something. */
const AVATAR = /\b(?:avatar|gravatar|profilbild|profile (?:picture|photo|image)|user (?:image|photo|picture))\b/i;

/** Shown form of an image: its address in the page, its words. */
export interface PageImage {
  readonly src: string;
  readonly alt: string | undefined;
  readonly title: string | undefined;
}

/** Reads an image of a page; undefined for one that decorates, fills space or counts visits. */
export function readImage(image: DomElement): PageImage | undefined {
  const src = bestAddress(image);
  const told = image.getAttribute('alt') ?? undefined;
  const alt = told !== undefined && FILE_NAME.test(told) ? undefined : told?.replace(MARKUP, ' ');
  const title = image.getAttribute('title') ?? undefined;
  if (sizes(image).some((size) => size <= 2)) return undefined;
  if (AVATAR.test(alt ?? '')) return undefined;
  const words = (alt ?? '').trim() || (title ?? '').trim();
  if (words !== '') return { src: src ?? '', alt, title };
  if (src === undefined || DECORATION.test(classOf(image)) || DECORATION.test(src.replace(/^[a-z]+:\/\/[^/]*/i, '')))
    return undefined;
  return sizes(image).some((size) => size <= 48) ? undefined : { src, alt, title };
}

/** Width and height, in pixels, as far as the page tells them. */
const sizes = (image: DomElement): readonly number[] =>
  ['width', 'height'].flatMap((name) => {
    const size = /^\s*(\d+)(?:px)?\s*$/.exec(image.getAttribute(name) ?? '')?.[1];
    return size === undefined ? [] : [Number(size)];
  });

/** Address of the image itself, not of what fills its place until it is loaded. */
function bestAddress(image: DomElement): string | undefined {
  for (const name of LAZY) {
    const address = usable(image.getAttribute(name));
    if (address !== undefined) return address;
  }
  const src = usable(image.getAttribute('src'));
  if (src !== undefined && !SPACER.test(src)) return src;
  return largestOf(image) ?? largestOfSources(image) ?? src;
}

/** What is not the address of one image: data, or a set of images. */
const UNUSABLE = /^(?:data|blob|javascript|about):|[\r\n{}]|\s[\d.]+[wx](?:,|$)/i;

function usable(address: string | null): string | undefined {
  const text = address?.trim() ?? '';
  return text === '' || UNUSABLE.test(text) ? undefined : text;
}

/** The largest image of a set of them. */
function largestOf(image: DomElement): string | undefined {
  for (const name of SETS) {
    const set = image.getAttribute(name) ?? '';
    let largest: string | undefined;
    let most = -1;
    for (const part of set.split(/,\s/, 100)) {
      const [address = '', width = ''] = part.trim().split(/\s+/, 2);
      const size = Number.parseFloat(width) || 1;
      if (size <= most || usable(address) === undefined) continue;
      largest = address;
      most = size;
    }
    if (largest !== undefined) return largest;
  }
  return undefined;
}

/** The largest image among the sources of the `picture` around an image. */
const largestOfSources = (image: DomElement): string | undefined =>
  ancestorsOf(image, 1)
    .filter(({ localName }) => localName === 'picture')
    .flatMap(({ children }) => Array.from(children).flatMap((source) => largestOf(source) ?? []))[0];

/** Replaces a `noscript` with the image in it, unless the page also shows that image next to it. */
export function keepNoscriptImage(noscript: DomElement): void {
  const image = noscript.querySelector('img');
  const { parentElement: around } = noscript;
  if (!image || !around) return;
  // Elements inside `noscript` are not among these.
  const others = firstInside(around, 20).filter(({ localName }) => localName === 'img');
  if (!others.some((other) => bestAddress(other) !== undefined)) noscript.replaceWith(image);
}

/** Name or drawing of a smiley in letters: ":mad:", ":-)". */
const SMILEY = /^(?::[a-z][\w+-]{0,30}:|[:;8=]['-]?[()DPpOo|/\\*]{1,3})$/i;

/** Text of an image that is a character, such as an emoji. */
export function characterOf({ alt = '' }: PageImage): string | undefined {
  const text = alt.trim();
  if (SMILEY.test(text)) return text;
  return /^(?=.*\p{Extended_Pictographic})[^\p{L}\p{N}\s]{1,16}$/u.test(text) ? text : undefined;
}
