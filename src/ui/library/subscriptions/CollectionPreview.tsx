import { useState } from 'preact/hooks';

import type { Problem } from '@/core/backgrounder/problem';
import { SUBSCRIPTION_MODES, type SubscriptionMode } from '@/core/subscription/subscription';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { FlawList } from './FlawList';

/** A collection that the reader may subscribe to. */
export interface PreviewedCollection {
  readonly url: string;
  readonly title: string;
  readonly description: string | null;
  readonly homepage: string | null;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly language: string }[];
  readonly termCount: number;
  readonly problems: readonly Problem[];
  /** Files that have problems. */
  readonly flawedCount: number;
}

interface Props {
  readonly collection: PreviewedCollection;
  readonly isSaving: boolean;
  readonly onConfirm: (mode: SubscriptionMode) => void;
  readonly onCancel: () => void;
}

/** Titles shown at once. */
const MOST_TITLES = 100;

/** What would come into the library, before it does. */
export function CollectionPreview({ collection, isSaving, onConfirm, onCancel }: Props, { words }: Worded) {
  const [mode, setMode] = useState<SubscriptionMode>('before');
  const { url, title, description, homepage, documents, termCount, problems, flawedCount } = collection;
  const rest = documents.length - MOST_TITLES;
  return (
    <section class="preview" aria-labelledby="preview-heading">
      <div class="review-head">
        <h2 id="preview-heading">{title}</h2>
        <button type="button" class="button" onClick={onCancel}>
          {words('library.review.cancel')}
        </button>
        <button
          type="button"
          class="button main"
          disabled={isSaving || documents.length === 0}
          onClick={() => onConfirm(mode)}
        >
          {words('subscription.subscribe')}
        </button>
      </div>
      {description !== null && <p>{description}</p>}
      <p class="entry-facts">
        <span>{url}</span>
        {homepage !== null && (
          <span>
            <a href={homepage} target="_blank" rel="noreferrer noopener">
              {homepage}
            </a>
          </span>
        )}
      </p>
      <p class="preview-counts">
        {words('subscription.comingDocuments', documents.length)} {words('subscription.comingTerms', termCount)}
      </p>
      <FlawList problems={problems} heading={words('subscription.leftOut', flawedCount)} isOpen />
      <fieldset class="group">
        <legend>{words('subscription.modeLegend')}</legend>
        {SUBSCRIPTION_MODES.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
            {words(`subscription.modes.${each}`)}
          </label>
        ))}
        <p class="hint">{words('subscription.modeHint')}</p>
      </fieldset>
      <ul class="preview-titles">
        {documents.slice(0, MOST_TITLES).map((document) => (
          <li key={document.id} {...getTextAttributes(document.language)}>
            {document.title}
          </li>
        ))}
        {rest > 0 && <li>{words('subscription.moreTitles', rest)}</li>}
      </ul>
    </section>
  );
}
