import { Dialog as Base } from '@base-ui/react/dialog'
import { LoaderCircle, Search, X } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { Kbd } from '@/ui/elements/kbd'
import { scrimClass } from '@/ui/overlays/dialog-popup'
import { showPalette, takeTypedAhead } from './palette-state'
import { Results } from './results'
import { useFinder, type Finder } from './use-finder'

const ESCAPE = 'Esc'

type FieldRef = React.RefObject<HTMLInputElement | null>

/** Finds pages, actions and records. On phones it covers the whole screen. */
export function PaletteDialog({ open }: { open: boolean }) {
  const { t } = useTranslation('palette')
  const field = useRef<HTMLInputElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => showPalette(next ? 'search' : 'closed')}>
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-50 flex justify-center sm:px-4 sm:pt-[12dvh]">
          <Base.Popup
            initialFocus={field}
            className={cn(
              'flex size-full flex-col overflow-hidden bg-raised outline-none',
              'sm:h-fit sm:max-h-[70dvh] sm:max-w-xl sm:rounded-2xl sm:border sm:shadow-pop',
              'transition-[opacity,scale] duration-150',
              'data-[ending-style]:scale-98 data-[ending-style]:opacity-0 data-[starting-style]:scale-98 data-[starting-style]:opacity-0',
            )}
          >
            <Base.Title className="sr-only">{t('title')}</Base.Title>
            <Palette field={field} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** A component of its own, so that each opening starts with an empty field. */
function Palette({ field }: { field: FieldRef }) {
  const { t } = useTranslation(['palette', 'common'])
  const finder = useFinder()
  return (
    <>
      <SearchField field={field} finder={finder} />
      <Results finder={finder} />
      <p role="status" className="sr-only">
        {finder.isSearching ? t('loading', { ns: 'common' }) : finder.asked ? t('found', { count: finder.count }) : ''}
      </p>
      <KeyHints />
    </>
  )
}

function SearchField({ field, finder }: { field: FieldRef; finder: Finder }) {
  const { t } = useTranslation(['palette', 'common'])
  const { typed, type, active, listId } = finder
  return (
    <div className="flex shrink-0 items-center gap-2 border-b ps-4 pe-2">
      <Search className="size-4.5 shrink-0 text-fg-3" />
      <input
        ref={field}
        // Whoever opened the palette with a key is already typing.
        autoFocus
        onFocus={() => {
          const ahead = takeTypedAhead()
          if (ahead) type(typed + ahead)
        }}
        role="combobox"
        aria-label={t('title')}
        aria-expanded={finder.count > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active && finder.optionId(active)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        placeholder={t('hint')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={finder.press}
        className="h-13 min-w-0 grow bg-transparent text-base outline-none placeholder:text-fg-3"
      />
      {finder.isSearching && finder.online && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-fg-3" />}
      <Base.Close
        aria-label={t('close', { ns: 'common' })}
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover hover:text-fg sm:size-9"
      >
        <X className="size-4.5" />
      </Base.Close>
    </div>
  )
}

function KeyHints() {
  const { t } = useTranslation('palette')
  return (
    <footer className="hidden shrink-0 items-center gap-4 border-t bg-bg/60 px-4 py-2 text-2xs text-fg-3 sm:flex dark:bg-transparent">
      <span className="flex items-center gap-1.5">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {t('keys.move')}
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>↵</Kbd>
        {t('keys.open')}
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>{ESCAPE}</Kbd>
        {t('keys.close')}
      </span>
    </footer>
  )
}
