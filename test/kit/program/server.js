/*
 * Runs the built program on one command line after another, each of which sees a process that has just begun. Requests are lines of JSON in
 * the pipe `requests`, answers their exit codes in the pipe `answers`; both pipes, and the files of the streams, are in a folder.
 */
import { closeSync, createReadStream, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../../bin/load.js';

const [folder = ''] = process.argv.slice(2);
const requests = openSync(join(folder, 'requests'), 'r');
const answers = openSync(join(folder, 'answers'), 'w');
const { run } = load('main.cjs');

/** Maximum time of a command line, in ms: a test that waits for an answer cannot be ended from within its process. */
const LONGEST = 100_000;

/**
 * Opens a file as one of the standard streams: the lowest free descriptor is the one just closed. If a file that a thread has opened
 * meanwhile has it, waits for the end of that file.
 */
async function reopen(descriptor, path, flags) {
  closeSync(descriptor);
  let opened = openSync(path, flags);
  while (opened !== descriptor) {
    closeSync(opened);
    await new Promise(setImmediate);
    opened = openSync(path, flags);
  }
}

function readRequest() {
  const chunk = Buffer.alloc(1 << 16);
  let line = '';
  while (!line.endsWith('\n')) {
    const length = readSync(requests, chunk);
    if (length === 0) return undefined;
    line += chunk.latin1Slice(0, length);
  }
  return JSON.parse(Buffer.from(line, 'latin1').toString());
}

for (let request = readRequest(); request; request = readRequest()) {
  const { args, env, cwd, hasInput } = request;
  const limit = setTimeout(() => process.exit(1), LONGEST);
  await reopen(0, hasInput ? join(folder, 'input') : '/dev/null', 'r');
  await reopen(1, join(folder, 'stdout'), 'w');
  await reopen(2, join(folder, 'stderr'), 'w');
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  const own = Object.create(process, {
    argv: { value: [process.execPath, 'llama-news', ...args] },
    exitCode: { value: 0, writable: true },
    stdin: { get: () => createReadStream('', { fd: 0, autoClose: false }) },
  });
  await run(own);
  clearTimeout(limit);
  writeSync(answers, `${own.exitCode}\n`);
}
