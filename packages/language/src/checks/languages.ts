/** Which language tags there are: `es`, `es-MX`, `vi`, `lut`. */

/** The languages that have a code of two letters (ISO 639-1); those of three letters are too many to list. */
const twoLetters = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en ' +
    'eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja ' +
    'jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb ' +
    'nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq ' +
    'sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);

/** What people write for a language: mostly the code of a country. */
const mistaken: Readonly<Record<string, string>> = {
  cn: 'zh',
  cz: 'cs',
  dk: 'da',
  gr: 'el',
  jp: 'ja',
  ph: 'tl',
  sp: 'es',
  ua: 'uk',
  us: 'en',
  vn: 'vi',
};

/** What is wrong with a language tag, and which is meant; undefined where it is right. */
export function languageTrouble(tag: string): { meant?: string } | undefined {
  const [first = '', ...rest] = tag.toLowerCase().split('-');
  let canonical: string | undefined;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0];
  } catch {
    return {};
  }
  const shortest = canonical?.split('-')[0] ?? first;
  if (shortest !== first && shortest.length === 2) return { meant: [shortest, ...rest].join('-') };
  if (first.length !== 2 || twoLetters.has(first)) return undefined;
  const meant = mistaken[first];
  return meant === undefined ? {} : { meant: [meant, ...rest].join('-') };
}

/** The name of a language in English, with its tag: for messages. */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return name === undefined ? `\`${tag}\`` : `${name} (\`${tag}\`)`;
  } catch {
    return `\`${tag}\``;
  }
}

/** Whether two tags are of one language, whatever the region. */
export function sameLanguage(one: string, other: string): boolean {
  return one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];
}
