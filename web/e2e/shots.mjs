// Takes screenshots of all pages:   npm run shots -- [URL] [FOLDER] [-g WORD]
// The server at the URL (default http://localhost:8080) must have demo data. WORD selects pages.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const given = process.argv.slice(2)
const options = given.findIndex((argument) => argument.startsWith('-'))
const [url = 'http://localhost:8080', folder = join(here, 'shots')] = options < 0 ? given : given.slice(0, options)

const { status } = spawnSync(
  process.execPath,
  [
    fileURLToPath(import.meta.resolve('@playwright/test/cli')), 'test',
    '--config', join(here, 'pictures/playwright.config.ts'), ...(options < 0 ? [] : given.slice(options)),
  ],
  {
    cwd: join(here, '..'),
    stdio: 'inherit',
    env: { ...process.env, SMARTBIZ_URL: url, SHOTS_FOLDER: resolve(folder), CHROME_PATH: findChromium() },
  },
)
if (status === 0) console.log(`The pictures lie in ${resolve(folder)}.`)
process.exitCode = status ?? 1
