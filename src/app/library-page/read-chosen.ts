import { parseBackgrounderJson } from '@/core/backgrounder/json/parse-backgrounder-json';
import type { ReadResult } from '@/core/draft/draft';
import { readMarkdown, toDraft } from '@/core/draft/markdown/read-markdown';
import { readText } from '@/core/draft/text/read-text';
import type { Origin } from '@/core/library/entry';
import { decodeText } from '@/reading/bytes/decode-text';
import { readHtml } from '@/reading/read-html';

/** A document that was read, or not, and how far the reading has come. */
export interface ReadDocument {
  readonly result: ReadResult;
  readonly origin: Origin;
  /** Files read so far, this one included. */
  readonly done: number;
  readonly total: number;
}

/** A longer file is no document that a person wrote. Bytes. */
const LARGEST_FILE = 20_000_000;

/** Reads the files that the reader chose, one by one. */
export async function* readChosenFiles(files: readonly File[], signal: AbortSignal): AsyncGenerator<ReadDocument> {
  let done = 0;
  for (const file of files) {
    if (signal.aborted) return;
    done += 1;
    const origin: Origin = { kind: 'file', url: null, fileName: file.name };
    yield { result: await readFile(file), origin, done, total: files.length };
  }
}

/** Reads what the reader pasted: HTML, Markdown or plain text. */
export async function* readPastedText(text: string): AsyncGenerator<ReadDocument> {
  const origin: Origin = { kind: 'form', url: null, fileName: null };
  yield { result: readNamedText(text, guessName(text)), origin, done: 1, total: 1 };
}

async function readFile(file: File): Promise<ReadResult> {
  if (file.size > LARGEST_FILE) {
    return refuse(
      file.name,
      `has ${Math.round(file.size / 1_000_000)} MB, more than any document`,
      'choose a smaller file',
    );
  }
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  return decoded.isText ? readNamedText(decoded.text, file.name) : refuse(file.name, decoded.wrong, decoded.fix);
}

function readNamedText(text: string, fileName: string): ReadResult {
  if (/\.x?html?$/i.test(fileName)) return { isRead: true, draft: readHtml(text, null) };
  if (/\.json$/i.test(fileName)) return readJson(text, fileName);
  if (/\.(?:md|markdown)$/i.test(fileName)) return readMarkdown(text, fileName);
  return { isRead: true, draft: readText(text) };
}

function readJson(text: string, fileName: string): ReadResult {
  const parsed = parseBackgrounderJson(text, fileName);
  return parsed.isValid
    ? { isRead: true, draft: toDraft(parsed.backgrounder) }
    : { isRead: false, problems: parsed.problems };
}

function guessName(text: string): string {
  if (/^\s*<(?:!doctype|html|body|article|div|p|h1)\b/i.test(text)) return 'pasted.html';
  if (/^\s*\{/.test(text)) return 'pasted.json';
  return /^---\s*\n/.test(text) ? 'pasted.md' : 'pasted.txt';
}

function refuse(file: string, wrong: string, fix: string): ReadResult {
  return { isRead: false, problems: [{ file, line: 1, field: 'file', wrong, fix }] };
}
