import type { Lexed, Window } from '../lex.js';
import { type Definitions, footnotesIn, keyAmong, keyOf, linksDefinedIn, linksWithin, noLinks } from './definitions.js';
import { likelyDefinitions } from './likely-definitions.js';

/**
 * Definitions of a text that is read window by window, and how its references were resolved. A definition may follow a reference to it,
 * so a reference may be resolved wrongly; then the text is read again.
 */
export class References {
  /** Definitions that references are resolved with. */
  #definitions: Definitions;
  /** Definitions in the text read so far. */
  #found = nothing();
  /** Definitions that the text so far seems to have. */
  readonly #likely = nothing();
  /** Whether the definitions come from the whole text, and so are final. */
  #settled = false;
  /** Targets that labels were resolved to, footnotes by `noteKey`; undefined where a label had no definition. */
  readonly #asked = new Map<string, Set<string | undefined>>();

  /** @param known definitions of the whole text, if they are known beforehand */
  constructor(private readonly known: Definitions | undefined) {
    this.#definitions = known ?? this.#likely;
  }

  get found(): Definitions {
    return this.#found;
  }

  /** Links to which a text can refer. */
  linksOf(text: string): Window['links'] {
    return linksWithin(text, this.#definitions.links);
  }

  /** Whether a label is defined as a footnote. */
  isFootnote(label: string): boolean {
    return this.#definitions.notes.has(label);
  }

  /** Takes text that has arrived. Returns whether it defines a label that was taken as undefined. */
  expect(text: string): boolean {
    const { links, notes } = likelyDefinitions(text);
    for (const [label, link] of Object.entries(links)) this.#likely.links[label] ??= link;
    for (const label of notes) this.#likely.notes.add(label);
    const labels = [...Object.keys(links), ...Array.from(notes, noteKey)];
    return labels.some((label) => this.#asked.get(label)?.has(undefined));
  }

  /** Records the definitions of a window, and how its references were resolved. */
  record({ links }: Window, { missed, notes, tokens }: Lexed): void {
    for (const [label, link] of Object.entries(linksDefinedIn(tokens))) this.#found.links[label] ??= link;
    for (const definition of footnotesIn(tokens)) this.#found.notes.add(keyAmong(this.#found.notes, keyOf(definition)));
    if (this.known) return;
    const ask = (label: string, href: string | undefined): void => {
      const answers = this.#asked.get(label);
      if (answers) answers.add(href);
      else this.#asked.set(label, new Set([href]));
    };
    for (const [label, { href }] of Object.entries(links)) ask(label, href);
    for (const [label, href] of missed) ask(label, href);
    const isKnown = (label: string): boolean => this.isFootnote(label) || this.#found.notes.has(label);
    for (const label of notes) ask(noteKey(label), isKnown(label) ? '' : undefined);
  }

  /** Whether all references were resolved rightly, now that the whole text is read; if not, its definitions are final. */
  settle(): boolean {
    const { links, notes } = this.#found;
    const target = (label: string): string | undefined =>
      label.startsWith('\n') ? (notes.has(label.slice(1)) ? '' : undefined) : links[label]?.href;
    const right = ([label, answers]: readonly [string, ReadonlySet<string | undefined>]): boolean =>
      answers.size === 1 && answers.has(target(label));
    if (this.#settled || [...this.#asked].every(right)) return true;
    this.#definitions = this.#found;
    this.#settled = true;
    return false;
  }

  /** Forgets what was read, as the text is read again. */
  restart(): void {
    this.#asked.clear();
    this.#found = nothing();
  }
}

const nothing = (): Definitions & { readonly notes: Set<string> } => ({ links: noLinks(), notes: new Set() });

/** Key of a footnote's label, distinct from those of links: these have no line feed, but may begin with ^ as well. */
const noteKey = (label: string): string => `\n${label}`;
