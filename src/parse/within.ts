import type { Container } from '../article/model.js';

/** Maximum depth of containers; deeper blocks are shown in the container at this depth. */
const DEEPEST = 100;

/** Appends a container to a path, up to the maximum depth. */
export const within = (containers: readonly Container[], inner: Container): readonly Container[] =>
  containers.length < DEEPEST ? [...containers, inner] : containers;
