import { libraryTexts } from '../messages/library/library-texts.js';
import type { Content, Origin } from '../source/origin.js';
import type { Fetched } from '../source/web/fetched.js';
import { UserError } from '../system/errors.js';

/** Bytes of a file or of standard input that were read, or the fetched page. */
export interface Recorded {
  bytes?: Uint8Array;
  fetched?: Fetched;
}

/** Maximum size of what is kept, in bytes: input may have no end. */
const LARGEST = 1 << 26;

/**
 * An origin that reads the same and also keeps the bytes in `recorded`. They must be read all at once; reading throws a UserError if
 * they are too many.
 */
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
            let size = 0;
            return {
              ...input,
              fill: (buffer) => {
                const length = input.fill(buffer);
                size += length;
                if (size > LARGEST) throw new UserError(libraryTexts.tooLarge(content.path));
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
