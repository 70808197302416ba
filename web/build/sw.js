/*
 * Opens the panel without a line. It keeps the files of the panel only; answers of the API belong to a person and are never
 * kept here. `offline.ts` fills in the version and the files.
 */
const VERSION = __VERSION__
const SHELL = __SHELL__
const LANGUAGES = __LANGUAGES__
const CACHE = `panel-${VERSION}`
/** A network that is there but leads nowhere must not keep the panel from opening. */
const PATIENCE_MILLISECONDS = 4000

const find = (request) => caches.match(request, { ignoreVary: true })
const forgetIfLost = (error) => console.warn('Not all files could be kept', error)

async function keep(files) {
  const cache = await caches.open(CACHE)
  for (const file of files) if (!(await cache.match(file))) await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }))
}

/** The languages that were used on this device, kept as a file beside the others. */
async function languages() {
  const kept = await find('/languages')
  return kept ? kept.json() : []
}
async function addLanguage(language) {
  const known = new Set([...(await languages()), language])
  await (await caches.open(CACHE)).put('/languages', Response.json([...known]))
  await keep([...known].flatMap((code) => LANGUAGES[code] ?? []))
}

async function keepLanguages() {
  for (const language of await languages()) await addLanguage(language)
}
const isOld = (name) => name.startsWith('panel-') && name !== CACHE

async function page(request) {
  const fresh = fetch(request)
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MILLISECONDS))
  const answer = await Promise.race([fresh, patience]).catch(() => undefined)
  if (answer && answer.status < 500) return answer
  const kept = await find('/index.html')
  if (kept) fresh.catch(() => undefined)
  return kept ?? fresh
}

async function file(request) {
  const kept = await find(request)
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.ok && new URL(request.url).pathname.startsWith('/assets/')) await (await caches.open(CACHE)).put(request, fresh.clone())
  return fresh
}

self.addEventListener('install', (event) => {
  event.waitUntil(keep(SHELL).then(() => keepLanguages().catch(forgetIfLost)))
})
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})
self.addEventListener('message', (event) => {
  if (event.data === 'activate') void self.skipWaiting()
  else if (event.data?.language) event.waitUntil(addLanguage(event.data.language).catch(forgetIfLost))
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (/^\/(api|docs|health|metrics|webjars)(\/|$)/.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (pathname.startsWith('/assets/') || SHELL.includes(pathname)) event.respondWith(file(request))
})
