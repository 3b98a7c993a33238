import type { ReadOptions } from './command-options.js';

/** Form in which articles are printed: as pages, as JSON, or as text for screen readers. */
export type PrintForm = 'page' | 'json' | 'accessible';

/** The requested form: JSON wins over plain text, and plain text over accessible text, which may be a setting. */
export function formOf({ json, plain, accessible }: ReadOptions): PrintForm {
  if (json) return 'json';
  return accessible && !plain ? 'accessible' : 'page';
}
