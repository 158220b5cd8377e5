import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import type { EntrySummary, LibraryEntry } from '@/core/library/entry';
import { reopenReview, type Review } from '@/core/review/review';

/** A document about a strike that never was. */
export const SAMPLE_DOCUMENT: Backgrounder = {
  id: 'harbour-strike',
  title: 'Why the harbour of Port Elsa stood still',
  date: '2024-02-29',
  source: 'the Elsa Herald',
  sourceNote: 'Wages are in crowns.',
  language: 'en',
  paragraphs: [
    'The Dockers’ Union called a strike at Port Elsa when the port’s owner cut the night rate by a third.',
    'Mayor Ines Talvik offered to speak with both. The Dockers’ Union said that it would wait for the owner.',
  ],
  faq: [{ question: 'Who called the strike?', answer: 'The Dockers’ Union, after a vote of its members.' }],
  terms: [
    {
      id: 'dockers-union',
      name: 'Dockers’ Union',
      kind: 'organisation',
      broad: false,
      summary: 'The union that called the strike.',
      aliases: { en: ['DU'] },
      broadAliases: {},
    },
    {
      id: 'ines-talvik',
      name: 'Ines Talvik',
      kind: 'person',
      broad: false,
      summary: 'The mayor of Port Elsa.',
      aliases: {},
      broadAliases: {},
    },
    {
      id: 'port-elsa',
      name: 'Port Elsa',
      kind: 'place',
      broad: true,
      summary: 'A harbour town.',
      aliases: {},
      broadAliases: {},
    },
  ],
};

const FROM_FILE = { kind: 'file', url: null, fileName: 'harbour-strike.md' } as const;

export const SAMPLE_ENTRY: LibraryEntry = {
  backgrounder: SAMPLE_DOCUMENT,
  isOn: true,
  origin: FROM_FILE,
  addedAtMs: Date.UTC(2026, 0, 2),
  changedAtMs: Date.UTC(2026, 0, 2),
  notes: {},
  previous: null,
};

export const SAMPLE_REVIEW: Review = reopenReview(SAMPLE_DOCUMENT, FROM_FILE);

export const SAMPLE_SUMMARY: EntrySummary = {
  id: 'harbour-strike',
  title: SAMPLE_DOCUMENT.title,
  date: SAMPLE_DOCUMENT.date,
  source: SAMPLE_DOCUMENT.source,
  language: 'en',
  termCount: 3,
  noteCount: 0,
  isOn: true,
  origin: FROM_FILE,
  addedAtMs: SAMPLE_ENTRY.addedAtMs,
  changedAtMs: SAMPLE_ENTRY.changedAtMs,
  canRollBack: false,
};
