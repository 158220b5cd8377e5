import '@/ui/popup/popup.css';

import { render } from 'preact';

import type { PageReport } from '@/core/page/page-report';
import { isPaused } from '@/core/settings/activity';
import { findActiveTabId } from '@/extension/active-tab';
import { listShortcuts } from '@/extension/commands';
import { answering, sendToTab, startAnswering } from '@/extension/message';
import { openLibraryPage } from '@/extension/open-library';
import { continueMessage, showBroadAnywayMessage } from '@/extension/page-messages';
import { loadSettings, saveSettings, watchSettings } from '@/extension/settings-store';
import { words } from '@/extension/words';
import { termsChangedMessage } from '@/extension/worker-messages';
import { Popup } from '@/ui/popup/Popup';
import { WordsProvider } from '@/ui/words';

import { createTabSteps } from './tab-steps';
import { readTabReport } from './tab-report';

const PAUSE_MS = 10 * 60_000;

/** Shows the toolbar popup in `root` and keeps it true to the settings and to the page behind it. */
export async function startPopup(root: Element): Promise<void> {
  const { signal } = new AbortController();
  const [tabId, shortcuts] = await Promise.all([findActiveTabId(), listShortcuts()]);
  const steps = createTabSteps();
  let settings = await loadSettings();
  let report: PageReport | null = null;

  /** Where none of our scripts may run, nobody answers, and the popup says that this page cannot be read. */
  const askPage = async (): Promise<void> => {
    report = tabId === null ? null : await readTabReport(tabId).catch(() => null);
    draw();
  };
  const tellPage = (sending: Promise<void>): void => void sending.then(askPage, askPage);

  const draw = (): void => {
    const nowMs = Date.now();
    const leftMs = (settings.pausedUntilMs ?? nowMs) - nowMs;
    render(
      <WordsProvider value={words}>
        <Popup
          settings={settings}
          report={report}
          shortcuts={shortcuts}
          isPaused={isPaused(settings, nowMs)}
          pausedMinutesLeft={leftMs > 0 ? Math.ceil(leftMs / 60_000) : null}
          onSettings={(change) => void saveSettings(change)}
          onPause={() => void saveSettings({ pausedUntilMs: Date.now() + PAUSE_MS })}
          onResume={() => void saveSettings({ pausedUntilMs: null })}
          onJump={(termId) => tabId !== null && tellPage(steps.step(tabId, 'next', termId))}
          onAddPage={() => tabId !== null && void openLibraryPage(tabId).then(() => window.close())}
          onLibrary={() => void openLibraryPage(null).then(() => window.close())}
          onContinue={() => tabId !== null && tellPage(sendToTab(tabId, continueMessage, undefined, 'all'))}
          onShowAnyway={() => tabId !== null && tellPage(sendToTab(tabId, showBroadAnywayMessage, undefined, 'all'))}
        />
      </WordsProvider>,
      root,
    );
  };

  watchSettings((changed) => {
    settings = changed;
    void askPage();
  }, signal);
  startAnswering([
    answering(termsChangedMessage, (_, sender) => {
      if (sender.tabId === tabId) void askPage();
    }),
  ]);
  await askPage();
}
