import patterns from 'hyphen/patterns/de-1996.js';
import { hyphenator } from './hyphens.js';

/** Hyphenation of German (spelling of 1996). */
export const hyphenate = hyphenator(patterns);
