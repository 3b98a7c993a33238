import type { Alert } from '../../article/model.js';

/** Container of HTML, without an id. */
type Opened = { readonly kind: 'figure' } | { readonly kind: 'quote'; readonly alert: Alert };

/** Start or end of a container, on a line of its own, so that what is between the two is Markdown. */
interface Part {
  /** Properties that the start and the end have in common. */
  readonly fence: string;
  /** Undefined at the end. */
  readonly opens?: Opened;
}

const TAG = /^ {0,3}<(\/?)(figure|aside)(?: class="([^"<>]*)")?>\s*$/;

/** Reads a block of HTML that is only the start or the end of a figure or an alert. */
export function partOfContainer(raw: string): Part | undefined {
  const [match, slash, tag = '', name = ''] = TAG.exec(raw) ?? [];
  if (match === undefined) return undefined;
  const fence = `<${tag}`;
  if (slash !== '') return { fence };
  const alert = alertOfClass(name);
  if (tag === 'aside') return alert && { fence, opens: { kind: 'quote', alert } };
  return { fence, opens: { kind: 'figure' } };
}

/** Alert that the classes of an element say, as GitHub writes them. */
export const alertOfClass = (name = ''): Alert | undefined =>
  /(?:^|\s)markdown-alert-(note|tip|important|warning|caution)(?:\s|$)/.exec(name)?.[1] as Alert | undefined;
