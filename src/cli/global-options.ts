import { LANGUAGES, type Language } from '../messages/language.js';

/** Options of the program itself, and the other words of the command line. */
export interface GlobalOptions {
  readonly ui: Language | undefined;
  readonly debug: boolean;
  /** Whether configuration files are read. */
  readonly config: boolean;
  readonly rest: readonly string[];
}

/** Reads the global options anywhere before "--", so that they apply to every message, even about wrong use in the rest. */
export function readGlobalOptions(args: readonly string[]): GlobalOptions {
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const rest: string[] = [];
  let ui: Language | undefined;
  let debug = false;
  let config = true;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const value = arg === '--ui' ? args[i + 1] : /^--ui=(.*)$/.exec(arg)?.[1];
    if (i >= end) rest.push(arg);
    else if (arg === '--debug') debug = true;
    else if (arg === '--no-config') config = false;
    else if (value !== undefined) {
      ui = LANGUAGES.find((language) => language === value);
      if (arg === '--ui') i += 1;
    } else rest.push(arg);
  }
  return { ui, debug, config, rest };
}
