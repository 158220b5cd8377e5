import { browser } from 'wxt/browser';

import type { i18n } from '#i18n';

/** What the build writes between the forms of a text for one and for more, `1:` and `n:` in a locale file. */
const BETWEEN_FORMS = ' | ';

/**
 * The interface's texts in the browser's language; `src/locales` holds them. A number chooses between the two forms of a
 * text, and fills `$1`; a list fills `$1`, `$2` and so on. The function WXT brings for this weighs 0.7 kB more on every page.
 */
export const words = ((key: string, ...given: readonly (number | readonly (number | string)[])[]) => {
  const count = given.find((each) => typeof each === 'number');
  const fillings = given.find((each) => typeof each !== 'number') ?? [count ?? ''];
  const forms = getMessage(key.replaceAll('.', '_'), fillings.map(String)).split(BETWEEN_FORMS);
  return forms[count === undefined || count === 1 ? 0 : forms.length - 1];
}) as typeof i18n.t;

/** The generated types know a few keys of the browser's own only. */
function getMessage(key: string, fillings: string[]): string {
  return browser.i18n.getMessage(key as '@@ui_locale', fillings);
}
