// Fails if the first load of a page exceeds the budget: its code with all imports, its styles, and the texts of one language,
// compressed as the server sends them. A part of `npm run build`; --list prints every page.
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'

const BUDGET = 260_000
const LANGUAGES = ['en', 'fa', 'ru', 'uz']
const DIST = 'target/dist/static'
const MANIFEST = 'target/panel-manifest.json'

// The server must not serve the manifest of the build.
if (existsSync(`${DIST}/.vite/manifest.json`)) {
  renameSync(`${DIST}/.vite/manifest.json`, MANIFEST)
  rmSync(`${DIST}/.vite`, { recursive: true })
}
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'))
const ENTRY = Object.keys(manifest).find((key) => manifest[key].isEntry)

/** The transferred bytes, with Brotli, which every current browser accepts. */
function sizeOf(file) {
  const path = `${DIST}/${file}`
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size
}

/** A chunk and everything that it imports statically. */
function collect(key, files = new Set()) {
  const chunk = manifest[key]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  chunk.css?.forEach((file) => files.add(file))
  chunk.imports?.forEach((imported) => collect(imported, files))
  return files
}

/** The names of the texts that a page needs: the shared ones and its feature's. */
function textsOf(key) {
  const feature = /^src\/features\/([^/]+)\//.exec(key)?.[1]
  return new Set(['common', 'errors', ...(feature ? [feature] : [])])
}

const isListed = process.argv.includes('--list')
const boot = sizeOf('boot.js')
const entry = collect(ENTRY)
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && /^src\/features\/.*-page\.tsx$/.test(key))
if (pages.length === 0) throw new Error('The manifest names no pages')

const measured = pages.map((key) => {
  const files = collect(key, new Set())
  entry.forEach((file) => files.add(file))
  const texts = Math.max(
    ...LANGUAGES.map((language) => {
      const own = [...textsOf(key)].map((name) => manifest[`src/locales/${language}/${name}.json`]?.file).filter(Boolean)
      return own.reduce((sum, file) => sum + sizeOf(file), 0)
    }),
  )
  const code = [...files].filter((file) => /\.(js|css)$/.test(file)).reduce((sum, file) => sum + sizeOf(file), 0)
  return { page: key.replace('src/features/', ''), bytes: boot + code + texts }
})

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const heaviest = measured.toSorted((one, other) => other.bytes - one.bytes)
if (isListed) heaviest.forEach(({ page, bytes }) => console.log(`${kilobytes(bytes).padStart(9)}  ${page}`))
const faults = heaviest.filter(({ bytes }) => bytes > BUDGET)
faults.forEach(({ page, bytes }) => console.error(`${page}: the first load takes ${kilobytes(bytes)}, more than ${kilobytes(BUDGET)}`))
if (!isListed && faults.length === 0) console.log(`The heaviest first load takes ${kilobytes(heaviest[0].bytes)} of ${kilobytes(BUDGET)}: ${heaviest[0].page}`)
process.exit(faults.length ? 1 : 0)
