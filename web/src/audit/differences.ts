/** The value of a field in an audit entry: any JSON. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** A field before and after a change; null means no value. `path` leads into nested records. */
export interface Difference {
  path: readonly string[]
  old: Value
  now: Value
}

type Fields = { readonly [name: string]: Value }

const isRecord = (value: Value): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)
const same = (one: Value, other: Value) => JSON.stringify(one) === JSON.stringify(other)

/** Readers need no distinction between no value, an empty list and an empty record. */
const isEmpty = (value: Value): boolean =>
  value === null || value === '' || (isList(value) && value.length === 0) || (isRecord(value) && Object.values(value).every(isEmpty))

/** Older entries store nested records as JSON text. */
function unpacked(value: Value): Value {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return value
  try {
    return JSON.parse(value) as Value
  } catch {
    return value
  }
}

function compare(path: readonly string[], before: Value, after: Value): Difference[] {
  const old = unpacked(before)
  const now = unpacked(after)
  if ((isEmpty(old) && isEmpty(now)) || same(old, now)) return []
  const canOpen = (isRecord(old) || old === null) && (isRecord(now) || now === null)
  if (!canOpen) return [{ path, old, now }]
  const names = new Set([...Object.keys(isRecord(old) ? old : {}), ...Object.keys(isRecord(now) ? now : {})])
  return [...names].flatMap((name) => compare([...path, name], part(old, name), part(now, name)))
}

const part = (record: Value, name: string): Value => (isRecord(record) ? (record[name] ?? null) : null)

/**
 * The changed fields of an audit entry, with nested fields one by one. Sizes of a product come as `sell_price 2×3`, which
 * becomes a path of two parts.
 */
export function differencesOf(changes: unknown): Difference[] {
  if (typeof changes !== 'object' || changes === null) return []
  return Object.entries(changes as Record<string, { old?: Value; now?: Value } | null>).flatMap(([name, change]) =>
    compare(name.split(' '), change?.old ?? null, change?.now ?? null),
  )
}

/** Whether the list shows only the beginnings of some values. */
export const isCut = (changes: unknown) =>
  typeof changes === 'object' && changes !== null && Object.values(changes).some((change: { is_cut?: boolean } | null) => change?.is_cut === true)

/** What was added to a list and what was removed. */
export function listChange(old: readonly Value[], now: readonly Value[]) {
  return {
    removed: old.filter((one) => !now.some((other) => same(one, other))),
    added: now.filter((one) => !old.some((other) => same(one, other))),
  }
}

export type Kind = 'money' | 'percent' | 'branch' | 'category' | 'collection' | 'role' | 'member' | 'permission' | 'language' | 'weekday' | 'plain'

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['percent', /percent|beyond_limit/],
  ['plain', /length|width|quantity|count|days|months|threshold/],
  ['branch', /(^|_)branch(_ids?)?$/],
  ['category', /^(category_id|parent_id)$/],
  ['collection', /^collection_id$/],
  ['role', /^role_id$/],
  ['member', /(^|_)(member|seller|assignee|requester|owner|user|assigned_to)_id$|_by$|^members$/],
  ['permission', /permissions$/],
  ['language', /^language$/],
  ['weekday', /^week_start$/],
  ['money', /(^|_)(price|amount|total|discount|cost|profit|margin|paid|remaining|credit_limit|balance|float)(_|$)/],
]

/** The kind of a field's values, from its name in the API. */
export const kindOf = (field: string): Kind => KINDS.find(([, pattern]) => pattern.test(field))?.[0] ?? 'plain'

/** Makes an API name without a text readable: `dye_lot` becomes `Dye lot`. */
export const readable = (name: string) => {
  const words = name.replaceAll(/[_.]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
