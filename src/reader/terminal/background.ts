/** Minimum relative luminance (WCAG 2) at which black text on a colour has more contrast than white text. */
const LIGHT = 0.179;

/** Classifies a colour such as "rgb:ffff/ffff/eeee", in which a terminal reports its background; undefined if it is not understood. */
export function backgroundOf(color: string): 'light' | 'dark' | undefined {
  const parts = /^rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i.exec(color)?.slice(1);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((hex) => {
    const share = Number.parseInt(hex, 16) / (16 ** hex.length - 1);
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT ? 'light' : 'dark';
}
