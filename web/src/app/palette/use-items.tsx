import { useRouter } from '@tanstack/react-router'
import {
  Clock,
  Contact,
  FileUp,
  HandCoins,
  Keyboard,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Package,
  PackagePlus,
  ReceiptText,
  ShoppingCart,
  Store,
  Sun,
  Ticket,
  TicketPlus,
  Truck,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEntries } from '@/app/navigation/use-entries'
import { THEMES, useTheme } from '@/lib/browser/theme'
import { fits } from '@/lib/text/fold'
import { LANGUAGES, useLanguage } from '@/lib/text/language'
import { may } from '@/session/rights'
import { session, useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { showPalette } from './palette-state'
import { recentPicks, rememberPick, type Pick } from './recent'
import type { Hit } from './search-query'

type Range = { start: number; end: number }

/** An entry of the palette. */
export interface Item {
  id: string
  icon: LucideIcon
  title: string
  titleRanges?: Range[]
  line?: string
  lineRanges?: Range[]
  /** Shown at the end of the row, such as an amount. */
  aside?: string
  /** Words that find it, besides its title. */
  words?: string
  href?: string
  choose: () => void
}

export interface Group {
  id: string
  title: string
  items: Item[]
}

const HIT_ICONS: Record<Hit['type'], LucideIcon> = { product: Package, sale: ReceiptText, customer: Contact, debt: HandCoins, ticket: Ticket, member: UserRound, branch: Store }
const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor }
/** The pages that show such a record, by their features in the navigation. */
const HIT_PAGES: Record<Hit['type'], readonly string[]> = {
  product: ['products'],
  sale: ['sales'],
  customer: ['customers'],
  debt: ['debts'],
  ticket: ['queue', 'mine'],
  member: ['members'],
  branch: ['branches'],
}

function hrefOf({ type, id, title }: Hit): string {
  if (type === 'product') return `/products/${id}`
  if (type === 'sale') return `/sales/${id}`
  if (type === 'ticket') return `/tickets/${id}`
  if (type === 'debt') return `/debts/${id}`
  if (type === 'customer') return `/customers/${id}`
  return `/${type === 'member' ? 'members' : 'branches'}?q=${encodeURIComponent(title)}`
}

/** Everything that the palette offers for the typed text. */
export function useItems(typed: string, hits: readonly Hit[]): Group[] {
  const pages = usePages()
  const actions = useActions()
  const recent = useRecent(typed)
  const found = useFound(hits)
  const { t } = useTranslation('palette')
  return useMemo(() => {
    const asked = typed.trim()
    const meant = (items: Item[]) => (asked ? items.filter((item) => fits(asked, `${item.title} ${item.words ?? ''}`)) : items)
    return [
      { id: 'recent', title: t('groups.recent'), items: asked ? [] : recent },
      { id: 'pages', title: t('groups.pages'), items: meant(pages) },
      { id: 'actions', title: t('groups.actions'), items: meant(actions) },
      ...(asked ? found : []),
    ].filter((group) => group.items.length > 0)
  }, [typed, pages, actions, recent, found, t])
}

function usePages(): Item[] {
  const { t } = useTranslation()
  const entries = useEntries()
  const go = useGo()
  return useMemo(
    () =>
      entries.map((entry) => {
        const title = t(`nav.${entry.feature}`)
        return {
          id: `page-${entry.feature}`,
          icon: entry.icon,
          title,
          words: entry.feature,
          href: entry.to,
          choose: () => go({ type: 'page', title: entry.feature, href: entry.to }),
        }
      }),
    [entries, t, go],
  )
}

