import type { Page, PageSetting } from '../../parse/html/page/page.js';
import { readPage } from '../../parse/html/page/read-page.js';
import { hasManyElements } from './has-many-elements.js';

/** A page to read. */
export interface PageJob {
  readonly html: string;
  readonly setting: PageSetting;
  /** Whether all of it is read as it comes, without looking for an article. */
  readonly plainly: boolean;
}

/**
 * Reads a page in a thread.
 * @throws RangeError if an article is looked for among too many elements
 */
export async function answer({ html, setting, plainly }: PageJob): Promise<Page> {
  if (!plainly && !setting.whole && hasManyElements(html)) throw new RangeError('The page has too many elements');
  if (!plainly) return readPage(html, setting);
  return (await import('../../parse/html/page/read-plainly.js')).readPlainly(html, setting);
}
