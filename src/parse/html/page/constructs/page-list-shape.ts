import type { DomElement } from '../dom.js';

/** Number of the items of a list, and whether an item holds paragraphs. */
export function pageListShape(list: DomElement): { count: number; loose: boolean } {
  let count = 0;
  let loose = false;
  for (const item of list.children) {
    if (item.localName === 'li') count += 1;
    loose ||=
      /^(?:li|dd)$/.test(item.localName) && Array.from(item.children).some(({ localName }) => localName === 'p');
  }
  return { count, loose };
}

/** Whether the task of an item is done; nothing for an item without a box. */
export function taskOf(item: DomElement): { done?: boolean } {
  let first = item.firstElementChild;
  if (first && /^(?:label|p)$/.test(first.localName)) first = first.firstElementChild;
  const isBox = first?.localName === 'input' && first.getAttribute('type')?.toLowerCase() === 'checkbox';
  return isBox ? { done: first?.hasAttribute('checked') ?? false } : {};
}
