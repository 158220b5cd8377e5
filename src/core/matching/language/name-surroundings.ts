/**
 * Words that make a longer name of a place's name. All begin with a capital in the text; `*` stands for any small
 * letters. `heads` come before with a link between (`Bank of Russia`), `befores` directly before (`New York`), `tails`
 * directly after (`Moscow State University`). `headlineTails` do so too, but not where all words have capitals: there they are
 * as likely the next words of the sentence (`Russia Bank Sanctions Bite`).
 */
export interface NameSurroundings {
  readonly heads: string;
  readonly links: string;
  readonly befores: string;
  readonly tails: string;
  readonly headlineTails?: string;
}

const ENGLISH: NameSurroundings = {
  heads:
    'Bank Radio Television Channel University Academy Institute Church Diocese Party League Union Museum Theatre Theater ' +
    'Orchestra Hero Order Voice Voices Republic Journal Bulletin Chronicle Club Friends Radio Echo Wings',
  links: 'of the for',
  befores:
    'New United Greater Lesser Mountainous Little Mother Miss Team Radio Fair Just Prosperous Bright Holy FC Dynamo ' +
    'Spartak Lokomotiv Torpedo Ararat Grand Surface Windows Outlook Office Innoport Premium Sputnik',
  tails:
    'University College Institute Academy Museum Theatre Theater Conservatory Philharmonic Symphony Orchestra Choir Opera ' +
    'Ballet Circus Zoo Cathedral Patriarchate Diocese Airport Airlines Airways Metro Railways Railroad Stadium Arena ' +
    'Marathon Olympics Holdings Corporation Corp Inc Ltd LLC Times Herald Tribune Gazette Telegraph Pravda Journal ' +
    'Republic Oblast Autonomous Governorate Khanate SSR Committee Boulevard Avenue Square Hotel Marriott Mule Palace ' +
    'Diary FC FK SK Agdam Ağdam Telecom',
  headlineTails:
    'School Railway Games Cup Open Exchange Bank Fund Foundation Holding Post Council Party Movement Front Alliance Union ' +
    'Society Association Battalion Brigade Legion Treaty Agreement Agreements Accord Accords Statement Declaration Protocol ' +
    'Protocols Pact Convention Conference Forum Mechanism Street Highway Bridge Station Wall Contact Shop United Army TV ' +
    'Today Grand',
};

/** By primary language tag. */
export const SURROUNDINGS: Readonly<Record<string, NameSurroundings>> = {
  en: ENGLISH,
  ru: {
    heads: '',
    links: '',
    befores:
      'Республик* Банк* Сбербанк* Почт* Геро* Голос* Един* Справедлив* Нов* Латинск* Радио Динамо Спартак* Арарат* Парти* Великая Малая Мать Мисс Восточный',
    tails: 'Республик* Автономн* Областн* Университет* 24 1',
  },
  uk: {
    heads: '',
    links: '',
    befores: 'Республік* Банк* Геро* Голос* Єдин* Латинськ* Радіо Динамо Парті* Нов*',
    tails: 'Республік* Автономн* 24',
  },
  bg: { heads: '', links: '', befores: 'Република Един* Латинска Нова Радио', tails: 'Автономн*' },
  hy: { heads: '', links: '', befores: 'Նոր Մայր', tails: 'Հանրապետություն* Հանրապետությ* Ինքնավար*' },
  fr: {
    heads: 'Banque Radio Université Académie Institut Église Eglise Parti République Musée Héros Voix Fonds Comité',
    links: 'de d l la du des',
    befores: 'Nouvelle Grande Radio',
    tails: 'unie libre',
  },
  de: {
    heads: 'Bank Radio Universität Akademie Kirche Partei Republik Held Stimme Komitee',
    links: 'von des der',
    befores: 'Neues Einiges Blühendes Radio',
    tails:
      'Komitee Universität Republik Bank Zeitung Institut Stiftung Konservatorium Orchester Mule Marathon Rat Bewegung',
  },
  es: {
    heads: 'Banco Radio Universidad Academia Instituto Iglesia Partido República Museo Héroe Voz Comité Deportes',
    links: 'de del la',
    befores: 'Nueva Gran Radio',
    tails: 'Unida Próspera',
  },
  pt: {
    heads: 'Banco Rádio Universidade Academia Instituto Igreja Partido República Museu Herói Voz Comité Comitê',
    links: 'de do da',
    befores: 'Nova Rádio',
    tails: 'Unida',
  },
  it: {
    heads: 'Banca Radio Università Accademia Istituto Chiesa Partito Repubblica Museo Eroe Voce Comitato',
    links: 'di d della del dell',
    befores: 'Nuova Radio',
    tails: 'Unita',
  },
  tr: {
    heads: '',
    links: '',
    befores: 'Birleşik Latin Yeni Radyo',
    tails: 'Cumhuriyeti Üniversitesi Bankası Özerk Komitesi',
  },
  az: {
    heads: '',
    links: '',
    befores: 'Vahid Latın Yeni',
    tails: 'Respublikası Universiteti Bankı Muxtar Xanlığı Komitəsi',
  },
  pl: { heads: 'Bank Bohater Głos Partia', links: '', befores: 'Nowa Jedna Radio', tails: '' },
};

/** Places in America that bear the names of others: `Moscow, Idaho`. */
export const OTHER_WHEREABOUTS =
  /^(?:,\s*|\s*\(\s*|\s+in\s+)(?:Idaho|ID\b|Maine|Pennsylvania|Tennessee|Ohio|Kansas|Texas|Michigan|Iowa|Indiana|Arkansas|Vermont|Wisconsin|Minnesota|Illinois|Quind[ií]o|Colombia|Antioquia|Ecuador|Honduras|El Salvador|Ayrshire|Айдахо|Колумбия|Кіндіо)/u;
