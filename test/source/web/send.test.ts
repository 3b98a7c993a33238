import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { send } from '../../../src/source/web/send.js';
import { startWebServer } from '../../kit/program/web-server.js';

test.each([
  ['http://a.example/', true],
  ['https://a.example/', false],
  ['http://a.example:81/', false],
  ['http://b.example/', false],
])('user and password of %s are sent to http://a.example: %s', async (address, isSent) => {
  const server = await startWebServer({ '/': 'Text' });
  onTestFinished(server.close);
  const socket = connect(server.port, '127.0.0.1');
  await once(socket, 'connect');
  const login = new URL(address.replace('//', '//me:word@'));
  const url = new URL('http://a.example/');
  const question = { userAgent: 'test', headers: {}, proxy: undefined, signal: new AbortController().signal };
  (await send({ socket, isPrivate: true }, { url, login, ...question })).resume();
  expect(server.got[0]?.headers).toMatchObject({
    accept: expect.stringMatching(/^text\/html,.*text\/markdown;.*\*\/\*;q=0\.5$/),
    'accept-encoding': 'gzip, deflate, br',
  });
  expect(server.got[0]?.headers.authorization).toBe(isSent ? `Basic ${btoa('me:word')}` : undefined);
});
