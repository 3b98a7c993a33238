import type { Content, Origin } from '../source/origin.js';
import type { Fetched } from '../source/web/fetched.js';

/** What was read of an origin: the bytes of a file or of standard input, or what was fetched. */
export interface Recorded {
  bytes?: Uint8Array;
  fetched?: Fetched;
}

/** An origin that reads the same and also keeps the bytes in `recorded`. They must be read all at once. */
export function recordingOrigin(origin: Origin, recorded: Recorded): Origin {
  const open = (): Content => {
    const content = origin.open();
    switch (content.kind) {
      case 'article':
        return content;
      case 'web':
        return {
          ...content,
          fetch: async (request) => {
            const fetched = await content.fetch(request);
            recorded.fetched = fetched;
            recorded.bytes = fetched.bytes;
            return fetched;
          },
        };
      case 'bytes':
        return {
          ...content,
          openSync: () => {
            const input = content.openSync();
            const parts: Uint8Array[] = [];
            return {
              ...input,
              fill: (buffer) => {
                const length = input.fill(buffer);
                parts.push(buffer.slice(0, length));
                return length;
              },
              close: () => {
                recorded.bytes = Buffer.concat(parts);
                input.close();
              },
            };
          },
        };
      default:
        return content satisfies never;
    }
  };
  return { ...origin, open };
}
