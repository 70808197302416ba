// Runs the journeys against the packaged server with its own demo data:   npm run e2e -- [FILE OR WORD ...]
// To use a running server with demo data instead, such as that of `npm run dev`, set SMARTBIZ_URL.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium } from './chromium.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const dist = join(here, '../../server/target/dist')
const results = join(here, 'results')
const START_SECONDS = 180

// Ctrl-C also stops the server, during its start and during the journeys.
const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interruption.abort())

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** Starts the packaged server; resolves when it is ready. */
async function startServer() {
  const jar = join(dist, 'smartbiz.jar')
  if (!existsSync(jar)) throw new Error(`There is no packaged server at ${jar}. Run ./smartbiz test, or set SMARTBIZ_URL to a running one.`)
  const home = mkdtempSync(join(tmpdir(), 'smartbiz-journeys-'))
  chmodSync(home, 0o755) // The database runs as another user when we are root.
  const port = await freePort()
  const cache = join(dist, 'smartbiz.aot')
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SMARTBIZ_')))
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const child = spawn(
    java,
    [
      '-XX:+UseSerialGC', '-Xms256m', '-Xmx352m', '-Xmn160m', '-XX:SurvivorRatio=4', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow',
      ...(existsSync(cache) ? [`-XX:AOTCache=${cache}`, '-Xlog:aot=off', '-Xlog:cds=off'] : []),
      `-Dsmartbiz.home=${home}`, '-jar', jar, 'start', '--demo',
    ],
    {
      // The AOT cache matches only a server that starts in the folder where it was trained. Ctrl-C must not reach the server:
      // we stop it below.
      cwd: dist,
      detached: true,
      env: {
        ...environment,
        SMARTBIZ_PORT: String(port),
        SMARTBIZ_ADDRESS: '127.0.0.1',
        SMARTBIZ_DATA_DIR: join(home, 'data'),
        SMARTBIZ_LOG_DIR: join(home, 'logs'),
        SMARTBIZ_RATE_LIMIT_PER_MINUTE: '0',
        SMARTBIZ_LOGIN_LIMIT_PER_MINUTE: '0',
        SMARTBIZ_BCRYPT_COST: '4',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const log = createWriteStream(join(results, 'server.log'))
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const state = { ended: false }
  const end = new Promise((resolve) => child.on('exit', resolve).on('error', resolve)).then(() => (state.ended = true))

  async function stop() {
    if (!state.ended) child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
    await end
    clearTimeout(late)
    rmSync(home, { recursive: true, force: true })
  }

  const url = `http://127.0.0.1:${port}`
  for (const deadline = Date.now() + START_SECONDS * 1000; !state.ended && !interruption.signal.aborted && Date.now() < deadline; ) {
    const answer = await fetch(`${url}/health/ready`).catch(() => undefined)
    if (answer?.ok) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop()
  if (interruption.signal.aborted) throw new Error('Interrupted.')
  throw new Error(`The server did not become ready; ${join(results, 'server.log')} says why.`)
}

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
  server = process.env.SMARTBIZ_URL ? { url: process.env.SMARTBIZ_URL, stop() {} } : await startServer()
  console.log(`Journeys against ${server.url}, ready after ${Math.round((Date.now() - started) / 1000)} s`)
  process.exitCode = await runJourneys(server.url, chromium)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await server?.stop()
}
