import { formatProblem } from '@/core/backgrounder/problem';
import type { Draft } from '@/core/draft/draft';
import { record, text } from '@/core/shape/shape';
import { runInFrames, runInTab } from '@/extension/run-in-tab';
import { words } from '@/extension/words';
import { readWholePage, type WholePage } from '@/page/facts/read-whole-page';
import { readFile } from '@/reading/read-file';
import { readHtml } from '@/reading/read-html';

/** What a tab gave: a document, or sentences on why there is none. */
export type TabReading =
  | { readonly isRead: true; readonly draft: Draft; readonly url: string }
  | { readonly isRead: false; readonly sentences: readonly string[] };

const wholePageShape = record<WholePage>({ html: text, url: text, contentType: text, text });

/** The page that is open in a tab, as a draft; where it has no text itself, the one of its frames that has most. */
export async function readTab(tabId: number): Promise<TabReading> {
  let page: WholePage;
  try {
    page = wholePageShape(await runInTab(tabId, readWholePage));
  } catch (error) {
    return refuse(isGone(error) ? words('library.page.gone') : words('library.page.forbidden'));
  }
  const { url } = page;
  if (page.contentType === 'application/pdf' || isPdfViewer(page.html)) return refuse(words('library.page.pdf'));
  if (page.text.trim() !== '') return readPlainPage(page);
  const draft = readHtml(page.html, url);
  if (measure(draft) > 0) return { isRead: true, draft, url };
  const framed = await readFrames(tabId, url).catch(() => null);
  return framed === null ? refuse(words('library.page.empty')) : { isRead: true, ...framed };
}

function refuse(...sentences: readonly string[]): TabReading {
  return { isRead: false, sentences };
}

/** Browsers tell it in words alone: Chromium *No tab with id*, Firefox *Invalid tab ID*. */
function isGone(error: unknown): boolean {
  return /no tab with id|invalid tab id/i.test(String(error));
}

/** What browsers show a PDF in. */
function isPdfViewer(html: string): boolean {
  return /<embed[^>]{1,500}type="application\/(?:x-google-chrome-)?pdf"/i.test(html.slice(0, PDF_VIEWER_LENGTH));
}

/** The viewer's page has little more than the PDF in it. */
const PDF_VIEWER_LENGTH = 5000;

/** A file that the browser shows as it is: text, Markdown, JSON. */
function readPlainPage({ text: plain, url }: WholePage): TabReading {
  const called = decode(new URL(url).pathname.split('/').at(-1) ?? '') || 'text';
  // Whatever it is called, the server says that it is text.
  const name = /\.(?:md|markdown|json|txt)$/i.test(called) ? called : `${called}.txt`;
  const result = readFile(name, new TextEncoder().encode(plain));
  if (!result.isRead) return refuse(...result.problems.map(formatProblem));
  return { isRead: true, draft: { ...result.draft, url: result.draft.url ?? url }, url };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function readFrames(
  tabId: number,
  ownUrl: string,
): Promise<{ readonly draft: Draft; readonly url: string } | null> {
  const pages = (await runInFrames(tabId, readWholePage)).slice(1).flatMap((result) => {
    // A frame that was leaving gives nothing.
    return result === null || result === undefined ? [] : [wholePageShape(result)];
  });
  const drafts = pages.map(({ html, url }) => {
    const isOwn = /^https?:/.test(url);
    const address = isOwn ? url : ownUrl;
    return { draft: readHtml(html, address), url: address };
  });
  const best = drafts.toSorted((one, other) => measure(other.draft) - measure(one.draft))[0];
  return best === undefined || measure(best.draft) === 0 ? null : best;
}

/** How much of a text was found, in UTF-16 units. */
function measure({ paragraphs, faq }: Draft): number {
  return [...paragraphs, ...faq.map(({ answer }) => answer)].join('').length;
}
