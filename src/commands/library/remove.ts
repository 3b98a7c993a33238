import { libraryTexts } from '../../messages/library/library-texts.js';
import { slugOfFile } from '../../store/library/kept.js';
import { removeKept } from '../../store/library/library-bin.js';
import type { Io } from '../../system/io.js';
import type { SourceOptions } from '../command-options.js';
import { eachKept } from './library-of.js';

/** Moves kept articles into the bin. Returns the exit code. */
export const remove = (io: Io, names: readonly string[], options: SourceOptions): Promise<number> =>
  eachKept(io, options, names, async ({ path }, folder) => libraryTexts.removed(slugOfFile(removeKept(folder, path))));
