// Generates clients for TypeScript, Java and Python from the API document, and lets each use the API as the guide does:
//   npm run clients -- [typescript] [java] [python]
// It runs against the packaged server with its own demo data, or against SMARTBIZ_URL with demo data. The Java client needs
// a JDK, the Python client Python 3.10 or newer with venv; PYTHON names another interpreter than python3. What the Python
// client needs is installed into a virtual environment of its own, because Debian's pydantic is too old.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'
import { startServer } from '../server.mjs'

const GENERATOR = '7.25.0'
const DEPENDENCY_PLUGIN = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1'
/** A picture of two pixels by two. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFUlEQVR42mM4ICAgcECAAUgcOCAAABqeBDGZ97DpAAAAAElFTkSuQmCC'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = join(here, '../../..')
const document = join(root, 'server/src/main/resources/openapi.json')
const results = join(here, '../results/clients')
const photo = join(results, 'afsona.png')

/** Runs a program; what it prints is only shown if it fails. */
function run(program, args, options = {}) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26, ...options })
  } catch (error) {
    const said = `${error.stdout ?? ''}\n${error.stderr ?? error.message}`.trim()
    throw new Error(`${program} failed:\n${said.split('\n').slice(-60).join('\n')}`, { cause: error })
  }
}

const java = (name) => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', name) : name)
const maven = (...args) => run('sh', [join(root, 'mvnw'), '-q', '--batch-mode', ...args], { cwd: root })

/** Runs the generator, which Maven brings. */
function generate(language, folder, ...options) {
  const jar = join(root, 'web/node_modules/.cache/openapi-generator', `openapi-generator-cli-${GENERATOR}.jar`)
  if (!existsSync(jar)) {
    const artifact = `org.openapitools:openapi-generator-cli:${GENERATOR}`
    maven('-N', `${DEPENDENCY_PLUGIN}:copy`, `-Dartifact=${artifact}`, `-DoutputDirectory=${join(jar, '..')}`)
  }
  const only = 'models,apis,supportingFiles,modelDocs=false,apiDocs=false,modelTests=false,apiTests=false'
  run(java('java'), ['-jar', jar, 'generate', '-i', document, '-g', language, '-o', folder, '--global-property', only, ...options])
}

/** Makes a virtual environment with what a generated client requires. Returns its interpreter. */
function environmentWith(requirements) {
  const system = process.env.PYTHON ?? 'python3'
  const folder = join(root, 'web/node_modules/.cache/python-client')
  const python = join(folder, 'bin/python')
  try {
    run(python, ['-m', 'pip', '--version'])
  } catch {
    // There is none yet, one is half made, or its interpreter is gone.
    try {
      run(system, ['-m', 'venv', '--clear', folder])
    } catch (error) {
      throw new Error(`${system} cannot make a virtual environment. Install it, for example with: apt-get install python3-venv\n${error.message}`, { cause: error })
    }
  }
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])
  return python
}

const clients = {
  async typescript(folder, url) {
    const types = astToString(await openapiTS(JSON.parse(readFileSync(document, 'utf8'))))
    writeFileSync(join(folder, 'schema.d.ts'), types)
    copyFileSync(join(here, 'walk.ts'), join(folder, 'walk.ts'))
    const compilerOptions = {
      target: 'es2023', module: 'esnext', moduleResolution: 'bundler', strict: true, noUncheckedIndexedAccess: true, skipLibCheck: true, types: ['node'], outDir: 'out',
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['walk.ts'] }))
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    run(join(root, 'web/node_modules/.bin/tsc'), ['-p', folder])
    run(process.execPath, [join(folder, 'out/walk.js'), url, photo])
  },

  java(folder, url) {
    generate('java', folder, '--library', 'native', '--additional-properties', 'useSingleRequestParameter=true')
    const paths = join(folder, 'classpath')
    maven('-f', join(folder, 'pom.xml'), `${DEPENDENCY_PLUGIN}:build-classpath`, `-Dmdep.outputFile=${paths}`)
    const classes = join(folder, 'classes')
    const sources = readdirSync(join(folder, 'src/main/java'), { recursive: true, withFileTypes: true })
      .filter((file) => file.name.endsWith('.java'))
      .map((file) => join(file.parentPath, file.name))
    writeFileSync(join(folder, 'sources'), [...sources, join(here, 'Walk.java')].map((file) => `"${file}"`).join('\n'))
    const classpath = readFileSync(paths, 'utf8').trim()
    run(java('javac'), ['-nowarn', '-proc:none', '-encoding', 'UTF-8', '-d', classes, '-cp', classpath, `@${join(folder, 'sources')}`])
    run(java('java'), ['-cp', `${classes}:${classpath}`, 'Walk', url, photo])
  },

  python(folder, url) {
    generate('python', folder, '--package-name', 'smartbiz_client')
    const python = environmentWith(join(folder, 'requirements.txt'))
    run(python, ['-W', 'error::UserWarning', join(here, 'walk.py'), url, photo], { env: { ...process.env, PYTHONPATH: folder } })
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in clients))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are clients for ${Object.keys(clients).join(', ')}.`)
  process.exit(2)
}
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
writeFileSync(photo, Buffer.from(PICTURE, 'base64'))

const interruption = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interruption.abort())
let server
try {
  server = process.env.SMARTBIZ_URL ? { url: process.env.SMARTBIZ_URL, stop() {} } : await startServer(results, interruption.signal)
  for (const name of asked.length > 0 ? asked : Object.keys(clients)) {
    if (interruption.signal.aborted) break
    const folder = join(results, name)
    mkdirSync(folder)
    const started = Date.now()
    try {
      await clients[name](folder, server.url)
      console.log(`${name}: the client works (${Math.round((Date.now() - started) / 1000)} s)`)
    } catch (error) {
      console.error(`${name}: ${error.message}`)
      process.exitCode = 1
    }
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  await server?.stop()
}
