import type { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { watchFile } from '../../src/source/watch-file.js';

const opened = vi.hoisted(() => [] as { watcher: EventEmitter; close: () => void }[]);

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const { EventEmitter } = await import('node:events');
  const watch = () => {
    const close = vi.fn();
    const watcher = Object.assign(new EventEmitter(), { close });
    opened.push({ watcher, close });
    return watcher;
  };
  return { ...fs, watch };
});

test('a folder that can no longer be watched ends its watch, not the program', () => {
  const stop = watchFile('/a.md', () => {});
  const [{ watcher, close }] = opened as [{ watcher: EventEmitter; close: () => void }];
  watcher.emit('error', new Error('gone'));
  expect(close).toHaveBeenCalled();
  stop();
});
