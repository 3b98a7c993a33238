/** Writes data for other programs, as one JSON document. Its texts are sanitized already; JSON escapes the rest. */
export const printJson = (data: object, write: (text: string) => void): void =>
  write(`${JSON.stringify(data, null, 2)}\n`);

/** Characters that would act on a terminal and that JSON leaves as they are: C1 controls, bidi controls, tags. */
const ACTING = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\uDB40[\uDC00-\uDC7F]/g;

/** Data in JSON, with texts that are not sanitized; what would act on a terminal is escaped. */
export const escapedJson = (data: object, indent?: number): string =>
  JSON.stringify(data, null, indent).replace(ACTING, (characters) =>
    characters
      .split('')
      .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
