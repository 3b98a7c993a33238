import type { Environment } from '../../system/environment.js';
import type { MouseMode } from '../state/action.js';
import { exitCodeOf, launch } from './launch.js';

/**
 * Mode of the mouse: the chosen one; otherwise the wheel is taken where tmux has the mouse, because tmux sends no arrows for it, and
 * text is selected by tmux or with Shift anyway.
 */
export const mouseMode = async (chosen: MouseMode | undefined, env: Environment): Promise<MouseMode> =>
  chosen ?? (env.TMUX && (await tmuxHasMouse()) ? 'wheel' : 'off');

/** Time after which tmux is taken not to answer, in ms. */
const PATIENCE = 1000;

/** Whether tmux's option "mouse" is on for this session. */
async function tmuxHasMouse(): Promise<boolean> {
  try {
    const child = await launch('tmux', ['display-message', '-p', '#{mouse}'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: PATIENCE,
    });
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    await exitCodeOf(child);
    return /^(?:1|on)$/.test(said.trim());
  } catch {
    return false;
  }
}
