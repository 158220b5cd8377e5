import { Document, isScalar, isSeq, visit } from 'yaml';

import type { Backgrounder } from './backgrounder';
import { toWrittenTerm } from './to-written-term';

/**
 * A backgrounder as a Markdown file with front matter. `parseBackgrounder` reads the same from it, given a file name that
 * makes its id.
 */
export function writeBackgrounder(backgrounder: Backgrounder): string {
  const { title, date, language, source, author, sourceNote, terms, paragraphs, faq } = backgrounder;
  const frontMatter = {
    title,
    date,
    language,
    source,
    ...(author !== undefined && { author }),
    ...(sourceNote !== null && { sourceNote }),
    terms: terms.map(toWrittenTerm),
  };
  const body = [
    ...paragraphs.map(escapeMarkdown),
    ...(faq.length > 0 ? ['## Questions'] : []),
    ...faq.flatMap(({ question, answer }) => [
      `### ${escapeMarkdown(question)}`,
      ...answer.split('\n\n').map(escapeMarkdown),
    ]),
  ];
  return `---\n${toYaml(frontMatter)}---\n\n${body.join('\n\n')}\n`;
}

/** Names stand in one line, as people write them. */
function toYaml(value: object): string {
  const document = new Document(value);
  visit(document, {
    Pair(_, { value: list }) {
      if (isSeq(list) && list.items.every(isScalar)) list.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Signs that Markdown takes for its own; an underscore within a word is none. */
const SIGNS = /[\\`*[\]<>~#|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What makes a list, a rule or an underline of the beginning of a line. */
const START = /^(?:[-+=]|\d{1,9}(?=[.)]))/;
/** What Markdown makes a link of as it stands, up to the next space; in a link a backslash is no escape. */
const ADDRESS = /((?:https?:\/\/|ftp:\/\/|www\.)\S+|[\w.+-]+@\S+)/iu;
/** Without these it is no address any more. */
const SIGNS_OF_ADDRESS = /[:@.]/g;

/** Text as Markdown that says the same. */
function escapeMarkdown(text: string): string {
  const escaped = text.split(ADDRESS).map((part, index) => {
    const isAddress = index % 2 === 1;
    if (isAddress && part.search(SIGNS) === -1) return part;
    const plain = part.replaceAll(SIGNS, String.raw`\$&`);
    return isAddress ? plain.replaceAll(SIGNS_OF_ADDRESS, String.raw`\$&`) : plain;
  });
  return escaped.join('').replace(START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
