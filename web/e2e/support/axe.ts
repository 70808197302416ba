import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules that depend on the theme's colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** Rows of a list are alike, so axe checks only the first few. This saves most of the time on long lists. */
const FURTHER_ROWS = ['tbody > tr:nth-child(n+9)', 'li:nth-child(n+9)']

/**
 * The faults that axe finds on the current page, one line for each. The page's policy forbids foreign scripts, so axe is
 * evaluated instead of loaded by a script element.
 */
export async function findingsOn(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE)
  const { violations } = await page.evaluate(
    ([rules, exclude]) => {
      const { axe } = globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }
      return axe.run({ exclude }, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    },
    [onlyColours ? OF_COLOURS : null, FURTHER_ROWS] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 200)} ${any.map((check) => check.message).join('; ')}`),
  )
}
