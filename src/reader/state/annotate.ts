import type { Annotation, AnnotationChange, Located, Passage } from '../../article/annotation/annotation.js';
import { describePassage, passageAt } from '../../article/annotation/describe-passage.js';
import { harmless } from '../../article/annotation/with-change.js';
import { isoTime } from '../../article/date.js';
import type { Loaded, State, Visit } from './state.js';
import { type Step, say } from './step.js';
import { mapVisits, sameOrigin } from './visits.js';

/** Changes annotations of the shown article, asks for the changes to be written, and keeps those that take them back. */
export function annotate(state: State, wanted: readonly AnnotationChange[]): Step {
  const changes = harmlessIn(state, wanted);
  if (changes.length === 0) return say(state, state.messages.changedMeanwhile);
  const back = changes.map((change) => oppositeOf(state.loaded, change)).toReversed();
  const undo = [...(state.undo ?? []), { kind: 'annotations' as const, origin: state.loaded.origin, changes: back }];
  return applied({ ...state, undo }, changes);
}

/** Number of ids of annotations that are made at the same time. */
const IDS = 36 ** 4;

/** Creates an annotation of the shown article, without a note. */
export function newAnnotation(
  { loaded, clock, random }: State,
  { target, color, passage }: Pick<Annotation, 'target' | 'color'> & { readonly passage: Passage },
): Annotation {
  const taken = new Set(loaded.annotations?.map(({ annotation }) => annotation.id));
  const now = clock();
  // Another reader may write a note in the same millisecond.
  const idAt = (time: number): string => time.toString(36) + Math.floor(random() * IDS).toString(36);
  let id = idAt(now);
  for (let time = now + 1; taken.has(id); time += 1) id = idAt(time);
  const created = isoTime(new Date(now));
  return { id, target, color, anchor: describePassage(loaded.article, passage), note: '', created };
}

/** State after changes, with the effect that writes them. */
export function applied(state: State, changes: readonly AnnotationChange[]): Step {
  const annotations = changes.reduce((all, change) => changed(state.loaded, all, change), annotationsOf(state.loaded));
  return { state: withAnnotations(state, annotations), effect: { kind: 'annotate', changes } };
}

/** State in which the shown article has other annotations, also where an earlier visit will show it again. */
export function withAnnotations(state: State, annotations: readonly Located[]): State {
  const loaded = { ...state.loaded, annotations };
  const kept = (visit: Visit): Visit => {
    if (visit.loaded === state.loaded) return { ...visit, loaded };
    const same = sameOrigin(visit.loaded, state.loaded) && visit.loaded.article === state.loaded.article;
    return same ? { ...visit, loaded: { ...visit.loaded, annotations } } : visit;
  };
  return { ...mapVisits(state, kept), loaded };
}

/** Annotations of an article, none as long as they are not read. */
export const annotationsOf = ({ annotations = [] }: Pick<Loaded, 'annotations'>): readonly Located[] => annotations;

function changed({ article }: Loaded, all: readonly Located[], change: AnnotationChange): readonly Located[] {
  if (change.kind === 'remove') return all.filter(({ annotation }) => annotation.id !== change.id);
  const { annotation } = change;
  const at = all.findIndex((one) => one.annotation.id === annotation.id);
  const known = all[at];
  if (known?.annotation.anchor === annotation.anchor) return all.with(at, { ...known, annotation });
  const located = { annotation, passage: passageAt(article, annotation.anchor) };
  return known ? all.with(at, located) : [...all, located];
}

function oppositeOf(loaded: Loaded, change: AnnotationChange): AnnotationChange {
  const [id, was] = change.kind === 'put' ? [change.annotation.id, change.annotation.note] : [change.id];
  const before = annotationsOf(loaded).find(({ annotation }) => annotation.id === id);
  return before ? { kind: 'put', annotation: before.annotation, was } : { kind: 'remove', id, was };
}

/** Changes without those that would harm a note that another program has changed since. */
export function harmlessIn({ loaded }: State, changes: readonly AnnotationChange[]): readonly AnnotationChange[] {
  const noteOf = (id: string): string | undefined =>
    annotationsOf(loaded).find(({ annotation }) => annotation.id === id)?.annotation.note;
  return changes.flatMap((change) => harmless(change, noteOf) ?? []);
}
