import { isDeepStrictEqual } from 'node:util';

import {
  type EntryDocument,
  entryDocumentShape,
  type EntryHead,
  entryHeadShape,
  joinEntry,
  splitEntry,
} from '@/core/library/stored-entry';
import { makeTermRows, termRowShape } from '@/core/library/term-row';
import { isSameText } from '@/core/subscription/decide-update';
import { publishedDocumentShape } from '@/core/subscription/subscription';
import { mayBeginName, mayHaveKey, type Sieve } from '@/core/matching/sieve/sieve';

import { type DocumentState, type LibraryState, makeTermId, makeVersion } from './model';
import type { DatabaseRecords } from './read-database';

/** What is wrong with a library after a kill; empty where all is well. */
export type Faults = readonly string[];

/**
 * Whether documents, heads, rows, sieve and what is kept of publishers tell the same of every document; each record must be
 * readable.
 */
export function checkAgreement({ entries, documents, termRows, published, sieve }: DatabaseRecords): Faults {
  const faults: string[] = [];
  const heads = entries.map((head) => entryHeadShape(head));
  const texts = new Map(documents.map((document) => entryDocumentShape(document)).map((text) => [text.id, text]));
  const rows = termRows.map((row) => termRowShape(row));
  for (const head of heads) {
    const text = texts.get(head.id);
    if (text === undefined) {
      faults.push(`${head.id} has a head and no text`);
      continue;
    }
    const own = rows.filter(({ backgrounderId }) => backgrounderId === head.id);
    if (!isDeepStrictEqual(splitEntry(joinEntry(head, text)).head, head))
      faults.push(`${head.id}: its head is of another text`);
    if (!isDeepStrictEqual(own, makeTermRows(text.backgrounder, head.isOn)))
      faults.push(`${head.id}: its rows are of another text`);
  }
  const ids = new Set(heads.map(({ id }) => id));
  for (const id of texts.keys()) if (!ids.has(id)) faults.push(`${id} has a text and no head`);
  for (const { backgrounderId, firstPosition, keys, firstForms } of rows) {
    if (!ids.has(backgrounderId)) faults.push(`${backgrounderId} has rows and no head`);
    const made = (sieve as { readonly sieve: Sieve }).sieve;
    const isIn = keys.every((key) => mayHaveKey(made, key)) && firstForms.every((hash) => mayBeginName(made, hash));
    if (keys.length > 0 && !isIn) faults.push(`${backgrounderId}, ${firstPosition}: the sieve holds its names back`);
  }
  for (const { fileId, entryId, base } of published.map((each) => publishedDocumentShape(each))) {
    const text = texts.get(entryId ?? '')?.backgrounder;
    if (text === undefined || base === null || !isSameText(text, base)) {
      faults.push(`${fileId}: what its publisher said is not what the library says`);
    }
  }
  return faults;
}

/** Whether the made-up documents are as `state` has them, in all their parts. */
export function checkState({ entries, documents }: DatabaseRecords, state: LibraryState): Faults {
  const heads = entries.map((head) => entryHeadShape(head)).filter(({ origin }) => origin.kind !== 'bundled');
  const texts = new Map(documents.map((document) => entryDocumentShape(document)).map((text) => [text.id, text]));
  const known = new Set(heads.map(({ id }) => id));
  return [
    ...[...state.keys()].filter((id) => !known.has(id)).map((id) => `${id} is missing`),
    ...heads.flatMap((head) => {
      const expected = state.get(head.id);
      const text = texts.get(head.id);
      if (expected === undefined || text === undefined) return [`${head.id} should not be there`];
      return isAs(head, text, expected) ? [] : [`${head.id} is not as it should be`];
    }),
  ];
}

function isAs(head: EntryHead, { backgrounder, previous }: EntryDocument, expected: DocumentState): boolean {
  const { version, previousVersion, isOn, note } = expected;
  const { id } = head;
  return (
    head.isOn === isOn &&
    isDeepStrictEqual(head.notes, note === null ? {} : { [makeTermId(id)]: note }) &&
    isDeepStrictEqual(backgrounder, makeVersion(id, version)) &&
    isDeepStrictEqual(
      previous?.backgrounder ?? null,
      previousVersion === null ? null : makeVersion(id, previousVersion),
    )
  );
}
