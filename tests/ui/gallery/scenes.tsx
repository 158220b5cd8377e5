import type { ComponentChild } from 'preact';

import type { Card } from '@/core/card/card';
import type { PageReport } from '@/core/page/page-report';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import { CardStack } from '@/ui/card/CardStack';
import { LookUpMiss } from '@/ui/card/LookUpMiss';
import { Popup } from '@/ui/popup/Popup';

import { naming, SAMPLE_CARD } from '@@/tests/ui/sample-card';
import { SAMPLE_REPORT, SAMPLE_SHORTCUTS } from '@@/tests/ui/sample-report';

export interface Scene {
  readonly name: string;
  readonly surface: 'card' | 'popup' | 'library';
  /** What the host leaves the card, where it is less than the card wants. */
  readonly availableWidthPx?: number;
  /** Show every disclosure open. */
  readonly isOpen?: boolean;
  readonly content: ComponentChild;
}

const LONG_WORDS: Card = {
  ...SAMPLE_CARD,
  kind: 'concept',
  name: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  summary: `See https://example.org/${'a-very-long-address-without-any-break'.repeat(3)}.`,
  language: 'de',
};

const RIGHT_TO_LEFT: Card = {
  ...SAMPLE_CARD,
  kind: 'place',
  name: 'قره باغ',
  summary: 'منطقة جبلية تعيش فيها جماعة أرمنية.',
  passages: [naming('زار الوفد [قره باغ] في الخريف ثم عاد إلى العاصمة.')],
  answers: [{ question: 'أين تقع المنطقة؟', answer: naming('تقع [قره باغ] في جنوب القوقاز.') }],
  related: [{ termId: 'yerevan', name: 'يريفان', kind: 'place' }],
  title: 'ما وراء الأزمة',
  source: 'صحيفة الميناء',
  sourceNote: 'الأقوال منقولة بالمعنى.',
  language: 'ar',
};

const BARE: Card = { ...SAMPLE_CARD, kind: 'event', passages: [], answers: [], related: [], sourceNote: null };

function cardScene(
  name: string,
  cards: readonly Card[],
  more: { pageDate?: string; isPinned?: boolean; isOpen?: boolean; availableWidthPx?: number } = {},
): Scene {
  const { pageDate = null, isPinned = false, ...scene } = more;
  return {
    ...scene,
    name,
    surface: 'card',
    content: (
      <CardStack
        cards={cards}
        pageDate={pageDate}
        isPinned={isPinned}
        canGoBack={isPinned}
        titleId="title"
        onRelated={doNothing}
        onBack={doNothing}
        onPin={doNothing}
        onClose={doNothing}
      />
    ),
  };
}

function popupScene(
  name: string,
  more: {
    settings?: Partial<Settings>;
    report?: Partial<PageReport> | null;
    minutesLeft?: number;
    isOpen?: boolean;
  } = {},
): Scene {
  const { minutesLeft = null } = more;
  return {
    name,
    surface: 'popup',
    isOpen: more.isOpen,
    content: (
      <Popup
        settings={{ ...DEFAULT_SETTINGS, ...more.settings }}
        report={more.report === null ? null : { ...SAMPLE_REPORT, ...more.report }}
        isPaused={minutesLeft !== null}
        pausedMinutesLeft={minutesLeft}
        shortcuts={SAMPLE_SHORTCUTS}
        onSettings={doNothing}
        onPause={doNothing}
        onResume={doNothing}
        onJump={doNothing}
        onContinue={doNothing}
        onShowAnyway={doNothing}
        onAddPage={doNothing}
        onLibrary={doNothing}
      />
    ),
  };
}

function doNothing() {}

/** Every state of the interface that has its own look. */
export const SCENES: readonly Scene[] = [
  cardScene('a card', [SAMPLE_CARD]),
  cardScene('an old card, pinned, one card back', [{ ...SAMPLE_CARD, passages: SAMPLE_CARD.passages.slice(0, 1) }], {
    pageDate: '2026-02-01',
    isPinned: true,
  }),
  cardScene('a card, everything open', [SAMPLE_CARD], { pageDate: '2024-12-01', isOpen: true }),
  cardScene('two backgrounders', [
    { ...BARE, passages: SAMPLE_CARD.passages.slice(0, 1), kind: 'media' },
    { ...SAMPLE_CARD, backgrounderId: 'other', title: 'Another', passages: [] },
  ]),
  cardScene('a bare card', [BARE]),
  cardScene('a card on a narrow page', [{ ...SAMPLE_CARD, kind: 'person' }], {
    availableWidthPx: 280,
    pageDate: '2026-02-01',
  }),
  cardScene('long words', [LONG_WORDS]),
  cardScene('right to left', [RIGHT_TO_LEFT], { pageDate: '2025-02-01' }),
  {
    name: 'nothing looked up',
    surface: 'card',
    content: <LookUpMiss text="Hanseatic League" titleId="title" onClose={doNothing} />,
  },
  popupScene('popup'),
  popupScene('popup, everything open', {
    settings: {
      pages: 'listed',
      listedSites: ['news.example', 'harbour-post.example'],
      hiddenKinds: ['media', 'event'],
    },
    isOpen: true,
  }),
  popupScene('popup, off', { settings: { isOn: false } }),
  popupScene('popup, paused', { minutesLeft: 7 }),
  popupScene('popup, another subject', {
    report: { state: 'nothing-found', isOnSubject: false, terms: [], quietTerms: SAMPLE_REPORT.terms },
  }),
  popupScene('popup, stopped', { report: { leftOutCount: 3312 } }),
  popupScene('popup, not an article', { report: { state: 'not-an-article', isArticle: false, terms: [] } }),
  popupScene('popup, out of reach', { report: null }),
];
