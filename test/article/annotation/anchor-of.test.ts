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

test.each(['!', '?', '…', ':', ';', '.', '\n\n'])(
  'two needles beside which a part ends with %j would have the same text beside them without the text between',
  (sign) => {
    expect(sharedOf(sign, 0)[0]).toMatch(/^, a common/);
    expect(sharedOf(sign, 1)[1]).toMatch(/with more still\./);
  },
);

test.each([',', ' 12.', ' –'])('two needles in the middle of a part with %j share only the words of both', (sign) => {
  expect(sharedOf(sign, 0)).toEqual([`a common word${sign} and others lead to the `, ` of it${sign} with more`]);
  expect(sharedOf(sign, 1)[1]).toBe(` of it${sign} with more`);
});
