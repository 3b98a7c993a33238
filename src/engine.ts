import { getBuiltinModule } from 'node:process';

/** Characters of a text that is printed before optimised code has paid for itself. */
const SHORT = 32_768;

/**
 * V8's flags for work that is done once, on a short text and a long one, by Node's major version: each has other compilers, and that of
 * Node 20 collects old garbage late.
 */
const ONCE: Readonly<Record<string, readonly [short: string, long: string]>> = {
  20: ['--no-opt', '--interrupt-budget=1000000 --heap-growing-percent=50'],
  22: ['--no-opt', '--invocation-count-for-turbofan=10000'],
  24: ['--no-opt --no-maglev', '--no-opt --invocation-count-for-maglev=2000'],
  26: ['--no-opt --no-maglev', '--no-opt --invocation-count-for-maglev=2000'],
};

const once = ONCE[process.versions.node.split('.', 1)[0] ?? ''];

/** Sets flags of V8, but for a Node that is not known here: V8 complains about those that it does not know. */
function set(flags: string): void {
  if (once) getBuiltinModule('node:v8').setFlagsFromString(flags);
}

/**
 * Lets V8's room for young objects grow, or keeps it as it is. In a small room, what stays of the young objects is copied in many short
 * pauses of a ms or two, and not in a few long ones; and where little stays, a large room is memory for nothing.
 */
export const letYoungRoomGrow = (grows: boolean): void => set(`--semi-space-growth-factor=${grows ? 2 : 1}`);

/**
 * Has V8 optimise less of the program, and later, for a text that is printed once: its compilers' threads cost more than they save, a
 * quarter of all CPU time at 1 MB.
 * @param length characters of the text
 */
export const optimizeLess = (length: number): void => set(once?.[length < SHORT ? 0 : 1] ?? '');
