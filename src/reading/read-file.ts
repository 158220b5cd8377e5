import { isCalendarDay } from '@/core/backgrounder/is-calendar-day';
import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import type { ParsedBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import type { Draft, ReadResult } from '@/core/draft/draft';
import { readMarkdown, toDraft } from '@/core/draft/markdown/read-markdown';
import { readText } from '@/core/draft/text/read-text';

import { decodeText } from './bytes/decode-text';
import { isNestedTooDeeply } from './is-nested-too-deeply';
import { readHtml } from './read-html';

type Format = 'text' | 'markdown' | 'json' | 'html';

const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  json: 'json',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  shtml: 'html',
};

/** What lies beside documents in archives and folders: pictures, styles, scripts, the litter of systems. */
const ASIDE =
  /(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$|desktop\.ini$)|\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|map|woff2?|ttf|otf|eot|mp[34]|m4a|ogg|webm|mov|avi|wav)$/i;

const NO_TEXT = { wrong: 'has no text that could be read', fix: 'choose a file with a background or questions' };

const NO_PROSE = {
  wrong: 'is of a kind that holds data or code',
  fix: 'choose Markdown, plain text, HTML or JSON of a backgrounder',
};

const WEB_ARCHIVE = { wrong: 'is a web archive', fix: 'save the page as HTML and choose that file' };

const UNREADABLE = { wrong: 'cannot be taken apart', fix: 'copy its text into a text file and choose that' };

const TOO_DEEP = { wrong: 'is nested too deeply for a page', fix: 'copy its text into a text file and choose that' };

/** Whether a file of an archive is none of those that one wants read, and not worth a word. */
export function isKnownAside(name: string): boolean {
  return ASIDE.test(name);
}

/** What is written in letters and yet no document. */
const NO_DOCUMENT =
  /\.(?:svg|css|scss|m?js|jsx|tsx?|map|py|php|java|c|cpp|h|rs|go|rb|sh|bat|ps1|sql|ya?ml|toml|ini|log|csv|tsv|ics|vcf|eml|rss|atom|opml)$/i;

/** A file's bytes as a draft, by the format its name says, else the one its text begins in. Never throws. */
export function readFile(name: string, bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if (!decoded.isText) return refuseFile(name, decoded.wrong, decoded.fix);
  if (isWebArchive(name, decoded.text)) return refuseFile(name, WEB_ARCHIVE.wrong, WEB_ARCHIVE.fix);
  const format = findFormat(name, decoded.text);
  if (format === null) return refuseFile(name, NO_PROSE.wrong, NO_PROSE.fix);
  if (format === 'html' && isNestedTooDeeply(decoded.text)) return refuseFile(name, TOO_DEEP.wrong, TOO_DEEP.fix);
  const result = readSafely(format, name, decoded.text);
  if (!result.isRead) return result;
  if (isEmpty(result.draft)) return refuseFile(name, NO_TEXT.wrong, NO_TEXT.fix);
  return { isRead: true, draft: { ...result.draft, date: result.draft.date ?? findDateInName(name) } };
}

/** `2024-02-29-strike.md`: how static sites and note takers name their files. */
function findDateInName(name: string): string | null {
  const date = /(?:^|[/\\])(\d{4}-\d{2}-\d{2})(?!\d)[^/\\]*$/.exec(name)?.[1];
  return date !== undefined && isCalendarDay(date) ? date : null;
}

/** A page with all that belongs to it, packed as a mail is. */
function isWebArchive(name: string, text: string): boolean {
  return (
    /\.mht(?:ml)?$/i.test(name) ||
    /^(?:From: <Saved by|(?:[\w-]+:.*\r?\n){0,5}Content-Type: multipart\/related)/i.test(text)
  );
}

/** What is read of a file that is not even looked into, or has nothing: its one problem. */
export function refuseFile(name: string, wrong: string, fix: string): ReadResult {
  return { isRead: false, problems: [{ file: name, line: null, field: 'file', wrong, fix }] };
}

/** `null` for what is no document. */
function findFormat(name: string, text: string): Format | null {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const beginning = text.trimStart();
  if (/^<(?:!doctype html|html\b|\?xml[^>]*>\s*<(?:!doctype html|html\b))/i.test(beginning)) return 'html';
  const format = FORMATS[extension];
  if (format !== undefined) return format;
  if (NO_DOCUMENT.test(name) || /^<(?:\?xml|svg|rss|feed|opml)\b/i.test(beginning)) return null;
  if (beginning.startsWith('{')) return 'json';
  return /^---\s*\n/.test(beginning) ? 'markdown' : 'text';
}

/** Whatever a file does to its reader, the others go on. */
function readSafely(format: Format, name: string, text: string): ReadResult {
  try {
    return readAs(format, name, text);
  } catch {
    return refuseFile(name, UNREADABLE.wrong, UNREADABLE.fix);
  }
}

function readAs(format: Format, name: string, text: string): ReadResult {
  switch (format) {
    case 'text':
      return { isRead: true, draft: readText(text) };
    case 'html':
      return { isRead: true, draft: readHtml(text, null) };
    case 'markdown':
      return readMarkdown(text, name);
    case 'json':
      return toResult(parseBackgrounderJson(text, name));
  }
}

function toResult(parsed: ParsedBackgrounder): ReadResult {
  if (!parsed.isValid) return { isRead: false, problems: parsed.problems };
  return { isRead: true, draft: toDraft(parsed.backgrounder) };
}

function isEmpty({ paragraphs, faq }: Draft): boolean {
  return paragraphs.length === 0 && faq.length === 0;
}
