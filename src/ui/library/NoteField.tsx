import { useState } from 'preact/hooks';

import type { Worded } from '@/ui/words';

interface Props {
  readonly name: string;
  /** Empty where the reader has none. */
  readonly note: string;
  readonly onNote: (note: string) => void;
}

/** The reader's own note on a term; it is kept when the reader says so. */
export function NoteField({ name, note, onNote }: Props, { words }: Worded) {
  const [text, setText] = useState(note);
  return (
    <form
      class="note-field"
      onSubmit={(event) => {
        event.preventDefault();
        onNote(text.trim());
      }}
    >
      <label class="field">
        <span class="field-name">{words('library.note', [name])}</span>
        <textarea rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" class="button small" disabled={text.trim() === note}>
        {words('library.saveNote')}
      </button>
    </form>
  );
}
