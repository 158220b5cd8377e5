import { useId } from 'preact/hooks';

import type { PageReport } from '@/core/page/page-report';
import type { Settings } from '@/core/settings/settings';
import { isSiteOn, switchSite } from '@/core/settings/sites';
import type { Worded } from '@/ui/words';

import type { PageStatus } from './page-status';
import { Switch } from './Switch';

interface Props {
  readonly settings: Settings;
  readonly report: PageReport | null;
  readonly status: PageStatus;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** The switch for the page's site, and what kind of page this is or why it is quiet. A page without a site has no switch. */
export function SiteSwitch({ settings, report, status, onSettings }: Props, { words }: Worded) {
  const id = useId();
  const site = report?.site ?? '';
  const statusId = `${id}-status`;
  return (
    <div class="row">
      <div class="row-text">
        {site === '' ? <span>{words('popup.thisPage')}</span> : <label for={id}>{words('popup.onSite', [site])}</label>}
        <small id={statusId}>{words(findStatusKey(status, report?.isArticle ?? false))}</small>
      </div>
      {site !== '' && (
        <Switch
          id={id}
          isOn={isSiteOn(settings, site)}
          describedBy={statusId}
          onSwitch={(isOn) => onSettings(switchSite(settings, site, isOn))}
        />
      )}
    </div>
  );
}

/** The key of the line that says what kind of page this is, or why it is quiet. */
function findStatusKey(status: PageStatus, isArticle: boolean) {
  switch (status) {
    case 'on-subject':
      return isArticle ? 'popup.article.onSubject' : 'popup.page.onSubject';
    case 'off-subject':
      return isArticle ? 'popup.article.offSubject' : 'popup.page.offSubject';
    case 'nothing-found':
      return isArticle ? 'popup.article.nothingFound' : 'popup.page.nothingFound';
    case 'off-on-site':
      return 'popup.status.offOnSite';
    case 'not-listed':
      return 'popup.status.notListed';
    case 'not-an-article':
      return 'popup.status.notAnArticle';
    default:
      return `popup.status.${status}` as const;
  }
}
