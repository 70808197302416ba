// Fails on class names with a physical side, which are wrong from right to left, and on colours that are not tokens.
import { readdirSync, readFileSync } from 'node:fs'

const either = (...names) => names.join(' ').split(' ').join('|')
const SIDE_NAMES = either(
  'ml mr pl pr left right border-l border-r scroll-ml scroll-mr text-left text-right float-left float-right',
  'rounded-l rounded-r rounded-tl rounded-tr rounded-bl rounded-br',
)
const COLOUR_NAMES = either(
  'slate gray zinc neutral stone red orange amber yellow lime green',
  'emerald teal cyan sky blue indigo violet purple fuchsia pink rose',
)
const SIDES = new RegExp(String.raw`(?<=[\s"'\`:])-?(?:${SIDE_NAMES})(?:-[\w[\]./%]+)?(?=[\s"'\`])`, 'g')
const COLOURS = new RegExp(String.raw`(?<=[\s"'\`:-])(?:${COLOUR_NAMES})-\d{2,3}\b|#[0-9a-f]{6}\b`, 'gi')

let faults = 0
const files = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'))
for (const file of files.map((name) => `src/${name}`)) {
  readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
    if (!/class|cva|cn\(|'/.test(line) || line.includes('side=') || line.includes('swipeDirection')) return
    for (const [found] of [...line.matchAll(SIDES), ...line.matchAll(COLOURS)]) {
      if (found === 'left' || found === 'right') continue
      console.error(`${file}:${index + 1}: ${found.trim()} - use the logical side (ms, me, ps, pe, start, end) or a token of index.css`)
      faults++
    }
  })
}
process.exit(faults ? 1 : 0)
