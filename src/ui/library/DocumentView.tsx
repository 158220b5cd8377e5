import { useEffect, useRef } from 'preact/hooks';

import type { Card } from '@/core/card/card';
import type { LibraryEntry } from '@/core/library/entry';
import type { NamedStretch } from '@/core/review/name-text';
import type { Place } from '@/core/search/place';
import { CardArticle } from '@/ui/card/CardArticle';
import { formatDay } from '@/ui/format-day';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { DocumentText } from './DocumentText';
import { NoteField } from './NoteField';

/** What a file of a document may be. */
export type FileKind = 'markdown' | 'json';

interface Props {
  readonly entry: LibraryEntry;
  /** The paragraphs, then question and answer by turns, with the names in them. */
  readonly texts: readonly (readonly NamedStretch[])[];
  /** The card of the chosen term, or `null` where none is chosen. */
  readonly card: Card | null;
  readonly place: Place;
  readonly onChoose: (termId: string) => void;
  readonly onNote: (termId: string, note: string) => void;
  readonly onEdit: () => void;
  readonly onRollBack: () => void;
  readonly onExport: (kind: FileKind) => void;
  readonly onBack: () => void;
}

/** A document to be read, its names marked; the chosen one's card beside it, with room for the reader's own note. */
export function DocumentView({ entry, texts, card, place, ...act }: Props, { words }: Worded) {
  const { backgrounder, origin, previous } = entry;
  const { title, date, source, author, sourceNote, language, terms } = backgrounder;
  const shown = useRef<HTMLDivElement>(null);
  // Where the card stands under the text, or is scrolled away beside it, the name that was pressed is far from it.
  useEffect(() => shown.current?.scrollIntoView?.({ block: 'nearest' }), [card?.termId]);
  const isOwn = origin.kind !== 'bundled';
  return (
    <article class="document">
      <div class="review-head">
        <button type="button" class="button" onClick={act.onBack}>
          {words('library.back')}
        </button>
        <span class="gap" />
        {previous !== null && (
          <button type="button" class="button" onClick={act.onRollBack}>
            {words('library.rollBack')}
          </button>
        )}
        {isOwn && (
          <button type="button" class="button" onClick={act.onEdit}>
            {words('library.edit')}
          </button>
        )}
        <button type="button" class="button" onClick={() => act.onExport('markdown')}>
          {words('library.saveMarkdown')}
        </button>
        <button type="button" class="button" onClick={() => act.onExport('json')}>
          {words('library.saveJson')}
        </button>
      </div>
      <h2 class="document-title" {...getTextAttributes(language)}>
        {title}
      </h2>
      <p class="entry-facts">
        <span>{formatDay(date, words('language.tag'))}</span>
        <span>{source}</span>
        {author !== undefined && <span>{author}</span>}
        {sourceNote !== null && <span>{sourceNote}</span>}
      </p>
      <div class="document-columns">
        <DocumentText
          texts={texts}
          paragraphCount={backgrounder.paragraphs.length}
          language={language}
          place={place}
          onChoose={act.onChoose}
        />
        <aside class="document-side" aria-label={words('library.cards')}>
          <ul class="chips">
            {terms.map(({ id, name, kind }) => (
              <li key={id}>
                <button
                  type="button"
                  class="chip"
                  data-kind={kind}
                  aria-pressed={card?.termId === id}
                  onClick={() => act.onChoose(id)}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
          {card === null ? (
            <p class="hint">{words('library.chooseTerm')}</p>
          ) : (
            <>
              <div class="card-preview" ref={shown}>
                <CardArticle card={card} pageDate={null} titleId="preview" onRelated={act.onChoose} />
              </div>
              <NoteField
                key={card.termId}
                name={card.name}
                note={card.note ?? ''}
                onNote={(note) => act.onNote(card.termId, note)}
              />
            </>
          )}
        </aside>
      </div>
    </article>
  );
}
