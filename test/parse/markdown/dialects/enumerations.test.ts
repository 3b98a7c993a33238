import { expect, test } from 'vitest';
import { articleOf } from '../../../kit/article/setting.js';
import { signedTexts } from '../../../kit/article/signed-texts.js';

test.each([
  ['a) One *b*\nb) two\n   goes on\nc) three', ['a) One b', 'b) two goes on', 'c) three']],
  ['Text:\n(1) one\n(2) two\n\nb', ['Text:', '(1) one', '(2) two', 'b']],
  ['i. one\nii. two\n\n#. a\n#. b\n\n(@) c\n(@d) e', ['i. one', 'ii. two', '#. a', '#. b', '(@) c', '(@d) e']],
  ['(@a) one\n(@b) two', ['(@a) one', '(@b) two']],
  ['A) one\nB) two\n\nI) x\nII) y', ['A) one', 'B) two', 'I) x', 'II) y']],
  ['- x\n\n  (a) one\n  (b) two', ['- x', '- (a) one', '- (b) two']],
  ['| A verse,\n|   *indented*\n|\n| and more\n  of it', ['A verse,\n\u00A0\u00A0indented\n\nand more of it']],
  ['*[HTML]: Hyper Text\n*[CSS]: Style', ['HTML: Hyper Text\nCSS: Style']],
  // Marks that do not follow each other, a single one, tables, and emphasis.
  ['a) one\nd) two\n\n(1) one\nb\n\nI. Newton\nand others', ['a) one d) two', '(1) one b', 'I. Newton and others']],
  [
    'It (i) ends or\n(i) takes a,\n(ii) makes b; and (iii) has c',
    ['It (i) ends or (i) takes a, (ii) makes b; and (iii) has c'],
  ],
  ['a) b by\nA. Smith\nb) c\n--- ---\nd', ['a) b by A. Smith', 'b) c', '', 'd']],
  ['*[a]: b* c', ['[a]: b c']],
  ['| a\n| ---', ['a']],
  ['| a\n| -\n| b', ['a\nb']],
  ['| a | b\n| c | d', ['| a | b | c | d']],
  ['*[a]: b*', ['[a]: b']],
  ['a | b\n--|--\na) c | d\nb) e | f', ['a\tb\na) c\td\nb) e\tf']],
])('%j', (source, blocks) => {
  expect(signedTexts(source)).toEqual(blocks);
});

test.each([
  ...[
    '> q',
    '| q |',
    '<b>',
    '# q',
    '- q',
    '+ q',
    '* q',
    '1. q',
    '1) q',
    '```',
    '~~~',
    ':::',
    '$$',
    '{% q %}',
    '{{ q }}',
  ],
  ...['---', '===', '***', '* * *', '___'],
])('a list of letters does not go on below %j', (line) => {
  const { blocks } = articleOf(`a) one\n${line}\nb) two\n`);
  expect(blocks.flatMap(({ containers }) => containers.map((one) => 'ordinal' in one && one.ordinal))).not.toContain(
    'a)',
  );
});
