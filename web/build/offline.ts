import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin, Rolldown } from 'vite'

type Bundle = Rolldown.OutputBundle
type Chunk = Rolldown.OutputChunk

/** The pages that open offline, even if they were never visited. */
const OFFLINE_PAGES = ['/src/features/sell/', '/src/features/outbox/']
const LOCALE = /\/src\/locales\/(\w+)\/[\w-]+\.json$/
/** The font files of each language. Others are cached when first used. */
const FONTS: Record<string, RegExp> = {
  en: /inter-latin-wght/,
  uz: /inter-latin-wght/,
  ru: /inter-(latin|cyrillic)-wght/,
  fa: /vazirmatn-(latin|arabic)-wght|inter-latin-wght/,
}

/**
 * Writes sw.js with the list of files to cache from the first visit on: the shell, the offline pages, and the texts and fonts
 * of each language.
 */
export function offline(): Plugin {
  return {
    name: 'smartbiz-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const own = readdirSync('public').filter((file) => !file.startsWith('.'))
        const shell = ['/index.html', ...[...filesOf(bundle), ...own].map((file) => `/${file}`)]
        const languages = Object.fromEntries(Object.keys(FONTS).map((language) => [language, textsOf(bundle, language)]))
        const source = readFileSync('build/sw.js', 'utf8')
          .replace('__VERSION__', JSON.stringify(versionOf(bundle, own)))
          .replace('__SHELL__', JSON.stringify(shell))
          .replace('__LANGUAGES__', JSON.stringify(languages))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

const chunksOf = (bundle: Bundle) => Object.values(bundle).filter((file): file is Chunk => file.type === 'chunk')
const localeOf = (chunk: Chunk) => LOCALE.exec(chunk.facadeModuleId ?? chunk.moduleIds.at(-1) ?? '')?.[1]

/**
 * The entry and the offline pages with all their imports and styles, including code that they load later, such as sheets and
 * menus. Other pages and texts are excluded; texts depend on the language.
 */
function filesOf(bundle: Bundle): string[] {
  const files = new Set<string>()
  const add = (name: string) => {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
    chunk.imports.forEach(add)
    chunk.dynamicImports.filter(isPart).forEach(add)
  }
  const isPart = (name: string) => {
    const chunk = bundle[name]
    if (chunk?.type !== 'chunk' || localeOf(chunk)) return false
    const source = chunk.facadeModuleId ?? ''
    return !source.includes('/src/features/') || OFFLINE_PAGES.some((folder) => source.includes(folder))
  }
  for (const chunk of chunksOf(bundle)) {
    const isPage = OFFLINE_PAGES.some((folder) => chunk.moduleIds.some((id) => id.includes(folder)))
    if (chunk.isEntry || isPage) add(chunk.fileName)
  }
  return [...files].toSorted()
}

function textsOf(bundle: Bundle, language: string): string[] {
  const texts = chunksOf(bundle).filter((chunk) => localeOf(chunk) === language)
  const fonts = Object.keys(bundle).filter((file) => file.endsWith('.woff2') && FONTS[language]?.test(file))
  return [...texts.map((chunk) => chunk.fileName), ...fonts].toSorted().map((file) => `/${file}`)
}

function versionOf(bundle: Bundle, own: string[]): string {
  const hash = createHash('sha256')
  for (const [name, file] of Object.entries(bundle).toSorted(([one], [other]) => one.localeCompare(other))) {
    hash.update(name).update(file.type === 'chunk' ? file.code : file.source)
  }
  for (const file of own.toSorted()) hash.update(readFileSync(`public/${file}`))
  hash.update(readFileSync('build/sw.js'))
  return hash.digest('hex').slice(0, 12)
}
