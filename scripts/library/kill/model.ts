import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import type { SeededRandom } from '@@/scripts/bench/seeded-random';

/** What the library should hold of one document. Everything in its text tells its version. */
export interface DocumentState {
  readonly version: number;
  readonly previousVersion: number | null;
  readonly isOn: boolean;
  readonly note: string | null;
}

/** By id. A map is never changed, only followed by another. */
export type LibraryState = ReadonlyMap<string, DocumentState>;

/** A change that is asked of the library; one transaction each. */
export type Change =
  | { readonly act: 'put'; readonly ids: readonly string[]; readonly version: number }
  | { readonly act: 'remove'; readonly ids: readonly string[] }
  | { readonly act: 'switch'; readonly ids: readonly string[]; readonly isOn: boolean }
  | { readonly act: 'note'; readonly id: string; readonly note: string }
  | { readonly act: 'rollBack'; readonly id: string }
  /** A newer version of a document that the library follows. */
  | { readonly act: 'publish'; readonly id: string; readonly version: number };

const DOCUMENT_COUNT = 120;
/** In a collection that the library follows from the beginning. */
const FOLLOWED_IDS = Array.from({ length: 15 }, (_, index) => `followed-${index}`);
const LARGEST_BATCH = 40;

/** What the library holds at first: the first version of each document it follows. */
export const FIRST_STATE: LibraryState = new Map(
  FOLLOWED_IDS.map((id) => [id, { version: 0, previousVersion: null, isOn: true, note: null }]),
);

/** Whether the library follows a document; its own changes are left to its publisher. */
export function isFollowed(id: string): boolean {
  return FOLLOWED_IDS.includes(id);
}

/** A change that the library will not refuse; an import of many documents as often as everything else together. */
export function chooseChange(random: SeededRandom, state: LibraryState, version: number): Change {
  const known = [...state.keys()];
  const own = known.filter((id) => !isFollowed(id));
  const pickKnown = () => random.pick(known);
  const roll = random.next(12);
  if (roll >= 10) return { act: 'publish', id: random.pick(FOLLOWED_IDS), version };
  if (own.length < 10 || roll < 5) {
    const first = random.next(DOCUMENT_COUNT);
    const count = 1 + random.next(random.next(3) === 0 ? 3 : LARGEST_BATCH);
    const ids = Array.from({ length: count }, (_, index) => `document-${(first + index) % DOCUMENT_COUNT}`);
    return { act: 'put', ids, version };
  }
  if (roll < 7) {
    const ids = Array.from({ length: 1 + random.next(8) }, () => random.pick(own));
    return { act: 'remove', ids: [...new Set(ids)] };
  }
  if (roll === 7) {
    return {
      act: 'switch',
      ids: [...new Set(Array.from({ length: 1 + random.next(8) }, pickKnown))],
      isOn: random.next(2) === 0,
    };
  }
  const canRollBack = known.filter((id) => state.get(id)!.previousVersion !== null);
  if (roll === 8 && canRollBack.length > 0) return { act: 'rollBack', id: random.pick(canRollBack) };
  return { act: 'note', id: pickKnown(), note: `Noted at ${version}.` };
}

/** What the library holds after the change. */
export function applyChange(state: LibraryState, change: Change): LibraryState {
  const next = new Map(state);
  const update = (id: string, to: (old: DocumentState) => DocumentState) => next.set(id, to(next.get(id)!));
  switch (change.act) {
    case 'put':
      for (const id of change.ids) {
        const old = next.get(id);
        const { version } = change;
        const kept = { isOn: old?.isOn ?? true, note: old?.note ?? null };
        next.set(id, { version, previousVersion: old?.version ?? null, ...kept });
      }
      break;
    case 'remove':
      for (const id of change.ids) next.delete(id);
      break;
    case 'switch':
      for (const id of change.ids) update(id, (old) => ({ ...old, isOn: change.isOn }));
      break;
    case 'note':
      update(change.id, (old) => ({ ...old, note: change.note }));
      break;
    case 'rollBack':
      update(change.id, (old) => ({ ...old, version: old.previousVersion!, previousVersion: old.version }));
      break;
    case 'publish':
      update(change.id, (old) => ({ ...old, version: change.version, previousVersion: old.version }));
      break;
  }
  return next;
}

/** The term that every version of a document has; notes are on it. */
export function makeTermId(id: string): string {
  return `term-of-${id}`;
}

/** A version of a document; long enough that writing it takes a while. */
export function makeVersion(id: string, version: number): Backgrounder {
  const terms = Array.from({ length: 1 + (version % 40) }, (_, position): Term => {
    const name = `Name${position}of${id.slice(9)} Version${version}`;
    const termId = position === 0 ? makeTermId(id) : `${id}-${version}-${position}`;
    return {
      id: termId,
      name,
      kind: 'person',
      broad: false,
      summary: `Version ${version}.`,
      aliases: {},
      broadAliases: {},
    };
  });
  return {
    id,
    title: `${id}, version ${version}`,
    date: '2024-02-29',
    source: `source of version ${version}`,
    author: `author of version ${version}`,
    sourceNote: null,
    language: 'en',
    paragraphs: Array.from({ length: 10 }, (_, index) => `${index}: version ${version} of ${id}. `.repeat(20)),
    faq: [{ question: `Which version of ${id}?`, answer: `Version ${version}.` }],
    terms,
  };
}
