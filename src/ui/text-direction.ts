const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** What an element needs to hold text of a language. */
export interface TextAttributes {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The attributes of an element whose text is in the given language (a BCP 47 tag). A tag that is none reads left to right. */
export function getTextAttributes(language: string): TextAttributes {
  return { lang: language, dir: RIGHT_TO_LEFT_SCRIPTS.has(findScript(language) ?? '') ? 'rtl' : 'ltr' };
}

function findScript(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch {
    return undefined;
  }
}
