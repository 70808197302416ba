import { readdirSync, readFileSync } from 'node:fs'
import { createInstance, type TFunction } from 'i18next'
import { formatNumber } from '../../src/lib/text/format.ts'
import type { Language } from '../../src/lib/text/language.ts'
import { setUzbekPlurals } from '../../src/lib/text/plurals.ts'

type Namespace = keyof import('i18next').CustomTypeOptions['resources']
const LOCALES = new URL('../../src/locales/', import.meta.url)

/** The panel's texts. Journeys find elements by them, so a changed wording breaks no journey. */
export function words(language: Language): TFunction<Namespace[]> & { language: Language } {
  const folder = new URL(`${language}/`, LOCALES)
  const texts = Object.fromEntries(
    readdirSync(folder).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, unknown>]),
  )
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    resources: { [language]: texts },
    ns: Object.keys(texts),
    defaultNS: 'common',
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler(key) {
      throw new Error(`There is no text ${key}`)
    },
  })
  i18n.services.formatter?.add('number', (value: number) => formatNumber(value, language))
  setUzbekPlurals(i18n.services.pluralResolver)
  return Object.assign(i18n.t as unknown as TFunction<Namespace[]>, { language })
}
