import { type DomElement, isElement } from '../dom.js';
import { firstInside } from './elements.js';

/** Embedded medium of a page. */
export interface Medium {
  readonly tag: string;
  readonly address: string;
  readonly title: string;
}

const KINDS: ReadonlySet<string> = new Set(['iframe', 'video', 'audio', 'embed', 'object']);

/** Whether an element embeds a medium, or is a component that may. */
export const mayEmbed = (tag: string): boolean => KINDS.has(tag) || tag.includes('-');

/** Reads what an element embeds; undefined if it has no address that leads anywhere. */
export function readMedium(element: DomElement): Medium | undefined {
  const tag = element.localName;
  const known = KINDS.has(tag);
  const own = known
    ? ['src', 'data-src', 'data-lazy-src', 'data']
    : ['href', 'src', 'data-href', 'data-src', 'video-url'];
  const addresses = own.map((name) => element.getAttribute(name) ?? '');
  const sources = known ? firstInside(element, 20).filter(({ localName }) => localName === 'source') : [];
  const address = [...addresses, ...sources.map((source) => source.getAttribute('src') ?? '')].find(leads);
  const given = ['title', 'aria-label', 'playlabel', 'videotitle', 'data-title'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  const title = given.find((text) => text.trim() !== '') ?? '';
  if (address === undefined || isUnseen(element) || (!known && title === '')) return undefined;
  return { tag: known ? tag : 'iframe', address, title };
}

const leads = (address: string): boolean =>
  address.trim() !== '' && !/^\s*(?:data|blob|javascript|about):/i.test(address);

const isUnseen = (element: DomElement): boolean =>
  ['width', 'height'].some((name) => /^\s*[0-2](?:px)?\s*$/.test(element.getAttribute(name) ?? ''));

/** Removes what a film or a sound shows only where it cannot be played. */
export function dropFallback(medium: DomElement): void {
  if (!/^(?:video|audio)$/.test(medium.localName) || readMedium(medium) === undefined) return;
  for (const node of Array.from(medium.childNodes))
    if (!isElement(node) || !/^(?:source|track)$/.test(node.localName)) node.remove();
}
