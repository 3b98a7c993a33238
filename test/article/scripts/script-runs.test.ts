import { expect, test } from 'vitest';
import type { Mark, Run } from '../../../src/article/model.js';
import { readScripts, writeScripts } from '../../../src/article/scripts/script-runs.js';
import { textOfRuns } from '../../../src/article/text.js';

/** Runs of a text in which {^…} is raised, {_…} is lowered, {&…} is raised and lowered in that, and {*…} is a footnote. */
const runsOf = (text: string): readonly Run[] =>
  text.split(/(\{[\^_&*!][^}]*\})/).flatMap((part): readonly Run[] => {
    if (part === '') return [];
    const kind = /^\{(.)/.exec(part)?.[1];
    if (kind === undefined) return [{ text: part, marks: [] }];
    const marks: Readonly<Record<string, readonly Mark[]>> = {
      '^': ['superscript'],
      _: ['subscript'],
      '&': ['superscript', 'subscript'],
      '!': ['superscript', 'emphasis'],
      '*': ['superscript', 'footnote'],
    };
    return [{ text: part.slice(2, -1), marks: marks[kind] ?? [] }];
  });

test.each([
  ['10{^6}', '10⁶'],
  ['H{_2}O', 'H₂O'],
  ['x{^n+1}', 'xⁿ⁺¹'],
  ['x{^a/b}', 'x^(a/b)'],
  ['x{^C}', 'x^C'],
  ['x{_b}', 'x_b'],
  ['x{_b,c} y', 'x_(b,c) y'],
  ['x{^n}{!m}', 'xⁿᵐ'],
  ['x{^C}{!D} y', 'x^(CD) y'],
  ['x{_i}{^2}', 'xᵢ²'],
  ['x{^C}{&2} y', 'x^(C₂) y'],
  ['x{^𝒳}', 'x^𝒳'],
  // Text that reads alike on the line stays, and so do signs.
  ['1{^st} 2{^nd} 3{^rd} 4{^th}', '1st 2nd 3rd 4th'],
  ['1{^er} 2{^e} M{^me} M{^gr}', '1er 2ᵉ Mme Mᵍʳ'],
  ['5{^ter} 5{^te} X{^ste} Y{^de} 1{^re} 1{^ère} 2{^ème}', '5ter 5te Xste Yde 1re 1ère 2ème'],
  ['A{^TM} B{^SM} C{^®}', 'A™ B℠ C®'],
  ['a{^[1]} b{^[Note 2]}', 'a[1] b[Note 2]'],
  ['a{*2}', 'a2'],
  ['a{^ small}', 'a small'],
  // Numbers before a letter or at the end of a text are raised, other small text apart from the text is not.
  ['{^14}C and {^3}', '¹⁴C and ³'],
  ['see {^14} there', 'see ¹⁴ there'],
  ['see {^14}, there', 'see 14, there'],
  ['see ({^14}) there', 'see (14) there'],
  ['see {^small} text', 'see small text'],
  ['see {^a1} text', 'see a1 text'],
  ['see {^1a} text', 'see 1a text'],
  ['see {^-1} and {_+3} there', 'see ⁻¹ and ₊₃ there'],
  ['({^a} [{^b} {{^c} „{^d} "{^e} |{^f} –{^g} —{^h} /{^i} “{^j}', '(a [b {c „d "e |f –g —h /i “j'],
  ['a–{^b}', 'a–b'],
  ['“{^b}”', '“b”'],
])('raised and lowered text in %j is written as %j, and read as it was', (text, written) => {
  const runs = runsOf(text);
  const changed = writeScripts(runs);
  expect(textOfRuns(changed)).toBe(written);
  expect(changed.map(({ marks }) => marks)).toEqual(runs.map(({ marks }) => marks));
  // The sign of a trade mark is as good as its letters.
  if (!/[™℠]/.test(written)) expect(readScripts(changed)).toEqual(runs);
});

test('a raised minus is written as a raised hyphen is, and read as that', () => {
  const changed = writeScripts(runsOf('see {^−1} there'));
  expect([changed, readScripts(changed)].map(textOfRuns)).toEqual(['see ⁻¹ there', 'see -1 there']);
});

test.each(['a{^x^(b)}', 'a{^^}', 'a{^⁶⁷x}', 'a{^^(b}', 'a{_^b}', 'see {^⁶}, there', 'a{^st}'])(
  'raised and lowered text that was not written so is read as it is: %j',
  (text) => {
    expect(readScripts(runsOf(text))).toEqual(runsOf(text));
  },
);
