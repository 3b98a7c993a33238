import { inTextOrder } from '../../../article/annotation/in-text-order.js';
import { comparePlaces, move } from '../../../layout/layout.js';
import { keyFor } from '../../keys/key-label.js';
import { annotationsOf } from '../annotate.js';
import { jump } from '../navigation.js';
import type { State } from '../state.js';
import { type Step, say } from '../step.js';
import { layoutOf } from '../viewport.js';

/** Goes forward or back by the rows at which highlights and sections with notes begin. */
export function toAnnotation(state: State, count: number): Step {
  const { messages, loaded } = state;
  const layout = layoutOf(state);
  const places = inTextOrder(annotationsOf(loaded)).flatMap(({ passage }) =>
    passage ? [move(layout, passage.from, 0)] : [],
  );
  const rows = places.filter((place, i) => i === 0 || comparePlaces(place, places[i - 1] ?? place) !== 0);
  if (rows.length === 0) return say(state, messages.noAnnotations(keyFor(state, 'writeNote')));
  const below = rows.filter((place) => comparePlaces(place, state.top) > 0);
  const above = rows.filter((place) => comparePlaces(place, state.top) < 0);
  const target = count > 0 ? below[Math.min(count, below.length) - 1] : above[Math.max(0, above.length + count)];
  if (target) return { state: jump(state, target) };
  return say(state, count > 0 ? messages.lastAnnotation : messages.firstAnnotation);
}
