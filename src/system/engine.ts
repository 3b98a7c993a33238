import { getBuiltinModule } from 'node:process';

/** Characters of a text that is read before optimised code has paid for itself. */
const SHORT = 32_768;

interface Flags {
  /** For work that is done once on a short text, and on a long one. */
  readonly short: string;
  readonly long: string;
  /** For a program of which nothing stays: old garbage is collected before there is much of it. */
  readonly lean: string;
}

/** V8's flags by Node's major version: each has other compilers, and Node 20 lets old garbage grow most. */
const FLAGS: Readonly<Record<string, Flags>> = {
  20: { short: '--no-opt', long: '--interrupt-budget=1000000', lean: '--heap-growing-percent=50' },
  22: { short: '--no-opt', long: '--invocation-count-for-turbofan=10000', lean: '' },
  24: { short: '--no-opt --no-maglev', long: '--no-opt --invocation-count-for-maglev=2000', lean: '' },
  26: { short: '--no-opt --no-maglev', long: '--no-opt --invocation-count-for-maglev=2000', lean: '' },
};

const flags = FLAGS[process.versions.node.split('.', 1)[0] ?? ''];

/** Sets flags of V8, but for a Node that is not known here: V8 complains about those that it does not know. */
function set(wanted: string): void {
  if (flags) getBuiltinModule('node:v8').setFlagsFromString(wanted);
}

/**
 * Lets V8's room for young objects grow, or keeps it as it is. In a small room, what stays of the young objects is copied in many short
 * pauses of a ms or two, and not in a few long ones.
 */
export const letYoungRoomGrow = (grows: boolean): void => set(`--semi-space-growth-factor=${grows ? 2 : 1}`);

/** Keeps the heap of a program small of whose work nothing stays. */
export const keepHeapSmall = (): void => set(`--semi-space-growth-factor=1 ${flags?.lean}`);

/**
 * Has V8 optimise less of the program, and later, for a text that is read once: its compilers' threads cost more than they save, a
 * quarter of all CPU time where 1 MB is printed.
 * @param length characters of the text
 */
export const optimizeLess = (length: number): void => set(flags?.[length < SHORT ? 'short' : 'long'] ?? '');
