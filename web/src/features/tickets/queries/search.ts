import type { Sort } from '@/tickets/sorts'
import type { TicketPriority, TicketStatus } from '@/tickets/words'

/** The filters of a ticket list as in the address: API names, values separated by commas. */
const LISTS = ['status', 'priority', 'category_id', 'branch_id', 'assigned_to_id', 'team_id', 'tag'] as const
export const DAYS = ['start_date', 'end_date'] as const
const FLAGS = ['overdue', 'waiting'] as const

export type TicketSearch = { q?: string | undefined; sort?: Sort | undefined } & {
  [Name in (typeof LISTS)[number] | (typeof DAYS)[number]]?: string | undefined
} & {
  [Name in (typeof FLAGS)[number]]?: boolean | undefined
} & {
  /** Answers in the category's form, by field key. */
  field?: Record<string, string[]> | undefined
}

const FIELD = 'field.'

const split = (text: string) => text.split(',').filter(Boolean)

/** The API's query. */
export function asQuery(search: TicketSearch) {
  return {
    ...(search.q && { q: search.q }),
    ...(search.status && { status: split(search.status) as TicketStatus[] }),
    ...(search.priority && { priority: split(search.priority) as TicketPriority[] }),
    ...(search.category_id && { category_id: split(search.category_id) }),
    ...(search.branch_id && { branch_id: split(search.branch_id) }),
    ...(search.assigned_to_id && { assigned_to_id: split(search.assigned_to_id) }),
    ...(search.team_id && { team_id: split(search.team_id) }),
    ...(search.tag && { tag: split(search.tag) }),
    ...(search.overdue && { overdue: true }),
    ...(search.waiting && { waiting: true }),
    ...(search.start_date && { start_date: search.start_date }),
    ...(search.end_date && { end_date: search.end_date }),
    // These names come from the categories, not from the API's document.
    ...(Object.fromEntries(Object.entries(search.field ?? {}).map(([key, values]) => [FIELD + key, values])) as object),
  }
}

/** The filters of a saved search by API name. The sort order is not saved. */
export function asSaved(search: TicketSearch): Record<string, string[]> {
  const saved: Record<string, string[]> = {}
  for (const [name, value] of Object.entries(asQuery(search))) saved[name] = Array.isArray(value) ? value : [String(value)]
  return saved
}

/** The address of a saved search. */
export function fromSaved(filter: Record<string, readonly string[]>): TicketSearch {
  const search: TicketSearch = {}
  for (const name of LISTS) if (filter[name]?.length) search[name] = filter[name].join(',')
  for (const name of DAYS) if (filter[name]?.[0]) search[name] = filter[name][0]
  for (const name of FLAGS) if (filter[name]?.[0] === 'true') search[name] = true
  if (filter.q?.[0]) search.q = filter.q[0]
  const fields = Object.entries(filter).filter(([name, values]) => name.startsWith(FIELD) && values.length > 0)
  if (fields.length > 0) search.field = Object.fromEntries(fields.map(([name, values]) => [name.slice(FIELD.length), [...values]]))
  return search
}

const signature = (search: TicketSearch) => JSON.stringify(Object.entries(asSaved(search)).map(([name, values]) => [name, values.toSorted()]).toSorted())

/** Whether two addresses ask for the same tickets, in whatever order. */
export const asksTheSame = (one: TicketSearch, other: TicketSearch) => signature(one) === signature(other)

/** The number of filters that narrow the list. */
export const narrowing = ({ q: _q, sort: _sort, field = {}, ...filters }: TicketSearch) =>
  Object.values(filters).filter(Boolean).length + Object.keys(field).length
