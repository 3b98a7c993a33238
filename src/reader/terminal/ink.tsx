import type { ReadStream } from 'node:tty';
import { Box, render, Text, useInput, usePaste } from 'ink';
import { useSyncExternalStore } from 'react';
import type { Input } from '../state/action.js';
import type { State } from '../state/state.js';
import type { Store } from '../state/store.js';
import { keyNames } from './key-names.js';
import type { Screen } from './screen.js';

interface Props {
  readonly store: Store;
  readonly screen: Screen;
  readonly paint: (state: State) => readonly string[];
  readonly receive: (input: Input) => void;
}

/** Component that passes keys and pasted text to the store and draws the rows of its state. */
function Reader({ store, screen, paint, receive }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) receive({ kind: 'key', key: name });
  });
  usePaste((text) => receive({ kind: 'paste', text }));
  const { columns, rows } = state.size;
  return (
    <Box width={columns} height={rows}>
      <Text wrap="truncate">{screen.tokensOf(paint(state))}</Text>
    </Box>
  );
}

/** Runs the reader in Ink. Resolves to a function that ends it, and a promise that is rejected if the reader throws. */
export async function mount(props: Props, keyboard: ReadStream) {
  const instance = render(<Reader {...props} />, {
    stdin: keyboard,
    stdout: props.screen.stream,
    exitOnCtrlC: false,
    patchConsole: false,
    interactive: true,
    maxFps: 240,
  });
  return { unmount: instance.unmount, ended: instance.waitUntilExit() };
}