function useActions(): Item[] {
  const { t } = useTranslation(['palette', 'common'])
  const signedIn = useSession()
  const entries = useEntries()
  const router = useRouter()
  const { language, chooseLanguage } = useLanguage()
  const { theme, setTheme } = useTheme()
  return useMemo(() => {
    const isInNavigation = (feature: string) => entries.some((entry) => entry.feature === feature)
    const open = (href: string, id: string, words: string) => ({ id, words, href, choose: () => void router.navigate({ href }) })
    const actions: (Item | false)[] = [
      may(signedIn, 'sales.create') && { ...open('/sell', 'new-sale', 'new sale'), icon: ShoppingCart, title: t('actions.newSale') },
      may(signedIn, 'products.create') && { ...open('/products/new', 'new-product', 'new product'), icon: PackagePlus, title: t('actions.newProduct') },
      may(signedIn, 'products.import') && { ...open('/products/import', 'import-products', 'import products excel csv'), icon: FileUp, title: t('actions.importProducts') },
      may(signedIn, 'stock.receive') &&
        isInNavigation('stock') && { ...open('/stock/receive', 'goods-in', 'goods in receive'), icon: Truck, title: t('actions.goodsIn') },
      may(signedIn, 'tickets.create') &&
        isInNavigation('mine') && { ...open('/tickets/new', 'new-ticket', 'new ticket'), icon: TicketPlus, title: t('actions.newTicket') },
      ...LANGUAGES.filter(({ code }) => code !== language).map(({ code, name }) => ({
        id: `language-${code}`,
        icon: Languages,
        title: t('actions.language', { name }),
        words: `language ${code}`,
        choose: () => void chooseLanguage(code),
      })),
      ...THEMES.filter((one) => one !== theme).map((one) => ({
        id: `theme-${one}`,
        icon: THEME_ICONS[one],
        title: t('actions.theme', { name: t(`common:themes.${one}`) }),
        words: `theme ${one}`,
        choose: () => setTheme(one),
      })),
      { id: 'keys', icon: Keyboard, title: t('keys.title'), words: 'keyboard shortcuts help', choose: () => setTimeout(() => showPalette('keys')) },
      { id: 'sign-out', icon: LogOut, title: t('common:signOut'), words: 'sign out log out', choose: () => void session.signOut() },
    ]
    return actions.filter((action) => action !== false)
  }, [signedIn, entries, router, language, chooseLanguage, theme, setTheme, t])
}

/** The recent choices, read again whenever the field becomes empty. */
function useRecent(typed: string): Item[] {
  const { t } = useTranslation()
  const memberId = useSession()?.id ?? ''
  const entries = useEntries()
  const go = useGo()
  const isEmpty = typed.trim() === ''
  return useMemo(
    () =>
      !isEmpty
        ? []
        : recentPicks(memberId).flatMap((pick) => {
            const entry = entries.find(({ feature }) => (pick.type === 'page' ? [pick.title] : HIT_PAGES[pick.type]).includes(feature))
            if (!entry) return []
            const title = pick.type === 'page' ? t(`nav.${entry.feature}`) : pick.title
            return [{ id: `recent-${pick.href}`, icon: pick.type === 'page' ? Clock : HIT_ICONS[pick.type], title, href: pick.href, choose: () => go(pick) }]
          }),
    [isEmpty, memberId, entries, t, go],
  )
}

/** Opens an address and remembers the choice. */
function useGo() {
  const router = useRouter()
  const memberId = useSession()?.id ?? ''
  return useMemo(
    () => (pick: Pick) => {
      rememberPick(memberId, pick)
      void router.navigate({ href: pick.href })
    },
    [router, memberId],
  )
}

/** The hits by type; the type of the best hit comes first. Leaves out types whose page the person may not open. */
function useFound(hits: readonly Hit[]): Group[] {
  const { t } = useTranslation('palette')
  const entries = useEntries()
  const format = useFormat()
  const go = useGo()
  return useMemo(() => {
    const groups = new Map<Hit['type'], Group>()
    for (const hit of hits) {
      if (!entries.some(({ feature }) => HIT_PAGES[hit.type].includes(feature))) continue
      const group = groups.get(hit.type) ?? { id: hit.type, title: t(`groups.${hit.type}`), items: [] }
      groups.set(hit.type, group)
      const ranges = (part: 'title' | 'line') => hit.highlights.filter((piece) => piece.part === part)
      const href = hrefOf(hit)
      group.items.push({
        id: `hit-${hit.id}`,
        icon: HIT_ICONS[hit.type],
        title: hit.title,
        titleRanges: ranges('title'),
        line: hit.line,
        lineRanges: ranges('line'),
        ...(hit.amount != null && { aside: [hit.at && format.dayMonth(hit.at), format.money(hit.amount)].filter(Boolean).join(' · ') }),
        href,
        choose: () => go({ type: hit.type, title: hit.title, href }),
      })
    }
    return [...groups.values()]
  }, [hits, entries, format, go, t])
}
