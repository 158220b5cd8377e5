import type { ComponentChildren } from 'preact';

interface Props {
  readonly heading: string;
  /** What is set now, in short; read without opening the section. */
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** Settings that are changed seldom, folded away under what they are set to. */
export function SettingsSection({ heading, value, children }: Props) {
  return (
    <details class="settings-section">
      <summary class="arrow">
        {heading}
        {value !== undefined && <span class="value">{value}</span>}
      </summary>
      <div class="settings-body">{children}</div>
    </details>
  );
}
