import { describe, expect, it } from 'vitest';

import { findTone } from '@/page/highlight/text-tone';

describe('findTone', () => {
  it.each([
    ['rgb(0, 0, 0)', 'light'],
    ['rgb(28, 36, 48)', 'light'],
    ['rgb(255, 255, 255)', 'dark'],
    ['rgba(255, 255, 255, 0.6)', 'dark'],
    ['rgb(212 217 224 / 50%)', 'dark'],
    ['rgb(0, 0, 238)', 'light'],
    ['rgb(255, 255, 0)', 'dark'],
    ['color(srgb 0.9 0.9 0.9)', 'dark'],
    ['color(display-p3 0.1 0.1 0.1 / 0.5)', 'light'],
    ['oklch(0.92 0.02 250)', 'dark'],
    ['oklab(0.3 0.01 -0.02)', 'light'],
    ['lab(90 0 0)', 'dark'],
    ['lch(20 10 200)', 'light'],
    ['canvastext', 'light'],
    ['', 'light'],
  ])('takes text of the colour %s for text on a %s page', (color, expected) => {
    expect(findTone(color)).toBe(expected);
  });
});
