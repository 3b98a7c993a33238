import { spawn } from 'node:child_process';
import { closeSync, openSync, read, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makePipe } from './make-pipe.js';
import { type Ended, environment, NODE, type Options, ROOT, temporaryFolder, withoutCopies } from './program.js';

/*
 * Runs the built program in processes that have run it before: all but its start and its end is as in one of its own.
 */

/** Process that runs one command line at a time. */
interface Server {
  readonly folder: string;
  readonly requests: number;
  readonly answers: number;
}

/** Servers that wait for a command line, by the variables of Node with which they were started. */
const idle = new Map<string, Server[]>();

/** Variables that Node reads at its start. */
const variablesOfNode = (env: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('NODE_')));

function startServer(env: Readonly<Record<string, string>>): Server {
  const folder = temporaryFolder();
  const [requests, answers] = [join(folder, 'requests'), join(folder, 'answers')];
  for (const path of [requests, answers]) makePipe(path);
  const program = join(ROOT, 'test', 'kit', 'program', 'server.js');
  spawn(NODE, [program, folder], { stdio: 'ignore', env: environment(env) }).unref();
  return { folder, requests: openSync(requests, 'w'), answers: openSync(answers, 'r') };
}

/** Gives a command line to a server that waits for one. Returns the server, and what takes its answer. */
function ask(args: readonly string[], { input = '', env = {}, cwd = ROOT }: Options) {
  const variables = variablesOfNode(env);
  const key = JSON.stringify(variables);
  const waiting = idle.get(key) ?? [];
  idle.set(key, waiting);
  const server = waiting.pop() ?? startServer(variables);
  const { folder, requests, answers } = server;
  const hasInput = input.length > 0;
  if (hasInput) writeFileSync(join(folder, 'input'), input);
  writeSync(requests, `${JSON.stringify({ args, env: environment(env), cwd, hasInput })}\n`);
  const answer = Buffer.alloc(16);
  const take = (length: number): Ended => {
    const [stdout, stderr] = ['stdout', 'stderr'].map((name) => readFileSync(join(folder, name), 'utf8'));
    if (length === 0) {
      for (const pipe of [requests, answers]) closeSync(pipe);
      throw new Error(`llama-news ${args.join(' ')} has ended its process: ${stderr}`);
    }
    waiting.push(server);
    return { code: Number(answer.toString('utf8', 0, length)), stdout: stdout ?? '', stderr: stderr ?? '' };
  };
  return { answers, answer, take };
}

/** Runs the built program to its end, without a terminal. */
export function run(args: readonly string[], options: Options = {}): Ended {
  const { answers, answer, take } = ask(args, options);
  return take(readSync(answers, answer));
}

/** Runs the built program to its end while this process goes on, for instance as its server. */
export async function runBeside(args: readonly string[], options: Options = {}): Promise<Ended> {
  const { answers, answer, take } = ask(args, { ...options, env: withoutCopies(options.env ?? {}) });
  const { bytesRead } = await promisify(read)(answers, answer, 0, answer.length, null);
  return take(bytesRead);
}
