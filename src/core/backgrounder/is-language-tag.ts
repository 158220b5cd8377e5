/**
 * Whether a text is a BCP 47 tag of a language that has a name. The name is asked for because the usual slips (`gr` for
 * Greek, `ua` for Ukrainian) are well-formed tags too.
 */
export function isLanguageTag(text: string): boolean {
  try {
    const { language } = new Intl.Locale(text);
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
}
