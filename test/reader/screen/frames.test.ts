import { expect, test } from 'vitest';
import type { State } from '../../../src/reader/state/state.js';
import { typed } from '../../kit/article/reader.js';
import { empty, folder, found, library, manyLinks, marked, paintedRows, text } from '../../kit/article/screens.js';

/* Whole frames with the roles of their spans, as golden files: what each panel draws in a narrow and in a wide window. */

const FRAMES: Readonly<Record<string, readonly [(columns: number) => State, string]>> = {
  'a selected link': [text, '<tab><tab>'],
  'a second page': [text, '<space>'],
  'code that was scrolled': [text, ']]]][[]]j5<right>'],
  'hits of a search': [marked, '/needle<enter>n'],
  'a search that is typed': [text, '/needle'],
  'a search without a hit': [text, '/nowhere'],
  'highlights and notes': [marked, ''],
  'an extended selection': [marked, 'Vww'],
  'a note below the text': [marked, '<enter>'],
  'a note that is written': [marked, ']]aA thought'],
  'notes in a list': [marked, 'ijj'],
  'an outline': [text, 'tj'],
  'a folded outline': [text, 't<left>'],
  'a filtered outline': [text, 't/deeper'],
  'the outline beside the text': [text, 't<tab>'],
  'headings that match': [text, 'otwo'],
  'hits in a list': [text, '/needle<enter>sj'],
  'a footnote': [text, '<tab><tab><tab><enter><tab>'],
  'labels of links': [text, 'F'],
  'labels of many links': [manyLinks, 'Fa'],
  'commands that match': [text, ':half'],
  'the help of footnotes': [text, '?/to the footnote'],
  'a folder': [folder, 'j'],
  'a filtered folder': [folder, '/two'],
  'a folder without what was typed': [folder, '/zzz'],
  'a library': [library, 'j'],
  'a filtered library': [library, '/#craft too'],
  'hits in a folder': [found, '<down>'],
  'nothing yet': [empty, ''],
};

/** Rows of a frame, between bars. */
const painted = (state: State): string =>
  paintedRows(state)
    .map((row) => `|${row}|`)
    .join('\n');

test.each([40, 100])('every page and panel is drawn as in its golden file, %i cells wide', async (columns) => {
  const frames = Object.entries(FRAMES).map(
    ([name, [open, keys]]) => `== ${name}\n${painted(typed(open(columns), keys))}\n`,
  );
  await expect(frames.join('\n')).toMatchFileSnapshot(`../../fixtures/frames/${columns}.txt`);
});
