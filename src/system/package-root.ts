import { basename, join } from 'node:path';

const here = import.meta.dirname;

/** Root folder of the package. The built program is in its dist/, this source two folders deep. */
export const ROOT = join(here, basename(here) === 'dist' ? '..' : '../..');
