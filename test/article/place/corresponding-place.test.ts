import { expect, test } from 'vitest';
import type { Article, Place } from '../../../src/article/model.js';
import { correspondingPlace } from '../../../src/article/place/corresponding-place.js';
import { articleOf } from '../../kit/article/setting.js';

/** Article whose paragraphs have the given lengths, under the heading before them. */
const article = (...sections: readonly (readonly number[])[]): Article =>
  articleOf(
    sections
      .map((lengths, i) =>
        [...(i === 0 ? [] : [`## H${i}`]), ...lengths.map((length) => 'x'.repeat(length))].join('\n\n'),
      )
      .join('\n\n'),
  );
const FROM = article([10], [20, 20], [40]);
const TO = article([30, 30], [10, 10, 80], [4]);

test.each<readonly [what: string, from: Article, to: Article, place: Place, expected: Place]>([
  ['the start', FROM, TO, { block: 0, offset: 0 }, { block: 0, offset: 0 }],
  ['the space above a section', FROM, TO, { block: 1, offset: -1 }, { block: 2, offset: -1 }],
  ['the half of the lead', FROM, TO, { block: 0, offset: 5 }, { block: 0, offset: 28 }],
  ['a heading', FROM, TO, { block: 1, offset: 0 }, { block: 2, offset: 0 }],
  ['within a heading', FROM, TO, { block: 1, offset: 1 }, { block: 2, offset: 2 }],
  ['the third paragraph of a section', FROM, TO, { block: 3, offset: 0 }, { block: 5, offset: 31 }],
  ['the end of the last section', FROM, TO, { block: 5, offset: 40 }, { block: 7, offset: 4 }],
  ['beyond the end', FROM, TO, { block: 5, offset: 99 }, { block: 7, offset: 4 }],
  [
    'a section that the other does not have',
    FROM,
    article([10], [8]),
    { block: 4, offset: 0 },
    { block: 1, offset: 0 },
  ],
  [
    'an article without sections',
    article([10, 10]),
    article([30, 30]),
    { block: 1, offset: 0 },
    { block: 1, offset: 0 },
  ],
])('%s', (_, from, to, place, expected) => {
  expect(correspondingPlace(from, to, place)).toEqual(expected);
});
