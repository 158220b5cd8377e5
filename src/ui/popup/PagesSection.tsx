import { PAGE_CHOICES, type Settings } from '@/core/settings/settings';
import type { Worded } from '@/ui/words';

import { Choice } from './Choice';
import { SettingsSection } from './SettingsSection';
import { SiteList } from './SiteList';

interface Props {
  readonly settings: Settings;
  /** The page's host; empty where it has none. */
  readonly site: string;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** Which pages are looked at, and the sites to look at where the reader lists them. */
export function PagesSection({ settings: { pages, listedSites }, site, onSettings }: Props, { words }: Worded) {
  return (
    <SettingsSection heading={words('popup.pages')} value={words(`pageChoice.${pages}`)}>
      <Choice
        legend={words('popup.pages')}
        isLegendUnseen
        name="pages"
        values={PAGE_CHOICES}
        chosen={pages}
        renderLabel={(choice) => words(`pageChoice.${choice}`)}
        onChoose={(choice) => onSettings({ pages: choice })}
      />
      {pages === 'listed' && (
        <SiteList sites={listedSites} site={site} onSites={(sites) => onSettings({ listedSites: sites })} />
      )}
    </SettingsSection>
  );
}
