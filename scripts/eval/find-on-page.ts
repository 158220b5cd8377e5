import { findMentions } from '@/core/matching/find-mentions';
import type { TermIndex } from '@/core/matching/term-index';
import { type Decision, decideMentions } from '@/core/subject/decide-mentions';
import { collectBlocks } from '@/page/text/collect-blocks';
import type { PageBlock } from '@/page/text/page-block';
import { JSDOM, VirtualConsole } from 'jsdom';

// The collector runs in a browser, where `Node` is global.
globalThis.Node ??= new JSDOM().window.Node;

export interface ReadPage {
  readonly blocks: readonly PageBlock[];
  readonly decision: Decision;
}

/** Reads a page as the extension does: its text by block, the mentions in it, and which of them show. */
export function findOnPage(index: TermIndex, html: string | Buffer): ReadPage {
  const document = openPage(html);
  const blocks = collectBlocks(document.body);
  const findings = findMentions(index, blocks, document.documentElement.getAttribute('lang'));
  const decided = blocks.map(({ role }, position) => ({ role, findings: findings[position]! }));
  return { blocks, decision: decideMentions(decided, { showsBroadAnyway: false }) };
}

/** The page's document, without its scripts run. */
export function openPage(html: string | Buffer): Document {
  const { document } = new JSDOM(html, { virtualConsole: new VirtualConsole() }).window;
  // jsdom cannot compute every real style sheet, and the elements' own defaults are enough to tell blocks by.
  for (const sheet of document.querySelectorAll('style, link')) sheet.remove();
  return document;
}
