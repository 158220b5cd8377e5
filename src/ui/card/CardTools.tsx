import { type Tool, ToolIcon } from '@/ui/icons/ToolIcon';
import type { Worded } from '@/ui/words';

interface Props {
  readonly isPinned: boolean;
  readonly canGoBack: boolean;
  readonly onBack: () => void;
  readonly onPin: () => void;
  readonly onClose: () => void;
}

/** The buttons in a card's corner: back to the card before, keep open, close. */
export function CardTools({ isPinned, canGoBack, onBack, onPin, onClose }: Props, { words }: Worded) {
  return (
    <div class="card-tools">
      {canGoBack && <ToolButton tool="back" label={words('card.back')} onClick={onBack} />}
      <ToolButton tool="pin" label={words('card.keepOpen')} isPressed={isPinned} onClick={onPin} />
      <ToolButton tool="close" label={words('card.close')} onClick={onClose} />
    </div>
  );
}

interface ToolButtonProps {
  readonly tool: Tool;
  readonly label: string;
  /** Given for a button that is on or off. */
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

/** A button that shows a drawing only; its label is its name and its tooltip. */
export function ToolButton({ tool, label, isPressed, onClick }: ToolButtonProps) {
  return (
    <button type="button" class="tool" aria-label={label} aria-pressed={isPressed} title={label} onClick={onClick}>
      <ToolIcon tool={tool} />
    </button>
  );
}
