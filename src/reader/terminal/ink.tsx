import type { ReadStream } from 'node:tty';
import { Box, render, Text, useInput } from 'ink';
import { useSyncExternalStore } from 'react';
import type { State } from '../state/model.js';
import type { Store } from '../state/store.js';
import { keyNames } from './key-names.js';
import type { Screen } from './screen.js';

interface Props {
  readonly store: Store;
  readonly screen: Screen;
  readonly paint: (state: State) => readonly string[];
  readonly press: (key: string) => void;
}

/** The reader: keys are pressed in the store, the rows of its state to the screen. */
function Reader({ store, screen, paint, press }: Props) {
  const state = useSyncExternalStore(store.subscribe, store.state);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) press(name);
  });
  const { columns, rows } = state.size;
  return (
    <Box width={columns} height={rows}>
      <Text wrap="truncate">{screen.tokensOf(paint(state))}</Text>
    </Box>
  );
}

/** Lets Ink run the reader. Returns the way to end it, and a promise that is rejected if the reader throws. */
export function mount(props: Props, keyboard: ReadStream) {
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
