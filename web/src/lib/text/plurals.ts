interface PluralResolver {
  getSuffix: (code: string, count: number, options?: object) => string
}

/** Gives Uzbek its one plural form. A browser that does not know Uzbek would use the forms of another language. */
export function setUzbekPlurals(pluralResolver: unknown) {
  const resolver = pluralResolver as PluralResolver
  const suffixOf = resolver.getSuffix.bind(resolver)
  resolver.getSuffix = (code, count, options) => (code.split('-')[0] === 'uz' ? '_other' : suffixOf(code, count, options))
}
