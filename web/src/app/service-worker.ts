import i18n from 'i18next'
import { currentLanguage } from '@/lib/text/language'
import { showToast } from '@/ui/feedback/toast'

const CHECK_EVERY = 60 * 60 * 1000

/** Lets the panel open offline, and offers each new version. Not in development. */
export function startServiceWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const tellLanguage = () => void serviceWorker.ready.then((registration) => registration.active?.postMessage({ language: currentLanguage() }))

  // The first worker takes over a page that already has the files of its version.
  let isControlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) location.reload()
    isControlled = true
  })
  serviceWorker
    .register('/sw.js', { updateViaCache: 'none' })
    .then((registration) => {
      if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
      registration.addEventListener('updatefound', () => {
        const next = registration.installing
        next?.addEventListener('statechange', () => next.state === 'installed' && serviceWorker.controller && offer(next))
      })
      setInterval(() => void registration.update().catch(() => undefined), CHECK_EVERY)
    })
    .catch((error: unknown) => console.warn('The panel cannot be kept on this device', error))
  tellLanguage()
  i18n.on('languageChanged', tellLanguage)
}

function offer(worker: ServiceWorker) {
  showToast(i18n.t('common:update.title'), {
    description: i18n.t('common:update.description'),
    action: { label: i18n.t('common:update.action'), onClick: () => worker.postMessage('activate') },
    stays: true,
  })
}
