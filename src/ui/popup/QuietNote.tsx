import type { TermLabel } from '@/core/page/page-report';
import type { Worded } from '@/ui/words';

/** More names than this would make the sentence a list. */
const NAMES_SHOWN = 3;

interface Props {
  /** Terms named on the page but not highlighted. */
  readonly quietTerms: readonly TermLabel[];
  readonly onShowAnyway: () => void;
}

/** Says which names are left dark, and lets the reader have them all the same. */
export function QuietNote({ quietTerms, onShowAnyway }: Props, { words }: Worded) {
  if (quietTerms.length === 0) return null;
  const hiddenCount = quietTerms.length - NAMES_SHOWN;
  const names = quietTerms.slice(0, NAMES_SHOWN).map(({ name }) => name);
  if (hiddenCount > 0) names.push(words('popup.others', hiddenCount));
  const list = new Intl.ListFormat(words('language.tag')).format(names);
  return (
    <section class="quiet">
      <p>{words('popup.quiet', quietTerms.length, [list])}</p>
      <button type="button" class="button" onClick={onShowAnyway}>
        {words('popup.showAnyway')}
      </button>
    </section>
  );
}
