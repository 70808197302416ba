import { Search } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Button } from '@/ui/elements/button'
import { Kbd } from '@/ui/elements/kbd'
import { loadKeys, loadPalette, showPalette, usePaletteState } from './palette-state'
import { isMac, useShortcuts } from './shortcuts'

const PaletteDialog = lazy(() => loadPalette().then((module) => ({ default: module.PaletteDialog })))
const KeysDialog = lazy(() => loadKeys().then((module) => ({ default: module.KeysDialog })))

/** Search and commands on every page. Their code loads when the browser is idle, or on demand. */
export function Palette() {
  useShortcuts()
  const state = usePaletteState()
  // Keep what was open once, so that its closing animation can run.
  const [opened, setOpened] = useState({ search: false, keys: false })
  if (state !== 'closed' && !opened[state]) setOpened({ ...opened, [state]: true })

  useEffect(() => {
    if (!('requestIdleCallback' in globalThis)) return
    const waiting = requestIdleCallback(prepare, { timeout: 10_000 })
    return () => cancelIdleCallback(waiting)
  }, [])
  useEffect(() => () => showPalette('closed'), [])

  return (
    <Suspense>
      {opened.search && <PaletteDialog open={state === 'search'} />}
      {opened.keys && <KeysDialog open={state === 'keys'} />}
    </Suspense>
  )
}

const open = () => showPalette('search')
const prepare = () => void loadPalette().catch(() => undefined)

/** Looks like the palette's field; on phones only like its magnifying glass. */
export function PaletteButton() {
  const { t } = useTranslation()
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        onClick={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        className={cn(
          'hidden h-9 w-full max-w-80 cursor-pointer items-center gap-2 rounded-lg border border-line-2 bg-surface ps-3 pe-2 lg:flex',
          'text-start text-sm text-fg-3 shadow-card transition-colors hover:border-fg-3/60 dark:bg-muted/50',
        )}
      >
        <Search className="size-4 shrink-0" />
        <span className="grow truncate">{t('searchEverything')}</span>
        <Kbd>{isMac() ? '⌘K' : 'Ctrl K'}</Kbd>
      </button>
      <Button variant="ghost" size="icon" className="lg:hidden" aria-haspopup="dialog" aria-label={t('searchEverything')} onClick={open} onFocus={prepare}>
        <Search />
      </Button>
    </>
  )
}
