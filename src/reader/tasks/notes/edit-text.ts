import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../system/environment.js';
import { codeOf } from '../../../system/errors.js';
import { editorCommand, runEditor } from '../editor.js';

/** Text after editing, or the reason why there is none. `file` still holds what a failed editor had saved. */
export type EditedText =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'notStarted' | 'failed'; readonly program: string; readonly file?: string }
  | { readonly kind: 'noFile'; readonly reason: string };

/** Opens a text in the user's editor, in a temporary file that nobody else can read, and waits for its end. */
export async function editText(text: string, env: Environment): Promise<EditedText> {
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'llama-news-'));
    const file = join(folder, 'note.md');
    await writeFile(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    const command = editorCommand(env, file);
    const [program] = command;
    const code = await runEditor(command);
    // An editor may also remove the file.
    const edited = (await readFile(file, 'utf8').catch(() => '')).replace(/\r\n?/g, '\n');
    if (code === 0) return { kind: 'edited', text: edited };
    const saved = edited.trim() !== '' && edited.trim() !== text.trim();
    if (saved) folder = undefined;
    return { kind: code === undefined ? 'notStarted' : 'failed', program, ...(saved ? { file } : {}) };
  } catch (error) {
    return { kind: 'noFile', reason: codeOf(error) ?? String(error) };
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}
