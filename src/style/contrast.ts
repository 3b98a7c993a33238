/** Relative luminance of a colour as WCAG 2.2 defines it, from its shares of red, green and blue. */
export function luminanceOf(shares: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = shares.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours ("#rrggbb") as WCAG 2.2 defines it, from 1 to 21. */
export function contrastOf(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(sharesOf(a)), luminanceOf(sharesOf(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const sharesOf = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
