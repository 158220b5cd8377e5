import { useState } from 'preact/hooks';

import { KINDS, type Kind } from '@/core/backgrounder/backgrounder';
import type { PreviewedCard } from '@/core/review/preview-card';
import type { ReviewedTerm } from '@/core/review/review';
import { KindIcon } from '@/ui/icons/KindIcon';
import { CardArticle } from '@/ui/card/CardArticle';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly term: ReviewedTerm;
  /** Those it can become part of. */
  readonly others: readonly ReviewedTerm[];
  readonly language: string;
  /** Its card as it is now; asked for only while the row is unfolded. */
  readonly getPreview: () => PreviewedCard | null;
  readonly onChange: (term: ReviewedTerm) => void;
  /** Unfolds the row of another term. */
  readonly onShow: (key: number | undefined) => void;
  /** The term becomes another name of the one with this key. */
  readonly onMerge: (otherKey: number) => void;
}

/** One name: ticked or not, and, unfolded, what is to be known about it. */
export function ReviewTermRow({ term, others, language, onChange, onMerge, ...act }: Props, { words }: Worded) {
  const { name, kind, broad, summary, otherNames, isKept } = term;
  const [isOpen, setIsOpen] = useState(term.original === null);
  const textAttributes = getTextAttributes(language);
  const shownName = name || words('library.review.unnamed');
  return (
    <li class="term" data-kind={kind} data-is-kept={isKept} data-key={term.key}>
      <input
        type="checkbox"
        class="tick"
        checked={isKept}
        aria-label={words('library.review.keep', [shownName])}
        onChange={(event) => onChange({ ...term, isKept: event.currentTarget.checked })}
      />
      <details class="term-details" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary class="arrow">
          <KindIcon kind={kind} />
          <span class="term-name">{shownName}</span>
          <span class="term-others">{otherNames}</span>
          {broad && <span class="flag">{words('library.review.broadFlag')}</span>}
        </summary>
        <div class="term-sides">
          <div class="term-fields">
            <label class="field">
              <span class="field-name">{words('library.field.name')}</span>
              <input
                type="text"
                value={name}
                {...textAttributes}
                onInput={(event) => onChange({ ...term, name: event.currentTarget.value })}
              />
            </label>
            <label class="field">
              <span class="field-name">{words('library.field.kind')}</span>
              <select value={kind} onChange={(event) => onChange({ ...term, kind: event.currentTarget.value as Kind })}>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {words(`kind.${each}`)}
                  </option>
                ))}
              </select>
            </label>
            <label class="field wide">
              <span class="field-name">{words('library.field.otherNames')}</span>
              <input
                type="text"
                value={otherNames}
                {...textAttributes}
                onInput={(event) => onChange({ ...term, otherNames: event.currentTarget.value })}
              />
            </label>
            <label class="field wide">
              <span class="field-name">{words('library.field.summary')}</span>
              <textarea
                rows={2}
                value={summary}
                {...textAttributes}
                onInput={(event) => onChange({ ...term, summary: event.currentTarget.value })}
              />
            </label>
            <label class="choice wide">
              <input
                type="checkbox"
                checked={broad}
                onChange={(event) => onChange({ ...term, broad: event.currentTarget.checked })}
              />
              {words('library.review.broad')}
            </label>
            {others.length > 0 && (
              <label class="field wide">
                <span class="field-name">{words('library.review.merge')}</span>
                <select
                  value=""
                  onChange={(event) => event.currentTarget.value !== '' && onMerge(Number(event.currentTarget.value))}
                >
                  <option value="">{words('library.review.mergeNone')}</option>
                  {others.map((other) => (
                    <option key={other.key} value={other.key}>
                      {other.name}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {isOpen && <CardPreview preview={act.getPreview()} onShow={act.onShow} />}
        </div>
      </details>
    </li>
  );
}

interface PreviewProps {
  readonly preview: PreviewedCard | null;
  readonly onShow: (key: number | undefined) => void;
}

/** The card as pages will show it, while it is being written. */
function CardPreview({ preview, onShow }: PreviewProps, { words }: Worded) {
  if (preview === null) return <p class="hint">{words('library.review.noPreview')}</p>;
  return (
    <section class="card-preview" aria-label={words('library.review.preview', [preview.card.name])}>
      <CardArticle
        card={preview.card}
        pageDate={null}
        titleId={undefined}
        onRelated={(termId) => onShow(preview.keys.get(termId))}
      />
    </section>
  );
}
