#!/usr/bin/env node
// Any version of Node reads this file, even one too old for the program, so it keeps to the syntax of ES2015.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12)) {
  console.error(`llama-news needs Node 20.19, 22.12 or newer; this is Node ${process.versions.node}`);
  process.exitCode = 1;
} else {
  const { chmodSync, existsSync, lstatSync, mkdirSync } = require('node:fs');
  const { isAbsolute, join } = require('node:path');
  const { load } = require('./load.js');

  // What is compiled is kept in the user's cache folder, found as in src/system/xdg.ts, for faster starts.
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
  const made = (folder) => {
    try {
      if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
      return true;
    } catch (_) {
      return false;
    }
  };
  // What is compiled is run: nobody else may write there.
  const ours = (folder) => {
    try {
      const status = lstatSync(folder);
      if (!status.isDirectory() || (process.getuid && status.uid !== process.getuid())) return false;
      if (status.mode & 0o077) chmodSync(folder, 0o700);
      return true;
    } catch (_) {
      return false;
    }
  };
  const own = cache && join(cache, 'llama-news');
  const isUsable = cache && !process.env.NODE_DISABLE_COMPILE_CACHE && made(cache) && made(own) && ours(own);

  load('main.cjs', isUsable ? own : undefined).run(process);
}
