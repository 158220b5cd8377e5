import type { Stretch } from '@/core/search/find-excerpt';

interface Props {
  readonly stretches: readonly Stretch[];
}

/** A text in which the words that were searched for stand out. */
export function MarkedText({ stretches }: Props) {
  return (
    <>
      {stretches.map(({ text, isHit }, position) =>
        // oxlint-disable-next-line no-array-index-key -- a text is drawn anew as a whole
        isHit ? <mark key={position}>{text}</mark> : text,
      )}
    </>
  );
}
