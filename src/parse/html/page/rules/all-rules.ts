import { appeals } from './after/appeals.js';
import { captions } from './after/captions.js';
import { datelines } from './after/datelines.js';
import { endnotes } from './after/endnotes.js';
import { foreignText } from './after/foreign-text.js';
import { headingIds } from './after/heading-ids.js';
import { leadingLines } from './after/leading-lines.js';
import { loneLinks } from './after/lone-links.js';
import { lonePictures } from './after/lone-pictures.js';
import { readAlso } from './after/read-also.js';
import { repeatedSentences } from './after/repeated-sentences.js';
import { tableOfContents } from './after/table-of-contents.js';
import { trailingLines } from './after/trailing-lines.js';
import { trailingTeasers } from './after/trailing-teasers.js';
import { lostReferences } from './around/lost-references.js';
import { lostText } from './around/lost-text.js';
import { boxes } from './before/boxes.js';
import { comments } from './before/comments.js';
import { dialogs } from './before/dialogs.js';
import { endingBreaks } from './before/ending-breaks.js';
import { foldedSections } from './before/folded-sections.js';
import { menus } from './before/menus.js';
import { otherArticles } from './before/other-articles.js';
import { plainHeadings } from './before/plain-headings.js';
import { serverMessages } from './before/server-messages.js';
import { streamedParts } from './before/streamed-parts.js';
import type { Rules } from './rule.js';

/** All rules, in the order in which they run. */
export const ALL_RULES: Rules = {
  before: {
    streamedParts,
    serverMessages,
    foldedSections,
    dialogs,
    comments,
    menus,
    boxes,
    otherArticles,
    plainHeadings,
    endingBreaks,
  },
  around: { lostText, lostReferences },
  after: {
    headingIds,
    foreignText,
    lonePictures,
    captions,
    tableOfContents,
    repeatedSentences,
    readAlso,
    appeals,
    loneLinks,
    endnotes,
    datelines,
    leadingLines,
    trailingTeasers,
    trailingLines,
  },
};
