import { decodeAddress } from '../article/address.js';
import { findSection } from '../article/find.js';
import type { Article, Place } from '../article/model.js';
import { footnoteOf } from '../article/part.js';
import type { State, Step } from './model.js';

/** What following a link's target does; undefined where it leads nowhere. */
export function followLink(state: State, href: string): Step | undefined {
  if (href.startsWith('#')) {
    const place = anchorPlace(state.loaded.article, href.slice(1));
    return place && { state: jump({ ...state, armed: undefined }, place) };
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(href)) return { state, effect: { kind: 'open', href } };
  if (!/^(?:https?|mailto):/i.test(href)) return undefined;
  if (state.armed === href) return { state: { ...state, armed: undefined }, effect: { kind: 'browse', address: href } };
  return { state: { ...state, armed: href, message: state.messages.pressAgain(href) } };
}

/** Goes to a place far away; the way back is remembered. */
export const jump = (state: State, top: Place): State => ({
  ...state,
  top,
  link: undefined,
  history: [...state.history, { loaded: state.loaded, top: state.top }],
  future: [],
});

/** The place of a heading or a footnote by its anchor. */
export function anchorPlace({ blocks, sections }: Article, anchor: string): Place | undefined {
  const footnote = /^footnote-(\d+)$/.exec(anchor)?.[1];
  const note = footnote === undefined ? -1 : blocks.findIndex((block) => footnoteOf(block) === footnote);
  if (note >= 0) return { block: note, offset: 0 };
  const slug = decodeAddress(anchor);
  const exact = sections.find((section) => section.slug === slug);
  if (exact) return { block: exact.start, offset: 0 };
  const found = findSection(sections, slug);
  return found.kind === 'one' ? { block: found.section.start, offset: 0 } : undefined;
}
