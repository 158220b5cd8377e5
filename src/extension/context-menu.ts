import { browser } from 'wxt/browser';

/** The items of our menu, and what the reader has to have clicked on for each to show. */
const CONTEXTS = { lookUp: 'selection', addPage: 'page' } as const;

type Item = keyof typeof CONTEXTS;

/** What is done when an item is chosen. */
export interface MenuActions {
  readonly onLookUp: (text: string, tabId: number) => void;
  readonly onAddPage: (tabId: number) => void;
}

/** Adds our items to the browser's menu. Call at the worker's start; each action gets the tab it was chosen in. */
export function startContextMenu(titles: Readonly<Record<Item, string>>, { onLookUp, onAddPage }: MenuActions): void {
  browser.runtime.onInstalled.addListener(() => {
    for (const id of Object.keys(CONTEXTS) as Item[]) {
      browser.contextMenus.create({ id, title: titles[id], contexts: [CONTEXTS[id]] });
    }
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const text = info.selectionText?.trim();
    if (tab?.id === undefined) return;
    if (info.menuItemId === 'lookUp' && text) onLookUp(text, tab.id);
    if (info.menuItemId === 'addPage') onAddPage(tab.id);
  });
}
