import type { Text } from '../messages/language.js';

/** Error in the user's terms, in each language, printed on one line without a stack trace. Any other error is a bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly text: Text;
  /** Exit code: 1 if the source cannot be read, 2 for wrong use. */
  readonly exitCode: 1 | 2;

  constructor(text: Text, options: { readonly exitCode?: 1 | 2; readonly cause?: unknown } = {}) {
    super(text.en, { cause: options.cause });
    this.text = text;
    this.exitCode = options.exitCode ?? 1;
  }
}

/** Error in writing the output, after which nothing more can be written. */
export class OutputError extends UserError {}

/** Whether a value is a UserError. */
export const isUserError = (error: unknown): error is UserError => error instanceof UserError;

/** The code of a system error (ENOENT, EPIPE, …), if it is one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Error with the code of a system error. */
export const errorWithCode = (code: string, message: string): Error => Object.assign(new Error(message), { code });
