import type { Worded } from '@/ui/words';

interface Props {
  /** Mentions that are highlighted. */
  readonly shownCount: number;
  /** Mentions that are not, because the page has very many. */
  readonly leftOutCount: number;
  readonly onContinue: () => void;
}

/** Says that highlighting has stopped on a page that names very much, and lets the reader go on. */
export function StoppedNote({ shownCount, leftOutCount, onContinue }: Props, { words }: Worded) {
  if (leftOutCount === 0) return null;
  const format = new Intl.NumberFormat(words('language.tag'));
  return (
    <section class="stopped">
      <p>{words('popup.stopped', leftOutCount, [format.format(shownCount), format.format(leftOutCount)])}</p>
      <button type="button" class="button" onClick={onContinue}>
        {words('popup.continue')}
      </button>
    </section>
  );
}
