import { agglutinate, type Declension } from './paradigm';

const TURKISH_ENDINGS_AFTER_CONSONANT =
  'ı i u ü a e ın in un ün da de ta te dan den tan ten la le lı daki deki taki teki dır dir tır tir'.replace(' lı', '');
const TURKISH_ENDINGS_AFTER_VOWEL =
  'yı yi yu yü ya ye nın nin nun nün da de dan den yla yle daki deki dır dir na ne nda nde ndan nden ndaki nı ni';

const AZERBAIJANI_ENDINGS_AFTER_CONSONANT =
  'ı i u ü a ə ın in un ün da də dan dən la lə dakı dəki dır dir ndakı ı ına inə ında ində ının inin';
const AZERBAIJANI_ENDINGS_AFTER_VOWEL =
  'nı ni nu nü ya yə nın nin nun nün da də dan dən yla ylə la lə dakı dəki dır dir na nə nda ndə ndan ndən nın';

const ARMENIAN: Declension = {
  last: {
    '': '- ը ն ի ին ից ով ում ինը ինն իս իցս',
    ա: 'ա ան այի այիս այից այով այում ային այինը այինն',
    ո: 'ո ոն ոյի ոյից ոյով ոյում ոյին',
    ի: 'ի ին իի իից իով իում իին ու ուն ուց ում ուում',
    ու: 'ու ուն ուի ուից ուով ուին',
    և: 'և ևը ևն ևի ևին ևից ևով ևում',
    ություն: 'ություն ությունը ությունն ության ությանը ությանն ությունից ությամբ ությունում',
    ներ: 'ներ ները ներն ների ներին ներից ներով ներում',
    ուժեր: 'ուժեր ուժերը ուժերն ուժերի ուժերին ուժերից ուժերով ուժերում',
    խումբ: 'խումբ խումբը խումբն խմբի խմբին խմբից խմբով խմբում',
  },
  first: { ի: 'ի' },
};

const GEORGIAN: Declension = {
  last: {
    '': '- ს მ',
    ი: 'ი ის მა ს ით ად ო ში ზე თან იდან ისთვის ისკენ ისა სა შიც იც სთან იდანაც ისგან',
    ა: 'ა ის ას ამ ით ად აში აზე ასთან იდან ისთვის ისკენ ისგან აც',
    ე: 'ე ეს ემ ის ეში ეზე ესთან იდან ისთვის',
    ო: 'ო ოს ომ ოში ოზე ოსთან ოდან ოსთვის',
    ევანი: 'ევანი ევნის ევანს ევანმა ევანში ევანთან ევნიდან ევნისთვის',
    ები: 'ები ების ებმა ებს ებით ებად ებში ებზე ებთან ებისთვის ებისგან',
  },
  first: { ი: 'ი მა ს ის ით', ა: 'ა მ ს' },
};

const GREEK: Declension = {
  last: {
    '': '-',
    ία: 'ία ίας ίες ιών',
    ρία: 'ρία ρίας',
    α: 'α ας ες ών',
    ά: 'ά άς',
    η: 'η ης',
    ή: 'ή ής',
    ο: 'ο ου',
    ό: 'ό ού',
    ος: 'ος ου ο',
    ός: 'ός ού ό',
    ες: 'ες ών',
    είες: 'είες ειών',
    ις: 'ις εων',
  },
};

const GERMAN: Declension = {
  last: {
    '': '- s',
    s: 's',
    ß: 'ß',
    x: 'x',
    z: 'z',
    aum: 'aum aums aumes',
    ne: 'ne',
    e: 'e',
    en: 'en ens',
    ische: 'ische ischen',
  },
  first: { '': '-', e: 'e en er em es', er: 'er e en em es', en: 'en e er em es' },
};

const GENITIVE_S: Declension = { last: { '': '- s', s: 's', x: 'x', z: 'z' }, first: { '': '-' } };

