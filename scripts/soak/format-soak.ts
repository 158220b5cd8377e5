import { formatTable } from '@@/scripts/start/format-table.mjs';

import { listFaults, type SoakResult } from './soak-page';

const HEADINGS = ['page', 'went through', 'lit', 'heap before', 'after', 'change', 'nodes', 'listeners', 'seconds', ''];

/** The results as text: a table, and below it what is wrong. `width` in characters. */
export function formatSoak(results: readonly SoakResult[], width: number): string {
  const faults = results.flatMap((result) => listFaults(result).map((fault) => `${result.name}: ${fault}`));
  return [formatTable(HEADINGS, results.map(formatRow), width), ...faults].join('\n');
}

function formatRow(result: SoakResult): readonly string[] {
  const { name, unit, count, litCount, seconds, before, after } = result;
  return [
    name,
    `${count.toLocaleString('en')} ${unit}`,
    `${litCount} times`,
    formatBytes(before.heapBytes),
    formatBytes(after.heapBytes),
    formatShare(after.heapBytes / before.heapBytes - 1),
    `${before.nodes} → ${after.nodes}`,
    `${before.listeners} → ${after.listeners}`,
    String(seconds),
    listFaults(result).length === 0 ? 'well' : 'NOT well',
  ];
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function formatShare(share: number): string {
  return `${share < 0 ? '−' : '+'}${(100 * Math.abs(share)).toFixed(1)} %`;
}
