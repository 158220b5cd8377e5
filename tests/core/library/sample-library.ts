import type { Backgrounder, Term } from '@/core/backgrounder/backgrounder';
import { type Library, openLibrary } from '@/core/library/library';
import type { LibraryDocument } from '@/core/library/library-source';
import { createMemorySource } from '@/core/library/memory-source';

export function term(id: string, name: string, change: Partial<Term> = {}): Term {
  const summary = `${name} is explained here.`;
  return { id, name, kind: 'organisation', broad: false, summary, aliases: {}, broadAliases: {}, ...change };
}

export function backgrounder(id: string, date: string, terms: readonly Term[], paragraph: string): Backgrounder {
  return {
    id,
    title: `About ${id}`,
    date,
    source: 'Our desk',
    sourceNote: null,
    language: 'en',
    paragraphs: [paragraph],
    faq: [],
    terms,
  };
}

/** Documents without notes. */
export function withoutNotes(backgrounders: readonly Backgrounder[]): readonly LibraryDocument[] {
  return backgrounders.map((document) => ({ backgrounder: document, notes: {} }));
}

export function openMade(backgrounders: readonly Backgrounder[]): Library {
  return openLibrary(createMemorySource(withoutNotes(backgrounders)));
}
