import { Dialog as Base } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CloudOff, LoaderCircle, Search, SearchX, TriangleAlert, X } from 'lucide-react'
import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { useOnline } from '@/lib/browser/use-online'
import { cn } from '@/lib/cn'
import { useDebounced } from '@/lib/time/use-debounced'
import { Button } from '@/ui/elements/button'
import { Kbd } from '@/ui/elements/kbd'
import { Marked } from '@/ui/elements/marked'
import { EmptyState } from '@/ui/feedback/states'
import { scrimClass } from '@/ui/overlays/dialog-popup'
import { showPalette, takeTypedAhead } from './palette-state'
import { searchQuery } from './search-query'
import { useItems, type Item } from './use-items'

const ESCAPE = 'Esc'

/** Finds pages, actions and things of the shop. A sheet over the whole screen on phones. */
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
            className="flex size-full flex-col overflow-hidden bg-raised outline-none transition-[opacity,scale] duration-150 data-[ending-style]:scale-98 data-[ending-style]:opacity-0 data-[starting-style]:scale-98 data-[starting-style]:opacity-0 sm:h-fit sm:max-h-[70dvh] sm:max-w-xl sm:rounded-2xl sm:border sm:shadow-pop"
          >
            <Base.Title className="sr-only">{t('title')}</Base.Title>
            <Finder field={field} />
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

function Finder({ field }: { field: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation(['palette', 'common'])
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [activeId, setActiveId] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const deferred = useDeferredValue(typed)
  const q = useDebounced(typed.trim(), 150)
  const online = useOnline()
  const search = useQuery({ ...searchQuery(q), placeholderData: keepPreviousData })
  const asked = typed.trim()
  const isFresh = search.data?.q === asked
  const groups = useItems(deferred, asked && search.data ? search.data.hits : [])
  const items = groups.flatMap((group) => group.items)
  const active = items.find((item) => item.id === activeId) ?? items[0]
  const isSearching = asked !== '' && !isFresh && !search.isError

  function type(text: string) {
    setTyped(text)
    setActiveId(undefined)
    setWaiting(false)
  }

  // Enter came before the answer, as it does from a scanner.
  useEffect(() => {
    if (!waiting || isSearching) return
    setWaiting(false)
    if (active) choose(active)
    // oxlint-disable-next-line react/exhaustive-deps
  }, [waiting, isSearching])

  function move(event: React.KeyboardEvent, step: number) {
    event.preventDefault()
    if (!active) return
    const next = items[(items.indexOf(active) + step + items.length) % items.length]
    if (!next) return
    setActiveId(next.id)
    document.getElementById(optionId(listId, next))?.scrollIntoView({ block: 'nearest' })
  }

  function press(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'Enter') {
      event.preventDefault()
      // A hit of what was typed before is not what is meant now.
      if (isSearching && (!active || active.id.startsWith('hit-'))) setWaiting(true)
      else if (active) choose(active, event.ctrlKey || event.metaKey)
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      type('')
    }
  }

  return (
    <>
      <div className="flex shrink-0 items-center gap-2 border-b ps-4 pe-2">
        <Search className="size-4.5 shrink-0 text-fg-3" />
        <input
          ref={field}
        // At once: whoever opened it by a key is typing already.
        autoFocus
        onFocus={() => {
          const ahead = takeTypedAhead()
          if (ahead) type(typed + ahead)
        }}
          role="combobox"
          aria-label={t('title')}
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active && optionId(listId, active)}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          placeholder={t('hint')}
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={press}
          className="h-13 min-w-0 grow bg-transparent text-base outline-none placeholder:text-fg-3"
        />
        {isSearching && online && <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin text-fg-3" />}
        <Base.Close aria-label={t('close', { ns: 'common' })} className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover hover:text-fg sm:size-9">
          <X className="size-4.5" />
        </Base.Close>
      </div>
      <div className="min-h-0 grow overflow-y-auto overscroll-contain p-2">
        <div role="listbox" id={listId} aria-label={t('results')} hidden={items.length === 0} className="space-y-2">
          {groups.map((group) => (
            <div key={group.id} role="group" aria-labelledby={`${listId}-${group.id}`} className={cn(isSearching && group.items[0]?.id.startsWith('hit-') && 'opacity-60')}>
              <p id={`${listId}-${group.id}`} role="presentation" className="px-2.5 pt-1 pb-1 text-2xs font-medium text-fg-3">
                {group.title}
              </p>
              {group.items.map((item) => (
                <Option
                  key={item.id}
                  id={optionId(listId, item)}
                  item={item}
                  isActive={item === active}
                  onPoint={() => setActiveId(item.id)}
                  onChoose={(event) => choose(item, event.ctrlKey || event.metaKey)}
                />
              ))}
            </div>
          ))}
        </div>
        {asked !== '' && <Answer error={search.isError ? search.error : null} online={online} isEmpty={items.length === 0 && isFresh} typed={asked} onRetry={() => void search.refetch()} />}
      </div>
      <p role="status" className="sr-only">
        {isSearching ? t('loading', { ns: 'common' }) : asked ? t('found', { count: items.length }) : ''}
      </p>
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
    </>
  )
}

