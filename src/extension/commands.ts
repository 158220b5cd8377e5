import { browser } from 'wxt/browser';

/** The shortcuts, by the names that `wxt.config.ts` gives the browser. */
export const COMMANDS = ['toggle-highlights', 'next-mention', 'previous-mention', 'open-card'] as const;

export type Command = (typeof COMMANDS)[number];

/** Calls back when the reader presses a shortcut, with the active tab, or `null` where there is none. */
export function startCommands(onCommand: (command: Command, tabId: number | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command) onCommand(command, tab?.id ?? null);
  });
}

/** A shortcut as the browser has it: what it does, and its keys, empty where the reader took them away. */
export interface Shortcut {
  readonly label: string;
  readonly keys: string;
}

/** The shortcuts that have keys, in the browser's order. */
export async function listShortcuts(): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ name, description, shortcut }) =>
    COMMANDS.some((known) => known === name) && shortcut ? [{ label: description ?? '', keys: shortcut }] : [],
  );
}
