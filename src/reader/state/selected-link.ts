import { linksOf } from '../../article/links.js';
import type { State, Step } from './model.js';
import { followLink } from './navigation.js';
import { say } from './step.js';

export function followSelected(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  if (!link) return say({ ...state, addressToConfirm: undefined }, state.messages.noSelection);
  return followLink(state, link) ?? say(state, state.messages.noTarget(link.href));
}

export function copyAddress(state: State): Step {
  const link = linksOf(state.loaded.article)[state.link ?? -1];
  return link ? { state, effect: { kind: 'copy', text: link.href } } : say(state, state.messages.noSelection);
}
