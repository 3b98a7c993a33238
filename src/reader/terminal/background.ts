import { luminanceOf } from '../../style/contrast.js';

/** Minimum relative luminance (WCAG 2) at which black text on a colour has more contrast than white text. */
const LIGHT = 0.179;

/** Classifies a colour such as "rgb:ffff/ffff/eeee", in which a terminal reports its background; undefined if it is not understood. */
export function backgroundOf(color: string): 'light' | 'dark' | undefined {
  const parts = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color)?.slice(1);
  if (!parts) return undefined;
  const shares = parts.map((hex) => Number.parseInt(hex, 16) / (16 ** hex.length - 1));
  return luminanceOf(shares) > LIGHT ? 'light' : 'dark';
}
