import type { PageCheck } from './check-page';
import type { Difference } from './in-page/picture';

/** A page of the folder and what was found. */
export interface FolderCheck {
  readonly name: string;
  /** `null` where the page could not be checked. */
  readonly check: PageCheck | null;
  /** Why it could not. */
  readonly problem: string | null;
}

/** What is shown of one page; the rest is in the file of results. */
const MOST_LINES = 5;

/** Whether the page was left as it was: with highlights in its look, and without them node for node. */
export function isSamePage({ check }: FolderCheck): boolean {
  return check !== null && check.differences.length === 0 && check.changedNodes.length === 0;
}

/** What is not the same on a page, a few lines. */
export function describeCheck({ name, check, problem }: FolderCheck): string {
  if (check === null) return `${name}\n  could not be checked: ${problem}`;
  const { differences, changedNodes, shown } = check;
  const lines = [...changedNodes.map((change) => `after: ${change}`), ...differences.map(describeDifference)];
  const rest = lines.length - MOST_LINES;
  return [
    `${name} (${shown.marks} marks, ${shown.painted} painted)`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join('\n');
}

/** How many pages were checked, how much was highlighted on them, and how many are not the same. */
export function summarise(checks: readonly FolderCheck[]): string {
  const done = checks.flatMap(({ check }) => check ?? []);
  const count = (isCounted: (check: PageCheck) => boolean): number => done.filter(isCounted).length;
  const sum = (of: (check: PageCheck) => number): number => done.reduce((total, check) => total + of(check), 0);
  const has = (check: PageCheck, what: Difference['what']): boolean =>
    check.differences.some((difference) => difference.what === what);
  return [
    `${checks.length} pages, ${count(({ shown }) => shown.marks + shown.painted > 0)} of them highlighted: ` +
      `${sum(({ shown }) => shown.marks)} marks, ${sum(({ shown }) => shown.painted)} painted`,
    `${checks.length - done.length} could not be checked`,
    `${count(({ changedNodes }) => changedNodes.length > 0)} are not given back as they were`,
    `${count((check) => has(check, 'text'))} show or lose text, ${count((check) => has(check, 'moved'))} move, ` +
      `${count((check) => has(check, 'restyled'))} are restyled`,
    `largest score of layout shift: ${Math.max(0, ...done.map(({ shift }) => shift ?? 0)).toFixed(4)}`,
  ].join('\n');
}

function describeDifference({ what, where, detail, movePx }: Difference): string {
  const far = movePx === null ? '' : ` by ${movePx.toFixed(1)} px`;
  return `${what}${what === 'moved' ? far : ''}: ${where} ${detail}`;
}
