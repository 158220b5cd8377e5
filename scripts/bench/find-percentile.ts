/** The smallest value that at least `percent` of them do not exceed (the nearest rank); `null` for none. */
export function findPercentile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? null;
}
