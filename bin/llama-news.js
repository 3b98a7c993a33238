#!/usr/bin/env node
// Any version of Node reads this file, even one too old for the program, so it keeps to the syntax of ES2015.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`llama-news needs Node 20.19, 22.12 or newer; this is Node ${process.versions.node}`);
  process.exitCode = 1;
} else {
  const { enableCompileCache } = require('node:module');
  const { existsSync, mkdirSync } = require('node:fs');
  const { isAbsolute, join } = require('node:path');

  // Node 22 and later start faster with a compile cache. It is in the user's cache folder, found as in src/system/xdg.ts.
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
  // Node would create the folder itself, but loops forever if it cannot be created, for instance below /proc.
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
