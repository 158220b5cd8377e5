import type { FoundTerm } from '@/core/page/page-report';
import { KindIcon } from '@/ui/icons/KindIcon';
import type { Worded } from '@/ui/words';

import { MentionStrip } from './MentionStrip';

interface Props {
  readonly terms: readonly FoundTerm[];
  readonly onJump: (termId: string) => void;
}

/** The terms highlighted on the page; each jumps to its next mention. */
export function FoundTerms({ terms, onJump }: Props, { words }: Worded) {
  if (terms.length === 0) return null;
  return (
    <section class="found">
      <h2>{words('popup.found', terms.length)}</h2>
      <ul>
        {terms.map((term) => (
          <li key={term.termId}>
            <FoundTermButton term={term} onJump={onJump} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundTermButton(
  { term, onJump }: { readonly term: FoundTerm; readonly onJump: (termId: string) => void },
  { words }: Worded,
) {
  const { termId, name, kind, count, positions } = term;
  return (
    <button
      type="button"
      class="found-term"
      data-kind={kind}
      title={words('popup.jump')}
      onClick={() => onJump(termId)}
    >
      <KindIcon kind={kind} />
      <bdi class="found-name">{name}</bdi>
      <MentionStrip positions={positions} />
      <span class="found-count" aria-hidden="true">
        {count}
      </span>{' '}
      <span class="unseen">{words('popup.mentions', count)}</span>
    </button>
  );
}
