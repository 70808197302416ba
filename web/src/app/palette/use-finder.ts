import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useId, useState } from 'react'
import { useOnline } from '@/lib/browser/use-online'
import { useDebounced } from '@/lib/time/use-debounced'
import { showPalette } from './palette-state'
import { searchQuery } from './search-query'
import { useItems, type Item } from './use-items'

const isHit = (item: Item | undefined) => item?.id.startsWith('hit-') ?? false

/** The state of the palette: the typed text, the matching items, the active one, and the keys that move and choose. */
export function useFinder() {
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
  const optionId = (item: Item) => `${listId}-${item.id}`

  function type(text: string) {
    setTyped(text)
    setActiveId(undefined)
    setWaiting(false)
  }

  // A scanner presses Enter before the answer arrives.
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
    document.getElementById(optionId(next))?.scrollIntoView({ block: 'nearest' })
  }

  function press(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') move(event, 1)
    else if (event.key === 'ArrowUp') move(event, -1)
    else if (event.key === 'Enter') {
      event.preventDefault()
      // The shown hits may belong to an earlier text: wait for the new ones.
      if (isSearching && (!active || isHit(active))) setWaiting(true)
      else if (active) choose(active, event.ctrlKey || event.metaKey)
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      type('')
    }
  }

  return {
    listId,
    optionId,
    typed,
    type,
    asked,
    press,
    groups,
    count: items.length,
    active,
    activate: (item: Item) => setActiveId(item.id),
    isSearching,
    isEmpty: items.length === 0 && isFresh,
    online,
    error: search.isError ? search.error : null,
    retry: () => void search.refetch(),
  }
}

export type Finder = ReturnType<typeof useFinder>

/** Opens an item; with Ctrl or Cmd in a new tab. */
export function choose(item: Item, inNewTab = false) {
  if (inNewTab && item.href) {
    window.open(item.href, '_blank', 'noopener')
    return
  }
  showPalette('closed')
  item.choose()
}
