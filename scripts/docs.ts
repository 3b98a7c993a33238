/*
 * Writes the generated parts of docs/reference.md: `npm run docs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeReference } from './reference.js';

const PAGE = 'docs/reference.md';

writeFileSync(PAGE, writeReference(readFileSync(PAGE, 'utf8'), process));
