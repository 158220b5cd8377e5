import { browser } from 'wxt/browser';

const ITEM = 'lookUp';

/** Adds “Look up” to the menu of a selection. Call at the worker's start; `onLookUp` gets the selected text and its tab. */
export function startContextMenu(title: string, onLookUp: (text: string, tabId: number) => void): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({ id: ITEM, title, contexts: ['selection'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const text = info.selectionText?.trim();
    if (info.menuItemId === ITEM && text && tab?.id !== undefined) onLookUp(text, tab.id);
  });
}
