/** Whether text stands on a light or a dark page. */
export type Tone = 'light' | 'dark';

/** Light text is text on a dark page. `color` is a computed CSS colour; what cannot be read counts as dark text. */
export function findTone(color: string): Tone {
  return findLightness(color) > 0.5 ? 'dark' : 'light';
}

/** 0 black to 1 white, as near as telling light text from dark needs. */
function findLightness(color: string): number {
  const [, notation = '', inside = ''] = /^([a-z]+)\((.*)\)$/i.exec(color.trim()) ?? [];
  const parts = inside.match(/-?[\d.]+(?:e-?\d+)?/gi)?.map(Number) ?? [];
  if (/^rgba?$/.test(notation)) return luma(parts) / 255;
  if (notation === 'color') return luma(inside.trim().split(/\s+/).slice(1).map(Number));
  if (/^ok(?:lab|lch)$/.test(notation)) return parts[0] ?? 0;
  return /^(?:lab|lch)$/.test(notation) ? (parts[0] ?? 0) / 100 : 0;
}

/** Rec. 709 weights, on gamma-encoded values. */
function luma([red = 0, green = 0, blue = 0]: readonly number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
