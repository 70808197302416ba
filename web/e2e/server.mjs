// Starts the packaged server with demo data, for what must not touch the data of another one.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../../server/target/dist', import.meta.url))
const START_SECONDS = 300

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  return port
}

/** Resolves when the server is ready; its log goes to a file in `results`. Stops waiting when `interrupted` is aborted. */
export async function startServer(results, interrupted) {
  const jar = join(dist, 'smartbiz.jar')
  if (!existsSync(jar)) throw new Error(`There is no packaged server at ${jar}. Run ./smartbiz test, or set SMARTBIZ_URL to a running one.`)
  const home = mkdtempSync(join(tmpdir(), 'smartbiz-demo-'))
  chmodSync(home, 0o755) // The database runs as another user when we are root.
  const port = await freePort()
  const cache = join(dist, 'smartbiz.aot')
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SMARTBIZ_')))
  const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
  const child = spawn(
    java,
    [
      '-XX:+UseSerialGC', '-Xms256m', '-Xmx368m', '-Xmn160m', '-XX:SurvivorRatio=4', '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow',
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
  // The server answers while it still makes the demo data, so /health/ready alone would be too early.
  const state = { ended: false, announced: false }
  child.stdout.on('data', (said) => (state.announced ||= String(said).includes('* Ready after')))
  const end = new Promise((resolve) => child.on('exit', resolve).on('error', resolve)).then(() => (state.ended = true))

  async function stop() {
    if (!state.ended) child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
    await end
    clearTimeout(late)
    rmSync(home, { recursive: true, force: true })
  }

  const url = `http://127.0.0.1:${port}`
  for (const deadline = Date.now() + START_SECONDS * 1000; !state.ended && !interrupted.aborted && Date.now() < deadline; ) {
    const answer = state.announced && (await fetch(`${url}/health/ready`).catch(() => undefined))
    if (answer?.ok) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await stop()
  if (interrupted.aborted) throw new Error('Interrupted.')
  throw new Error(`The server did not become ready; ${join(results, 'server.log')} says why.`)
}
