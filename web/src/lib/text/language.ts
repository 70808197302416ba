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
export type Direction = 'ltr' | 'rtl'

const KEY = 'smartbiz.language' // public/boot.js reads it too

export const asLanguage = (code: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => language.code === code?.slice(0, 2))?.code

export const directionOf = (language: Language): Direction => (language === 'fa' ? 'rtl' : 'ltr')

/** The language of now, also outside of components. */
export const currentLanguage = (): Language => asLanguage(i18n.language) ?? 'en'

/** Whether somebody chose the language on this device; if not, that of the member's account is taken at sign-in. */
export const isLanguageChosen = () => asLanguage(stored.read(KEY)) !== undefined

export async function chooseLanguage(language: Language) {
  stored.write(KEY, language)
  await i18n.changeLanguage(language)
}

let begun: Promise<unknown> = Promise.resolve()

/** The language of the account, as long as nobody chose another on this device. */
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

/** Each feature's texts are a file of its own, fetched when a component first asks for them. */
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

/** Fetches a feature's texts beside its code, rather than when that asks for them. */
export const fetchTexts = (namespace: string) => void files[`../../locales/${asLanguage(i18n.language) ?? first}/${namespace}.json`]?.().catch(() => undefined)

/**
 * Resolves when the shell's texts are there, so that the first picture has words.
 *
 * @param remembered the language of the account in use, for when nobody chose one on this device
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
  // Chromium knows no Uzbek: {{count, number}} is written by our own formatting.
  i18n.services.formatter?.add('number', (value: number) => formatNumber(value, currentLanguage()))
  setUzbekPlurals(i18n.services.pluralResolver)
  showLanguage(language)
}
