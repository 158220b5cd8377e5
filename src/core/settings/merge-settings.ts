import { DEFAULT_SETTINGS, type Settings } from './settings';
import { isListField, SHARED_FIELDS, type SharedList, type SharedRecord, type SharedSettings } from './shared-settings';

/** So many things that were taken out of a list are remembered: with as many hosts a field stays far below 8 kB. */
const GONE_LIMIT = 50;

/** What is to be done so that this browser and the others agree. */
export interface SettingsMerge {
  /** What changes in this browser's settings. */
  readonly local: Partial<SharedSettings>;
  /** What is to be shared anew. */
  readonly shared: SharedRecord;
  /** What all agree on once that is done. */
  readonly agreed: SharedSettings;
  /** The same of what could not be shared. */
  readonly theirs: SharedSettings;
}

/**
 * Merges this browser's settings with those that are shared, against what both last agreed on; where they never did, both began
 * with the defaults. Each field goes by itself. What one side changed is taken; where both changed a field, the shared value
 * wins, since other browsers follow it already. Of a list each thing goes by itself, so that what was put in on two browsers is
 * kept, even where one of them overwrote what the other had shared.
 */
export function mergeSettings(local: Settings, agreed: Partial<SharedSettings>, shared: SharedRecord): SettingsMerge {
  const changed: Record<string, unknown> = {};
  const toShare: Record<string, unknown> = {};
  const merged: Record<string, unknown> = {};
  const theirs: Record<string, unknown> = {};
  for (const field of SHARED_FIELDS) {
    const base = agreed[field] ?? DEFAULT_SETTINGS[field];
    const merge = isListField(field)
      ? mergeList(local[field], agreed[field] ?? DEFAULT_SETTINGS[field], shared[field] ?? null)
      : mergeOne(local[field], base, shared[field] ?? null);
    // Who has heard nothing has the defaults. What a newer version wrote is overwritten only by what was changed here.
    const unheard = shared[field] === null ? base : DEFAULT_SETTINGS[field];
    if (!isSame(merge.value, local[field])) changed[field] = merge.value;
    if (!isSame(merge.value, merge.theirs ?? unheard)) toShare[field] = merge.toShare;
    merged[field] = merge.value;
    theirs[field] = merge.theirs ?? base;
  }
  return {
    local: changed,
    shared: toShare,
    agreed: merged as unknown as SharedSettings,
    theirs: theirs as unknown as SharedSettings,
  };
}

interface FieldMerge {
  readonly value: unknown;
  /** What is shared now; `null` where that cannot be told. */
  readonly theirs: unknown;
  /** What is to be shared, should `value` be another. */
  readonly toShare: unknown;
}

function mergeOne(mine: unknown, base: unknown, theirs: unknown): FieldMerge {
  const value = theirs === null || theirs === base ? mine : theirs;
  return { value, theirs, toShare: value };
}

/** What is shared as neither kept nor gone was never heard of there, or overwritten: this browser's list has it right. */
function mergeList(mine: readonly string[], base: readonly string[], theirs: SharedList | null): FieldMerge {
  const { kept, gone } = theirs ?? { kept: [], gone: [] };
  const takenOut = base.filter((item) => !mine.includes(item));
  const value = [
    ...mine.filter((item) => kept.includes(item) || !gone.includes(item) || !base.includes(item)),
    ...kept.filter((item) => !mine.includes(item) && !takenOut.includes(item)),
  ];
  const nowGone = [...gone.filter((item) => !takenOut.includes(item)), ...takenOut].filter(
    (item) => !value.includes(item),
  );
  return { value, theirs: theirs && kept, toShare: { kept: value, gone: nowGone.slice(-GONE_LIMIT) } };
}

/** Lists are the same where they have the same things, in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item) => other.includes(item));
}
