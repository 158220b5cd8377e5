import { type Kind, KINDS } from '@/core/backgrounder/backgrounder';
import { KindIcon } from '@/ui/icons/KindIcon';
import type { Worded } from '@/ui/words';

interface Props {
  readonly hiddenKinds: readonly Kind[];
  readonly onHiddenKinds: (hiddenKinds: Kind[]) => void;
}

/** A toggle for each kind of term; pressed means highlighted. */
export function KindChips({ hiddenKinds, onHiddenKinds }: Props, { words }: Worded) {
  return (
    <ul class="chips" aria-label={words('popup.kinds')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            class="chip"
            data-kind={kind}
            aria-pressed={!hiddenKinds.includes(kind)}
            onClick={() => onHiddenKinds(toggleKind(hiddenKinds, kind))}
          >
            <KindIcon kind={kind} />
            {words(`kinds.${kind}`)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function toggleKind(kinds: readonly Kind[], kind: Kind): Kind[] {
  return KINDS.filter((each) => kinds.includes(each) !== (each === kind));
}
