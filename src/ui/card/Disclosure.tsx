import type { ComponentChildren, TargetedToggleEvent } from 'preact';

import type { TextAttributes } from '@/ui/text-direction';

interface Props {
  readonly summary: string;
  /** Whether the summary is the interface's own word and not the document's. */
  readonly isAction?: boolean;
  readonly textAttributes?: TextAttributes;
  readonly children: ComponentChildren;
}

/** A line that opens to more text. What it opens to comes into view, also from under the source at the card's foot. */
export function Disclosure({ summary, isAction = false, textAttributes, children }: Props) {
  return (
    <details class={isAction ? 'disclosure action' : 'disclosure'} onToggle={reveal} {...textAttributes}>
      <summary class="arrow">{summary}</summary>
      {children}
    </details>
  );
}

function reveal({ currentTarget }: TargetedToggleEvent<HTMLDetailsElement>): void {
  if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
}
