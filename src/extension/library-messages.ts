import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { backgrounderShape } from '@/core/backgrounder/backgrounder-shape';
import { type Conflicts, conflictsShape } from '@/core/library/conflicts';
import { type EntryPage, entryShape, entrySummaryShape, type LibraryEntry, originShape } from '@/core/library/entry';
import {
  CONFLICT_CHOICES,
  type ConflictChoice,
  PUT_OUTCOMES,
  type PutItem,
  type PutResult,
} from '@/core/library/plan-put';
import { LIBRARY_PROBLEMS, LibraryFailure, type LibraryProblem } from '@/core/library/library-problem';
import {
  flag,
  listOf,
  nothing,
  number,
  oneOf,
  orNull,
  record,
  type Shape,
  tableOf,
  text,
  wholeNumber,
} from '@/core/shape/shape';

import { type MessageKind, sendToExtension } from './message';

/** Everything the extension's own pages ask of the library. `askLibrary` sends it. */

/** What the library answers: what was asked for, or why it could not be done; then nothing of it was done. */
export type LibraryAnswer<T> =
  { readonly value: T; readonly problem: null } | { readonly value: null; readonly problem: LibraryProblem };

type LibraryMessage<Ask, Value> = MessageKind<Ask, LibraryAnswer<Value>>;

/** Asks the library. Rejects with a `LibraryFailure` where it could not do what was asked. */
export async function askLibrary<Ask, Value>(kind: LibraryMessage<Ask, Value>, ask: Ask): Promise<Value> {
  const { value, problem } = await sendToExtension(kind, ask);
  if (problem !== null) throw new LibraryFailure(problem);
  return value;
}

/** A message that is answered as the library answers. */
export function libraryMessage<Ask, Value>(
  name: string,
  ask: Shape<Ask>,
  value: Shape<Value>,
): LibraryMessage<Ask, Value> {
  const problem = orNull(oneOf(LIBRARY_PROBLEMS));
  const answer: Shape<LibraryAnswer<Value>> = (data, where) => {
    const read = record<{ value: unknown; problem: LibraryProblem | null }>({ value: (any) => any, problem })(
      data,
      where,
    );
    if (read.problem !== null) return { value: null, problem: read.problem };
    return { value: value(read.value, where), problem: null };
  };
  return { name, ask, answer };
}

/** A part of the list of entries, from behind `after` (`null`: from the first), of `limit` entries at most. */
export const listEntriesMessage = libraryMessage<{ readonly after: string | null; readonly limit: number }, EntryPage>(
  'listEntries',
  record({ after: orNull(text), limit: wholeNumber }),
  record({
    entries: listOf(entrySummaryShape),
    damagedIds: listOf(text),
    damagedTitles: tableOf(text),
    next: orNull(text),
  }),
);

/** The whole entry, or `null` where the library has none of this id. */
export const getEntryMessage = libraryMessage<{ readonly id: string }, LibraryEntry | null>(
  'getEntry',
  record({ id: text }),
  orNull(entryShape),
);

/** What stands in a document's way, or beside it, before it is put. */
export const findConflictsMessage = libraryMessage<{ readonly backgrounder: Backgrounder }, Conflicts>(
  'findConflicts',
  record({ backgrounder: backgrounderShape }),
  conflictsShape,
);

const putItemShape = record<PutItem>({ backgrounder: backgrounderShape, origin: originShape });
const putResultShape = record<PutResult>({ outcome: oneOf(PUT_OUTCOMES), id: text });

/** Adds documents or replaces them, all or (where it fails) none; results in the order of the items. Send some dozens at a time. */
export const putEntriesMessage = libraryMessage<
  { readonly items: readonly PutItem[]; readonly onConflict: ConflictChoice },
  readonly PutResult[]
>('putEntries', record({ items: listOf(putItemShape), onConflict: oneOf(CONFLICT_CHOICES) }), listOf(putResultShape));

/** Puts entries of a packed library back as they were, all or (where it fails) none. Send some dozens at a time. */
export const restoreEntriesMessage = libraryMessage<{ readonly entries: readonly LibraryEntry[] }, void>(
  'restoreEntries',
  record({ entries: listOf(entryShape) }),
  nothing,
);

/** Removes documents; the answer's `removalId` undoes it for ten minutes. Unknown ids are passed over, bundled ones fail. */
export const removeEntriesMessage = libraryMessage<
  { readonly ids: readonly string[] },
  { readonly removalId: string; readonly count: number }
>('removeEntries', record({ ids: listOf(text) }), record({ removalId: text, count: wholeNumber }));

/** Brings removed documents back as they were; ids of those that came back. Those whose id was taken meanwhile do not. */
export const undoRemovalMessage = libraryMessage<{ readonly removalId: string }, readonly string[]>(
  'undoRemoval',
  record({ removalId: text }),
  listOf(text),
);

/** Switches documents on or off. */
export const switchEntriesMessage = libraryMessage<{ readonly ids: readonly string[]; readonly isOn: boolean }, void>(
  'switchEntries',
  record({ ids: listOf(text), isOn: flag }),
  nothing,
);

/** Sets the reader's note on a term as a document explains it; an empty one takes it away. */
export const setNoteMessage = libraryMessage<
  { readonly entryId: string; readonly termId: string; readonly note: string },
  void
>('setNote', record({ entryId: text, termId: text, note: text }), nothing);

/** Puts the previous version in the place of the document's text, and that in its. */
export const rollBackEntryMessage = libraryMessage<{ readonly id: string }, void>(
  'rollBackEntry',
  record({ id: text }),
  nothing,
);

/** How the library is kept. */
export interface LibraryState {
  readonly entryCount: number;
  /** When the browser was found to have lost all that the library had, epoch ms; `null` where it never did. */
  readonly lostAtMs: number | null;
  /** The browser will not clear it when the disk runs full. */
  readonly isPersistent: boolean;
  /** Bytes of all the extension keeps, and of what it may keep; `null` where the browser does not say. */
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
}

export const getLibraryStateMessage = libraryMessage<void, LibraryState>(
  'getLibraryState',
  nothing,
  record({
    entryCount: wholeNumber,
    lostAtMs: orNull(number),
    isPersistent: flag,
    usedBytes: orNull(number),
    quotaBytes: orNull(number),
  }),
);
