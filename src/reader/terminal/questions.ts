import type { TerminalInput } from './terminal-input.js';

/** Questions for the background (OSC 11) and for the attributes (DA1), which every terminal reports: after that no reply is due. */
const BACKGROUND = '\u001B]11;?\u001B\\';
export const ATTRIBUTES = '\u001B[c';
/** Question whether the wheel sends arrows (DECRQM). Terminals that do not know it print its last letter, which is erased. */
const WHEEL = '\u001B7\u001B[?1007$p\u001B8\u001B[K';
/** Maximum time for a reply about the background to change the theme, in ms. */
const PATIENCE = 150;
/** Maximum time for which replies are due, and for which the terminal is kept because of them, in ms. */
const DUE = 1000;
const KEPT = 100;

/** Listeners to replies. */
export interface Listeners {
  readonly background?: ((background: 'light' | 'dark') => void) | undefined;
  /** Called if the wheel did not send arrows (mode 1007) before. */
  readonly wheelOff: () => void;
}

/** Sequences that ask what listeners want to hear. */
export const questionsFor = ({ background }: Listeners): string => WHEEL + (background ? BACKGROUND : '') + ATTRIBUTES;

/** Creates the questions to the terminal, whose replies are due for a while. */
export function createQuestions() {
  let hear: Partial<Listeners> = {};
  /** Number of questions without a reply about the attributes. */
  let asked = 0;
  let due: Promise<void> = Promise.resolve();
  let end = (): void => {};
  return {
    ask: (listeners: Partial<Listeners>): void => {
      hear = { ...hear, ...listeners };
      asked += 1;
      const stopHearing = (): void => {
        hear = { ...hear, background: undefined };
      };
      // A process that was busy first reads what has arrived meanwhile.
      setTimeout(() => setImmediate(stopHearing), PATIENCE).unref();
      due = new Promise((resolve) => {
        end = resolve;
        setTimeout(resolve, DUE).unref();
      });
    },
    answer: ({ background, attributes, wheelOff }: TerminalInput): void => {
      if (background) hear.background?.(background);
      if (wheelOff) hear.wheelOff?.();
      if (!attributes) return;
      asked = Math.max(0, asked - 1);
      if (asked === 0) end();
    },
    end: () => end(),
    /** Resolves once no reply is due, or when the time for it is over. */
    ended: async (): Promise<void> => {
      const timer = setTimeout(end, KEPT);
      await due;
      clearTimeout(timer);
    },
  };
}
