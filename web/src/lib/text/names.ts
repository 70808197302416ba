const ORDER = ['uz', 'ru', 'fa', 'en'] as const
export type NameLanguage = (typeof ORDER)[number]

/** The languages of names, that of the organisation first. */
export const nameLanguages = (first: string | undefined): NameLanguage[] => ORDER.toSorted((one, other) => Number(other === first) - Number(one === first))

/** The name for readers whose language has none of its own: the first that there is. */
export const commonName = (names: Readonly<Record<string, string>>, first: string | undefined) =>
  nameLanguages(first)
    .map((language) => names[language]?.trim() ?? '')
    .find((name) => name !== '') ?? ''
