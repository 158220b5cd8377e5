import type { ReviewProblem } from '@/core/review/finish-review';
import type { Words } from '@/ui/words';

/** What has to be mended before a document can be added, as a sentence. */
export function explainFlaw(words: Words, { field, flaw, name }: ReviewProblem): string {
  switch (flaw) {
    case 'noQuestion':
      return words('library.flaw.noQuestion', [String(Number(field.slice('faq.'.length)) + 1)]);
    case 'noAnswer':
    case 'shortName':
    case 'longSummary':
    case 'sameName':
    case 'commonName':
    case 'manySentences':
    case 'sameQuestion':
    case 'tooLong':
      return words(`library.flaw.${flaw}`, [name]);
    default:
      return words(`library.flaw.${flaw}`);
  }
}
