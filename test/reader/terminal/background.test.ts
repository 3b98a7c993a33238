import { expect, test } from 'vitest';
import { backgroundOf } from '../../../src/reader/terminal/background.js';

test.each([
  ['rgb:ffff/ffff/eeee', 'light'],
  ['rgb:0000/0000/0000', 'dark'],
  ['rgb:1e1e/1e1e/1e1e', 'dark'],
  // Black text has as much contrast as white text between these.
  ['rgb:8080/8080/8080', 'light'],
  ['rgb:7070/7070/7070', 'dark'],
  ['rgb:80/80/80', 'light'],
  ['rgb:70/70/70', 'dark'],
  ['rgb:8/8/8', 'light'],
  ['rgb:6/6/6', 'dark'],
  // Green is bright, and blue is not.
  ['rgb:0000/ffff/0000', 'light'],
  ['rgb:ffff/0000/0000', 'light'],
  ['rgb:0000/0000/ffff', 'dark'],
  ['RGB:FFFF/FFFF/FFFF', 'light'],
  ['rgba:ffff/ffff/ffff/0000', 'light'],
  ['rgb:fffff/0/0', undefined],
  ['rgb:ff/ff', undefined],
  ['#ffffff', undefined],
  ['', undefined],
])('A terminal that reports the background %j is %s', (color, expected) => expect(backgroundOf(color)).toBe(expected));
