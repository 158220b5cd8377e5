import type { Page } from 'puppeteer-core';

import { findFirefoxProtocol } from '@@/scripts/browser/firefox-protocol.mjs';

/** The names of the dialogs in the browser's accessibility tree, as a screen reader gets them. */
export async function listDialogNames(page: Page): Promise<string[]> {
  const firefox = findFirefoxProtocol(page);
  if (firefox === null) return listInChromium(page);
  const { value } = await firefox.evaluateInWindow(`(${listInFirefox.toString()})()`);
  return JSON.parse(String(value));
}

async function listInChromium(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'dialog')
    .map(({ name }) => String(name?.value ?? ''));
}

/** Firefox's accessibility service, of which just this much is used. */
interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly firstChild: Accessible | null;
  readonly nextSibling: Accessible | null;
}

declare const Cc: Record<string, { getService(of: unknown): AccessibilityService }>;
declare const Ci: { nsIAccessibilityService: unknown };
declare const gBrowser: { selectedBrowser: unknown };

interface AccessibilityService {
  getAccessibleFor(node: unknown): Accessible | null;
  getStringRole(role: number): string;
}

/** Runs in Firefox's own window. The tree is built only once somebody asks, and then takes a moment. */
async function listInFirefox(): Promise<string> {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const collect = (node: Accessible | null, names: string[]): string[] => {
    if (node === null) return names;
    if (service.getStringRole(node.role) === 'dialog') names.push(node.name ?? '');
    for (let child = node.firstChild; child !== null; child = child.nextSibling) collect(child, names);
    return names;
  };
  for (let tries = 0; tries < 30; tries++) {
    const names = collect(service.getAccessibleFor(gBrowser.selectedBrowser), []);
    if (names.length > 0) return JSON.stringify(names);
    await new Promise((done) => setTimeout(done, 100));
  }
  return '[]';
}
