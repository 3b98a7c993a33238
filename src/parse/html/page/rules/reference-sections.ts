import { isHeading, type Leaf } from '../leaves.js';

/** Headings of the sections that encyclopedias and essays end with. */
const HEADING = new RegExp(
  `^(?:${[
    'references?|citations?|notes|footnotes|endnotes|sources|bibliography|works cited|further reading|external links|show ?notes',
    'einzelnachweise|fußnoten|anmerkungen|quellen|literatur(?:verzeichnis)?|weblinks|quellen- und literaturverzeichnis',
    'références|notes et références|bibliographie|liens externes|referencias|bibliografía|enlaces externos',
  ].join('|')})$`,
  'i',
);

/** Headings that belong to these only in an article that has such sections. */
const POINTER = /^(?:see also|siehe auch|voir aussi|véase también)$/i;

/** Link at the end of a heading that edits its section, in brackets. */
const EDIT = / ?\[[^[\]]*\]$/;

/** Whether a block is the heading of a section of references. */
export const isReferenceHeading = (leaf: Leaf): boolean => isFirst(leaf, HEADING);

const isFirst = (leaf: Leaf, pattern: RegExp): boolean => isHeading(leaf) && pattern.test(leaf.text.replace(EDIT, ''));

/** The blocks of the sections of an article that list its references, each with its heading. */
export function referencesIn(leaves: readonly Leaf[]): ReadonlySet<Leaf> {
  const found = new Set<Leaf>();
  const hasSections = leaves.some((leaf) => isFirst(leaf, HEADING));
  let inside = false;
  for (const leaf of leaves) {
    if (isHeading(leaf)) inside = isFirst(leaf, HEADING) || (hasSections && isFirst(leaf, POINTER));
    if (inside) found.add(leaf);
  }
  return found;
}
