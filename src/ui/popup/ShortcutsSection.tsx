import type { Worded } from '@/ui/words';

import { SettingsSection } from './SettingsSection';

/** A keyboard command as the browser has it. */
export interface Shortcut {
  /** What it does, in the interface's words. */
  readonly label: string;
  /** The keys as the browser writes them; empty where none are set. */
  readonly keys: string;
}

/** The keyboard commands and their keys. */
export function ShortcutsSection({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }, { words }: Worded) {
  if (shortcuts.length === 0) return null;
  return (
    <SettingsSection heading={words('popup.shortcuts')}>
      <dl class="shortcuts">
        {shortcuts.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{keys === '' ? words('popup.noKeys') : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
    </SettingsSection>
  );
}
