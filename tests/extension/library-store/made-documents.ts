import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import type { Origin } from '@/core/library/entry';
import {
  createLibraryStore,
  type LibraryStore,
  type LibraryStoreOptions,
} from '@/extension/library-store/library-store';

export const FORM: Origin = { kind: 'form', url: null, fileName: null };

export const NOW_MS = 1_700_000_000_000;

/** A document about one term of that name. */
export function makeDocument(id: string, name: string, change: Partial<Backgrounder> = {}): Backgrounder {
  return {
    id,
    title: `About ${name}`,
    date: '2024-02-29',
    source: 'the Elsa Herald',
    sourceNote: null,
    language: 'en',
    paragraphs: [`${name} was in the news.`],
    faq: [],
    terms: [makeTerm(id, name)],
    ...change,
  };
}

export function makeTerm(id: string, name: string): Term {
  return { id, name, kind: 'place', broad: false, summary: `${name}.`, aliases: {}, broadAliases: {} };
}

let count = 0;

/** A store of its own for each test, without bundled documents. */
export function openStore(options: Partial<LibraryStoreOptions> = {}): LibraryStore {
  count++;
  const plain: LibraryStoreOptions = {
    bundled: [],
    indexedBy: () => 'now',
    oncePerSession: (act) => act(),
    wasChanged: async () => false,
    onChange: () => undefined,
    now: () => NOW_MS,
  };
  return createLibraryStore({ ...plain, name: `library-${count}`, ...options });
}

export function put(store: LibraryStore, ...documents: readonly Backgrounder[]) {
  return store.put(
    documents.map((backgrounder) => ({ backgrounder, origin: FORM })),
    'refuse',
  );
}
