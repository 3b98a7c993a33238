import { expect, test } from 'vitest';
import { anchorOf } from '../../../src/article/annotation/anchor-of.js';
import { lengthOf, placeAt, textBetween } from '../../../src/article/offset.js';
import { articleOf } from '../../kit/article/setting.js';

/** Texts beside one of two needles that the other has, too, or that it would have if the text between both was removed. */
function sharedOf(sign: string, nth: 0 | 1): readonly string[] {
  const part = `a common word${sign} and others lead to the needle of it${sign} with more`;
  const article = articleOf(
    `Start, ${part} after. The needle is far from the next one in this text; ${part} still. End.`,
  );
  const text = textBetween(article, 0, lengthOf(article));
  const found = [...text.matchAll(/(?<=lead to the )needle/g)].map(({ index }) => index);
  const at = found[nth] ?? 0;
  const { shared } = anchorOf(article, { from: placeAt(article, at), to: placeAt(article, at + 'needle'.length) });
  const [before, after] = shared ?? expect.unreachable();
  return [text.slice(at - before, at), text.slice(at + 'needle'.length).slice(0, after)];
}

test.each(['!', '?', '…', ':', ';', '.', '\n\n', ' 123.', ' 2024.'])(
  'two needles beside which a part ends with %j would have the same text beside them without the text between',
  (sign) => {
    expect(sharedOf(sign, 0)[0]).toMatch(/^, a common/);
    expect(sharedOf(sign, 1)[1]).toMatch(/with more still\./);
  },
);

test.each([',', ' 1.', ' 12.', ' –'])(
  'two needles in the middle of a part with %j share only the words of both',
  (sign) => {
    expect(sharedOf(sign, 0)).toEqual([`a common word${sign} and others lead to the `, ` of it${sign} with more`]);
    expect(sharedOf(sign, 1)[1]).toBe(` of it${sign} with more`);
  },
);

/** Numbers of characters beside the nth needle of a text that the other has, too, or would have without the text between both. */
function sharedIn(text: string, nth: 0 | 1): readonly number[] | undefined {
  const article = articleOf(text);
  const at = nth === 0 ? text.indexOf('needle') : text.lastIndexOf('needle');
  return anchorOf(article, { from: placeAt(article, at), to: placeAt(article, at + 'needle'.length) }).shared;
}

const words = (count: number): string => Array.from({ length: count }, (_, i) => `w${i}`).join(' ');

test.each([
  ['any words', 'one two needle', 'needle three four', 6, 'two ', ' three'],
  ['parts of a text', 'one two! needle', 'needle\n\nthree four', 148, 'two! ', '\nthree'],
])('%s between two needles may be removed up to a distance', (_, start, end, most, before, after) => {
  const [near, far] = [most, most + 1].map((count) =>
    ([0, 1] as const).map((nth) => sharedIn(`${start} ${words(count)} ${end}`, nth)),
  );
  expect(near).toEqual([
    [before.length, 0],
    [0, after.length],
  ]);
  expect(far).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('of a quote too long to be aligned, another passage is as like as its share of the words, if that is most of them', () => {
  const all = words(650).split(' ');
  const likeness = (share: number): number | undefined => {
    const others = all.map((word, i) => (i % 20 < share ? word : `x${i}`)).reverse();
    const article = articleOf(`${all.join(' ')}\n\n${'Words between. '.repeat(400)}\n\n${others.join(' ')}`);
    return anchorOf(article, { from: { block: 0, offset: 0 }, to: { block: 0, offset: all.join(' ').length } }).rival;
  };
  expect([likeness(15), likeness(13)]).toEqual([0.718, 0]);
});
