import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import { parseBackgrounder, type ParsedBackgrounder } from '@/core/backgrounder/parse-backgrounder';
import type { Problem } from '@/core/backgrounder/problem';
import type { ReadResult } from '@/core/draft/draft';
import { readMarkdown, toDraft } from '@/core/draft/markdown/read-markdown';
import { readText } from '@/core/draft/text/read-text';
import { decodeText } from '@/reading/bytes/decode-text';

/** A file of a collection, as strictly as files are read that mean to be backgrounders. */
export function readCollectionFile(bytes: Uint8Array, path: string): ParsedBackgrounder {
  const decoded = decodeText(bytes);
  if (!decoded.isText) return { isValid: false, problems: [toProblem(path, decoded.wrong, decoded.fix)] };
  return /\.json$/i.test(path) ? parseBackgrounderJson(decoded.text, path) : parseBackgrounder(decoded.text, path);
}

/** A document by itself: as a draft, or, of HTML, the text, which needs a page's DOM to be read. */
export type ReadDocument = { readonly html: string } | { readonly html: null; readonly result: ReadResult };

/** Reads a document by what its text is, else by how its address ends. */
export function readDocument(bytes: Uint8Array, url: string): ReadDocument {
  const name = nameFile(url);
  const decoded = decodeText(bytes);
  if (!decoded.isText) return refuse(toProblem(name, decoded.wrong, decoded.fix));
  const { text } = decoded;
  if (/^\s*<(?:!doctype html|html\b|\?xml)/i.test(text) || /\.x?html?$/i.test(name)) return { html: text };
  if (/^\s*\{/.test(text)) {
    const parsed = parseBackgrounderJson(text, name);
    const result: ReadResult = parsed.isValid
      ? { isRead: true, draft: toDraft(parsed.backgrounder) }
      : { isRead: false, problems: parsed.problems };
    return { html: null, result };
  }
  const isMarkdown = /\.(?:md|markdown|mdown)$/i.test(name) || /^---\s*\n/.test(text);
  const result: ReadResult = isMarkdown ? readMarkdown(text, name) : { isRead: true, draft: readText(text) };
  if (result.isRead && result.draft.paragraphs.length + result.draft.faq.length === 0) {
    return refuse(toProblem(name, 'has no text that could be read', 'give the address of a document'));
  }
  return { html: null, result };
}

/** What the file of an address is called; its host where it has no name. */
export function nameFile(url: string): string {
  const { pathname, hostname } = new URL(url);
  const name = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || hostname;
  } catch {
    return name || hostname;
  }
}

export function toProblem(file: string, wrong: string, fix: string): Problem {
  return { file, line: null, field: 'file', wrong, fix };
}

function refuse(problem: Problem): ReadDocument {
  return { html: null, result: { isRead: false, problems: [problem] } };
}
