#!/usr/bin/env node
// Every Node reads this file, also one that is too old for the program: it has the syntax of ES2015.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`llama-news: Cannot start: expected Node 20.19, 22.12 or newer, got ${process.versions.node}`);
  process.exitCode = 1;
} else {
  const { enableCompileCache } = require('node:module');
  const { existsSync, mkdirSync } = require('node:fs');
  const { isAbsolute, join } = require('node:path');

  // Node 22 and later start faster with the compiled program kept in the user's cache folder, found as src/system/xdg.ts finds others.
  const { XDG_CACHE_HOME = '', HOME } = process.env;
  const homeFolder = () => {
    try {
      return HOME || require('node:os').userInfo().homedir;
    } catch (_) {
      return '';
    }
  };
  const cacheFolder = () => {
    if (isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
    const home = homeFolder();
    return home && join(home, '.cache');
  };
  const cache = cacheFolder();
  // Node would make the folder itself, but loops for ever where it cannot be made, as below /proc.
  const made = (folder) => {
    try {
      if (!existsSync(folder)) mkdirSync(folder);
      return true;
    } catch (_) {
      return false;
    }
  };
  if (cache && enableCompileCache && made(cache) && made(join(cache, 'llama-news')))
    enableCompileCache(join(cache, 'llama-news'));

  require('../dist/main.cjs').run(process);
}
