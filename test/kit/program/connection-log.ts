import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Program that Node loads first: it writes down whatever reaches for the network, and ends that with an error. */
const HOOK = `
const { appendFileSync } = require('node:fs');
const forbid = (object, name, what) => {
  const own = object[name];
  object[name] = function (...args) {
    // A socket of another program, or of a pipe, is a file.
    const [first] = Array.isArray(args[0]) ? args[0] : args;
    if (what === 'connect' && typeof (first?.path ?? first) === 'string' && !first.host) return own.apply(this, args);
    appendFileSync(process.env.CONNECTION_LOG, what + ' ' + JSON.stringify(first?.host ?? first?.hostname ?? first) + '\\n');
    throw Object.assign(new Error('forbidden: ' + what), { code: 'ENETUNREACH' });
  };
};
forbid(require('node:net').Socket.prototype, 'connect', 'connect');
forbid(require('node:net').Server.prototype, 'listen', 'listen');
forbid(require('node:dgram').Socket.prototype, 'bind', 'bind');
forbid(require('node:dgram').Socket.prototype, 'send', 'send');
const dns = require('node:dns');
for (const object of [dns, dns.promises])
  for (const name of Object.keys(object)) if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(object, name, name);
`;

/** What programs try to reach that run with its environment. */
export interface ConnectionLog {
  readonly env: Readonly<Record<string, string>>;
  /** Attempts so far, one a line. */
  readonly attempts: () => string;
  readonly clear: () => void;
  readonly remove: () => void;
}

export function createConnectionLog(): ConnectionLog {
  const folder = mkdtempSync(join(tmpdir(), 'llama-news-connections-'));
  const [hook, log] = [join(folder, 'hook.cjs'), join(folder, 'log')];
  writeFileSync(hook, HOOK);
  return {
    env: { NODE_OPTIONS: `--require ${hook}`, CONNECTION_LOG: log, XDG_CACHE_HOME: join(folder, 'cache') },
    attempts: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    clear: () => rmSync(log, { force: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
