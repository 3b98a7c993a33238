import { sanitizeCode } from '../../article/sanitize.js';
import { readDisplay, readInline } from '../tex/display.js';
import { shownFormula } from '../tex/shown-formula.js';
import type { Attributes } from './inline-element.js';

const DELIMITED = /^(?:\$\$|\$`|\$|\\[([])([\s\S]*?)(?:\$\$|`\$|\$|\\[)\]])([.,;:]?)$/;

/**
 * Reads the formula in an element's attribute `data-tex`, in TeX with delimiters; its content is for other programs.
 * @param display whether it is on rows of its own
 */
export function formulaOfAttribute(
  attributes: Attributes,
  display: boolean,
): ReturnType<typeof shownFormula> | undefined {
  const source = sanitizeCode(attributes['data-tex'] ?? '');
  if (source === '') return undefined;
  const [, tex = source, punctuation = ''] = DELIMITED.exec(source) ?? [];
  const shown = display ? readDisplay(tex) : readInline(tex);
  return shownFormula(shown && shown + punctuation, source);
}
