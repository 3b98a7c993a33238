/** Number for the suite that runs. The second runs test files that ask for one again, with more random values. */
export const bySuite = (first: number, thorough: number): number =>
  process.env.SUITE === 'thorough' ? thorough : first;
