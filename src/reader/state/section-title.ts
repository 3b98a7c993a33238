import type { Section } from '../../article/model.js';
import type { Messages } from '../../messages/ui.js';

/** Title of a section; that of the lead, which has none of its own, in the language of the reader. */
export const titleOfSection = ({ number, title }: Section, { lead }: Messages): string =>
  number === '0' ? lead : title;
