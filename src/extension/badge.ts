import { browser } from 'wxt/browser';

const BADGE_COLOUR = '#1f5f8b';

/** Shows a tab's number of terms on the toolbar button; nothing for none. Browsers clear it when the tab navigates. */
export async function showBadge(tabId: number, termCount: number): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
      browser.action.setBadgeText({ tabId, text: termCount === 0 ? '' : String(termCount) }),
    ]);
  } catch {
    // The tab was closed meanwhile: there is no badge left to set.
  }
}
