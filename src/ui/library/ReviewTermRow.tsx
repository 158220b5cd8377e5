import { KINDS, type Kind } from '@/core/backgrounder/backgrounder';
import type { ReviewedTerm } from '@/core/review/review';
import { KindIcon } from '@/ui/icons/KindIcon';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly term: ReviewedTerm;
  /** Those it can become part of. */
  readonly others: readonly ReviewedTerm[];
  readonly language: string;
  readonly onChange: (term: ReviewedTerm) => void;
  /** The term becomes another name of the one with this key. */
  readonly onMerge: (otherKey: number) => void;
}

/** One name: ticked or not, and, unfolded, what is to be known about it. */
export function ReviewTermRow({ term, others, language, onChange, onMerge }: Props, { words }: Worded) {
  const { name, kind, broad, summary, otherNames, isKept } = term;
  const textAttributes = getTextAttributes(language);
  const shownName = name || words('library.review.unnamed');
  return (
    <li class="term" data-kind={kind} data-is-kept={isKept}>
      <input
        type="checkbox"
        class="tick"
        checked={isKept}
        aria-label={words('library.review.keep', [shownName])}
        onChange={(event) => onChange({ ...term, isKept: event.currentTarget.checked })}
      />
      <details class="term-details" open={term.original === null}>
        <summary class="arrow">
          <KindIcon kind={kind} />
          <span class="term-name">{shownName}</span>
          <span class="term-others">{otherNames}</span>
          {broad && <span class="flag">{words('library.review.broadFlag')}</span>}
        </summary>
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
      </details>
    </li>
  );
}
