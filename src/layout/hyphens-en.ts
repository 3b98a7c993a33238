import patterns from 'hyphen/patterns/en-us.js';
import { hyphenator } from './hyphens.js';

/** Hyphenation of English. */
export const hyphenate = hyphenator(patterns);
