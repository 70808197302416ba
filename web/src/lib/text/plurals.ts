interface PluralResolver {
  getSuffix: (code: string, count: number, options?: object) => string
}

/** A browser without Uzbek takes the plurals of another language, which has forms that Uzbek does not have. */
export function setUzbekPlurals(pluralResolver: unknown) {
  const resolver = pluralResolver as PluralResolver
  const suffixOf = resolver.getSuffix.bind(resolver)
  resolver.getSuffix = (code, count, options) => (code.split('-')[0] === 'uz' ? '_other' : suffixOf(code, count, options))
}
