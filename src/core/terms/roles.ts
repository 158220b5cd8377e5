/** Words that stand before a person's name and say what the person is. English; other languages write most of them small. */
const ROLE_WORDS = new Set(
  (
    'acting ambassador attorney ayatollah ceo coach crown dean imam inspector manager provost rector rev reverend sheriff archbishop baroness bishop captain cardinal chairman chairwoman chancellor chief colonel commander ' +
    'commissioner congressman congresswoman councillor defence defense deputy director doctor dr duke first foreign former general ' +
    'governor interior judge justice king lady lieutenant lord madam major marshal mayor minister mr mrs ms patriarch pope ' +
    'premier president prime prince princess professor queen rabbi rep representative secretary sen senator sergeant sheikh sir ' +
    'speaker spokesman spokesperson spokeswoman sultan vice'
  ).split(' '),
);

/** What a name of one of these kinds is made of. */
const ORGANISATION_WORDS =
  /^(?:academy|agency|alliance|army|assembly|association|authority|bank|board|bureau|centre|center|church|club|coalition|commission|committee|company|conference|congress|corporation|council|court|department|exchange|federation|force|forces|foundation|front|fund|group|institute|league|ministry|mission|movement|office|organi[sz]ation|parliament|party|pact|senate|service|society|treaty|tribunal|trust|union|united|university|works)$/i;
const EVENT_WORDS =
  /^(?:accords?|agreement|attack|battle|campaign|ceasefire|championship|conflict|coup|crisis|cup|election|elections|festival|games|massacre|olympics|plague|protests?|revolution|riots?|siege|strike|summit|talks|uprising|war)$/i;
const PLACE_WORDS =
  /^(?:airport|avenue|bay|border|bridge|canal|city|corridor|county|desert|district|gulf|harbour|island|islands|lake|mount|mountains?|ocean|peninsula|port|province|region|republic|river|sea|square|state|strait|straits|street|valley|village)$/i;
const MEDIA_WORDS =
  /^(?:blog|broadcaster|channel|chronicle|courier|daily|gazette|guardian|herald|journal|magazine|mail|media|mirror|news|newspaper|observer|post|press|radio|review|standard|sun|telegraph|television|times|tribune|tv|weekly)$/i;

/** Words around a name that say that it is a medium: `blogger Rybar`, `editor-in-chief of RT`, `on the CNN website`. */
export const MEDIA_BEFORE =
  /(?:blogger|channel|broadcaster|newspaper|magazine|outlet|agency|website|editor(?:-in-chief)? (?:of|at)|journalist (?:of|at))(?: the)?$/i;
export const MEDIA_AFTER = /^(?:website|channel|reporter|journalist|newspaper|broadcast|correspondent|anchor|editor)/i;

/** Names that every newsroom writes without saying what they are. */
const KNOWN = new Map<string, 'media' | 'organisation'>([
  ...(
    'Reuters|BBC|CNN|AFP|TASS|Interfax|Bloomberg|Al Jazeera|NBC|CBS|Fox News|Associated Press|Agence France-Presse|Sputnik|Le Monde|' +
    'Der Spiegel|Financial Times|Wall Street Journal|Economist|Axios|Politico|El País|Corriere della Sera'
  )
    .split('|')
    .map((name) => [name, 'media'] as const),
  ...(
    'NATO|UN|EU|WHO|IMF|OPEC|OSCE|UNESCO|UNICEF|FIFA|UEFA|IAEA|Greenpeace|Interpol|Europol|European Union|United Nations|White House|' +
    'Pentagon|Kremlin|Red Cross|Amnesty International|Human Rights Watch|World Bank|Hamas|Hezbollah|Taliban|Red Crescent'
  )
    .split('|')
    .map((name) => [name, 'organisation'] as const),
]);

/** What a name is that needs no explaining in the text; `null` for all others. */
export function readKnownKind(name: string): 'media' | 'organisation' | null {
  return KNOWN.get(name) ?? null;
}

/** How other languages call those who are named after it: by the word's end in German, by its beginning in Russian and Armenian. */
const OTHER_ROLES =
  /(?:minister|kanzler|präsident|meister|chef|sprecher|direktor|vorsitzende|kommissar|general|könig|bischof|professor|richter|trainer|beauftragte|sekretär)(?:in|r)?$|^(?:herr|frau|dr|prof|mme|monsieur|madame|sr|sra|señor|señora|papst|prinz|prinzessin|chef|président|présidente|ministre|maire|presidente|ministro|ministra|alcalde|alcaldesa|sindaco|prezydent|premier|burmistrz)\.?$|^(?:президент|премьер|министр|мэр|губернатор|директор|глава|депутат|генерал|профессор|патриарх|канцлер|президента|вице-)|^(?:վարչապետ|նախագահ|նախարար|քաղաքապետ|տնօրեն|պատգամավոր|գեներալ|պրոֆեսոր|խոսնակ)/iu;

/** Whether a word of another language than English says what the person is whose name follows. */
export function isForeignRole(word: string): boolean {
  return OTHER_ROLES.test(word);
}

export function isRole(word: string): boolean {
  return ROLE_WORDS.has(word.toLowerCase().replace(/\.$/, ''));
}

/** What the words of a name say about its kind; `null` where they say nothing. */
export function readKind(words: readonly string[]): 'organisation' | 'event' | 'place' | 'media' | null {
  const says = (pattern: RegExp) => words.length > 1 && words.some((word) => pattern.test(word));
  if (says(ORGANISATION_WORDS)) return 'organisation';
  if (says(EVENT_WORDS)) return 'event';
  if (says(MEDIA_WORDS)) return 'media';
  return says(PLACE_WORDS) ? 'place' : null;
}
