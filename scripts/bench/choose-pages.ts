/** A file and its length in bytes. */
export interface PageFile {
  readonly name: string;
  readonly length: number;
}

/** `count` files spread evenly over the list in alphabetical order, and the largest: the same for the same folder. */
export function choosePages(files: readonly PageFile[], count: number): readonly PageFile[] {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const step = Math.max(sorted.length / count, 1);
  const sample = Array.from({ length: Math.min(count, sorted.length) }, (_, turn) => sorted[Math.floor(turn * step)]!);
  const largest = sorted.toSorted((a, b) => b.length - a.length)[0];
  return largest === undefined || sample.includes(largest) ? sample : [...sample, largest];
}
