// Fails if an import points upwards or sideways between the rooms of src (or of the folder that is named), if folders import
// each other in a circle, or if nobody imports a file. README.md describes the rooms.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** The floors from the bottom up. A file may import from its own room and from lower floors. */
const FLOORS = [
  ['locales'],
  ['lib'],
  ['api'],
  ['session'],
  ['testing'],
  ['ui', 'offline'],
  ['account', 'audit', 'files', 'receipt', 'scanner', 'tickets', 'tills', 'whats-new'],
  ['selling'],
  ['features'],
  ['app'],
]
/** Where the browser and the test runner start. */
const ENTRIES = new Set(['app/main.tsx', 'test-setup.ts'])

const root = process.argv[2] ?? 'src'
const files = readdirSync(root, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
const isTest = (file) => /\.test\.tsx?$/.test(file) || file === 'test-setup.ts'

/** The file of src that an import refers to; undefined for packages. */
function target(file, name) {
  const path = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? posix.join(dirname(file), name) : undefined
  return path && ['', '.ts', '.tsx', '.d.ts'].map((end) => path + end).find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(root, candidate)))
}

/** All imports, including type imports and `import()`. */
const imports = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'))
    .importedFiles.map(({ fileName }) => ({ from: file, to: target(file, fileName) }))
    .filter(({ to }) => to !== undefined),
)

/** A room is a top folder of src; each feature is a room of its own. */
function roomOf(file) {
  const [top, feature] = file.replace(/^test-setup\./, 'testing.').split('/')
  return top === 'features' ? `features/${feature}` : top.replace(/\.tsx?$/, '')
}
const floorOf = (room) => FLOORS.findIndex((rooms) => rooms.includes(room.split('/')[0]))

const faults = new Set()
for (const file of files) if (floorOf(roomOf(file)) < 0) faults.add(`src/${file}: the room "${roomOf(file)}" has no floor in build/check-imports.mjs`)

for (const { from, to } of imports) {
  const [room, other] = [roomOf(from), roomOf(to)]
  if (room === other || floorOf(other) < floorOf(room)) continue
  const reason = floorOf(other) > floorOf(room) ? 'is on a floor above' : room.startsWith('features/') ? 'is another feature' : 'is on the same floor'
  faults.add(`src/${from}: imports ${to}, but ${other} ${reason}`)
}

/** For each folder, the folders that it imports, each with an example. Tests do not count. */
const arrows = new Map()
for (const { from, to } of imports) {
  const [folder, other] = [dirname(from), dirname(to)]
  if (isTest(from) || folder === other) continue
  if (!arrows.has(folder)) arrows.set(folder, new Map())
  arrows.get(folder).set(other, `${from} imports ${to}`)
}

/** Follows the imports until they lead back to a folder on the path. */
function circleFrom(folder, path, seen) {
  if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder]
  if (seen.has(folder)) return undefined
  seen.add(folder)
  for (const next of arrows.get(folder)?.keys() ?? []) {
    const circle = circleFrom(next, [...path, folder], seen)
    if (circle) return circle
  }
}
const seen = new Set()
for (const folder of arrows.keys()) {
  const circle = circleFrom(folder, [], seen)
  if (!circle) continue
  const steps = circle.slice(1).map((next, index) => arrows.get(circle[index]).get(next))
  faults.add(`Folders in a circle: ${circle.join(' -> ')}\n  ${steps.join('\n  ')}`)
}

/** A file that only its own test imports is unused. */
const used = new Set(imports.filter(({ from, to }) => from.replace('.test.', '.') !== to).map(({ to }) => to))
for (const file of files) {
  if (!used.has(file) && !isTest(file) && !ENTRIES.has(file) && !file.endsWith('.d.ts')) faults.add(`src/${file}: nobody imports it`)
}

for (const fault of faults) console.error(fault)
process.exit(faults.size ? 1 : 0)
