import { expect, test } from 'vitest';
import { escapedJson, printJson } from '../../src/output/json.js';

test('data is printed as one indented document that ends its line', () => {
  let output = '';
  printJson({ a: ['b'] }, (text) => {
    output += text;
  });
  expect(output).toBe('{\n  "a": [\n    "b"\n  ]\n}\n');
});

test('what would act on a terminal is escaped, and reads back as it was', () => {
  const acting = [
    '\u001B',
    '\u007F',
    '\u0085',
    '\u009B',
    '\u061C',
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
  ];
  const data = { text: [...acting, '\u{E0020}', '\u{E007F}', 'é', '日', '\u{1F44D}'].join('x') };
  const json = escapedJson(data);
  expect(JSON.parse(json)).toEqual(data);
  expect(json).toMatch(/^[ -~é日\u{1F44D}]*$/u);
  expect(json).toContain('é');
  expect(json).toContain('\\u0085');
  expect(json).toContain('\\udb40\\udc20');
  expect(escapedJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
});
