// Loads the files of dist/, and keeps what V8 has compiled of them by the end of a run for the next ones. Of functions within functions,
// Node's own cache, which Node 20 lacks, keeps nothing. Gain at 13 KB: a fifth of the CPU time of printing, a sixth of the first frame's.
const { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const DIST = join(__dirname, '..', 'dist');
/** Code around a file that makes it a function, as bytes: joining strings would copy the file twice in V8's heap. */
const HEAD = Buffer.from('(function (exports, require, module, __filename, __dirname) {');
const TAIL = Buffer.from('\n})');
/** Time after which a program that still runs may be killed before it ends, in ms. */
const SOON = 1000;
const THREADS = 'node:worker_threads';

/** Loads a file of dist/, and what it requires, in the main thread. The parameter `cache` is that of the loader. */
exports.load = (main, cache) => {
  const { load, keep } = loader(cache);
  if (cache) {
    setTimeout(keep, SOON).unref();
    process.once('exit', keep);
  }
  return load(main);
};

/**
 * Makes a function that loads a file of dist/, and what it requires, and another that keeps what has been compiled of them so far.
 * @param cache folder for the compiled code, which nobody else may write to; undefined to keep none
 */
function loader(cache) {
  const folder = cache && join(cache, `compiled-${process.version}-${process.arch}`);
  const modules = new Map();
  const compiled = [];
  let isKept = true;

  function load(name) {
    const known = modules.get(name);
    if (known) return known.exports;
    const filename = join(DIST, name);
    const bytes = readFileSync(filename);
    const path = folder && join(folder, name);
    const cachedData = path && readKept(path, bytes);
    const source = Buffer.concat([HEAD, bytes, TAIL]).latin1Slice();
    const script = new Script(source, { filename, cachedData });
    if (path) compiled.push({ path, bytes, script });
    if (!cachedData || script.cachedDataRejected) isKept = false;
    const module = { exports: {} };
    modules.set(name, module);
    script.runInThisContext()(module.exports, requireFrom, module, filename, DIST);
    return module.exports;
  }

  function requireFrom(id) {
    if (id.startsWith('./')) return load(id.slice(2));
    const module = require(id);
    // Threads keep theirs beside it.
    if (id === THREADS) module.setEnvironmentData('cache', cache);
    return module;
  }

  // Files that were kept are kept anew with the others, as other functions of theirs may have run.
  function keep() {
    if (isKept) return;
    isKept = true;
    for (const { path, bytes, script } of compiled) writeKept(path, bytes, script);
  }

  return { load, keep };
}

exports.loader = loader;

/*
 * V8 checks neither the source nor the code. So the source is kept, too, and the code twice: comparing bytes takes less than half of
 * the time of loading a module of Node's that computes checksums.
 */

/** Reads the compiled code of a source. Undefined if there is none, that of another version, or a damaged one. */
function readKept(path, source) {
  try {
    // A pipe would never begin, and a device never end.
    if (!statSync(path).isFile()) return undefined;
    const bytes = readFileSync(path);
    const middle = (bytes.length + source.length) / 2;
    const code = bytes.subarray(source.length, middle);
    return bytes.subarray(0, source.length).equals(source) && code.equals(bytes.subarray(middle)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Other runs may read and write it meanwhile. Without it, only the next start is slower. */
function writeKept(path, source, script) {
  const temporary = `${path}.${process.pid}`;
  try {
    const code = script.createCachedData();
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, Buffer.concat([source, code, code]), { mode: 0o600 });
    renameSync(temporary, path);
  } catch {
    removeFile(temporary);
  }
}

function removeFile(path) {
  try {
    rmSync(path, { force: true });
  } catch {}
}
