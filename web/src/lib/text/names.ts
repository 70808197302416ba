const ORDER = ['uz', 'ru', 'fa', 'en'] as const
export type NameLanguage = (typeof ORDER)[number]

/** The languages of names, the organisation's first. */
export const nameLanguages = (first: string | undefined): NameLanguage[] => ORDER.toSorted((one, other) => Number(other === first) - Number(one === first))

/** The fallback for languages without a name: the first name that is not empty. */
export const commonName = (names: Readonly<Record<string, string>>, first: string | undefined) =>
  nameLanguages(first)
    .map((language) => names[language]?.trim() ?? '')
    .find((name) => name !== '') ?? ''

/** Compares names in the order of the organisation's language, as the server lists them (Alphabet). */
export const nameOrder = (language: string | undefined): ((one: string, other: string) => number) =>
  new Intl.Collator(language === 'uz' || language === 'fa' ? language : 'ru').compare
