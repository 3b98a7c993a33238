import { describe, expect, test } from 'vitest';
import { type Style, themes } from '../../src/style/theme.js';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const PAPER = { light: '#ffffff', dark: '#000000' } as const;
const TEXT = { light: '#000000', dark: '#ffffff' } as const;
/** What is read as running text; everything else stands beside it. */
const BODY = new Set([
  'emphasis',
  'strong',
  'strikethrough',
  'link',
  'code',
  'quote',
  'title',
  'heading1',
  'heading2',
  'heading3',
  'codeBlock',
  'keyboard',
  'tableHead',
  'status',
]);

describe.each(['light', 'dark'] as const)('the %s theme', (name) => {
  test.each(Object.entries<Style>(themes[name]))('%s has enough contrast', (role, { color, background }) => {
    const ratio = contrast(color ?? TEXT[name], background ?? PAPER[name]);
    expect(ratio).toBeGreaterThanOrEqual(BODY.has(role) ? 7 : 4.5);
  });

  test('tells nothing by colour alone', () => {
    for (const role of ['link', 'strong', 'emphasis', 'title', 'heading1', 'heading2', 'selected', 'alert'] as const) {
      const { color: _, background: __, ...attributes } = themes[name][role] as Style;
      expect(Object.keys(attributes), role).not.toEqual([]);
    }
  });
});

test('the mono theme has no colours', () => {
  for (const style of Object.values<Style>(themes.mono))
    expect([style.color, style.background]).toEqual([undefined, undefined]);
});
