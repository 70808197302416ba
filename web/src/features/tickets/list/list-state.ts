import { createContext, useContext } from 'react'
import type { Whose } from '../queries/list'
import type { TicketSearch } from '../queries/search'

interface ListState {
  who: Whose
  search: TicketSearch
  /** Keeps the filters in the address, so that a reload, the back button and a shared link restore them. */
  change: (part: TicketSearch) => void
  /** Replaces all filters. */
  replace: (search: TicketSearch) => void
}

export const ListContext = createContext<ListState | null>(null)

export function useList(): ListState {
  const state = useContext(ListContext)
  if (!state) throw new Error('There is no list of tickets around.')
  return state
}
