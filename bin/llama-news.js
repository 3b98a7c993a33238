#!/usr/bin/env node
// Every Node reads this file, also one that is too old for the program: it has the syntax of ES2015.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`llama-news: Cannot start: expected Node 20.19, 22.12 or newer, got ${process.versions.node}`);
  process.exitCode = 1;
} else {
  const { enableCompileCache } = require('node:module');
  const { isAbsolute, join } = require('node:path');

  // Node 22 and later start faster with the compiled program kept in the user's cache folder (XDG Base Directory).
  const { XDG_CACHE_HOME = '', HOME = '' } = process.env;
  const cache = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : HOME && join(HOME, '.cache');
  if (cache && enableCompileCache) enableCompileCache(join(cache, 'llama-news'));

  require('../dist/cli.cjs').run(process);
}
