import { findDate } from '@/core/draft/dates/find-date';
import { type Facts, NO_FACTS } from '@/core/draft/make-draft';
import { toPageAddress } from '@/core/draft/page-address';
import { readSource } from '@/core/draft/text/read-source';
import { toPlainWords } from '@/core/draft/text/plain-words';

/** What static sites, note takers and clippers call the same facts, lower case without `-` and `_`. The first that is there counts. */
const NAMES = {
  title: ['title', 'headline', 'name'],
  date: [
    'date',
    'published',
    'publishdate',
    'publisheddate',
    'datepublished',
    'pubdate',
    'created',
    'updated',
    'lastmod',
  ],
  source: ['source', 'publisher', 'publication', 'site', 'sitename', 'author', 'authors', 'by', 'creator'],
  author: ['author', 'authors', 'by', 'creator', 'byline'],
  sourceNote: ['sourcenote', 'note'],
  language: ['language', 'lang', 'locale'],
  url: ['url', 'link', 'canonical', 'canonicalurl', 'permalink', 'source', 'sourceurl', 'original'],
} as const;

const FIELD = /^([\w-]+)\s*[:=]\s*(.*)$/;

/**
 * What front matter that need not be a backgrounder's says of the text: fields of one line and plain lists, whatever else stands there. Never
 * fails; a field that cannot be understood is as good as none.
 */
export function readLooseFrontMatter(text: string): Facts {
  const fields = new Map<string, string>();
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const [, name, inLine] = FIELD.exec(line) ?? [];
    const value = inLine === '' ? readItems(lines.slice(at + 1)) : inLine;
    const key = name?.toLowerCase().replaceAll(/[-_]/g, '');
    const plain = toPlainWords(unquote(value ?? ''));
    if (key !== undefined && plain !== '' && !fields.has(key)) fields.set(key, plain);
  }
  const pick = (names: readonly string[]) => names.map((name) => fields.get(name)).find((value) => value) ?? null;
  const language = pick(NAMES.language);
  return {
    ...NO_FACTS,
    title: pick(NAMES.title),
    date: findDate(pick(NAMES.date) ?? '', language)?.date ?? null,
    source: readSource(pick(NAMES.source)).name,
    author: readSource(pick(NAMES.author)).name,
    sourceNote: pick(NAMES.sourceNote),
    language,
    url: NAMES.url.map((name) => toPageAddress(fields.get(name) ?? '')).find((url) => url !== null) ?? null,
  };
}

const ITEM = /^\s*-\s+(\S.*)$/;

/** The items of a list below its field, one a line, as a list in one. */
function readItems(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !ITEM.test(line));
  const items = lines.slice(0, end === -1 ? lines.length : end).map((line) => unquote(ITEM.exec(line)![1]!));
  return items.join(', ');
}

/** The words of a value in quotation marks or brackets; a list gives its names with commas. */
function unquote(value: string): string {
  const plain = value.replace(/\s+#.*$/, '').trim();
  const list = /^\[(.*)\]$/.exec(plain)?.[1];
  if (list !== undefined)
    return list
      .split(',')
      .map((item) => unquote(item))
      .join(', ');
  return /^(["'])(.*)\1$/.exec(plain)?.[2] ?? plain;
}
