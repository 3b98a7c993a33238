import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Node that is kept for testing. */
export interface Node {
  readonly version: string;
  readonly path: string;
}

const PLATFORM = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Brings the newest Node of each range, as packages of npm, into a folder. */
export function installNodes(ranges: readonly string[], folder: string): readonly Node[] {
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(ranges.map((range) => [nameOf(range), `npm:node-${PLATFORM}@${range}`]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return ranges.map((range) => {
    const place = join(folder, 'node_modules', nameOf(range));
    return {
      version: JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')).version.replace('v', ''),
      path: join(place, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    };
  });
}

const nameOf = (range: string): string => `node-${range}`;
