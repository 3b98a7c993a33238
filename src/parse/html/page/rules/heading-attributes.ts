import { tags } from '../constructs/find-elements.js';

/** Names of headings. */
export const HEADINGS = tags('h1 h2 h3 h4 h5 h6');

/** Attribute in which the id of a heading waits until the article is found. */
export const KEPT_ID = 'data-kept-id';

/** Attribute of headings whose text the page hides. */
export const FOLDED = 'data-folded';
