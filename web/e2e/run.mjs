// Runs the journeys against the packaged server with its own demo data:   npm run e2e -- [FILE OR WORD ...]
// To use a running server with demo data instead, such as that of `npm run dev`, set SMARTBIZ_URL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'
import { startServer } from './server.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const results = join(here, 'results')

// Ctrl-C also stops the server, during its start and during the journeys.
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interruption.abort())

function runJourneys(url, chromium) {
  const playwright = spawn(
    process.execPath,
    [fileURLToPath(import.meta.resolve('@playwright/test/cli')), 'test', '--config', join(here, 'playwright.config.ts'), ...process.argv.slice(2)],
    { cwd: join(here, '..'), stdio: 'inherit', env: { ...process.env, SMARTBIZ_URL: url, CHROME_PATH: chromium } },
  )
  // Playwright closes its browsers; we wait for it and then stop the server.
  interruption.signal.addEventListener('abort', () => playwright.kill('SIGINT'))
  return once(playwright, 'exit').then(([code]) => code ?? 1)
}

const chromium = findChromium()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
let server
try {
  const started = Date.now()
  server = process.env.SMARTBIZ_URL ? { url: process.env.SMARTBIZ_URL, stop() {} } : await startServer(results, interruption.signal)
  console.log(`Journeys against ${server.url}, ready after ${Math.round((Date.now() - started) / 1000)} s`)
  process.exitCode = await runJourneys(server.url, chromium)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await server?.stop()
}
