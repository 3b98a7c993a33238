import { expect, test } from 'vitest';
import { textOf } from '../../../../src/article/text.js';
import { boldHeadings } from '../../../../src/parse/html/page/bold-headings.js';
import { wholePage } from '../../../kit/random/page.js';

const PROSE = '<p>Am Morgen lag noch Nebel über dem Hafen, und die Boote schaukelten leise im Wind, als er kam.</p>';
const bold = (text: string): string => `<p><b>${text}</b></p>`;

/** The headings among the blocks of a page. */
function headings(body: string): readonly string[] {
  const { blocks, bodyStart } = wholePage(`<html lang="de"><body>${body}</body></html>`);
  return boldHeadings(blocks.slice(bodyStart)).flatMap((block) =>
    block.kind === 'heading' ? [`${block.level} ${textOf(block)}`] : [],
  );
}

test('bold lines between texts are headings where there are no others', () => {
  const body = PROSE + bold('Der Hafen') + PROSE + bold('Die Boote') + PROSE;
  expect(headings(body)).toEqual(['2 Der Hafen', '2 Die Boote']);
});

test('a heading made of a bold line keeps its place, and is not bold', () => {
  const { blocks, bodyStart } = wholePage(
    `<html lang="de"><body>${PROSE}<p id="hafen"><b>Der <i>Hafen</i></b></p>${PROSE}${bold('Die Boote')}${PROSE}</body></html>`,
  );
  const own = blocks.slice(bodyStart);
  const [heading] = boldHeadings(own).filter(({ kind }) => kind === 'heading');
  const { containers, line, anchors } = own[1] ?? expect.unreachable();
  expect(heading).toEqual({
    ...{ kind: 'heading', level: 2, containers, line, anchors },
    runs: [
      { text: 'Der ', marks: [] },
      { text: 'Hafen', marks: ['emphasis'] },
    ],
  });
  expect(anchors).toEqual(['hafen']);
});

test.each([
  ['the article has headings', `${PROSE}${PROSE}${PROSE}${PROSE}<h3>Der Kai</h3>`, ['3 Der Kai']],
  ['there is but one', PROSE, [], 'Und du?'],
  ['they end the article', '', []],
  ['a shorter line follows', '<p>Kurz</p>', []],
  ['a line as long follows', '<p>Die Boate</p>', []],
])('bold lines stay bold where %s', (_, rest, expected, second = 'Die Boote') => {
  expect(headings(PROSE + bold('Der Hafen') + PROSE + bold(second) + rest)).toEqual(expected);
});

test('a question among other bold lines is a heading, unless most of them are questions', () => {
  const lines = ['Der Hafen', 'Wer kommt?', 'Die Boote'];
  const body = (all: readonly string[]): string => all.map((line) => PROSE + bold(line)).join('') + PROSE;
  expect(headings(body(lines))).toEqual(['2 Der Hafen', '2 Wer kommt?', '2 Die Boote']);
  expect(headings(body([...lines, 'Und wann?', 'Woher?']))).toEqual(['2 Der Hafen', '2 Die Boote']);
  expect(headings(body([...lines, 'Und wann?']))).toEqual([
    '2 Der Hafen',
    '2 Wer kommt?',
    '2 Die Boote',
    '2 Und wann?',
  ]);
});

test.each<readonly [title: string, line: string]>([
  ['a sentence', bold('Der Hafen ist alt.')],
  ['a question of an interview', bold('Ist der Hafen alt?')],
  ['a label', bold('Der Hafen:')],
  ...[...'.,;…!"“”»«)*'].map((end) => [`a line that ends with ${end}`, bold(`Der Hafen${end}`)] as const),
  ...['-', '—'].map((start) => [`a line that begins with ${start}`, bold(`${start} Der Hafen`)] as const),
  ['a line of 81 characters', bold(`Der Hafen ${'a'.repeat(71)}`)],
  ['bold among other words', '<p><b>Der Hafen</b> ist alt</p>'],
  ['a link', '<p><b><a href="/a">Der Hafen</a></b></p>'],
  ['a quotation', bold('„Der Hafen“')],
  ['a list of its own', bold('– Der Hafen')],
  ['letters', bold('A 1')],
  ['bold lines after one another', bold('Der Hafen') + bold('Die Boote')],
  ['a line with a break', '<p><b>Der Hafen</b><br><b>am Meer</b></p>'],
  ['a picture', '<p><b><img src="a.png" alt="Der Hafen"></b></p>'],
  ['an item', '<ul><li><b>Der Hafen</b></li></ul>'],
  ['a line of 81 characters', bold(`${'Der Hafen '.repeat(8)}b`)],
])('%s is no heading', (_, line) => {
  expect(headings((PROSE + line).repeat(3) + PROSE)).toEqual([]);
});

test('a heading among the first three blocks is that of the article, one after them is another', () => {
  const lines = PROSE + bold('Der Hafen') + PROSE + bold('Die Boote') + PROSE;
  expect(headings(`<h2>Titel</h2>${lines}`)).toEqual(['2 Titel', '2 Der Hafen', '2 Die Boote']);
  expect(headings(`<h2>Titel</h2>${bold('Von Jo')}${lines}`)).toEqual(['2 Titel', '2 Der Hafen', '2 Die Boote']);
  expect(headings(`${PROSE}${PROSE}<h2>Titel</h2>${lines}`)).toContain('2 Der Hafen');
  expect(headings(`${PROSE}${PROSE}${PROSE}<h2>Titel</h2>${lines}`)).toEqual(['2 Titel']);
});

test('a bold line may have 80 characters, links to nothing, and code below', () => {
  const long = 'Der Hafen am Meer '.repeat(5).slice(0, 80).replace(/ $/, 'r');
  expect(headings(`${PROSE}${bold(long)}<pre>a</pre>${bold('Die Boote')}${PROSE}`)).toEqual([
    `2 ${long}`,
    '2 Die Boote',
  ]);
  expect(headings(`${bold('Der Hafen')}${PROSE}${bold('Die Boote')}${PROSE}${bold('Die See')}${PROSE}`)).toEqual([
    '2 Die Boote',
    '2 Die See',
  ]);
});

test('a bold line right below the title is no heading, and one with plain spaces is', () => {
  const spaced = '<p><b>Die</b> <b>Boote</b></p>';
  const rest = `${PROSE}${spaced}${PROSE}${bold('Die See')}${PROSE}`;
  expect(headings(`<h2>Titel</h2>${bold('Der Hafen')}${rest}`)).toEqual(['2 Titel', '2 Die Boote', '2 Die See']);
});

test('questions are headings if they are half of the bold lines', () => {
  const lines = ['Der Hafen', 'Wer kommt?', 'Die Boote', 'Und wann?'];
  expect(headings(lines.map((line) => PROSE + bold(line)).join('') + PROSE)).toEqual(lines.map((line) => `2 ${line}`));
});
