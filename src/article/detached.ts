/**
 * Copies data of texts, numbers and lists: parts of a text are otherwise references to it, which keep all of it in memory as long as
 * they live.
 */
export const detached = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
