import { describe, expect, test } from 'vitest';
import { isPrivateAddress, isPrivateByName, publicLookup } from '../../../src/source/web/private-address.js';

/** First and last address of a network, and the neighbours of both, which are outside. */
const NETWORKS = [
  ['0.0.0.0', '0.255.255.255', undefined, '1.0.0.0'],
  ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
  ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
  ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
  ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
  ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
  ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
  ['224.0.0.0', '255.255.255.255', '223.255.255.255', undefined],
  ['::', '::1', undefined, '::1:0:0:0'],
  ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fbff::', 'fe00::'],
  ['64:ff9b:1::', '64:ff9b:1:ffff::1', '64:ff9b:0:ffff::', '64:ff9b:2::'],
  ['fec0::', 'feff::', undefined, undefined],
  ['ff00::', 'ff02::1', undefined, undefined],
  ['fe80::', 'ffff:ffff::1', 'fe7f::', undefined],
] as const;

/** Addresses of IPv6 that lead to one of IPv4. */
function holders(ip: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number);
  const hex = [a * 256 + b, c * 256 + d].map((half) => half.toString(16)).join(':');
  return [`::ffff:${hex}`, `::ffff:${ip}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::`, `2002:${hex}::1:2`];
}

describe('a private address', () => {
  test.each(NETWORKS)('is in a network from %s to %s, and not beside it', (first, last, before, after) => {
    for (const ip of [first, last]) expect(isPrivateAddress(ip), ip).toBe(true);
    for (const ip of [before, after]) if (ip) expect(isPrivateAddress(ip), ip).toBe(false);
  });

  test.each(NETWORKS.slice(0, 9))('is found in the IPv6 that holds it: %s to %s', (first, last, before, after) => {
    for (const ip of [first, last].flatMap(holders)) expect(isPrivateAddress(ip), ip).toBe(true);
    for (const ip of [before, after].flatMap((ip) => (ip ? holders(ip) : [])))
      expect(isPrivateAddress(ip), ip).toBe(false);
  });

  test.each([
    '8.8.8.8',
    '198.18.0.1',
    '2606:4700::1111',
    '64:ff9b::8.8.8.8',
    '2002:808:808::1',
    '2a00:1450:4001::200e',
  ])('is not %s', (ip) => expect(isPrivateAddress(ip)).toBe(false));

  test('may name its network interface', () => expect(isPrivateAddress('fe80::1%eth0')).toBe(true));
});

describe('a host without its addresses', () => {
  const byName = (host: string): boolean => isPrivateByName(host, isPrivateAddress);

  test.each([
    'localhost',
    'a.localhost',
    'router',
    '',
    'printer.local',
    'metadata.google.internal',
    'nas.home.arpa',
    'wiki.intranet',
    'nas.lan',
    '10.1.2.3',
    '::1',
  ])('is private: %s', (host) => expect(byName(host)).toBe(true));

  test.each([
    'example.org',
    'local.example.org',
    'mylocal.de',
    'a.notlan',
    'arpa.home.example',
    '8.8.8.8',
    '2606:4700::1111',
  ])('is public: %s', (host) => expect(byName(host)).toBe(false));
});

test('a name with a private address among others is refused, and an error or a public address is passed on', () => {
  const found = (...answer: readonly unknown[]): readonly unknown[] => {
    let told: readonly unknown[] = [];
    const lookup = publicLookup(
      (_host, _options, callback) => Reflect.apply(callback, undefined, answer),
      isPrivateAddress,
    );
    lookup('a.example', {}, (...result) => {
      told = result;
    });
    return told;
  };
  const refused = [expect.objectContaining({ message: expect.stringContaining('10.0.0.1'), lasting: true }), []];
  const [first, second] = ['8.8.8.8', '10.0.0.1'].map((address) => ({ address, family: 4 }));
  expect(found(null, '10.0.0.1', 4)).toEqual(refused);
  expect(found(null, [first, second])).toEqual(refused);
  expect(found(null, '8.8.8.8', 4)).toEqual([null, '8.8.8.8', 4]);
  expect(found(null, [first])).toEqual([null, [first], undefined]);
  const error = new Error('no such host');
  expect(found(error, '10.0.0.1')).toEqual([error, '10.0.0.1', undefined]);
});
