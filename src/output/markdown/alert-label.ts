import type { Alert } from '../../article/model.js';
import type { Nest } from './nest.js';

/** Alert without the label that a reader of its Markdown adds. */
interface Labelled {
  readonly name: string;
  readonly inside: readonly Nest[];
  /** Whether its text goes on below the label in the same paragraph. */
  readonly isJoined: boolean;
}

/** Takes the label from the first paragraph of an alert; undefined if it has no label, or another. */
export function takeLabel(
  alert: Alert,
  inside: readonly Nest[],
  labels: Readonly<Record<Alert, string>>,
): Labelled | undefined {
  const [first, ...others] = inside;
  if (first?.kind !== 'block' || first.block.kind !== 'paragraph' || first.block.anchors) return undefined;
  const { runs } = first.block;
  const [label, feed, ...rest] = runs;
  if (label?.text !== labels[alert] || label.marks.join() !== 'strong' || (feed && feed.text !== '\n'))
    return undefined;
  const name = alert.toUpperCase();
  // A reader joins a label to the paragraph below it.
  if (!feed) return others[0] && isJoinable(others[0]) ? undefined : { name, inside: others, isJoined: false };
  return { name, inside: [{ kind: 'block', block: { ...first.block, runs: rest } }, ...others], isJoined: true };
}

const isJoinable = (nest: Nest): boolean => nest.kind === 'block' && nest.block.kind === 'paragraph';
