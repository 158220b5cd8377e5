import { diffWords, type DocumentChange } from '@/core/subscription/document-diff';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

interface Props {
  readonly changes: readonly DocumentChange[];
  /** Of the document. */
  readonly language: string;
}

/** What a publisher changed in a document: of each part the words that went and those that came; nothing where it is nothing. */
export function ChangeList({ changes, language }: Props, { words }: Worded) {
  if (changes.length === 0) return null;
  return (
    <dl class="changes">
      {changes.map(({ part, name, was, is }, position) => (
        // oxlint-disable-next-line no-array-index-key -- the changes stay as they are while they are on show
        <div key={position} class="change">
          <dt>
            {words(`subscription.part.${part}`)}
            {name !== '' && <bdi> {name}</bdi>}
            {was === null && <span class="flag">{words('subscription.new')}</span>}
            {is === null && <span class="flag">{words('subscription.taken')}</span>}
          </dt>
          <dd {...getTextAttributes(language)}>
            {diffWords(was ?? '', is ?? '').map(({ side, text, position: at }) =>
              side === 'both' ? text : side === 'was' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
