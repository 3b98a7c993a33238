/** What opens articles in a terminal: the program's own reader, the user's pager, or nothing, as they are only printed. */
export const PAGERS = ['own', 'external', 'none'] as const;

/** Events of the mouse that the reader takes: none, the wheel, or clicks, too. */
export const MOUSE_MODES = ['off', 'wheel', 'full'] as const;

/** Source that `read` opens if none is named. */
export const STARTS = ['article', 'library'] as const;
