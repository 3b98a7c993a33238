import { expect, test, vi } from 'vitest';
import { type Recorded, recordingOrigin } from '../../src/library/recording-origin.js';
import type { Content, Origin } from '../../src/source/origin.js';
import type { Fetched } from '../../src/source/web/fetched.js';

const origin = (content: Content): Origin => ({ name: 'a.md', open: () => content }) as unknown as Origin;

/** Reads an input to its end. Returns how often it was closed, and what was recorded. */
function readAll(parts: readonly Uint8Array[]) {
  const left = [...parts];
  let closed = 0;
  const input = {
    fill: (buffer: Uint8Array): number => {
      const part = left.shift() ?? new Uint8Array();
      buffer.set(part.subarray(0, buffer.length));
      return Math.min(part.length, buffer.length);
    },
    close: () => {
      closed += 1;
    },
  };
  const recorded: Recorded = {};
  const content = recordingOrigin(
    origin({ kind: 'bytes', path: 'a.md', openSync: () => input } as unknown as Content),
    recorded,
  ).open();
  if (content.kind !== 'bytes') throw new Error('other content');
  const opened = content.openSync();
  // The reader uses the same buffer for all parts.
  const buffer = new Uint8Array(1 << 16);
  while (opened.fill(buffer) > 0);
  opened.close();
  return { closed, recorded };
}

test('The bytes of an input are recorded as they are, whatever becomes of the buffer, and the input is closed', () => {
  const parts = [Buffer.from('Gr\xfc\xdfe\r\n', 'latin1'), Buffer.of(0, 255), Buffer.from('end')];
  const { closed, recorded } = readAll(parts);
  expect([closed, Buffer.from(recorded.bytes ?? [])]).toEqual([1, Buffer.concat(parts)]);
  expect(readAll([]).recorded.bytes).toHaveLength(0);
});

const PART = new Uint8Array(1 << 16);

test('Input of 64 MB is recorded, and more is refused', () => {
  const parts = Array.from({ length: 1 << 10 }, () => PART);
  expect(readAll(parts).recorded.bytes).toHaveLength(1 << 26);
  expect(() => readAll([...parts, Buffer.from('x')])).toThrow('a.md: larger than 64 MB');
});

test('A page is recorded as it was fetched', async () => {
  const fetched = { bytes: Buffer.from('<p>'), address: 'https://e.x/' } as unknown as Fetched;
  const fetch = vi.fn(async () => fetched);
  const recorded: Recorded = {};
  const content = recordingOrigin(origin({ kind: 'web', fetch } as unknown as Content), recorded).open();
  if (content.kind !== 'web') throw new Error('other content');
  const request = { offline: true } as unknown as Parameters<typeof content.fetch>[0];
  expect([await content.fetch(request), fetch.mock.calls]).toEqual([fetched, [[request]]]);
  expect(recorded).toEqual({ fetched, bytes: fetched.bytes });
});

test('An article that needs no reading is the same, and so is all else of an origin', () => {
  const content = { kind: 'article' } as unknown as Content;
  const recorded: Recorded = {};
  const same = recordingOrigin(origin(content), recorded);
  expect([same.open(), same.name, recorded]).toEqual([content, 'a.md', {}]);
});