const FINNISH: Declension = {
  last: {
    ...agglutinate('n', 'n a ssa sta an lla lle lta ksi aan oon een', 'aoueiy').last,
    '': '- in ia iä issa issä ista istä iin illa illä ille ilta iltä iksi',
    ä: 'ä än ää ässä ästä ään ällä älle ältä äksi',
    ö: 'ö ön öä össä östä öön öllä ölle öltä öksi',
  },
  first: { '': '-', t: 't iden illa ille issa ista', n: 'n' },
};

const HUNGARIAN: Declension = {
  last: {
    '': '- t ot et at öt nak nek ban ben ba be ból ből hoz hez höz on en ön ról ről ra re tól től ért ig kal kel gal gel nal nel ral rel bal bel vel val',
    a: 'a át ának ában ába ából ához án áról ára ától áért áig ával',
    e: 'e ét ének ében ébe éből éhez én éről ére étől éért éig ével',
    ó: 'ó ót ónak óban óba óból óhoz ón óról óra ótól óért óig óval',
  },
  first: { '': '-' },
};

const ESTONIAN: Declension = {
  last: {
    ...agglutinate('i', 't d s st sse l le lt ks ga ta ni na', 'aeiouäöüõ').last,
    '': '- i it is isse ist il ile ilt iks ina iga ita',
  },
  first: { '': '-' },
};

const LATVIAN: Declension = {
  last: {
    '': '-',
    a: 'a as ai u ā ām',
    e: 'e es ei i ē',
    s: 's a am u ā',
    is: 'is a im i ī',
    us: 'us us um u ū',
    i: 'i u iem us os',
    as: 'as u ām ās',
    ā: 'ā ās ajai o ajā',
  },
};

const LITHUANIAN: Declension = {
  last: {
    '': '-',
    a: 'a os ai ą oje',
    ė: 'ė ės ei ę e ėje',
    as: 'as o ui ą u e',
    is: 'is io iui į iu yje',
    us: 'us aus ui ų umi uje',
    os: 'os ų oms as omis ose',
    i: 'i ų iems us ais uose',
  },
};

const ROMANIAN: Declension = {
  last: {
    '': '- ul ului',
    ia: 'ia iei',
    a: 'a ei',
    ă: 'ă a ei',
    e: 'e ele elor',
    le: 'le lor',
    i: 'i',
  },
  first: { '': '-', le: 'le lor' },
};

const KOREAN: Declension = {
  shortest: 2,
  last: {
    '': '- 은 는 이 가 을 를 의 에 에서 에게 와 과 로 으로 도 만 측 측은 인 부터 까지 보다 마저 조차 이나 나 간 및 와의 과의 에서의 로의 라고 이라고 이며 이다 에도 에는 에서는 에서도 으로부터 로부터',
  },
  first: { '': '-' },
};

const ARABIC: Declension = { last: {}, prefixes: ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب'] };
const HEBREW: Declension = {
  last: {},
  prefixes: ['ו', 'ב', 'ל', 'מ', 'ש', 'כ', 'ה', 'וב', 'ול', 'ומ', 'שב', 'מה', 'וה', 'של', 'לכ'],
};

export const OTHER_LANGUAGES: Readonly<Record<string, Declension>> = {
  hy: ARMENIAN,
  ka: GEORGIAN,
  el: GREEK,
  de: GERMAN,
  sv: GENITIVE_S,
  no: GENITIVE_S,
  nb: GENITIVE_S,
  nn: GENITIVE_S,
  da: GENITIVE_S,
  is: { last: { '': '-', a: 'a u', land: 'land lands landi' }, first: { '': '-' } },
  fi: FINNISH,
  et: ESTONIAN,
  hu: HUNGARIAN,
  lv: LATVIAN,
  lt: LITHUANIAN,
  ro: ROMANIAN,
  tr: agglutinate(TURKISH_ENDINGS_AFTER_CONSONANT, TURKISH_ENDINGS_AFTER_VOWEL, 'aeıioöuü'),
  az: agglutinate(AZERBAIJANI_ENDINGS_AFTER_CONSONANT, AZERBAIJANI_ENDINGS_AFTER_VOWEL, 'aəeıioöuü'),
  ko: KOREAN,
  ar: ARABIC,
  he: HEBREW,
};
