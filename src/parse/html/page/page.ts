import type { Block } from '../../../article/model.js';
import type { FrontMatter } from '../../masthead.js';

/** Options of reading a page. */
export interface PageSetting {
  /** Address of the page, against which its links are resolved; undefined for a file or standard input, whose links stay relative. */
  readonly address: string | undefined;
  /** Whether all of the page is shown instead of the article in it. */
  readonly whole: boolean;
  /** BCP 47 language of the text, whatever the page says. */
  readonly lang?: string | undefined;
}

/** Reason why a page shows no article, so that all of it is shown, or (behind a paywall) only the beginning of one. */
export type PageProblem = 'scripts' | 'paywall' | 'consent' | 'login' | 'check';

/** Reading of a page. */
export interface Page {
  /** Title, author, date, language, summary and source as the page tells them. */
  readonly known: Partial<FrontMatter>;
  readonly blocks: readonly Block[];
  readonly problem?: PageProblem | undefined;
}
