/** Where npm installed the fonts of a family, and its writing. */
interface Source {
  package: string
  file: string
  /** One character of its writing, a mark that it shares with others included. */
  writes: RegExp
  /** It has no bold font: its regular one is used for both. */
  regularOnly?: true
}

const noto = (script: string, writes: RegExp): Source => ({
  package: `noto-sans-${script.toLowerCase().replaceAll(' ', '-')}`,
  file: `NotoSans${script.replaceAll(' ', '')}`,
  writes,
})

// U+08E2 is a sign of Arabic alone, which Unicode lists under no script.
const arabicSigns = /[\p{scx=Arabic}\p{M}\u08E2]/u

/**
 * The families of fonts, each tried in this order for a character of its writing and read only then: the scripts that
 * the countries of ISO 3166-1 write officially, then signs. Traditional Mongolian, which is set in columns, has none.
 */
export const families = {
  latin: { package: 'noto-sans', file: 'NotoSans', writes: /./su },
  hebrew: noto('Hebrew', /[\p{scx=Hebrew}\p{M}]/u),
  arabic: { package: 'ibm-plex-sans-arabic', file: 'IBMPlexSansArabic', writes: arabicSigns },
  moreArabic: noto('Arabic', arabicSigns),
  armenian: noto('Armenian', /\p{scx=Armenian}/u),
  georgian: noto('Georgian', /\p{scx=Georgian}/u),
  thai: noto('Thai', /\p{scx=Thai}/u),
  lao: noto('Lao', /\p{scx=Lao}/u),
  khmer: noto('Khmer', /\p{scx=Khmer}/u),
  burmese: noto('Myanmar', /\p{scx=Myanmar}/u),
  bengali: noto('Bengali', /\p{scx=Bengali}/u),
  gujarati: noto('Gujarati', /\p{scx=Gujarati}/u),
  gurmukhi: noto('Gurmukhi', /\p{scx=Gurmukhi}/u),
  kannada: noto('Kannada', /\p{scx=Kannada}/u),
  malayalam: noto('Malayalam', /\p{scx=Malayalam}/u),
  oriya: noto('Oriya', /\p{scx=Oriya}/u),
  sinhala: noto('Sinhala', /\p{scx=Sinhala}/u),
  tamil: noto('Tamil', /\p{scx=Tamil}/u),
  telugu: noto('Telugu', /\p{scx=Telugu}/u),
  ethiopic: noto('Ethiopic', /\p{scx=Ethiopic}/u),
  thaana: noto('Thaana', /\p{scx=Thaana}/u),
  tibetan: { package: 'noto-serif-tibetan', file: 'NotoSerifTibetan', writes: /\p{scx=Tibetan}/u },
  tifinagh: { ...noto('Tifinagh', /\p{scx=Tifinagh}/u), regularOnly: true },
  inuktitut: noto('Canadian Aboriginal', /\p{scx=Canadian_Aboriginal}/u),
  chinese: noto('SC', /./su),
  korean: noto('KR', /./su),
  mathematics: { ...noto('Math', /[\p{S}\p{P}]/u), regularOnly: true },
  symbols: { ...noto('Symbols 2', /[\p{S}\p{P}]/u), regularOnly: true },
} satisfies Record<string, Source>

/** A family of fonts, named after its script; `latin` has Greek, Cyrillic and Devanagari, `chinese` kana too. */
export type Family = keyof typeof families

const names = Object.keys(families) as Family[]
const korean = names.map((name): Family =>
  name === 'chinese' ? 'korean' : name === 'korean' ? 'chinese' : name,
)

/**
 * The families to try for a text in a document of this language, the first that has its characters draws it. Chinese
 * characters that Chinese and Korean write differently are drawn as the language writes them.
 */
export function familiesFor(text: string, language: string): Family[] {
  const order = /^ko\b/i.test(language) ? korean : names
  return order.filter((name) => families[name].writes.test(text))
}
