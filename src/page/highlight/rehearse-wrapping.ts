import { yieldToPage } from '@/page/schedule/in-slices';

import { makeMarks } from './mark-ranges';
import { wrapNodes } from './wrap-nodes';

const TEXT = 'a-b';

/**
 * Wraps a text of its own, which is not on the page, in two tasks, and resolves in a third: a browser compiles code when it first runs, which would
 * make the first marks of a page one long task on a slow machine.
 */
export async function rehearseWrapping(document: Document): Promise<void> {
  await yieldToPage();
  makeMarks(document, [TEXT]);
  await yieldToPage();
  const container = document.createElement('p');
  const node = document.createTextNode(TEXT);
  container.append(node);
  const range = { start: 0, end: 1 };
  const mention = { ...range, termId: '', number: 0 };
  const plan = {
    node,
    text: TEXT,
    ranges: [{ ...range, mention }],
    tone: 'light',
    isLaidOut: true,
    isWrapping: true,
    isJustified: true,
    isCapitalised: false,
  } as const;
  const block = { text: TEXT, role: 'body', lang: null, container, pieces: [{ node, start: 0 }] } as const;
  wrapNodes(document, [{ block, plans: [plan] }], { style: 'marker', current: null });
  await yieldToPage();
}
