import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makePipe } from './make-pipe.js';
import { type Ended, environment, NODE, type Options, ROOT, temporaryFolder } from './program.js';

/** Program that is started once and runs many command lines. */
interface Server {
  readonly folder: string;
  readonly requests: number;
  readonly answers: number;
}

/** By the options of Node with which they were started. */
const servers = new Map<string, Server>();

function startServer(options: string): Server {
  const folder = temporaryFolder();
  for (const name of ['requests', 'answers']) makePipe(join(folder, name));
  const args = [join(ROOT, 'test', 'kit', 'program', 'server.js'), folder];
  spawn(NODE, args, { stdio: 'ignore', env: environment({ NODE_OPTIONS: options }) }).unref();
  return {
    folder,
    requests: openSync(join(folder, 'requests'), 'w'),
    answers: openSync(join(folder, 'answers'), 'r'),
  };
}

function serverWith(options: string): Server {
  const server = servers.get(options) ?? startServer(options);
  servers.set(options, server);
  return server;
}

/** Runs the built program to its end, without a terminal, in a process that has run it before: all but its start is as in one of its own. */
export function run(args: readonly string[], { input = '', env = {}, cwd = ROOT }: Options = {}): Ended {
  const options = env.NODE_OPTIONS ?? '';
  const { folder, requests, answers } = serverWith(options);
  const hasInput = input.length > 0;
  if (hasInput) writeFileSync(join(folder, 'input'), input);
  writeSync(requests, `${JSON.stringify({ args, env: environment(env), cwd, hasInput })}\n`);
  const answer = Buffer.alloc(16);
  const length = readSync(answers, answer);
  if (length === 0) {
    servers.delete(options);
    closeSync(requests);
    closeSync(answers);
    throw new Error(`llama-news ${args.join(' ')} ended its process: ${readFileSync(join(folder, 'stderr'), 'utf8')}`);
  }
  return {
    code: Number(answer.toString('utf8', 0, length)),
    stdout: readFileSync(join(folder, 'stdout'), 'utf8'),
    stderr: readFileSync(join(folder, 'stderr'), 'utf8'),
  };
}
