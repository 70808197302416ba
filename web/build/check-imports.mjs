// Fails when an import points upwards or sideways between the rooms of src, when folders import each other in a circle, and
// when nobody imports a file. README.md tells what each room is for.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** From the ground up. A file imports from its own room and from the floors below it. */
const FLOORS = [
  ['locales'],
  ['lib'],
  ['api'],
  ['session'],
  ['testing'],
  ['ui', 'offline'],
  ['account', 'audit', 'files', 'receipt', 'tickets', 'whats-new'],
  ['features'],
  ['app'],
]
/** What the browser and the test runner begin with. */
const ENTRIES = new Set(['app/main.tsx', 'test-setup.ts'])

const files = readdirSync('src', { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))
const isTest = (file) => /\.test\.tsx?$/.test(file) || file === 'test-setup.ts'

/** The file of src that an import names; undefined for packages. */
function target(file, name) {
  const path = name.startsWith('@/') ? name.slice(2) : name.startsWith('.') ? posix.join(dirname(file), name) : undefined
  return path && ['', '.ts', '.tsx', '.d.ts'].map((end) => path + end).find((candidate) => /\.\w+$/.test(candidate) && existsSync(join('src', candidate)))
}

/** All imports, those of types and `import()` too. */
const imports = files.flatMap((file) =>
  ts
    .preProcessFile(readFileSync(`src/${file}`, 'utf8'))
    .importedFiles.map(({ fileName }) => ({ from: file, to: target(file, fileName) }))
    .filter(({ to }) => to !== undefined),
)

/** A room is a folder of src, and each feature is one of its own. */
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

/** Folders with the folders that they import; what a test needs is nobody's burden. */
const arrows = new Map()
for (const { from, to } of imports) {
  const [folder, other] = [dirname(from), dirname(to)]
  if (isTest(from) || folder === other) continue
  if (!arrows.has(folder)) arrows.set(folder, new Map())
  arrows.get(folder).set(other, `${from} imports ${to}`)
}

/** Follows the arrows until they lead back to a folder on the path. */
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

/** Its own test is no use of a file. */
const used = new Set(imports.filter(({ from, to }) => from.replace('.test.', '.') !== to).map(({ to }) => to))
for (const file of files) {
  if (!used.has(file) && !isTest(file) && !ENTRIES.has(file) && !file.endsWith('.d.ts')) faults.add(`src/${file}: nobody imports it`)
}

for (const fault of faults) console.error(fault)
process.exit(faults.size ? 1 : 0)
