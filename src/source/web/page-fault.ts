import type { Text } from '../../messages/language.js';

/** What else is known of a fault. */
interface FaultDetails {
  readonly cause?: unknown;
  readonly lasting?: boolean;
  readonly status?: number;
  readonly retryAfter?: number | undefined;
  readonly late?: boolean;
}

/** Fault that is found where the address in question is not known. */
export class PageFault extends Error {
  /** What is wrong, without the address. */
  readonly text: Text;
  /** Whether it is about what is at the address, and not about the way there: a copy from earlier does not serve in its place. */
  readonly lasting: boolean;
  /** Status with which the server answers, if that is the fault. */
  readonly status: number | undefined;
  /** Time after which the server wants to be asked again, in s, if it says so. */
  readonly retryAfter: number | undefined;
  /** Whether the answer took too long. */
  readonly late: boolean;

  constructor(text: Text, { cause, lasting = false, status, retryAfter, late = false }: FaultDetails = {}) {
    super(text.en, { cause });
    this.text = text;
    this.lasting = lasting;
    this.status = status;
    this.retryAfter = retryAfter;
    this.late = late;
  }
}
