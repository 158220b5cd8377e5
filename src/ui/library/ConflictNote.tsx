import { type Conflicts, findKnown } from '@/core/library/conflicts';
import type { Worded } from '@/ui/words';

/** What is to be done with a document that the library seems to have. */
export type ConflictDecision = 'replace' | 'keep-both';

interface Props {
  readonly conflicts: Conflicts;
  readonly decision: ConflictDecision;
  readonly titles: ReadonlyMap<string, string>;
  readonly onDecide: (decision: ConflictDecision) => void;
}

/** The decisions, and what each is called. */
const DECISIONS = { replace: 'library.conflict.replace', 'keep-both': 'library.conflict.keepBoth' } as const;

/** Says what in the library stands beside the new document, and lets the reader decide where it is the same one. */
export function ConflictNote({ conflicts, decision, titles, onDecide }: Props, { words }: Worded) {
  const known = findKnown(conflicts);
  const isSameText = known !== null && known === conflicts.sameText[0];
  const sharingIds = new Set(conflicts.sharedTerms.flatMap(({ entryIds }) => entryIds));
  const sharing = [...sharingIds].filter((id) => id !== known?.id).map((id) => titles.get(id) ?? id);
  return (
    <>
      {known !== null && (
        <fieldset class="warning">
          <legend>{words(isSameText ? 'library.conflict.sameText' : 'library.conflict.known', [known.title])}</legend>
          {(['replace', 'keep-both'] as const).map((each) => (
            <label key={each} class="choice">
              <input type="radio" name="conflict" checked={decision === each} onChange={() => onDecide(each)} />
              {words(DECISIONS[each])}
            </label>
          ))}
        </fieldset>
      )}
      {sharing.length > 0 && (
        <p class="hint shared">
          {words('library.conflict.shared', conflicts.sharedTerms.length)} {sharing.slice(0, 3).join(' · ')}
        </p>
      )}
    </>
  );
}
