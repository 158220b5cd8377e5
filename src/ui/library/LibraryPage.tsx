import type { ComponentChildren } from 'preact';

import { getTextAttributes } from '@/ui/text-direction';
import type { Worded } from '@/ui/words';

import { Notice, type NoticeText } from './Notice';

interface Props {
  /** What has just happened or gone wrong; `null` for nothing. */
  readonly notice: NoticeText | null;
  readonly onHome: () => void;
  readonly onDismiss: () => void;
  readonly children: ComponentChildren;
}

/** The frame of the library page: its head, what it has to say, and the view on show. */
export function LibraryPage({ notice, onHome, onDismiss, children }: Props, { words }: Worded) {
  return (
    <div class="look own-page" {...getTextAttributes(words('language.tag'))}>
      <header class="own-page-header">
        <button type="button" class="home" onClick={onHome}>
          <span class="logo" />
          <span class="home-name">{words('manifest.name')}</span>
        </button>
        <h1>{words('library.title')}</h1>
      </header>
      {notice !== null && <Notice notice={notice} onDismiss={onDismiss} />}
      <main class="own-page-main">{children}</main>
    </div>
  );
}
