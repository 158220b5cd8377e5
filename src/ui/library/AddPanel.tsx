import { useState } from 'preact/hooks';

import type { Worded } from '@/ui/words';

import { PasteBox } from './PasteBox';

/** What can be read; browsers grey out the rest in their dialog. */
const ACCEPTED =
  '.md,.markdown,.txt,.html,.htm,.json,.zip,text/plain,text/markdown,text/html,application/json,application/zip';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly onFromScratch: () => void;
}

/** All ways in but the page itself: files dropped or chosen, text that is pasted, an empty form. */
export function AddPanel({ onFiles, onText, onFromScratch }: Props, { words }: Worded) {
  const [isOver, setIsOver] = useState(false);
  const [isPasting, setIsPasting] = useState(false);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const choose = (event: Event & { currentTarget: HTMLInputElement }): void => {
    const files = [...(event.currentTarget.files ?? [])];
    // The same file may be chosen again once it was mended.
    event.currentTarget.value = '';
    onFiles(files);
  };

  return (
    <section class="add" aria-label={words('library.add.heading')}>
      <div
        class="drop"
        data-is-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p class="drop-words">{words('library.add.drop')}</p>
        <p class="drop-kinds">{words('library.add.kinds')}</p>
        <div class="add-buttons">
          <label class="button main file-button">
            {words('library.add.choose')}
            <input type="file" multiple accept={ACCEPTED} class="unseen" onChange={choose} />
          </label>
          <button type="button" class="button" aria-expanded={isPasting} onClick={() => setIsPasting(!isPasting)}>
            {words('library.add.paste')}
          </button>
          <button type="button" class="button" onClick={onFromScratch}>
            {words('library.add.write')}
          </button>
        </div>
      </div>
      {isPasting && (
        <PasteBox
          onText={(text) => {
            setIsPasting(false);
            onText(text);
          }}
        />
      )}
    </section>
  );
}
