import i18n, { type BackendModule } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { stored } from '@/lib/browser/stored'
import { formatNumber } from './format'
import { setUzbekPlurals } from './plurals'

export const LANGUAGES = [
  { code: 'uz', name: 'Oʻzbekcha', direction: 'ltr' },
  { code: 'ru', name: 'Русский', direction: 'ltr' },
  { code: 'fa', name: 'فارسی', direction: 'rtl' },
  { code: 'en', name: 'English', direction: 'ltr' },
] as const
export type Language = (typeof LANGUAGES)[number]['code']
type Direction = 'ltr' | 'rtl'

const KEY = 'smartbiz.language' // public/boot.js reads it too

export const asLanguage = (code: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language.code === code?.slice(0, 2))?.code

const directionOf = (language: Language): Direction => (language === 'fa' ? 'rtl' : 'ltr')

/** The current language, for code outside components. */
export const currentLanguage = (): Language => asLanguage(i18n.language) ?? 'en'

/** Whether somebody chose the language on this device. If not, sign-in switches to the account's language. */
const isLanguageChosen = () => asLanguage(stored.read(KEY)) !== undefined

export async function chooseLanguage(language: Language) {
  stored.write(KEY, language)
  await i18n.changeLanguage(language)
}

let begun: Promise<unknown> = Promise.resolve()

/** Switches to the account's language, unless somebody chose a language on this device. */
export async function suggestLanguage(language: Language | undefined) {
  await begun
  if (language && language !== i18n.language && !isLanguageChosen()) await i18n.changeLanguage(language)
}

export function useLanguage() {
  const { i18n: instance } = useTranslation()
  const language = asLanguage(instance.language) ?? 'en'
  return { language, direction: directionOf(language), chooseLanguage }
}

let first: Language = 'en'
const files = import.meta.glob<{ default: Record<string, unknown> }>('../../locales/*/*.json')

/** Each feature has its own file of texts, which loads when a component first needs it. */
const localeFiles: BackendModule = {
  type: 'backend',
  init() {},
  async read(language, namespace, done) {
    try {
      const file = await files[`../../locales/${language}/${namespace}.json`]?.()
      if (file) done(null, file.default)
      else done(`There are no texts ${language}/${namespace}`, false)
    } catch (error) {
      done(error as Error, true)
    }
  },
}

function showLanguage(code: string) {
  const language = asLanguage(code) ?? 'en'
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
}

/** Loads a feature's texts in parallel with its code, instead of afterwards. */
export const fetchTexts = (namespace: string) => void files[`../../locales/${asLanguage(i18n.language) ?? first}/${namespace}.json`]?.().catch(() => undefined)

/**
 * Resolves when the shell's texts are loaded, so that the first render has them.
 *
 * @param remembered the account's language, used if nobody chose one on this device
 */
export async function startLanguages(remembered?: Language) {
  first = asLanguage(stored.read(KEY)) ?? remembered ?? navigator.languages.map(asLanguage).find((known) => known !== undefined) ?? 'en'
  i18n.on('languageChanged', showLanguage)
  begun = begin(first)
  await begun
}

async function begin(language: Language) {
  await i18n
    .use(localeFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      ns: ['common', 'errors'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    })
  // Chromium does not know Uzbek, so {{count, number}} uses our own formatting.
  i18n.services.formatter?.add('number', (value: number) => formatNumber(value, currentLanguage()))
  setUzbekPlurals(i18n.services.pluralResolver)
  showLanguage(language)
}
