/**
 * Creates a function that does work as long as there is some, one piece after the other; it is called after each change.
 * @param work returns a piece of work, which resolves to whether to look for more; undefined if there is none
 * @param tell receives errors
 */
export function workOnDemand(
  work: () => (() => Promise<boolean>) | undefined,
  tell: (error: unknown) => void,
): () => void {
  let running = false;
  const follow = (): void => {
    if (running) return;
    const next = work();
    if (!next) return;
    running = true;
    next()
      .catch(tell)
      .then((more) => {
        running = false;
        if (more) follow();
      });
  };
  return follow;
}
