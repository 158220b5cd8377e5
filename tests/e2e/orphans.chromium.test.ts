import { describe, expect, it } from 'vitest';

import { startSession } from './harness/browser-session';
import { findWorker } from './harness/commands';
import { makeArticle, STORY } from './harness/framed-pages';
import { ANY_MARK, waitForDark, waitForMark } from './harness/marks';

/** In Firefox no script of ours lives on: it stops them before it lets go of the extension. */
describe('a page whose extension is loaded anew', () => {
  it('gets everything back when the reader comes to it: the same nodes, the same text', async () => {
    const session = await startSession('chromium');
    try {
      session.server.addPage('/orphan.html', {
        body: makeArticle(`<h1>What Nagorno-Karabakh left</h1>${STORY}`).replace(
          '<body>',
          `<body><script>addEventListener('DOMContentLoaded', () => {
             const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
             window.held = [];
             while (walker.nextNode()) held.push([walker.currentNode, walker.currentNode.data]);
             window.before = document.body.innerHTML;
           })</script>`,
        ),
      });
      const page = await session.openPage('orphan.html');
      await waitForMark(page, 'csto');
      const worker = await findWorker(session);
      await worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
      await page.bringToFront();
      await page.mouse.move(1, 1);
      await page.mouse.move(300, 300, { steps: 5 });
      await waitForDark(page);
      const left = await page.evaluate((mark) => {
        const { held, before } = window as unknown as { held: [Text, string][]; before: string };
        return {
          changed: held.filter(([node, text]) => node.data !== text || !node.isConnected).map(([, text]) => text),
          isSame: document.body.innerHTML === before,
          marks: document.querySelectorAll(`${mark}, backgrounder-popover`).length,
          tints: [...CSS.highlights.keys()].filter((name) => name.startsWith('backgrounder')),
        };
      }, ANY_MARK);
      expect(left).toEqual({ changed: [], isSame: true, marks: 0, tints: [] });
    } finally {
      await session.close();
    }
  });
});
