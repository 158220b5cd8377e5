import { i18n } from '#i18n';

/** The interface's texts in the browser's language; `src/locales` holds them. */
export const words = i18n.t;
