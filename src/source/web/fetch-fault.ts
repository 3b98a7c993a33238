import type { Text } from '../../messages/language.js';

/** Fault that is found where the address in question is not known. */
export class FetchFault extends Error {
  /** What is wrong, without the address. */
  readonly text: Text;
  /** Whether it is about what is at the address, and not about the way there: a copy from earlier does not serve in its place. */
  readonly lasting: boolean;

  constructor(text: Text, { cause, lasting = false }: { readonly cause?: unknown; readonly lasting?: boolean } = {}) {
    super(text.en, { cause });
    this.text = text;
    this.lasting = lasting;
  }
}
