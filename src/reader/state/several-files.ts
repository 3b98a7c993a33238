import { keyFor } from '../keys/key-label.js';
import { jump } from './navigation.js';
import type { Files, Loaded, State } from './state.js';
import { type Step, say } from './step.js';
import { fileOf } from './visits.js';

/** Position of the shown article among several files of the command line: "2/3"; undefined if it is not among them. */
export function filePosition({ files, loaded }: State): string | undefined {
  if (files.origins.length < 2) return undefined;
  const at = fileOf(files, loaded);
  return at === undefined ? undefined : `${at + 1}/${files.origins.length}`;
}

/** Goes forward or back by a number of files, to the place where the file was left. */
export function otherFile(state: State, by: number): Step {
  const { files, messages } = state;
  const last = files.origins.length - 1;
  const at = Math.max(0, Math.min(last, files.at + by));
  if (last === 0) return say(state, messages.onlyFile(keyFor(state, 'openFile')));
  if (at === files.at)
    return say(
      state,
      by > 0 ? messages.lastFile(keyFor(state, 'previousFile')) : messages.firstFile(keyFor(state, 'nextFile')),
    );
  const visit = files.left[at];
  if (!visit) return { state, effect: { kind: 'openFile', at, direction: by > 0 ? 1 : -1 } };
  return { state: { ...showFile(state, visit.loaded, at, visit.top), link: visit.link } };
}

/** The files of the command line with another article in the place of the shown one. */
export function replaceFile({ files, loaded: shown }: State, loaded: Loaded): Files {
  const at = fileOf(files, shown);
  return at === undefined ? files : { ...files, origins: files.origins.with(at, loaded.origin) };
}

/** Shows a file of the command line. */
export function showFile(state: State, loaded: Loaded, at: number, top: State['top']): State {
  const gone = jump(state, top, loaded);
  // A source that can be read only once keeps the origin that says so.
  return { ...gone, files: { ...gone.files, at, origins: gone.files.origins.with(at, loaded.origin) } };
}
