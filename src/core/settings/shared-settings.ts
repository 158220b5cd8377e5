import { record, type Shape, withFallback } from '@/core/shape/shape';

import { parseSettings, type Settings } from './settings';

/**
 * How the reader's browsers share each setting: as `one` value, as a `list` of which each thing counts by itself, or not at all
 * where it belongs to the `machine`: a pause is of this moment, at this screen.
 */
const SHARING = {
  isOn: 'one',
  pausedUntilMs: 'machine',
  pages: 'one',
  offSites: 'list',
  listedSites: 'list',
  hiddenKinds: 'list',
  occurrences: 'one',
  broadNames: 'one',
  style: 'one',
} as const satisfies Record<keyof Settings, 'one' | 'list' | 'machine'>;

type FieldOf<Way> = { [K in keyof Settings]: (typeof SHARING)[K] extends Way ? K : never }[keyof Settings];

export type SharedField = FieldOf<'one' | 'list'>;

export type ListField = FieldOf<'list'>;

export type SharedSettings = Pick<Settings, SharedField>;

/** A list as it is shared. What was taken out is said too: a thing that is in neither was never heard of there. */
export interface SharedList {
  readonly kept: readonly string[];
  /** The last taken out last. */
  readonly gone: readonly string[];
}

/** The fields as they are shared: missing where nobody has shared one, `null` where it cannot be read, as from a newer version. */
export type SharedRecord = { readonly [K in SharedField]?: (K extends ListField ? SharedList : Settings[K]) | null };

export const SHARED_FIELDS = (Object.keys(SHARING) as (keyof Settings)[]).filter(
  (field): field is SharedField => SHARING[field] !== 'machine',
);

export function isListField(field: SharedField): field is ListField {
  return SHARING[field] === 'list';
}

const anything: Shape<unknown> = (data) => data;
const parseLists = withFallback<{ kept: unknown; gone: unknown } | null>(
  record({ kept: anything, gone: anything }),
  null,
);

/** What is shared, read field by field. Never throws. */
export function parseSharedRecord(stored: Readonly<Record<string, unknown>>): SharedRecord {
  const known = SHARED_FIELDS.filter((field) => Object.hasOwn(stored, field));
  return Object.fromEntries(known.map((field) => [field, parseSharedField(field, stored[field])]));
}

function parseSharedField(field: SharedField, data: unknown): unknown {
  const parse = (value: unknown) => parseSettings({ [field]: value })[field];
  if (!isListField(field)) return parse(data) === data ? data : null;
  const lists = parseLists(data);
  return lists && { kept: parse(lists.kept), gone: parse(lists.gone) };
}

/** The settings that were once agreed on, as far as there are any. Never throws. */
export function parseAgreed(stored: unknown): Partial<SharedSettings> {
  const fields = withFallback<Record<string, unknown>>((data) => ({ ...(data as object) }), {})(stored);
  const settings = parseSettings(fields);
  const known = SHARED_FIELDS.filter((field) => Object.hasOwn(fields, field));
  return Object.fromEntries(known.map((field) => [field, settings[field]]));
}
