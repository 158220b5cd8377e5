import { vi } from 'vitest';

import type { Find } from '@/app/page-findings';
import { createPageSession, type PageSession } from '@/app/page-session';
import type { Presenter, PresenterContext, StartPresenter } from '@/app/presenter-context';
import type { Mention } from '@/core/matching/mention';
import type { FrameSeat } from '@/core/page/judge-frame';
import { DEFAULT_SETTINGS, type Settings } from '@/core/settings/settings';
import type { PageBlock } from '@/page/text/page-block';
import { englishWords } from '@@/tests/ui/english-words';

const LABELS = [
  { termId: 'csto', name: 'CSTO', kind: 'organisation' as const },
  { termId: 'russia', name: 'Russia', kind: 'place' as const },
];

const ends: AbortController[] = [];

/** Makes the document an article that names CSTO once and Russia twice. */
export function setArticle(): void {
  document.head.innerHTML = '<meta property="og:type" content="article">';
  document.body.innerHTML =
    '<article><h1>Dues unpaid</h1><p>The CSTO met. Russia was there, and Russia paid.</p></article>';
}

/** Ends all sessions that were started. */
export function endSessions(): void {
  for (const end of ends.splice(0)) end.abort();
}

/** Finds CSTO, which is enough by itself, and Russia, which is broad. */
function findIn({ text }: PageBlock) {
  const mentions = [...text.matchAll(/CSTO|Russia/g)].map(({ 0: name, index }): Mention => ({
    termId: name.toLowerCase(),
    start: index,
    end: index + name.length,
    broad: name === 'Russia',
    standing: 'full',
    evidence: 0.1,
    backgrounderIds: ['alliance'],
    keyOf: [],
  }));
  return mentions.length === 0 ? null : { mentions, rivalTermIds: [] };
}

export const findInAll: Find = async (blocks) => ({ findings: blocks.map(findIn), labels: LABELS });

/** A session on the document as it is, with a library and a presenter that only keep account. */
export function startSession(change: Partial<Settings> = {}, answer: Find = findInAll, seat: FrameSeat | null = null) {
  const end = new AbortController();
  ends.push(end);
  const shown: { names: string[]; signal: AbortSignal | null } = { names: [], signal: null };
  const presenter = {
    present: vi.fn<Presenter['present']>((paintings) => {
      shown.names = paintings.flatMap(({ mentions }) => mentions.map(({ termId }) => termId));
    }),
    erase: vi.fn<Presenter['erase']>(),
    setStyle: vi.fn<Presenter['setStyle']>(),
    showLookUp: vi.fn<Presenter['showLookUp']>(),
    popover: null,
  };
  const find = vi.fn<Find>(answer);
  const startPresenter = vi.fn<StartPresenter>((_: PresenterContext, signal) => {
    shown.signal = signal;
    return presenter;
  });
  const getPresenterStarter = vi.fn<() => Promise<StartPresenter>>(async () => startPresenter);
  const onTerms = vi.fn<() => void>();
  const settings: Settings = { ...DEFAULT_SETTINGS, ...change };
  const sources = {
    words: englishWords,
    getCards: async () => [],
    injectTints: async () => {},
    readFrameworks: async () => [],
    find,
    getPresenterStarter,
  };
  const session: PageSession = createPageSession(document, settings, sources, { seat, onTerms }, end.signal);
  return { session, settings, presenter, shown, find, getPresenterStarter, startPresenter, onTerms, end };
}
