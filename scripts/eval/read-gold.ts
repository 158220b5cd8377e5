import type { TextRange } from '@/core/matching/mention';
import { JSDOM } from 'jsdom';

/** A mention that must be found. */
export interface GoldMention extends TextRange {
  readonly termId: string;
}

export interface GoldParagraph {
  readonly line: number;
  /** The paragraph's HTML without the notation's brackets. */
  readonly html: string;
  /** The paragraph's text, to which the offsets belong. */
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

/** Paragraphs that are judged together, as one page. */
export interface GoldPage {
  readonly id: string;
  readonly lang: string;
  readonly file: string;
  readonly paragraphs: readonly GoldParagraph[];
}

// Characters of the private use area stand for the brackets while the HTML is parsed.
const OPEN = '\u{e000}';
const BAR = '\u{e001}';
const CLOSE = '\u{e002}';
const MARKED = new RegExp(`${OPEN}([a-z0-9-]+)${BAR}|${CLOSE}`, 'g');

/**
 * Reads gold pages: one paragraph a line, `[[term-id|name]]` around each mention, `## id lang` before each page, `# ` for
 * comments. Text is HTML. Throws where a line cannot be read.
 */
export function readGold(source: string, file: string): readonly GoldPage[] {
  const parse = createHtmlParser();
  const pages: { id: string; lang: string; file: string; paragraphs: GoldParagraph[] }[] = [];
  source.split(/\r?\n/).forEach((content, index) => {
    const line = index + 1;
    const heading = /^## (\S+) (\S+)$/.exec(content);
    if (heading) pages.push({ id: heading[1]!, lang: heading[2]!, file, paragraphs: [] });
    if (content.trim() === '' || /^#{1,2} /.test(content)) return;
    const page = pages.at(-1);
    if (!page) throw new Error(`${file}:${line}: a paragraph before the first page`);
    page.paragraphs.push({ line, ...readParagraph(content, parse, `${file}:${line}`) });
  });
  return pages;
}

function readParagraph(content: string, parse: (html: string) => string, where: string) {
  const marked = content.replaceAll(/\[\[([a-z0-9-]+)\|/g, `${OPEN}$1${BAR}`).replaceAll(']]', CLOSE);
  const withMarks = parse(marked);
  const mentions: GoldMention[] = [];
  let text = '';
  let from = 0;
  let open: { termId: string; start: number } | null = null;
  for (const mark of withMarks.matchAll(MARKED)) {
    text += withMarks.slice(from, mark.index);
    from = mark.index + mark[0].length;
    const termId = mark[1];
    if ((termId === undefined) === (open === null)) throw new Error(`${where}: brackets do not pair up`);
    if (termId === undefined) mentions.push({ ...open!, end: text.length });
    open = termId === undefined ? null : { termId, start: text.length };
  }
  if (open) throw new Error(`${where}: brackets do not pair up`);
  text += withMarks.slice(from);
  return { html: marked.replaceAll(MARKED, ''), text, mentions };
}

function createHtmlParser(): (html: string) => string {
  const { document } = new JSDOM().window;
  return (html) => {
    const holder = document.createElement('p');
    holder.innerHTML = html;
    return holder.textContent;
  };
}
