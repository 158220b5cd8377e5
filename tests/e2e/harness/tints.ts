import type { Page } from 'puppeteer-core';

/** The texts that are tinted, in no certain order; as the page's own scripts see them. `look`: only those of that look. */
export function listTints(page: Page, look: 'current' | '' = ''): Promise<string[]> {
  return page.evaluate(
    (start) =>
      [...CSS.highlights].flatMap(([name, ranges]) =>
        name.startsWith(start)
          ? [...ranges].map(({ startContainer, startOffset, endOffset }) =>
              startContainer.nodeValue!.slice(startOffset, endOffset),
            )
          : [],
      ),
    `backgrounder-${look}`,
  );
}

/** Moves the pointer onto the first tint of a text, as a hand does: from beside it. */
export async function hoverTint(page: Page, text: string): Promise<void> {
  const { x, y } = await page.evaluate(findPlace, text);
  await page.mouse.move(x, y > 60 ? y - 60 : y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

function findPlace(text: string): { x: number; y: number } {
  for (const [name, ranges] of CSS.highlights) {
    if (!name.startsWith('backgrounder')) continue;
    for (const { startContainer, startOffset, endOffset } of ranges) {
      if (startContainer.nodeValue!.slice(startOffset, endOffset) !== text) continue;
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(startContainer, endOffset);
      startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  throw new Error(`“${text}” is not tinted`);
}
