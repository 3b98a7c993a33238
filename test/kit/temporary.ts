import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a folder for the files of a test run, and removes it when the run ends. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
