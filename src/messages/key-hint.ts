/** Hint at a key; nothing if no key has the command. */
export const hint = (key: string | undefined, does: string): string => (key === undefined ? '' : ` · ${key} ${does}`);
