// Fails if a language lacks a text, if its placeholders differ, or if a component contains text.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const LANGUAGES = { en: ['one', 'other'], fa: ['one', 'other'], uz: ['other'], ru: ['one', 'few', 'many', 'other'] }
const PLURAL = /_(zero|one|two|few|many|other)$/
const faults = []

function flatten(value, prefix = '') {
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${prefix}${key}`, text]] : flatten(text, `${prefix}${key}.`),
  )
}
const read = (language, file) => new Map(flatten(JSON.parse(readFileSync(`src/locales/${language}/${file}`, 'utf8'))))
const placeholders = (text) => [...new Set([...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1]))].toSorted().join()

const all = new Set(Object.keys(LANGUAGES).flatMap((language) => readdirSync(`src/locales/${language}`)))
for (const file of all) {
  const missing = Object.keys(LANGUAGES).filter((language) => !existsSync(`src/locales/${language}/${file}`))
  if (missing.length) {
    faults.push(`${file} is missing in ${missing.join(', ')}`)
    continue
  }
  const english = read('en', file)
  const isPlural = (key) => PLURAL.test(key) && english.has(key.replace(PLURAL, '_other'))
  const base = (key) => (isPlural(key) ? key.replace(PLURAL, '') : key)
  const known = new Set([...english.keys()].map(base))
  for (const [language, categories] of Object.entries(LANGUAGES)) {
    const texts = read(language, file)
    for (const key of known) {
      const plural = english.has(`${key}_other`)
      const keys = plural ? categories.map((category) => `${key}_${category}`) : [key]
      for (const wanted of keys) {
        const text = texts.get(wanted)
        const original = english.get(wanted) ?? english.get(`${key}_other`)
        if (!text) faults.push(`${language}/${file}: ${wanted} is missing`)
        else if (!plural && placeholders(text) !== placeholders(original)) faults.push(`${language}/${file}: ${wanted} has other placeholders than in English`)
      }
    }
    for (const key of texts.keys()) if (!known.has(base(key))) faults.push(`${language}/${file}: ${key} is not in English`)
  }
}

const SPOKEN = new Set(['aria-label', 'placeholder', 'title', 'label', 'alt', 'description'])
const LETTERS = /\p{L}{2,}/u
for (const name of readdirSync('src', { recursive: true })) {
  if (!name.endsWith('.tsx') || name.includes('.test.')) continue
  const source = ts.createSourceFile(name, readFileSync(`src/${name}`, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const complain = (node, text) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    faults.push(`src/${name}:${line + 1}: "${text.trim()}" belongs into a language file`)
  }
  const visit = (node) => {
    if (ts.isJsxText(node) && LETTERS.test(node.text)) complain(node, node.text)
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText(source))) {
      const { initializer } = node
      if (initializer && ts.isStringLiteral(initializer) && LETTERS.test(initializer.text)) complain(node, initializer.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
}

faults.forEach((fault) => console.error(fault))
process.exit(faults.length ? 1 : 0)
