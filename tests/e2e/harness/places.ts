import type { Page } from 'puppeteer-core';

/** A place in the viewport, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of the first piece of text inside an element that stands in one text node. */
export async function findMiddle(page: Page, selector: string, text: string): Promise<Place> {
  return page.$eval(
    selector,
    (element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const start = walker.currentNode.nodeValue!.indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, start);
        range.setEnd(walker.currentNode, start + wanted.length);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error(`there is no ${wanted}`);
    },
    text,
  );
}
