import { absoluteAddress, decodeAddress, isWebAddress } from '../../article/address.js';
import { findSection } from '../../article/find-section.js';
import { footnoteBlocks, labelOfTarget } from '../../article/footnotes.js';
import { blockOfAnchor, blockOfLine, type Link } from '../../article/links.js';
import type { Place } from '../../article/model.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { comparePlaces, START } from '../../layout/layout.js';
import { keyFor } from '../keys/key-label.js';
import type { Effect } from './action.js';
import type { Loaded, State } from './state.js';
import { type Step, say } from './step.js';
import { here, leaveFile, sameOrigin } from './visits.js';

/** Names of image files, which cannot be read as articles; a drawing in SVG would be taken for one. */
const IMAGE = /\.(?:avif|bmp|gif|ico|jpe?g|png|svgz?|webp)(?:[?#]|$)/i;

/** Step that follows a link's target; undefined if it leads nowhere. */
export function followLink(before: State, { href, kind }: Link): Step | undefined {
  // After another link, an address that was shown is shown anew before it opens.
  const state: State = { ...before, addressToConfirm: undefined };
  const footnote = labelOfTarget(href);
  if (footnote !== undefined && footnoteBlocks(state.loaded.article, footnote).length > 0)
    return { state: { ...state, panel: { kind: 'peek', selected: 0, footnote } } };
  // As in browsers, a bare "#" is the start of the article.
  if (href === '' || href === '#') return { state: jump(state, START) };
  const anchor = ownAnchor(href, state.loaded.origin.address);
  if (anchor === '') return { state: jump(state, START) };
  if (anchor !== undefined) {
    const { reading } = state.loaded;
    const place = anchorPlace(state.loaded, anchor, reading !== undefined);
    if (!place && reading)
      return say({ ...state, awaits: { anchor } }, state.messages.reading(reading.share, reading.length));
    return place && { state: jump(state, place) };
  }
  const target = addressOf(state.loaded, href);
  const isImage = kind === 'image' || IMAGE.test(target);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    if (!isImage) return { state, effect: { kind: 'open', href: target } };
    return say(state, state.messages.imageNotShown(target, keyFor(state, 'copyAddress')));
  }
  if (!canBrowse(target)) return say(state, state.messages.notOpened(sanitizeLine(target)));
  return confirmed(before, target, isWebAddress(target) && !isImage);
}

/** Shows an address, and opens it the second time: here, or in the system's program. */
function confirmed(state: State, address: string, here: boolean): Step {
  if (state.addressToConfirm === address) {
    const effect: Effect = here ? { kind: 'open', href: address } : { kind: 'browse', address };
    return { state: { ...state, addressToConfirm: undefined }, effect };
  }
  const { pressAgain, pressToBrowse, pressToRead } = state.messages;
  const says = here ? pressToRead : isWebAddress(address) ? pressToBrowse : pressAgain;
  const text = says(sanitizeLine(address), keyFor(state, 'follow') ?? '', keyFor(state, 'browse'));
  return say({ ...state, addressToConfirm: address }, text);
}

/** Whether the system's programs open an address. */
export const canBrowse = (address: string): boolean => /^(?:https?|mailto):/i.test(address);

/** Address to which a link in an article leads: absolute in a web page, elsewhere as it is written. */
export const addressOf = ({ origin: { address } }: Loaded, href: string): string =>
  address === undefined ? href : absoluteAddress(href, address);

/** Anchor of a target in the same article; empty for the article itself by its address. In a file, it may have a query before it. */
function ownAnchor(href: string, address: string | undefined): string | undefined {
  if (address === undefined) return /^(?:\?[^#]*)?#(.*)$/s.exec(href)?.[1];
  const [page, anchor = ''] = absoluteAddress(href, address).split(/#(.*)/s, 2);
  return page === address ? anchor : undefined;
}

/** Goes to a place and adds the present one to the history. */
export function jump(state: State, top: Place, loaded = state.loaded): State {
  if (loaded === state.loaded && !state.list && comparePlaces(state.top, top) === 0)
    return { ...state, link: undefined };
  const arrivedAt = sameOrigin(loaded, state.loaded) ? state.arrivedAt : top;
  const files = leaveFile(state, loaded);
  return { ...remember(state), ...shownArticle(state, loaded), files, top, arrivedAt, link: undefined };
}

/** Adds the present place to the history. */
export function remember(state: State): State {
  const visit = here(state);
  return { ...state, history: [...state.history, visit], future: [], marks: { ...state.marks, "'": visit } };
}

/** Shows another article and drops the selection, the search and the folding of the previous one. */
export const shownArticle = (state: State, loaded: Loaded): Partial<State> =>
  loaded.article === state.loaded.article
    ? { loaded, list: undefined }
    : {
        loaded,
        list: undefined,
        link: undefined,
        addressToConfirm: undefined,
        search: undefined,
        selection: undefined,
        scrollX: 0,
        folded: new Set(),
      };

/** Place that an anchor names: a heading, a footnote or a line. While more of the article may come, only an exact match counts. */
export function anchorPlace(
  { article, markdown, reading }: Loaded,
  anchor: string,
  exactly = false,
): Place | undefined {
  const block = blockOfAnchor(article, `#${anchor}`) ?? blockOfLine(article, anchor, markdown, reading === undefined);
  if (block !== undefined) return { block, offset: 0 };
  if (exactly) return undefined;
  const found = findSection(article.sections, decodeAddress(anchor));
  return found.kind === 'one' ? { block: found.section.start, offset: 0 } : undefined;
}
