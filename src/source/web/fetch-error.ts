import type { Text } from '../../messages/language.js';

/** Further facts about a fault. */
interface FaultDetails {
  readonly cause?: unknown;
  readonly lasting?: boolean;
  readonly status?: number;
  readonly retryAfter?: number | undefined;
  readonly late?: boolean;
}

/** Fault found in code that does not know the address in question. */
export class FetchError extends Error {
  /** Fault, without the address. */
  readonly text: Text;
  /** Whether it concerns the page at the address and not the way there, so that no earlier copy serves in its place. */
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
