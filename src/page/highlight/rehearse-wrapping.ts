import { yieldToPage } from '@/page/schedule/in-slices';

import type { MarkStock } from './mark-stock';
import { wrapNodes } from './wrap-nodes';

const TEXT = 'a-b';

/**
 * Wraps a text of its own, which is not on the page, in two tasks, and resolves in a third: a browser compiles code when it
 * first runs, which would make the first marks of a page one long task on a slow machine.
 */
export async function rehearseWrapping(document: Document, marks: MarkStock): Promise<void> {
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
    isJustified: true,
    isCapitalised: false,
  } as const;
  const block = { text: TEXT, role: 'body', lang: null, container, pieces: [{ node, start: 0 }] } as const;
  await yieldToPage();
  marks.prepare([plan], []);
  await yieldToPage();
  wrapNodes(document, [{ block, plans: [plan] }], { style: 'marker', current: null }, marks);
  await yieldToPage();
}
