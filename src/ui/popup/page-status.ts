import type { PageReport, PageState } from '@/core/page/page-report';
import type { Settings } from '@/core/settings/settings';

/** What the popup says about the page. `unseen`: no report came; `looking`: the report is older than the settings. */
export type PageStatus = Exclude<PageState, 'lit'> | 'on-subject' | 'off-subject' | 'unseen' | 'looking';

/** States that settings bring about; when the settings say otherwise, the page has just not caught up. */
const SET_STATES: ReadonlySet<PageState> = new Set(['off', 'paused', 'off-on-site', 'not-listed']);

/** The page's status by the settings as they are now, then by its report. `isPaused` is asked at the same moment. */
export function findPageStatus(settings: Settings, report: PageReport | null, isPaused: boolean): PageStatus {
  if (!settings.isOn) return 'off';
  if (isPaused) return 'paused';
  if (report === null) return 'unseen';
  if (settings.offSites.includes(report.site)) return 'off-on-site';
  if (settings.pages === 'listed' && !settings.listedSites.includes(report.site)) return 'not-listed';
  if (SET_STATES.has(report.state)) return 'looking';
  if (report.state === 'lit') return report.isOnSubject ? 'on-subject' : 'off-subject';
  if (report.state === 'nothing-found' && report.quietTerms.length > 0) return 'off-subject';
  return report.state;
}
