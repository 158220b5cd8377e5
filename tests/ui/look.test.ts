// @vitest-environment node
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const LOOK = readFileSync(new URL('../../src/ui/look.css', import.meta.url), 'utf8');

const TEXT = 4.5;
const CONTROL = 3;

const KIND_COLOURS = ['person', 'place', 'organisation', 'media', 'event', 'concept'];

/** Which colour stands on which, and what contrast WCAG 2.2 asks of them (1.4.3 for text, 1.4.11 for controls). */
const PAIRS: [colour: string, on: string, contrast: number][] = [
  ...['ink', 'soft', 'accent', ...KIND_COLOURS].flatMap<[string, string, number]>((colour) => [
    [colour, 'paper', TEXT],
    [colour, 'wash', TEXT],
  ]),
  ['accent', 'accent-wash', TEXT],
  ['warn', 'warn-wash', TEXT],
  ['ink', 'mark', TEXT],
  ['control', 'paper', CONTROL],
  ['paper', 'control', CONTROL],
  ['paper', 'accent', CONTROL],
  ['mark-line', 'paper', CONTROL],
];

describe.each([
  ['light', 0],
  ['dark', 1],
])('the %s look', (_, position) => {
  const colours = readColours(LOOK.split('@media (prefers-color-scheme: dark)')[position]!);

  it.each(PAIRS)('sets --%s on --%s with a contrast of at least %f', (colour, on, contrast) => {
    expect(measureContrast(colours.get(colour)!, colours.get(on)!)).toBeGreaterThanOrEqual(contrast);
  });
});

function readColours(css: string): Map<string, string> {
  return new Map(Array.from(css.matchAll(/--([\w-]+): #([\da-f]{6});/g), ([, name, hex]) => [name!, hex!]));
}

/** Contrast ratio as WCAG 2.2 defines it. */
function measureContrast(first: string, second: string): number {
  const [lighter, darker] = [measureLuminance(first), measureLuminance(second)].toSorted((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function measureLuminance(hex: string): number {
  const [red, green, blue] = Array.from(hex.matchAll(/../g), ([pair]) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
