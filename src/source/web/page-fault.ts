import type { Text } from '../../messages/language.js';

/** Fault that is found where the address in question is not known. */
export class PageFault extends Error {
  /** What is wrong, without the address. */
  readonly text: Text;

  constructor(text: Text, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}
