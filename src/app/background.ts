import pageCss from '@@/assets/styles/page.css?inline';
import tintLinesCss from '@@/assets/styles/tint-lines.css?inline';
import tintsCss from '@@/assets/styles/tints.css?inline';

import { toggleHighlighting } from '@/core/settings/activity';
import { answerLibrary } from '@/extension/answer-library';
import { showBadge } from '@/extension/badge';
import { type Command, startCommands } from '@/extension/commands';
import { startContextMenu } from '@/extension/context-menu';
import { startLoaderInOpenTabs } from '@/extension/inject-loader';
import { injectPresenter } from '@/extension/inject-presenter';
import { injectStyles } from '@/extension/inject-styles';
import { answering, sendToTab, startAnswering } from '@/extension/message';
import { showLookUpMessage } from '@/extension/page-messages';
import { openLibraryPage } from '@/extension/open-library';
import { startPauseAlarm } from '@/extension/pause-alarm';
import { runInPage } from '@/extension/run-in-page';
import { loadSettings, saveSettings } from '@/extension/settings-store';
import { startSettingsSync } from '@/extension/settings-sync';
import { startToolbarIcon } from '@/extension/toolbar-icon';
import { words } from '@/extension/words';
import {
  findMentionsMessage,
  getCardsMessage,
  injectPresenterMessage,
  injectTintsMessage,
  openFrameMessage,
  readFrameworksMessage,
  termsChangedMessage,
} from '@/extension/worker-messages';

import { guardMarks } from '@/page/highlight/guard-marks';
import { readFrameworks } from '@/page/hydration/read-frameworks';

import { answerFrames } from './frame-post';
import { openFrame } from './open-frame';
import { startLibrary } from './start-library';
import { startSubscriptions } from './subscriptions/start-subscriptions';
import { createTabSteps, type TabSteps } from './tab-steps';
import { countTabTerms } from './tab-report';

/**
 * Starts the worker: it holds the library and answers for it, injects what pages ask for, and hears the browser's own
 * events. Listeners are added before anything is awaited, or the browser would not wake the worker for them.
 */
export function startBackground(): void {
  const { signal } = new AbortController();
  const { library, store } = startLibrary();

  startAnswering([
    ...answerLibrary(store),
    ...answerFrames(),
    ...startSubscriptions(store.subscriptions),
    answering(findMentionsMessage, ({ blocks, pageLang }) => library.find(blocks, pageLang)),
    answering(getCardsMessage, ({ termId }) => library.getCards(termId)),
    answering(injectPresenterMessage, async (_, { tabId, frameId }) => {
      if (tabId === null) return;
      // Elsewhere our own script lives to see that the extension is gone. Where no script may run at all, nothing guards.
      if (import.meta.env.FIREFOX) await runInPage(tabId, frameId, guardMarks).catch(() => undefined);
      await injectPresenter(tabId, frameId, pageCss);
    }),
    answering(injectTintsMessage, async (_, { tabId, frameId }) => {
      if (tabId !== null) await injectStyles(tabId, frameId, { user: tintLinesCss, author: tintsCss });
    }),
    answering(openFrameMessage, ({ path }, { tabId, frameId }) => tabId !== null && openFrame(tabId, frameId, path)),
    answering(readFrameworksMessage, async (_, { tabId, frameId }) =>
      tabId === null ? [] : readFrameworksMessage.answer(await runInPage(tabId, frameId, readFrameworks)),
    ),
    answering(termsChangedMessage, async (_, { tabId }) => {
      if (tabId !== null) await showBadge(tabId, await countTabTerms(tabId));
    }),
  ]);
  startContextMenu(
    { lookUp: words('contextMenu.lookUp'), addPage: words('contextMenu.addPage') },
    {
      onLookUp: (text, tabId) =>
        void tellTab(library.lookUp(text).then((cards) => sendToTab(tabId, showLookUpMessage, { text, cards }))),
      onAddPage: (tabId) => void openLibraryPage(tabId),
    },
  );
  const steps = createTabSteps();
  startCommands((command, tabId) => void runCommand(command, tabId, steps));
  startPauseAlarm(signal);
  startSettingsSync(signal);
  startToolbarIcon(signal);
  startLoaderInOpenTabs();
}

async function runCommand(command: Command, tabId: number | null, steps: TabSteps): Promise<void> {
  if (command === 'toggle-highlights') {
    await saveSettings(toggleHighlighting(await loadSettings(), Date.now()));
  } else if (tabId !== null) {
    await tellTab(goInTab(command, tabId, steps));
  }
}

function goInTab(command: Exclude<Command, 'toggle-highlights'>, tabId: number, steps: TabSteps): Promise<void> {
  switch (command) {
    case 'next-mention':
      return steps.step(tabId, 'next', null);
    case 'previous-mention':
      return steps.step(tabId, 'previous', null);
    case 'open-card':
      return steps.openCard(tabId);
  }
}

/** A tab where none of our scripts may run (the browser's own pages, its store) answers nothing, and nothing is to be done. */
async function tellTab(sending: Promise<unknown>): Promise<void> {
  await sending.catch(() => undefined);
}
