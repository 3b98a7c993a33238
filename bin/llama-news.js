#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
const { isAbsolute, join } = require('node:path');

// Node 22 and later start faster with the compiled program kept in the user's cache folder (XDG Base Directory).
const { XDG_CACHE_HOME = '', HOME = '' } = process.env;
const cache = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : HOME && join(HOME, '.cache');
if (cache) enableCompileCache?.(join(cache, 'llama-news'));

require('../dist/cli.cjs').run(process);
