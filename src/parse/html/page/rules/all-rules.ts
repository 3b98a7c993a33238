import { headingIds } from './after/heading-ids.js';
import { leadingLines } from './after/leading-lines.js';
import { missingLead } from './after/missing-lead.js';
import { trailingLines } from './after/trailing-lines.js';
import { untoldText } from './after/untold-text.js';
import { comments } from './before/comments.js';
import { plainHeadings } from './before/plain-headings.js';
import type { Rules } from './rule.js';

/** All rules, in the order in which they run. */
export const ALL_RULES: Rules = {
  before: { comments, plainHeadings },
  after: { headingIds, untoldText, missingLead, leadingLines, trailingLines },
};
