import { describe, expect, test } from 'vitest';
import { basicLogin, proxyFor } from '../../../src/source/web/proxy.js';

const PROXY = 'http://proxy.example:3128';
const through = (address: string, env: Readonly<Record<string, string>>): string | undefined =>
  proxyFor(new URL(address), env)?.href;

describe('the proxy of an address', () => {
  test.each([
    ['http://a.example/', { http_proxy: PROXY }, true],
    ['http://a.example/', { HTTP_PROXY: PROXY }, true],
    ['http://a.example/', { https_proxy: PROXY, HTTPS_PROXY: PROXY }, false],
    ['https://a.example/', { HTTPS_PROXY: PROXY }, true],
    ['https://a.example/', { http_proxy: PROXY, HTTP_PROXY: PROXY }, false],
    ['https://a.example/', { all_proxy: PROXY }, true],
    ['http://a.example/', { ALL_PROXY: PROXY }, true],
    ['http://a.example/', { http_proxy: '', ALL_PROXY: '' }, false],
    ['http://a.example/', { http_proxy: 'proxy.example:3128' }, true],
    ['http://a.example/', { http_proxy: ` ${PROXY}\n` }, true],
    ['http://a.example/', { http_proxy: '', HTTP_PROXY: PROXY }, true],
    ['http://a.example/', {}, false],
  ])('of %s is in %o: %s', (address, env, found) => {
    expect(through(address, env)).toBe(found ? `${PROXY}/` : undefined);
  });

  test('is that of the variable in lower case, and that of the scheme before that of all', () => {
    const env = {
      http_proxy: 'http://lower.example',
      HTTP_PROXY: 'http://upper.example',
      all_proxy: 'http://all.example',
    };
    expect(through('http://a.example', env)).toBe('http://lower.example/');
    expect(through('https://a.example', env)).toBe('http://all.example/');
    expect(through('http://a.example', { http_proxy: 'https://a.example' })).toBe('https://a.example/');
  });

  test.each([
    ['http://a.example/', 'a.example', false],
    ['http://b.a.example/', 'a.example', false],
    ['http://b.a.example/', '.a.example', false],
    ['http://b.a.example/', '*.a.example', false],
    ['http://ba.example/', 'a.example', true],
    ['http://A.Example./', 'a.EXAMPLE', false],
    ['http://a.example/', 'b.example, c.example a.example', false],
    ['http://a.example/', 'b.example,c.example', true],
    ['http://a.example/', '*', false],
    ['http://a.example/', ' , ', true],
    ['http://a.example/', 'a.example:80', false],
    ['http://a.example/', 'a.example:8080', true],
    ['http://a.example:8080/', 'a.example:8080', false],
    ['http://a.example:8080/', '*:8080', false],
    ['https://a.example/', 'a.example:443', false],
    ['http://127.0.0.1:8080/', '127.0.0.1', false],
    ['http://[::1]/', '::1', false],
    ['http://[::1]:8080/', '[::1]:8080', false],
    ['http://[::1]:8080/', '[::1]:80', true],
    ['http://[::1]:8080/', '[::1]', false],
    ['http://a.example/', 'a.example.', false],
  ])('is not used for hosts that are excepted: %s by %j', (address, list, found) => {
    for (const name of ['no_proxy', 'NO_PROXY']) {
      const env = { http_proxy: PROXY, https_proxy: PROXY, [name]: list };
      expect(through(address, env) !== undefined).toBe(found);
    }
  });

  test('is not used for hosts of the list in lower case, unless that is empty', () => {
    const env = { http_proxy: PROXY, NO_PROXY: 'a.example' };
    const lists = ['b.example', ''].map((list) => through('http://a.example/', { ...env, no_proxy: list }));
    expect(lists).toEqual([`${PROXY}/`, undefined]);
  });

  test.each(['socks5://a.example:1080', 'http://', 'http://a b', 'ftp://a.example'])('is refused as %s', (value) => {
    expect(() => through('http://a.example', { ALL_PROXY: value })).toThrow('ALL_PROXY is not an HTTP proxy');
  });
});

describe('a login', () => {
  test.each([
    ['http://a.example', undefined],
    ['http://me@a.example', 'me:'],
    ['http://:word@a.example', ':word'],
    ['http://me:p%40ss%3A@a.example', 'me:p@ss:'],
    ['http://me:100%@a.example', 'me:100%'],
  ])('of %s is %s', (address, login) => {
    const value = basicLogin(new URL(address));
    expect(value && Buffer.from(value.replace('Basic ', ''), 'base64').toString()).toBe(login);
  });
});
