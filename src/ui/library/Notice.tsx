import { ToolIcon } from '@/ui/icons/ToolIcon';
import type { Worded } from '@/ui/words';

/** Something to tell the reader: sentences, and perhaps a way back. */
export interface NoticeText {
  readonly tone: 'done' | 'problem';
  /** At least one. */
  readonly sentences: readonly string[];
  readonly onUndo: (() => void) | null;
}

interface Props {
  readonly notice: NoticeText;
  readonly onDismiss: () => void;
}

/** Is read out at once by screen readers; stays until the reader has seen it. */
export function Notice({ notice: { tone, sentences, onUndo }, onDismiss }: Props, { words }: Worded) {
  return (
    <div class="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : 'status'}>
      <div class="notice-text">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {onUndo !== null && (
        <button type="button" class="button" onClick={onUndo}>
          {words('library.undo')}
        </button>
      )}
      <button type="button" class="tool" aria-label={words('library.dismiss')} onClick={onDismiss}>
        <ToolIcon tool="close" />
      </button>
    </div>
  );
}
