import type { Backgrounder, FaqEntry, Term } from '@/core/backgrounder/backgrounder';

/** Whose version of a field counts. */
export type MergeChoice = 'mine' | 'theirs';

/** By the field of a conflict. */
export type MergeChoices = Readonly<Record<string, MergeChoice>>;

/** A field that the reader and the publisher both changed, and not alike. */
export interface FieldConflict {
  /** `title`, `paragraphs`, `faq.QUESTION`, `terms.ID` or `terms.ID.summary`. */
  readonly field: string;
  /** What each has there, as words; `null` where it was taken out. */
  readonly mine: string | null;
  readonly theirs: string | null;
}

export interface MergedUpdate {
  /** Where the reader has not chosen yet, with the reader's own field. */
  readonly backgrounder: Backgrounder;
  /** Those that the choices settle too. */
  readonly conflicts: readonly FieldConflict[];
}

const FACTS = ['title', 'date', 'source', 'author', 'sourceNote', 'language'] as const;
const TERM_FIELDS = ['name', 'kind', 'broad', 'summary', 'aliases', 'broadAliases'] as const;

/**
 * A published update (`theirs`) brought together with the reader's edits: `base` is the published text that `mine` comes
 * from. A field that one side changed is taken from that side; where both did, the choice counts. Its id is `mine`'s.
 */
export function mergeUpdate(
  base: Backgrounder,
  mine: Backgrounder,
  theirs: Backgrounder,
  choices: MergeChoices = {},
): MergedUpdate {
  const conflicts: FieldConflict[] = [];
  const settle: Settle = (field, ours, other) => {
    conflicts.push({ field, mine: toWords(ours), theirs: toWords(other) });
    return choices[field] === 'theirs' ? other : ours;
  };
  const facts = Object.fromEntries(
    FACTS.map((fact) => [fact, mergeValue(fact, base[fact], mine[fact], theirs[fact], settle)]),
  ) as Pick<Backgrounder, (typeof FACTS)[number]>;
  return {
    backgrounder: {
      id: mine.id,
      ...facts,
      paragraphs: mergeValue('paragraphs', base.paragraphs, mine.paragraphs, theirs.paragraphs, settle),
      faq: mergeList(FAQ, base.faq, mine.faq, theirs.faq, settle),
      terms: mergeList(TERMS, base.terms, mine.terms, theirs.terms, settle),
    },
    conflicts,
  };
}

/** Whether each conflict is chosen. */
export function isSettled({ conflicts }: MergedUpdate, choices: MergeChoices): boolean {
  return conflicts.every(({ field }) => choices[field] !== undefined);
}

type Settle = <T>(field: string, mine: T, theirs: T) => T;

function mergeValue<T>(field: string, base: T, mine: T, theirs: T, settle: Settle): T {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  return isSame(base, mine) ? theirs : settle(field, mine, theirs);
}

/** What a list is made of, and how two of its items are known to be the same. */
interface ListKind<T> {
  readonly field: string;
  readonly key: (item: T) => string;
  /** Whether they cannot stand beside each other. */
  readonly isRival: (one: T, other: T) => boolean;
  readonly merge: (field: string, base: T | undefined, mine: T, theirs: T, settle: Settle) => T;
}

const FAQ: ListKind<FaqEntry> = {
  field: 'faq',
  key: ({ question }) => question,
  isRival: () => false,
  merge: (field, base, mine, theirs, settle) => mergeValue(field, base, mine, theirs, settle) ?? mine,
};

const TERMS: ListKind<Term> = {
  field: 'terms',
  key: ({ id }) => id,
  isRival: (one, other) => fold(one.name) === fold(other.name),
  merge: (path, base, mine, theirs, settle) => {
    const fields = TERM_FIELDS.map((field) => [
      field,
      mergeValue<unknown>(`${path}.${field}`, base?.[field], mine[field], theirs[field], settle),
    ]);
    return { id: mine.id, ...Object.fromEntries(fields) } as Term;
  },
};

/** In the publisher's order; what the reader alone has comes after it. */
function mergeList<T>(
  kind: ListKind<T>,
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  settle: Settle,
): readonly T[] {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map(
    (items) => new Map(items.map((item) => [kind.key(item), item])),
  );
  const own = mine.filter((item) => !inTheirs!.has(kind.key(item)));
  const left = new Set<T>();
  const merged = theirs.flatMap((item): readonly T[] => {
    const key = kind.key(item);
    const field = `${kind.field}.${key}`;
    const [old, ours] = [inBase!.get(key), inMine!.get(key)];
    if (ours !== undefined) return [kind.merge(field, old, ours, item, settle)];
    if (old !== undefined) return isSame(old, item) ? [] : toList(settle<T | null>(field, null, item));
    const rival = own.find((other) => kind.isRival(other, item));
    if (rival === undefined) return [item];
    left.add(rival);
    return [settle(field, rival, item)];
  });
  const kept = own.flatMap((item): readonly T[] => {
    const old = inBase!.get(kind.key(item));
    if (left.has(item)) return [];
    if (old === undefined) return [item];
    return isSame(old, item) ? [] : toList(settle<T | null>(`${kind.field}.${kind.key(item)}`, item, null));
  });
  return [...merged, ...kept];
}

function toList<T>(item: T | null): readonly T[] {
  return item === null ? [] : [item];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** A field as a reader can compare it. */
function toWords(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(toWords).join('\n\n');
  if (typeof value === 'string' || typeof value === 'boolean') return String(value);
  const { question, answer, name, summary } = value as Partial<FaqEntry & Term>;
  if (question !== undefined) return answer ?? '';
  if (name !== undefined) return `${name}: ${summary ?? ''}`;
  return Object.entries(value)
    .map(([language, names]) => `${language}: ${(names as readonly string[]).join(', ')}`)
    .join('; ');
}
