/** What a language is called in the interface's language; its tag where the browser knows no name. */
export function nameLanguage(language: string, interfaceTag: string): string {
  try {
    return new Intl.DisplayNames(interfaceTag, { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}
