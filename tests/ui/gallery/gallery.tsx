import { render } from 'preact';

import cardCss from '@/ui/card/card.css?inline';
import libraryCss from '@/ui/library/library.css?inline';
import popupCss from '@/ui/popup/popup.css?inline';
import { WordsProvider } from '@/ui/words';

import { englishWords } from '@@/tests/ui/english-words';

import { LIBRARY_SCENES } from './library-scenes';
import { type Scene, SCENES } from './scenes';
import { SUBSCRIPTION_SCENES } from './subscription-scenes';

const SHEETS = { card: cardCss, popup: popupCss, library: libraryCss };

/** Shows every scene beside its name, each in a shadow root of its own, as the extension shows its card. */
for (const scene of [...LIBRARY_SCENES, ...SUBSCRIPTION_SCENES, ...SCENES]) {
  const figure = document.body.appendChild(document.createElement('figure'));
  figure.appendChild(document.createElement('figcaption')).textContent = scene.name;
  showScene(scene, figure.appendChild(document.createElement('div')));
}

function showScene({ surface, availableWidthPx, isOpen = false, content }: Scene, host: HTMLElement): void {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEETS[surface] + (isOpen ? '.look { max-height: none !important }' : ''));
  root.adoptedStyleSheets = [sheet];
  if (surface === 'library') host.style.setProperty('width', '1000px');
  if (availableWidthPx !== undefined) host.style.setProperty('--available-width', `${availableWidthPx}px`);
  render(
    <div {...(surface === 'card' && { role: 'dialog', 'aria-labelledby': 'title' })}>
      <WordsProvider value={englishWords}>{content}</WordsProvider>
    </div>,
    root,
  );
  for (const disclosure of root.querySelectorAll('details')) disclosure.open = isOpen;
}
