import type { PageReport } from '@/core/page/page-report';
import type { Settings } from '@/core/settings/settings';
import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { FoundTerms } from './FoundTerms';
import { HighlightSection } from './HighlightSection';
import { KindChips } from './KindChips';
import { LibraryLinks } from './LibraryLinks';
import { findPageStatus } from './page-status';
import { PagesSection } from './PagesSection';
import { PauseRow } from './PauseRow';
import { QuietNote } from './QuietNote';
import { type Shortcut, ShortcutsSection } from './ShortcutsSection';
import { SiteSwitch } from './SiteSwitch';
import { StoppedNote } from './StoppedNote';
import { Switch } from './Switch';

interface Props {
  readonly settings: Settings;
  /** The page in the active tab; `null` where nothing of ours runs in it. */
  readonly report: PageReport | null;
  readonly isPaused: boolean;
  /** Whole minutes until a pause ends; `null` while there is none. */
  readonly pausedMinutesLeft: number | null;
  readonly shortcuts?: readonly Shortcut[];
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  /** Go to the next mention of a term on the page. */
  readonly onJump: (termId: string) => void;
  /** Highlight more on a page where highlighting has stopped. */
  readonly onContinue: () => void;
  /** Highlight on this page also what it names in passing. */
  readonly onShowAnyway: () => void;
  readonly onAddPage: () => void;
  readonly onLibrary: () => void;
}

/** The toolbar popup: switches first, then what was found on the page, then the settings that are changed seldom. */
export function Popup(
  { settings, report, isPaused, pausedMinutesLeft, shortcuts = [], onSettings, ...act }: Props,
  { words }: Worded,
) {
  const status = findPageStatus(settings, report, isPaused);
  const isLooked = status === 'on-subject' || status === 'off-subject' || status === 'nothing-found';
  return (
    <main class="look popup" {...getTextAttributes(words('language.tag'))}>
      <header class="row popup-header">
        <span class="logo" />
        <h1>{words('manifest.name')}</h1>
        <Switch label={words('popup.switch')} isOn={settings.isOn} onSwitch={(isOn) => onSettings({ isOn })} />
      </header>
      <SiteSwitch settings={settings} report={report} status={status} onSettings={onSettings} />
      <PauseRow
        isOn={settings.isOn}
        isPaused={isPaused}
        minutesLeft={pausedMinutesLeft}
        onPause={act.onPause}
        onResume={act.onResume}
      />
      <KindChips hiddenKinds={settings.hiddenKinds} onHiddenKinds={(hiddenKinds) => onSettings({ hiddenKinds })} />
      {isLooked && (
        <>
          <FoundTerms terms={report?.terms ?? []} onJump={act.onJump} />
          <StoppedNote
            shownCount={report?.terms.reduce((sum, { count }) => sum + count, 0) ?? 0}
            leftOutCount={report?.leftOutCount ?? 0}
            onContinue={act.onContinue}
          />
          <QuietNote quietTerms={report?.quietTerms ?? []} onShowAnyway={act.onShowAnyway} />
        </>
      )}
      <PagesSection settings={settings} site={report?.site ?? ''} onSettings={onSettings} />
      <HighlightSection settings={settings} onSettings={onSettings} />
      <ShortcutsSection shortcuts={shortcuts} />
      <LibraryLinks canAdd={report !== null} onAddPage={act.onAddPage} onLibrary={act.onLibrary} />
    </main>
  );
}
