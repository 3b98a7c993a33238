import type { Alert } from '../../../article/model.js';

/** Style of each kind of admonition that Docusaurus, VitePress, MkDocs, Obsidian, Zenn and HackMD know: that of GitHub's alert closest to it. */
const STYLES: Readonly<Record<Alert, string>> = {
  note: 'note info abstract summary tldr seealso example quote cite todo details admonition message spoiler',
  tip: 'tip hint success check done',
  important: 'important question help faq',
  warning: 'warning attention',
  caution: 'caution danger error failure fail missing bug',
};

const STYLE_OF: ReadonlyMap<string, Alert> = new Map(
  Object.entries(STYLES).flatMap(([alert, names]) => names.split(' ').map((name) => [name, alert as Alert])),
);

/** Alert in whose style an admonition is shown; a note for an unknown kind. */
export const styleOf = (name: string): Alert => STYLE_OF.get(name.toLowerCase()) ?? 'note';

/** Whether a word is the name of an admonition. */
export const isAdmonition = (name: string): boolean => STYLE_OF.has(name.toLowerCase());

export const capitalized = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Label of an admonition: GitHub's alerts in the article's language, other kinds by their name. */
export function labelOf(name: string, labels: Readonly<Record<Alert, string>>): string {
  const key = name.toLowerCase();
  return Object.hasOwn(labels, key) ? labels[key as Alert] : capitalized(name);
}
