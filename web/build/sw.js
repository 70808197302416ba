/*
 * Opens the panel offline. It caches only the panel's files, never the API's answers, which belong to one person.
 * `offline.ts` fills in the version and the files.
 */
const VERSION = __VERSION__
const SHELL = __SHELL__
const LANGUAGES = __LANGUAGES__
const CACHE = `panel-${VERSION}`
/** How long to wait for a network that does not respond before opening the panel from the cache. */
const PATIENCE_MILLISECONDS = 4000

const find = (request) => caches.match(request, { ignoreVary: true })
const forgetIfLost = (error) => console.warn('Not all files could be kept', error)

async function keep(files) {
  const cache = await caches.open(CACHE)
  for (const file of files) if (!(await cache.match(file))) await cache.add(new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'reload' }))
}

/** The languages used on this device, cached as a file like the others. */
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
