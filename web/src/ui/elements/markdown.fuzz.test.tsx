import { cleanup, render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Markdown, safeHref } from './markdown'

const SAMPLES = [
  '# Title\n\n**bold** *soft* ~~gone~~ `code`\n\n> quoted\n\n1. one\n   - two\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  '[site](https://example.com "title") <https://example.com> ![picture](https://example.com/a.png)\n\n```js\ncode\n```',
  '<script>alert(1)</script> <a href="javascript:alert(1)">x</a> &lt; &#x6A;avascript:alert(1)\n\n- [ ] task\n\n---',
]
const WORDS = ['<', '>', '](', '![', '**', '___', '`', '```', '|', '\n', '> ', '- ', '&#106;', 'javascript:', '\u0000', '\u202e', '[a]:']

const ROUNDS = 150
/** `smartbiz bench fuzz` goes on for longer, with other numbers. */
const MILLIS = Number(process.env.FUZZ_MILLIS ?? 0)
const SEED = Number(process.env.FUZZ_SEED ?? 1)

/** Numbers that are the same in every run (mulberry32). */
function seeded(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function damaged(random: (below: number) => number) {
  let text = SAMPLES[random(SAMPLES.length)] ?? ''
  for (let i = random(8); i >= 0; i--) {
    const at = random(text.length + 1)
    const word = (WORDS[random(WORDS.length)] ?? '').repeat(random(4) === 0 ? 200 : 1)
    text = text.slice(0, at) + word + text.slice(at + random(6))
  }
  return text
}

function isShownSafely(text: string) {
  const begin = performance.now()
  const shown = render(<Markdown text={text} />).container
  expect(performance.now() - begin, text).toBeLessThan(2_000)
  expect(shown.querySelector('script, img, iframe, svg, object, embed, style'), text).toBeNull()
  for (const link of shown.querySelectorAll('a')) {
    expect(safeHref(link.getAttribute('href') ?? ''), text).toBeDefined()
  }
  cleanup()
}

test('shows damaged Markdown at once and never as something that runs', { timeout: MILLIS + 30_000 }, async () => {
  const random = seeded(SEED)
  const end = performance.now() + MILLIS
  for (let i = 0; i < ROUNDS || performance.now() < end; i++) {
    isShownSafely(damaged(random))
    if (i % ROUNDS === 0) {
      // Vitest gives up a test file that does not let it speak for a minute.
      await new Promise((resolve) => setTimeout(resolve))
    }
  }
})
