import type { ComponentChild } from 'preact';

import { nameTexts } from '@/core/review/name-text';
import { findExcerpt } from '@/core/search/find-excerpt';
import type { SearchAnswer } from '@/core/search/search-answer';
import { AddPanel } from '@/ui/library/AddPanel';
import { DocumentView } from '@/ui/library/DocumentView';
import { EntryList } from '@/ui/library/EntryList';
import { LibraryPage } from '@/ui/library/LibraryPage';
import type { NoticeText } from '@/ui/library/Notice';
import { ProgressView } from '@/ui/library/ProgressView';
import { type ReviewItem, ReviewScreen } from '@/ui/library/ReviewScreen';

import { SAMPLE_CARD } from '@@/tests/ui/sample-card';
import { SAMPLE_DOCUMENT, SAMPLE_ENTRY, SAMPLE_REVIEW, SAMPLE_SUMMARY } from '@@/tests/ui/sample-library';

import type { Scene } from './scenes';

const doNothing = () => {};

function libraryScene(name: string, content: ComponentChild, notice: NoticeText | null = null, isOpen = false): Scene {
  return {
    name,
    surface: 'library',
    isOpen,
    content: (
      <LibraryPage notice={notice} onHome={doNothing} onDismiss={doNothing}>
        {content}
      </LibraryPage>
    ),
  };
}

const NEW_REVIEW = { ...SAMPLE_REVIEW, replacesId: null, guesses: ['date'] as const };
const ITEM: ReviewItem = { key: 1, review: NEW_REVIEW, conflicts: null, decision: 'replace' };
const SAME = { sameId: SAMPLE_SUMMARY, sameTitle: [SAMPLE_SUMMARY], sameText: [], sharedTerms: [] };

const reviewActs = {
  titles: new Map(),
  isSaving: false,
  onOpen: doNothing,
  onChange: doNothing,
  onDecide: doNothing,
  onSkip: doNothing,
  onCancel: doNothing,
  onAdd: doNothing,
};

const LIST = (
  <>
    <AddPanel onFiles={doNothing} onText={doNothing} onFromScratch={doNothing} />
    <EntryList
      entries={[
        SAMPLE_SUMMARY,
        { ...SAMPLE_SUMMARY, id: 'b', title: 'What the straits compact says', isOn: false, noteCount: 2 },
        {
          ...SAMPLE_SUMMARY,
          id: 'c',
          title: 'A document of the bundle',
          origin: { kind: 'bundled', url: null, fileName: null },
        },
      ]}
      search=""
      found={null}
      damagedIds={['x']}
      damagedTitles={new Map([['x', 'The bridge at Elsa']])}
      onSearch={doNothing}
      onExportAll={doNothing}
      onOpen={doNothing}
      onSwitch={doNothing}
      onRemove={doNothing}
    />
  </>
);

const FOUND: SearchAnswer = {
  hits: [
    {
      id: SAMPLE_SUMMARY.id,
      title: [{ text: SAMPLE_SUMMARY.title, isHit: false }],
      excerpt: findExcerpt({ backgrounder: SAMPLE_DOCUMENT, notes: {} }, new Set(['strike'])),
    },
  ],
  hitCount: 1,
  isReading: true,
  readCount: 350,
  totalCount: 1000,
  damagedIds: [],
};

/** Every view of the library page. */
export const LIBRARY_SCENES: readonly Scene[] = [
  libraryScene('the library', LIST, {
    tone: 'done',
    sentences: ['“Why the harbour stood still” is removed.'],
    onUndo: doNothing,
  }),
  libraryScene(
    'a search',
    <EntryList
      entries={[SAMPLE_SUMMARY]}
      search="strike"
      found={FOUND}
      damagedIds={[]}
      damagedTitles={new Map()}
      onSearch={doNothing}
      onExportAll={doNothing}
      onOpen={doNothing}
      onSwitch={doNothing}
      onRemove={doNothing}
    />,
  ),
  libraryScene('a document under review', <ReviewScreen items={[ITEM]} openKey={1} {...reviewActs} />),
  libraryScene(
    'several under review, one known and one to be mended',
    <ReviewScreen
      items={[
        { ...ITEM, review: { ...NEW_REVIEW, title: '', text: '' }, conflicts: SAME },
        { ...ITEM, key: 2, review: { ...NEW_REVIEW, title: 'Another document of the same zip' } },
      ]}
      openKey={1}
      {...reviewActs}
    />,
    { tone: 'problem', sentences: ['notes.zip, photo.png: is no document; remove it.'], onUndo: null },
    true,
  ),
  libraryScene(
    'a document',
    <DocumentView
      entry={{ ...SAMPLE_ENTRY, previous: { backgrounder: SAMPLE_DOCUMENT, changedAtMs: 1 } }}
      texts={nameTexts(SAMPLE_DOCUMENT, (text) => {
        const start = text.indexOf('Dockers’ Union');
        return start < 0 ? [] : [{ termId: 'dockers-union', start, end: start + 14 }];
      })}
      card={{ ...SAMPLE_CARD, termId: 'dockers-union', name: 'Dockers’ Union', note: 'Ask Ines about this.' }}
      place={{ kind: 'top' }}
      onChoose={doNothing}
      onNote={doNothing}
      onEdit={doNothing}
      onRollBack={doNothing}
      onExport={doNothing}
      onBack={doNothing}
    />,
  ),
  libraryScene('reading a zip', <ProgressView job="read" done={312} total={1000} onCancel={doNothing} />),
];
