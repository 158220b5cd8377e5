import { BROAD_NAMES, HIGHLIGHT_STYLES, OCCURRENCES, type Settings } from '@/core/settings/settings';
import type { Worded } from '@/ui/words';

import { Choice } from './Choice';
import { SettingsSection } from './SettingsSection';

interface Props {
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** How highlights look, each style shown as a sample of itself, how often a term gets one, and where common names do. */
export function HighlightSection(
  { settings: { style, occurrences, broadNames }, onSettings }: Props,
  { words }: Worded,
) {
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
      <Choice
        legend={words('popup.broadNames')}
        name="broadNames"
        values={BROAD_NAMES}
        chosen={broadNames}
        renderLabel={(each) => words(`broadNames.${each}`)}
        onChoose={(each) => onSettings({ broadNames: each })}
      />
    </SettingsSection>
  );
}
