import type { DomElement } from '../dom.js';

/** Attributes that are read, by tag. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  code: ['class'],
  input: ['type', 'checked'],
};

/** Attributes of an element that matter for reading it. */
export function attributesOf(element: DomElement, tag: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const name of ATTRIBUTES[tag] ?? []) {
    const value = element.getAttribute(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}
