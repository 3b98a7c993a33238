import { libraryTexts } from '../../messages/library/library-texts.js';
import { editorCommand, runEditor } from '../../reader/tasks/editor.js';
import { readKept } from '../../store/library/list-library.js';
import { UserError } from '../../system/errors.js';
import type { Io } from '../../system/io.js';
import type { SourceOptions } from '../command-options.js';
import { keptIn, libraryOf, namedKept } from './library-of.js';

/** Opens the file of a kept article in the user's editor, and waits for its end. Returns the exit code. */
export async function edit(io: Io, [which = '']: readonly string[], options: SourceOptions): Promise<number> {
  const { path } = namedKept(await keptIn(libraryOf(io, options), { names: [which] }), which);
  const command = editorCommand(io.env, path);
  const code = await runEditor(command);
  if (code === 0) {
    const kept = await readKept(path).catch(() => undefined);
    if (!kept) io.warn(libraryTexts.keptNoMore(path)[io.language]);
    return 0;
  }
  throw new UserError(code === undefined ? libraryTexts.noEditor(command[0]) : libraryTexts.editorFailed(command[0]));
}
