import { createContext, useContext } from 'react'
import type { Whose } from '../queries/list'
import type { TicketSearch } from '../queries/search'

export interface ListState {
  who: Whose
  search: TicketSearch
  /** Writes filters into the address, so that a reload, the back button and a shared link find them. */
  change: (part: TicketSearch) => void
  /** Another question altogether. */
  replace: (search: TicketSearch) => void
}

export const ListContext = createContext<ListState | null>(null)

export function useList(): ListState {
  const state = useContext(ListContext)
  if (!state) throw new Error('There is no list of tickets around.')
  return state
}
