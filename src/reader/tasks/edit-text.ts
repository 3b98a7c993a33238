import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../system/environment.js';
import { codeOf } from '../../system/errors.js';
import { editorCommand, runEditor } from './editor.js';

/** Text as it was left in the editor, or why there is none. `file` still holds what a failed editor had saved. */
export type EditedText =
  | { readonly kind: 'edited'; readonly text: string }
  | { readonly kind: 'notStarted' | 'failed'; readonly program: string; readonly file?: string }
  | { readonly kind: 'noFile'; readonly reason: string };

/** Opens a text in the user's editor, in a temporary file that nobody else can read, and waits for its end. */
export async function editText(text: string, env: Environment): Promise<EditedText> {
  try {
    const folder = await mkdtemp(join(tmpdir(), 'llama-news-'));
    const file = join(folder, 'note.md');
    await writeFile(file, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    const command = editorCommand(env, file, 1);
    const [program] = command;
    const code = await runEditor(command);
    const edited = (await readFile(file, 'utf8')).replace(/\r\n?/g, '\n');
    const failed = code !== 0;
    if (failed && edited.trim() !== '' && edited.trim() !== text.trim()) return { kind: 'failed', program, file };
    await rm(folder, { recursive: true, force: true });
    if (!failed) return { kind: 'edited', text: edited };
    return { kind: code === undefined ? 'notStarted' : 'failed', program };
  } catch (error) {
    return { kind: 'noFile', reason: codeOf(error) ?? String(error) };
  }
}
