import { expect, test } from 'vitest';
import { absoluteAddress, decodeAddress, isWebAddress, withoutLogin } from '../../src/article/address.js';

test.each([
  ['https://a.example', true],
  ['HTTP://a.example', true],
  ['ftp://a.example', false],
  ['see https://a.example', false],
  ['https:/a.example', false],
])('%j is an address of the web: %s', (text, expected) => {
  expect(isWebAddress(text)).toBe(expected);
});

test.each([
  ['b?c#d', 'https://a.example/x/b?c#d'],
  ['/b', 'https://a.example/b'],
  ['mailto:a@b.example', 'mailto:a@b.example'],
  ['http://[', 'http://['],
])('%j at an address is %j', (address, expected) => {
  expect(absoluteAddress(address, 'https://a.example/x/y')).toBe(expected);
});

test.each([
  ['https://u:p@a.example/b', 'https://a.example/b'],
  ['https://a.user:password@a.example/b@c', 'https://a.example/b@c'],
  ['https://a.example/b@c', 'https://a.example/b@c'],
  ['https://a.example?b@c', 'https://a.example?b@c'],
  ['https://a.example#b@c', 'https://a.example#b@c'],
  ['https://u@a.example?b@c', 'https://a.example?b@c'],
  ['svn+ssh://u:p@a.example', 'svn+ssh://a.example'],
  ['HTTPS://u:p/q@[', 'HTTPS://['],
  ['u:p@a.example', 'u:p@a.example'],
  ['a@b', 'a@b'],
])('%j without its login is %j', (address, expected) => {
  expect(withoutLogin(address)).toBe(expected);
});

test.each([
  ['a%20b', 'a b'],
  ['%C3%A4', 'ä'],
  ['100%', '100%'],
  ['a b', 'a b'],
])('%j is decoded as %j', (address, expected) => {
  expect(decodeAddress(address)).toBe(expected);
});
