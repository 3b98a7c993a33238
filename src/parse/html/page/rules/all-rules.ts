import { headingIds } from './after/heading-ids.js';
import { leadingLines } from './after/leading-lines.js';
import { trailingLines } from './after/trailing-lines.js';
import { plainHeadings } from './before/plain-headings.js';
import type { Rules } from './rule.js';

/** All rules, in the order in which they run. */
export const ALL_RULES: Rules = {
  before: { plainHeadings },
  after: { headingIds, leadingLines, trailingLines },
};
