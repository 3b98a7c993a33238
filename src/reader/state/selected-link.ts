import { linksOf } from '../../article/links.js';
import { hintsOf } from '../panels/hints.js';
import type { State, Step } from './model.js';
import { followLink } from './navigation.js';
import { done, told } from './step.js';

/** Follows the link whose label is typed. */
export function hinted(state: State): Step {
  const typed = state.panel?.kind === 'hints' ? state.panel.query : '';
  const hints = hintsOf(state).filter(({ label }) => label.startsWith(typed));
  const [hint] = hints;
  if (!hint) return told({ ...state, panel: undefined }, state.messages.noHint(typed));
  return hint.label === typed ? follow({ ...state, panel: undefined, link: hint.link }) : done(state);
}

export function showHints(state: State): Step {
  if (hintsOf(state).length === 0) return told(state, state.messages.noLinkHere);
  return done({ ...state, link: undefined, panel: { kind: 'hints', selected: 0, query: '' } });
}

export function follow(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  if (!link) return told({ ...state, addressToConfirm: undefined }, state.messages.noSelection);
  return followLink(state, link.href) ?? told(state, state.messages.noTarget(link.href));
}

export function copyAddress(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  return link ? { state, effect: { kind: 'copy', text: link.href } } : told(state, state.messages.noSelection);
}