/** With Ctrl or Cmd in a tab of its own. */
function choose(item: Item, apart = false) {
  if (apart && item.href) {
    window.open(item.href, '_blank', 'noopener')
    return
  }
  showPalette('closed')
  item.choose()
}

const optionId = (listId: string, item: Item) => `${listId}-${item.id}`

function Option({ id, item, isActive, onPoint, onChoose }: { id: string; item: Item; isActive: boolean; onPoint: () => void; onChoose: (event: React.MouseEvent) => void }) {
  return (
    // The keys are the field's: the focus stays there, as a combobox has it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerMove={isActive ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className={cn('flex min-h-11 cursor-pointer scroll-my-8 items-center gap-3 rounded-lg px-2.5 py-1.5 text-sm sm:min-h-10', isActive && 'bg-hover')}
    >
      <item.icon className={cn('size-4.5 shrink-0 text-fg-3 rtl:[&.lucide-log-out]:rotate-180', isActive && 'text-brand-ink')} strokeWidth={1.7} />
      <span className="min-w-0 grow">
        <span className="block truncate">
          <bdi>
            <Marked text={item.title} ranges={item.titleRanges ?? []} />
          </bdi>
        </span>
        {item.line && (
          <span className="block truncate text-xs text-fg-3">
            <bdi>
              <Marked text={item.line} ranges={item.lineRanges ?? []} />
            </bdi>
          </span>
        )}
      </span>
      {item.aside && <span className="num shrink-0 text-xs text-fg-2">{item.aside}</span>}
    </div>
  )
}

/** What the search has to say beside its hits: that nothing was found, or that it did not work. */
function Answer({ error, online, isEmpty, typed, onRetry }: { error: unknown; online: boolean; isEmpty: boolean; typed: string; onRetry: () => void }) {
  const { t } = useTranslation(['palette', 'common'])
  if (!online || isApiError(error, 'NO_CONNECTION')) {
    return <Trouble icon={CloudOff} title={t('offline')} onRetry={online ? onRetry : undefined} />
  }
  if (error) return <Trouble icon={TriangleAlert} title={errorText(error)} onRetry={onRetry} />
  if (isEmpty) return <EmptyState icon={SearchX} title={t('nothing', { typed })} description={t('nothingHint')} className="py-10" />
  return null
}

function Trouble({ icon: Icon, title, onRetry }: { icon: typeof CloudOff; title: string; onRetry: (() => void) | undefined }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="m-1 flex items-center gap-3 rounded-lg bg-warn-soft px-3 py-2 text-sm text-warn">
      <Icon className="size-4.5 shrink-0" />
      <span className="min-w-0 grow">{title}</span>
      {onRetry && (
        <Button size="sm" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
