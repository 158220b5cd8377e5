import type { Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';

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

/**
 * What a screen reader goes through, in its order, as `role: name`, with the text between as `text: …`. Marks are left out, but not
 * what is in them. `last` is text that the page ends with: the browsers take a while to build all of it.
 */
export async function readSpoken(page: Page, last: string): Promise<string[]> {
  const firefox = findFirefoxProtocol(page);
  const read = async (): Promise<Spoken[]> => {
    if (firefox === null) return readChromiumTree(page);
    const { value } = await firefox.evaluateInWindow(`(${readFirefoxTree.toString()})()`);
    return JSON.parse(String(value));
  };
  return vi.waitFor(
    async () => {
      const spoken = joinTexts(await read());
      expect(spoken.join()).toContain(last);
      return spoken;
    },
    { timeout: 10_000, interval: 200 },
  );
}

interface Spoken {
  readonly role: string;
  readonly name: string;
}

const TEXT_ROLES = new Set(['StaticText', 'text leaf', 'statictext']);
/** What a mark is to a screen reader, and what has neither name nor meaning: a line of text in Chromium, a box in Firefox. */
const UNSPOKEN_ROLES = new Set(['mark', 'InlineTextBox', 'text container']);

/** Where a mark begins or ends, a text goes on for the reader. */
function joinTexts(nodes: readonly Spoken[]): string[] {
  const spoken: string[] = [];
  let isText = false;
  for (const { role, name } of nodes) {
    if (UNSPOKEN_ROLES.has(role)) continue;
    const wasText = isText;
    isText = TEXT_ROLES.has(role);
    if (isText && wasText) spoken.push(`${spoken.pop()}${name}`);
    else spoken.push(`${isText ? 'text' : role}: ${name}`);
  }
  return spoken;
}

async function readChromiumTree(page: Page): Promise<Spoken[]> {
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = (id: string): Spoken[] => {
    const { ignored, role, name, description, childIds = [] } = byId.get(id) ?? { ignored: true };
    const said = [name, description].map((part) => String(part?.value ?? '')).filter(Boolean);
    const own = ignored ? [] : [{ role: String(role?.value), name: said.join(', described as ') }];
    return [...own, ...childIds.flatMap(list)];
  };
  return list(nodes[0]!.nodeId);
}

/** Firefox's accessibility service, of which just this much is used. */
interface Accessible {
  readonly role: number;
  readonly name: string | null;
  readonly description: string | null;
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

/** Runs in Firefox's own window. */
function readFirefoxTree(): string {
  const service = Cc['@mozilla.org/accessibilityService;1']!.getService(Ci.nsIAccessibilityService);
  const list = (node: Accessible | null): { role: string; name: string }[] => {
    if (node === null) return [];
    const said = [node.name, node.description].filter(Boolean);
    const all = [{ role: service.getStringRole(node.role), name: said.join(', described as ') }];
    for (let child = node.firstChild; child !== null; child = child.nextSibling) all.push(...list(child));
    return all;
  };
  return JSON.stringify(list(service.getAccessibleFor(gBrowser.selectedBrowser)));
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
