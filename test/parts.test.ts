import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PROGRAM, run, shell } from './kit/program.js';

const parts: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync('.dev/parts.json', 'utf8'));
const packagesOf = (file: string): ReadonlySet<string> =>
  new Set((parts[file] ?? []).flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []));

/** The files of dist/ that a command loads, as Node's module loader tells. */
function loaded(...args: readonly string[]): readonly string[] {
  const { stderr } = shell(`NODE_DEBUG=module,esm $LLAMA ${args.join(' ')} > /dev/null`);
  return [...new Set(Array.from(stderr.matchAll(/dist\/([a-z-]+\.[cm]js)/g), (match) => match[1] ?? ''))].sort();
}

describe('the built program', () => {
  test('prints bundled articles from one file, without a parser, Ink or marked-terminal', () => {
    expect(packagesOf('cli.cjs')).toEqual(new Set(['commander']));
    expect(loaded('read', '--plain')).toEqual(['cli.cjs']);
    expect(loaded('toc')).toEqual(['cli.cjs', 'output.cjs']);
    expect(loaded('list', '--json')).toEqual(['cli.cjs']);
    expect(loaded('complete', 'fish', '--', 'read', '-s', "''")).toEqual(['cli.cjs', 'complete.cjs']);
  });

  test('reads files with the parser, and nothing more', () => {
    expect(loaded('read', '-p', 'CHANGELOG.md')).toEqual(['cli.cjs', 'decode.cjs', 'document.cjs', 'print.cjs']);
    expect([...packagesOf('document.cjs')].sort()).toEqual(['entities', 'htmlparser2', 'marked']);
  });

  test('keeps marked-terminal and Ink in files of their own', () => {
    const holding = (name: string): readonly string[] =>
      Object.keys(parts).filter((file) => packagesOf(file).has(name));
    expect(holding('marked-terminal')).toEqual(['highlight.cjs']);
    expect(holding('ink')).toEqual(['reader.mjs']);
  });

  test('runs on the Node of this machine, without a warning', () => {
    const { code, stderr } = run(['read']);
    expect([code, stderr]).toEqual([0, '']);
    expect(shell(`node ${PROGRAM} toc`).stderr).toBe('');
  });
});
