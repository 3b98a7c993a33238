import { lastIndexWhere } from '../article/binary-search.js';
import type { Run } from '../article/model.js';
import { addressesIn, type Stretch } from './find-addresses.js';

/** Parts of a text that stay on one line if they fit. */
export interface Bounds {
  /** Whether a line must not begin at an offset: within code, a formula or an address, and at and within a note's marker. */
  readonly holds: (offset: number) => boolean;
  /** Addresses and notes in a part of the text, relative to its start. */
  readonly addresses: (from: number, to: number) => readonly Stretch[];
}

/** Finds the parts of a text that stay together; undefined if there are none. */
export function boundsOf(runs: readonly Run[], text: string): Bounds | undefined {
  const starts: number[] = [];
  const addresses = [...addressesIn(text)];
  let special = addresses.length > 0;
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    special ||= isCode(run) || isNote(run);
    if (isNote(run) && !run.text.includes('://')) addresses.push({ start: length, end: length + run.text.length });
    length += run.text.length;
  }
  if (!special) return undefined;
  addresses.sort((a, b) => a.start - b.start);
  const lastAddress = (offset: number): number =>
    lastIndexWhere(addresses.length, (i) => (addresses[i]?.start ?? 0) < offset);
  return {
    holds: (offset) => {
      const index = lastIndexWhere(starts.length, (i) => (starts[i] ?? 0) <= offset);
      const run = runs[index];
      if (run && (isNote(run) || (isCode(run) && starts[index] !== offset))) return true;
      return offset < (addresses[lastAddress(offset)]?.end ?? 0);
    },
    addresses: (from, to) => {
      const found: Stretch[] = [];
      for (let i = Math.max(0, lastAddress(from)); i < addresses.length; i += 1) {
        const { start, end } = addresses[i] as Stretch;
        if (start >= to) break;
        if (end > from) found.push({ start: Math.max(start, from) - from, end: Math.min(end, to) - from });
      }
      return found;
    },
  };
}

const isCode = ({ marks }: Run): boolean => marks.includes('code') || marks.includes('math');
const isNote = ({ marks }: Run): boolean => marks.includes('note') || marks.includes('footnote');
