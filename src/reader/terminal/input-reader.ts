import { completesReply, finishInput, PASTE_BEGINS, readInput, type TerminalInput } from './terminal-input.js';

/** Time to wait for the rest of a key after Escape, of another sequence, and of a paste, in ms. */
const ESCAPE_WAIT = 20;
const SEQUENCE_WAIT = 50;
const PASTE_WAIT = 1000;

/**
 * Creates a reader of input that arrives in pieces; a sequence that is not continued in time is finished.
 * @param type receives keys and pastes
 */
export function createInputReader(type: (keys: string) => void) {
  let rest = '';
  let overdue = '';
  let timer: NodeJS.Timeout | undefined;
  let check: NodeJS.Immediate | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    clearImmediate(check);
  };
  const finish = (): void => {
    const keys = finishInput(rest);
    if (keys !== '') type(keys);
    overdue = rest;
    rest = '';
  };
  return {
    read: (text: string): TerminalInput => {
      stop();
      // The end of a reply that comes late must not become keys either.
      const input = readInput(rest === '' && completesReply(overdue, text) ? overdue : rest, text);
      rest = input.rest;
      overdue = '';
      if (input.keys !== '') type(input.keys);
      // A process that was busy first reads what has arrived meanwhile.
      if (rest !== '') timer = setTimeout(() => (check = setImmediate(finish)), waitFor(rest));
      return input;
    },
    /** Forgets an unfinished sequence. */
    reset: (): void => {
      stop();
      rest = '';
    },
  };
}

function waitFor(rest: string): number {
  if (rest.startsWith(PASTE_BEGINS)) return PASTE_WAIT;
  return rest.length === 1 ? ESCAPE_WAIT : SEQUENCE_WAIT;
}
