import { sanitize, sanitizeLine } from '../../article/sanitize.js';
import { trimEnd } from '../../article/text.js';
import { meaningOf } from '../keys/binding.js';
import { keyFor, labelOf } from '../keys/key-label.js';
import { withKey } from '../keys/key-spelling.js';
import { activePanel } from '../panels/registry.js';
import { retype } from '../panels/select-and-type.js';
import { commands, usualCount } from './commands.js';
import type { State } from './state.js';
import { type Step, say } from './step.js';

/** Runs the command of a key in the active panel or the text; a key that begins a longer sequence waits for the rest. */
export function pressKey(state: State, key: string): Step {
  const panel = activePanel(state);
  const clear: State = { ...state, pending: '', message: undefined, awaits: undefined };
  const keys = withKey(state.pending, key);
  const [, digits = '', rest = ''] = ((!panel || panel.counts) && /^([1-9]\d{0,4})?(.*)$/s.exec(keys)) || [
    '',
    '',
    keys,
  ];
  const mode = panel?.mode(state) ?? 'read';
  const bindings = [...state.keys[mode], ...state.keys.everywhere];
  const meaning = rest === '' ? 'prefix' : meaningOf(bindings, rest, digits !== '');
  if (meaning === 'prefix') return { state: { ...clear, pending: keys } };
  if (meaning) {
    const confirms = meaning.command === 'follow' || meaning.command === 'escape';
    const addressToConfirm = confirms ? state.addressToConfirm : undefined;
    const count = digits === '' ? usualCount(meaning.command) : Number(digits);
    return commands[meaning.command]({ ...clear, addressToConfirm }, count, meaning.character);
  }
  if (panel?.query?.(state) !== undefined) return type(clear, key);
  if (state.pending !== '') return key === 'escape' ? { state: clear } : pressKey(clear, key);
  return say(clear, state.messages.noSuchKey(labelOf(key, state.messages), keyFor(state, 'help', mode)));
}

/** Types a key into a query; names of keys without a character are ignored. */
function type(state: State, key: string): Step {
  if (key !== 'space' && [...key].length !== 1) return { state };
  const character = (key === 'space' ? '' : sanitizeLine(key)) || ' ';
  return retype(state, (query) => query + character);
}

/** Types pasted text into a query, on one line and without control characters; it is never run as keys. */
export function paste(state: State, text: string): Step {
  const clear: State = { ...state, pending: '', message: undefined, awaits: undefined, addressToConfirm: undefined };
  const panel = activePanel(state);
  if (panel?.labels || panel?.query?.(state) === undefined) return say(clear, state.messages.pasteIgnored);
  const line = trimEnd(text, '\r\n').replace(/\r\n|[\t\r\n\u0085\u2028\u2029]/g, ' ');
  return retype(clear, (query) => query + sanitize(line.replace(/\p{Cc}/gu, '')));
}
