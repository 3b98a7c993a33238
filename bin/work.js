// Runs a file of dist/ in a thread: the file answers each job by a message. Another, without an answer, tells that what V8 has compiled
// is kept, until which the process should not end. Other functions run in a thread than in the program, so it has a folder of its own.
const { join } = require('node:path');
const { getEnvironmentData, parentPort, workerData } = require('node:worker_threads');
const { loader } = require('./load.js');

const cache = getEnvironmentData('cache');
const { load, keep } = loader(cache && join(cache, workerData));
const { answer } = load(workerData);

// An error ends the thread, which tells all that has to be known.
parentPort.on('message', async (job) => {
  parentPort.postMessage(await answer(job));
  keep();
  parentPort.postMessage(undefined);
});
