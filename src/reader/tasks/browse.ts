import { codeOf } from '../../system/errors.js';
import { exitCodeOf, launch } from './launch.js';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Time in which an opener's failure is its own, in ms; later it is that of the program that shows the address. */
const OWN_FAILURE = 10_000;

/** Reason why an address is not opened: the system takes no argument of its length, or no program opens it. */
export type NotOpened = 'tooLong' | 'noProgram';

/**
 * Hands an address to the system's opener. Resolves to the reason if the opener could not be started.
 * @param failed called when the opener fails later
 */
export async function browse(
  address: string,
  platform: NodeJS.Platform,
  failed: () => void,
): Promise<NotOpened | undefined> {
  const [program, ...args] = OPENERS[platform] ?? ['xdg-open'];
  try {
    const child = await launch(program, [...args, address], { stdio: 'ignore', detached: true });
    child.unref();
    const start = performance.now();
    void exitCodeOf(child).then((code) => {
      if (code !== 0 && performance.now() - start < OWN_FAILURE) failed();
    });
    return undefined;
  } catch (error) {
    return codeOf(error) === 'E2BIG' ? 'tooLong' : 'noProgram';
  }
}
