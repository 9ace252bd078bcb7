import { shallowRef } from 'vue'
import { createI18n } from 'vue-i18n'
import { frame as english } from './en/frame.ts'
import { readMessage } from './message-format.ts'
import { announceLanguage, preferredLanguage, rememberLanguage, type Language } from './language.ts'

type Bundle = Record<string, unknown>

const frames: Record<Language, () => Promise<Bundle>> = {
  // English is built in, so that the first paint waits for nothing.
  en: () => Promise.resolve(english),
  de: async () => (await import('./de/frame.ts')).frame,
}

/**
 * The words of the pages behind sign-in: the sheet separately, which opens many times a day, and all the
 * others.
 */
const parts = {
  editor: {
    en: async () => (await import('./en/sheet.ts')).sheet,
    de: async () => (await import('./de/sheet.ts')).sheet,
  },
  others: {
    en: async () => (await import('./en/features.ts')).features,
    de: async () => (await import('./de/features.ts')).features,
  },
} satisfies Record<string, Record<Language, () => Promise<Bundle>>>

/** Words that are loaded together. */
export type WordsPart = keyof typeof parts

const everyPart: readonly WordsPart[] = ['editor', 'others']

/** vue-i18n with the words of the first paint, in the person's language. */
export async function createWords(language: Language = preferredLanguage()) {
  const i18n = createI18n({
    legacy: false,
    locale: language,
    fallbackLocale: 'en',
    messageCompiler: (message) => readMessage(message as string),
    messages: { en: english, de: {} as typeof english },
  })
  i18n.global.mergeLocaleMessage(language, await frames[language]())
  announceLanguage(language)
  return i18n
}

export type Words = Awaited<ReturnType<typeof createWords>>

/** Counts the loaded parts: vue-i18n does not announce that missing words have arrived. */
export const wordsLoaded = shallowRef(0)

const complete = new WeakMap<Words, Set<string>>()

async function loadPart(i18n: Words, language: Language, part: WordsPart): Promise<void> {
  const loaded = complete.get(i18n) ?? new Set()
  complete.set(i18n, loaded)
  if (loaded.has(`${language} ${part}`)) return
  i18n.global.mergeLocaleMessage(language, await parts[part][language]())
  loaded.add(`${language} ${part}`)
  wordsLoaded.value += 1
}

/** Loads the words of the pages behind sign-in, or of some of them, once per language. */
export async function loadFeatureWords(i18n: Words, wanted: readonly WordsPart[] = everyPart): Promise<void> {
  const language = i18n.global.locale.value
  await Promise.all(wanted.map((part) => loadPart(i18n, language, part)))
}

/** Switches to another language, now and for the next visit. */
export async function chooseLanguage(i18n: Words, language: Language): Promise<void> {
  const [frame] = await Promise.all([
    frames[language](),
    ...everyPart.map((part) => loadPart(i18n, language, part)),
  ])
  i18n.global.mergeLocaleMessage(language, frame)
  i18n.global.locale.value = language
  rememberLanguage(language)
  announceLanguage(language)
}
