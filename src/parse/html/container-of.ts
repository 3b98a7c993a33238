import type { Container } from '../../article/model.js';
import { sanitizeLine } from '../../article/sanitize.js';
import type { Attributes } from './inline-element.js';
import type { ListCounter } from './list-counter.js';
import { alertOfClass } from './part-of-container.js';

/** What surrounds an element that may be a container. */
interface Around {
  readonly containers: readonly Container[];
  /** List of an item or a definition. */
  readonly list: ListCounter | undefined;
  /** Whether the task of an item is done; undefined for an item that is not a task. */
  readonly done: boolean | undefined;
}

/** Creates the container that an element is; undefined for other elements, and for a figure in a figure. */
export function containerOf(
  tag: string,
  attributes: Attributes,
  { containers, list, done }: Around,
  nextId: () => number,
): Container | undefined {
  switch (tag) {
    case 'li':
      return item(attributes, list, done, nextId);
    case 'dd':
      return { kind: 'definition', id: nextId(), tight: !list?.loose };
    case 'blockquote':
      return { kind: 'quote', id: nextId() };
    case 'aside': {
      const alert = alertOfClass(attributes.class);
      return alert && { kind: 'quote', id: nextId(), alert };
    }
    case 'figure':
      return containers.some(({ kind }) => kind === 'figure') ? undefined : { kind: 'figure', id: nextId() };
    default:
      return undefined;
  }
}

function item(
  attributes: Attributes,
  list: ListCounter | undefined,
  done: boolean | undefined,
  nextId: () => number,
): Container {
  const ordinal = sanitizeLine(attributes['data-ordinal'] ?? '') || list?.next(attributes);
  return {
    kind: 'item',
    id: nextId(),
    list: list?.id ?? 0,
    tight: !list?.loose,
    ...(ordinal === undefined ? {} : { ordinal }),
    ...(done === undefined ? {} : { done }),
  };
}
