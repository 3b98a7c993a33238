import type { Page, PageSetting } from '../../parse/html/page/page.js';
import { readPage } from '../../parse/html/page/read-page.js';

/** A page to read. */
export interface PageJob {
  readonly html: string;
  readonly setting: PageSetting;
  /** Whether all of it is read as it comes, without looking for an article. */
  readonly plainly: boolean;
}

/** Reads a page in a thread. */
export async function answer({ html, setting, plainly }: PageJob): Promise<Page> {
  if (!plainly) return readPage(html, setting);
  return (await import('../../parse/html/page/read-plainly.js')).readPlainly(html, setting);
}
