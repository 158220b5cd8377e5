import { answering, sendToExtension, startAnswering } from '@/extension/message';
import {
  getPageReportMessage,
  openCardMessage,
  showBroadAnywayMessage,
  showLookUpMessage,
  stepMessage,
} from '@/extension/page-messages';
import { loadSettings, watchSettings } from '@/extension/settings-store';
import { words } from '@/extension/words';
import {
  findMentionsMessage,
  getCardsMessage,
  readFrameworksMessage,
  reportTermsMessage,
} from '@/extension/worker-messages';
import type { PageBlock } from '@/page/text/page-block';
import { startNavigationWatch } from '@/page/watch/watch-navigation';

import { startLifetime } from './lifetime';
import { createPageSession, type PageSession } from './page-session';
import type { Presenter } from './presenter-context';
import { createPresenterSource } from './presenter-source';

/**
 * What every page pays for: looks at the settings and the page, and where they say so, reads it. Ends, and leaves the page
 * as it was, when the extension was updated, disabled or removed.
 */
export async function startLoader(document: Document): Promise<void> {
  const window = document.defaultView;
  if (window === null) return;
  const signal = startLifetime(document);
  const opening = openSession(document, signal);

  watchSettings((changed) => void opening.then((session) => session.applySettings(changed)), signal);
  answerMessages(opening, signal);
  const session = await opening;
  startNavigationWatch(window, () => session.startAnew(), signal);
  window.addEventListener('load', () => session.judgeAgain(), { once: true, signal });
}

async function openSession(document: Document, signal: AbortSignal): Promise<PageSession> {
  return createPageSession(document, await loadSettings(), createSources(document), reportTerms, signal);
}

/** Answers from the first moment, or what the reader asks of a page that is just opening would be lost. */
function answerMessages(opening: Promise<PageSession>, signal: AbortSignal): void {
  const present = async (act: (shown: Presenter) => void) => (await opening).present(act);
  startAnswering(
    [
      answering(getPageReportMessage, async () => (await opening).report()),
      answering(stepMessage, ({ direction, termId }) => present((shown) => shown.step(direction, termId))),
      answering(openCardMessage, () => present((shown) => shown.openCard())),
      answering(showLookUpMessage, ({ text, cards }) => present((shown) => shown.showLookUp(text, cards))),
      answering(showBroadAnywayMessage, async () => (await opening).showBroadAnyway()),
    ],
    signal,
  );
}

function createSources(document: Document) {
  const pageLang = document.documentElement?.lang || null;
  return {
    words,
    getPresenterStarter: createPresenterSource(),
    getCards: (termId: string) => sendToExtension(getCardsMessage, { termId }),
    readFrameworks: () => sendToExtension(readFrameworksMessage, undefined),
    find: (blocks: readonly PageBlock[]) =>
      sendToExtension(findMentionsMessage, {
        blocks: blocks.map(({ text, role, lang }) => ({ text, role, lang })),
        pageLang,
      }),
  };
}

/** The badge is a courtesy: a worker that is being replaced just now may miss the number. */
function reportTerms(termCount: number): void {
  void sendToExtension(reportTermsMessage, { termCount }).catch(() => undefined);
}
