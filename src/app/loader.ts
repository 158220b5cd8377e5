import { watchLibrary } from '@/extension/library-change';
import { answering, sendToExtension, type SendToExtension, startAnswering } from '@/extension/message';
import { continueMessage, showBroadAnywayMessage, showLookUpMessage } from '@/extension/page-messages';
import { loadSettings, watchSettings } from '@/extension/settings-store';
import { words } from '@/extension/words';
import {
  findMentionsMessage,
  getCardsMessage,
  injectTintsMessage,
  readFrameworksMessage,
  termsChangedMessage,
} from '@/extension/worker-messages';
import { yieldToPage } from '@/page/schedule/in-slices';
import { whenShown } from '@/page/schedule/when-shown';
import type { PageBlock } from '@/page/text/page-block';
import { startNavigationWatch } from '@/page/watch/watch-navigation';

import { askForSure } from './ask-for-sure';
import { readSeat } from './frame-seat';
import { startLifetime } from './lifetime';
import { createPageSession, type PageSession } from './page-session';
import { createPresenterSource } from './presenter-source';
import { offerReport } from './report-desk';

/**
 * What every page pays for, and every frame that can hold an article: looks at the settings and, once the reader sees it, at
 * the page, and where they say so, reads it. Ends, and leaves the page as it was, when the extension was updated, disabled or removed.
 */
export function startLoader(document: Document): void {
  const window = document.defaultView;
  if (window === null) return;
  const signal = startLifetime(document, () => startLoader(document));
  const opening = openSession(window, signal);
  watchLibrary(() => void opening.then((session) => session.readAnew()), signal);
  watchSettings((changed) => void opening.then((session) => session.applySettings(changed)), signal);
  answerMessages(opening, signal);
  offerReport(opening);
  void opening.then((session) => followPage(window, session, signal));
}

async function openSession(window: Window, signal: AbortSignal): Promise<PageSession> {
  const { document } = window;
  await whenShown(document, signal);
  // Compiling the script was a task for itself already.
  await yieldToPage();
  const place = { seat: readSeat(), onTerms: tellTermsChanged };
  const settings = await askForSure(window, loadSettings);
  return createPageSession(document, settings, createSources(window), place, signal);
}

function followPage(window: Window, session: PageSession, signal: AbortSignal): void {
  if (signal.aborted) return;
  startNavigationWatch(window, session.turnPage, signal);
  if (window.document.readyState === 'complete') session.judgeAgain();
  else window.addEventListener('load', session.judgeAgain, { once: true, signal });
  // While the browser kept the page aside, nobody told it of changed settings, and its badge is another page's.
  const resume = async (): Promise<void> => session.applySettings(await askForSure(window, loadSettings));
  window.addEventListener('pageshow', ({ persisted }) => persisted && void resume(), { signal });
}

/** Answers from the first moment, or what the reader asks of a page that is just opening would be lost. */
function answerMessages(opening: Promise<PageSession>, signal: AbortSignal): void {
  startAnswering(
    [
      answering(showLookUpMessage, async ({ text, cards }) =>
        (await opening).present((shown) => shown.showLookUp(text, cards)),
      ),
      answering(continueMessage, async () => (await opening).continue()),
      answering(showBroadAnywayMessage, async () => (await opening).showBroadAnyway()),
    ],
    signal,
  );
}

function createSources(window: Window) {
  const ask: SendToExtension = (kind, question) => askForSure(window, () => sendToExtension(kind, question));
  return {
    words,
    getPresenterStarter: createPresenterSource(ask),
    getCards: (termId: string) => ask(getCardsMessage, { termId }),
    injectTints: () => ask(injectTintsMessage, undefined),
    readFrameworks: () => ask(readFrameworksMessage, undefined),
    find: (added: readonly PageBlock[]) => {
      const blocks = added.map(({ text, role, lang }) => ({ text, role, lang }));
      return ask(findMentionsMessage, { blocks, pageLang: window.document.documentElement?.lang || null });
    },
  };
}

/** The badge is a courtesy: a worker that is being replaced just now may miss the change. */
function tellTermsChanged(): void {
  void sendToExtension(termsChangedMessage, undefined).catch(() => undefined);
}
