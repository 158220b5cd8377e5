import { HIGHLIGHT_STYLES, OCCURRENCES, type Settings } from '@/core/settings/settings';
import type { Worded } from '@/ui/words';

import { Choice } from './Choice';
import { SettingsSection } from './SettingsSection';

interface Props {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** How highlights look, each style shown as a sample of itself, and how often a term gets one. */
export function HighlightSection({ settings: { style, occurrences }, onSettings }: Props, { words }: Worded) {
  const value = `${words(`style.${style}`)} · ${words(`occurrences.${occurrences}`)}`;
  return (
    <SettingsSection heading={words('popup.highlights')} value={value}>
      <Choice
        legend={words('popup.style')}
        name="style"
        values={HIGHLIGHT_STYLES}
        chosen={style}
        renderLabel={(each) => (
          <span class="sample" data-style={each}>
            {words(`style.${each}`)}
          </span>
        )}
        onChoose={(each) => onSettings({ style: each })}
      />
      <Choice
        legend={words('popup.occurrences')}
        name="occurrences"
        values={OCCURRENCES}
        chosen={occurrences}
        renderLabel={(each) => words(`occurrences.${each}`)}
        onChoose={(each) => onSettings({ occurrences: each })}
      />
    </SettingsSection>
  );
}
