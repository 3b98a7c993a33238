import type { Environment } from '../../system/environment.js';
import { exactText } from '../exact-text.js';
import { lockIn } from '../lock-in.js';
import { rewriteFile } from '../replace-file.js';
import { LONG_PATIENCE, withLock } from '../with-lock.js';
import { type FrontMatterEditor, loadFrontMatterEditor } from './edit-front-matter.js';
import { hasTag, tagsOf, withTags } from './kept.js';

/** Change of a kept article. */
export interface KeptChange {
  /** All its tags, or tags to add and to take away. */
  readonly tags?: readonly string[];
  readonly tag?: readonly string[];
  readonly untag?: readonly string[];
  /** Day on which it was archived; undefined makes it unread again. */
  readonly read?: string | undefined;
}

/**
 * Changes tags and state of reading in the file of a kept article; all else keeps its bytes. Programs that do so at once wait for each
 * other by a lock in the folder of the program's state. Resolves to false if the front matter cannot be changed.
 * @throws Error of the system
 */
export async function changeKept(path: string, change: KeptChange, env: Environment): Promise<boolean> {
  const editor = await loadFrontMatterEditor();
  const write = (real: string): boolean => rewriteFile(real, (old) => changed(old, change, editor));
  return withLock(path, lockIn(env), write, LONG_PATIENCE);
}

function changed(old: Buffer, change: KeptChange, editor: FrontMatterEditor): Buffer | undefined {
  const { text, ascii, bytesOf } = exactText(old);
  const known = editor.read(text);
  if (known === undefined) return undefined;
  const { tags = tagsOf(known.tags), tag = [], untag = [] } = change;
  const all = withTags(tags, tag).filter((each) => !hasTag(untag, each));
  const entries = {
    ...(change.tags || tag.length > 0 || untag.length > 0 ? { tags: all.length > 0 ? all : undefined } : {}),
    ...('read' in change ? { read: change.read } : {}),
  };
  const next = editor.set(text, entries, ascii);
  return next === undefined ? undefined : bytesOf(next);
}
