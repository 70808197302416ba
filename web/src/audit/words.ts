import { useQuery } from '@tanstack/react-query'
import type { i18n as I18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { isolatedWhole, signed } from '@/lib/text/direction'
import { LANGUAGES, useLanguage } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { differencesOf, isList, kindOf, readable, type Kind, type Value } from './differences'
import { categoriesQuery, collectionsQuery, membersQuery, permissionsQuery, rolesQuery, type AuditEntry } from './queries'

/** The text of a key; undefined if it does not exist, because the server may be newer than this panel. */
function lookUp(i18n: I18n, key: string, values: Record<string, string> = {}): string | undefined {
  return i18n.exists(key, { ns: 'audit' }) ? i18n.t(key as 'title', { ns: 'audit', ...values }) : undefined
}

const SIZE = /^\d+(\.\d+)?×\d+(\.\d+)?$/

/** The name of a change of prices: its kind and its value. */
const RULE = /^(percent|amount|per_square_meter) (-?\d+(?:\.\d+)?)$/

const PRICES = ['sell_price', 'sell_price_per_meter', 'buy_price', 'price_per_square_meter', 'price_per_meter']

/** The key of the sentence for an entry. An entry without its own sentence gets that of its action. */
export function sentenceOf({ action, entity_type, changes }: Pick<AuditEntry, 'action' | 'entity_type' | 'changes'>): string {
  const differences = differencesOf(changes)
  const fields = differences.map(({ path }) => path[0] ?? '')
  if (action === 'create' && entity_type === 'sale') return 'sale'
  if (action === 'create' && entity_type === 'stock_document') {
    const kind = differences.find(({ path }) => path[0] === 'kind')?.now
    return typeof kind === 'string' ? `stock.${kind}` : action
  }
  if (action === 'create' && entity_type === 'price_change') return 'reprice'
  if (action !== 'update' || fields.length === 0) return action
  if (fields.every((field) => PRICES.includes(field))) return 'prices'
  if (entity_type === 'member' && fields.every((field) => field === 'password')) return 'password'
  if (entity_type === 'member' && fields.every((field) => field === 'locked')) return 'unlock'
  if (entity_type === 'price_change' && fields.includes('undone_at')) return 'undo'
  return action
}

export function useAuditWords() {
  const { t, i18n } = useTranslation('audit')
  const format = useFormat()
  const named = (name: string) => isolatedWhole(SIZE.test(name) ? format.size(name) : name)
  const rule = (kind: string, value: number) => {
    if (kind === 'per_square_meter') return isolatedWhole(`${lookUp(i18n, 'values.kind.per_square_meter') ?? ''} ${format.money(value)}`)
    return kind === 'percent'
      ? signed(value, format.percent(Math.abs(value) / 100))
      : isolatedWhole(`${signed(value, format.number(Math.abs(value)))}\u00a0${format.currency}`)
  }
  const find = (key: string, values?: Record<string, string>) => lookUp(i18n, key, values)

  const typeName = (type: string) => find(`types.${type}`) ?? readable(type)
  const actionName = (action: string) => find(`actions.${action}`) ?? readable(action)
  const partName = (name: string) => find(`fields.${name}`) ?? (/^[a-z_.]+$/.test(name) ? readable(name) : named(name))
  const fieldName = (path: readonly string[]) => path.map(partName).join(' · ')

  /** The member, or the system if no member did it. */
  const who = ({ user_id, user_name }: Pick<AuditEntry, 'user_id' | 'user_name'>) =>
    user_name && (user_id || user_name !== 'system') ? user_name : t('system')

  /** The key of the sentence, and its values. */
  function sentence(entry: AuditEntry): { key: string; values: Record<string, string> } {
    const wanted = sentenceOf(entry)
    const [, kind, value] = (entry.entity_type === 'price_change' && RULE.exec(entry.entity_name ?? '')) || []
    const name = kind ? rule(kind, Number(value)) : named(entry.entity_name ?? '')
    const type = typeName(entry.entity_type)
    const what = entry.entity_name ? (find(`objects.${entry.entity_type}`, { name }) ?? t('object', { type, name })) : type
    const values = { who: isolatedWhole(who(entry)), what, name, action: actionName(entry.action) }
    const known = [wanted, entry.action].find((key) => i18n.exists(`sentences.${key}`, { ns: 'audit' }))
    return { key: `sentences.${known ?? 'other'}`, values }
  }

  return { typeName, actionName, fieldName, who, sentence }
}

/** Formats the values of fields: money, dates, names for ids, texts for codes. */
export function useValueWords() {
  const { t, i18n } = useTranslation(['audit', 'common'])
  const format = useFormat()
  const nameOf = useNames()

  function text(field: string, value: Value): string {
    if (value === null || value === '') return t('nothing')
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no', { ns: 'common' })
    if (isList(value)) return value.map((one) => text(field, one)).join(', ') || t('nothing')
    if (typeof value === 'object') return record(value)
    const known = lookUp(i18n, `values.${field}.${value}`)
    if (known) return known
    const kind = kindOf(field)
    return typeof value === 'number' ? number(kind, value) : words(kind, value)
  }

  function number(kind: Kind, value: number): string {
    if (kind === 'money') return format.money(value)
    if (kind === 'percent') return format.percent(value / 100)
    return format.number(value)
  }

  function words(kind: Kind, value: string): string {
    if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return format.dateTime(value)
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return format.date(value)
    if (SIZE.test(value)) return format.size(value)
    const name = nameOf(kind, value)
    if (name) return name
    // An id without a known name: show its last characters.
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? `…${value.slice(-6)}` : value
  }

  /** A record in a list: a role with its branches, other records field by field. */
  function record(value: { readonly [name: string]: Value }): string {
    if (typeof value.role_id === 'string') {
      const branches = value.branch_ids
      const scope = branches && isList(branches) && branches.length > 0 ? text('branch_ids', branches) : t('allBranches')
      return `${text('role_id', value.role_id)} (${scope})`
    }
    return Object.entries(value)
      .map(([name, part]) => `${lookUp(i18n, `fields.${name}`) ?? readable(name)}: ${text(name, part)}`)
      .join(', ')
  }

  return text
}

/** The names of ids and codes, as far as the member may see them. */
function useNames() {
  const { language } = useLanguage()
  const branches = useSession()?.branches ?? []
  const seesProducts = useMay('products.view')
  const seesRoles = useMay('roles.view')
  const members = useQuery({ ...membersQuery, enabled: useMay('users.view') }).data?.rows
  const roles = useQuery({ ...rolesQuery, enabled: seesRoles }).data?.rows
  const permissions = useQuery({ ...permissionsQuery(language), enabled: seesRoles }).data?.rows
  const categories = useQuery({ ...categoriesQuery, enabled: seesProducts }).data?.rows
  const collections = useQuery({ ...collectionsQuery, enabled: seesProducts }).data?.rows
  return (kind: Kind, value: string): string | undefined => {
    switch (kind) {
      case 'branch':
        return branches.find(({ id }) => id === value)?.name
      case 'category': {
        const category = categories?.find(({ id }) => id === value)
        return category && (category.names[language] ?? category.name)
      }
      case 'collection':
        return collections?.find(({ id }) => id === value)?.name
      case 'role':
        return roles?.find(({ id }) => id === value)?.name
      case 'member':
        return members?.find(({ id }) => id === value)?.full_name
      case 'permission':
        return permissions?.find(({ code }) => code === value)?.description
      case 'language':
        return LANGUAGES.find(({ code }) => code === value)?.name
      default:
        return undefined
    }
  }
}
