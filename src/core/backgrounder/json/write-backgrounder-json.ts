import type { Backgrounder } from '@/core/backgrounder/backgrounder';
import { toWrittenTerm } from '@/core/backgrounder/to-written-term';

/**
 * A backgrounder as a JSON file, which `parseBackgrounderJson` reads back, given a name that makes its id. What may be left
 * out and has no value is left out.
 */
export function writeBackgrounderJson(backgrounder: Backgrounder): string {
  const { title, date, language, source, author, sourceNote, paragraphs, faq, terms } = backgrounder;
  const written = {
    title,
    date,
    language,
    source,
    ...(author !== undefined && { author }),
    ...(sourceNote !== null && { sourceNote }),
    paragraphs,
    ...(faq.length > 0 && { faq }),
    terms: terms.map(toWrittenTerm),
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}
