import { streamInput } from './byte-input.js';
import { syncInput } from './descriptor.js';
import { pathBeside } from './file-origin.js';
import type { Origin, TextOptions } from './origin.js';

const NAME = 'stdin';

/** Standard input, which can be read only once. */
export function inputOrigin(stdin: () => NodeJS.ReadableStream, as?: TextOptions): Origin {
  const origin: Origin = {
    key: undefined,
    name: NAME,
    open: () => ({
      kind: 'bytes',
      path: NAME,
      origin,
      openSync: () => syncInput(0, 0, NAME),
      openInput: async () => streamInput(stdin()),
    }),
    resolve: (target) => pathBeside('.', target),
    describe: (href) => href,
    can: {},
    as,
  };
  return origin;
}
