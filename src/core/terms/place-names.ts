const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Characters; what is shorter is no name. */
const SHORTEST_REGION = 2;

/** The names of countries, as a language writes them: what `Intl` knows. Empty for a language it does not. */
export function listCountries(language: string): readonly string[] {
  try {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
    // QO, EU, EZ, UN and ZZ stand for more than a country, XA and XB for none.
    const countries = codes.filter((code) => !/^(?:EU|EZ|QO|UN|X[AB]|ZZ)$/.test(code));
    return countries.map((code) => names.of(code) ?? '').filter(({ length }) => length >= SHORTEST_REGION);
  } catch {
    return [];
  }
}

/** Cities that give a time zone its name, in English: most capitals are among them. */
export function listCities(): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
    .filter((zone) => /^(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\//.test(zone))
    .map((zone) => zone.split('/').at(-1)!.replaceAll('_', ' '));
}
