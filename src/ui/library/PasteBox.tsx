import { useState } from 'preact/hooks';

import type { Worded } from '@/ui/words';

interface Props {
  /** Is not called with blank text. */
  readonly onText: (text: string) => void;
}

/** A field for a text from the clipboard. */
export function PasteBox({ onText }: Props, { words }: Worded) {
  const [text, setText] = useState('');
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onText(text);
      }}
    >
      <label class="field">
        <span class="field-name">{words('library.add.pasteLabel')}</span>
        <textarea rows={8} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button main" disabled={text.trim() === ''}>
        {words('library.add.read')}
      </button>
    </form>
  );
}
