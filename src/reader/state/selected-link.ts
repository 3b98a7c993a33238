import { blockOfAnchor, linksOf } from '../../article/links.js';
import { sanitizeLine } from '../../article/sanitize.js';
import { textOf } from '../../article/text.js';
import type { Row } from '../../layout/row.js';
import { offsetAt } from '../../layout/spans.js';
import { keyFor } from '../keys/key-label.js';
import { addressOf, canBrowse, followLink } from './navigation.js';
import type { Loaded, State } from './state.js';
import { type Step, say } from './step.js';

/** Target of a link in words: an address, a file, the heading or the footnote in the article; undefined without a link. */
export function targetOfLink({ loaded }: State, index: number | undefined): string | undefined {
  const { article, origin } = loaded;
  const link = linksOf(article)[index ?? -1];
  if (!link) return undefined;
  const block = article.blocks[blockOfAnchor(article, link.href) ?? -1];
  return `→ ${block ? beginningOf(textOf(block)) : sanitizeLine(origin.describe(link.href))}`;
}

/** Maximum length of the beginning of a heading or a footnote, in characters. */
const LONGEST = 50;

const beginningOf = (text: string): string =>
  text.slice(0, LONGEST).replace(/\s+/g, ' ') + (text.length > LONGEST ? '…' : '');

/** Index of the link at a cell of a row, if there is one. */
export function linkIn({ article, tools }: Loaded, row: Row | undefined, cell: number): number | undefined {
  const offset = row && offsetAt(row.spans, cell, tools.metrics);
  if (offset === undefined) return undefined;
  const index = linksOf(article).findIndex(
    ({ block, from, to }) => block === row?.block && from <= offset && offset < to,
  );
  return index < 0 ? undefined : index;
}

export function followSelected(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  const calm: State = { ...state, addressToConfirm: undefined };
  if (!link) return say(calm, state.messages.noSelection(keyFor(state, 'nextLink')));
  return followLink(state, link) ?? say(calm, state.messages.noTarget(link.href));
}

/** Address of the selected link, or of the shown page if none is selected. */
function selectedAddress({ loaded, link: index }: State): string | undefined {
  const link = linksOf(loaded.article)[index ?? -1];
  return link ? addressOf(loaded, link.href) : loaded.origin.address;
}

export function copyAddress(state: State): Step {
  const text = selectedAddress(state);
  if (text !== undefined) return { state, effect: { kind: 'copy', text } };
  return say(state, state.messages.noSelection(keyFor(state, 'nextLink')));
}

/** Opens the selected link, or the shown page, in the system's program. */
export function browse(state: State): Step {
  const address = selectedAddress(state);
  if (address === undefined) return say(state, state.messages.nothingToBrowse(keyFor(state, 'nextLink')));
  if (canBrowse(address)) return { state, effect: { kind: 'browse', address } };
  return say(state, state.messages.notForBrowser(sanitizeLine(address)));
}
