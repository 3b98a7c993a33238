import { build } from 'esbuild';

/** Bundles a program that tests run several times at once; `contents` imports from the root of the repository. */
export const bundleWriter = async (outfile: string, contents: string): Promise<void> => {
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
};
