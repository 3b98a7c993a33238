import { join } from 'node:path';

/** The package's folder, from src/ and from dist/ alike. */
export const ROOT = join(import.meta.dirname, '..');
