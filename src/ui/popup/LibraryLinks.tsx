import type { Worded } from '@/ui/words';

interface Props {
  /** Whether the page in the tab can be read. */
  readonly canAdd: boolean;
  readonly onAddPage: () => void;
  readonly onLibrary: () => void;
}

/** The ways from the popup to the library. */
export function LibraryLinks({ canAdd, onAddPage, onLibrary }: Props, { words }: Worded) {
  return (
    <footer class="links">
      <button type="button" class="link" disabled={!canAdd} onClick={onAddPage}>
        {words('popup.addPage')}
      </button>
      <button type="button" class="link" onClick={onLibrary}>
        {words('popup.library')}
      </button>
    </footer>
  );
}
