import {
  BadgeCheck,
  BadgePercent,
  ChartColumn,
  Coins,
  Contact,
  HandCoins,
  History,
  Inbox,
  LayoutDashboard,
  LifeBuoy,
  Package,
  ReceiptText,
  RotateCcw,
  Settings,
  Settings2,
  Shapes,
  ShieldCheck,
  ShoppingCart,
  Store,
  Tags,
  Users,
  Vault,
  Wallet,
  Warehouse,
  type LucideIcon,
} from 'lucide-react'
import type { Permission } from '@/api/client'

/** The headings of the side bar; `top` has none. */
export const GROUPS = ['top', 'shop', 'desk', 'administration'] as const

export interface NavigationEntry {
  /** The feature's folder, and its text `nav.<feature>` in common.json. */
  feature: string
  to: string
  icon: LucideIcon
  group: (typeof GROUPS)[number]
  /** Any of these shows the entry. If empty, everybody sees it. */
  permissions: readonly Permission[]
  /** The part of the product that the organisation must use. */
  module?: 'shop' | 'desk'
  /** Its place in the phone's tab bar, which shows four entries; "More" holds the others. */
  tab?: number
  /** The raised button in the middle of the tab bar. */
  main?: true
}

export const navigation = [
  { feature: 'dashboard', to: '/', icon: LayoutDashboard, group: 'top', permissions: [], tab: 1 },
  { feature: 'sell', to: '/sell', icon: ShoppingCart, group: 'top', module: 'shop', permissions: ['sales.create'], tab: 3, main: true },
  { feature: 'sales', to: '/sales', icon: ReceiptText, group: 'shop', module: 'shop', permissions: ['sales.view'], tab: 4 },
  { feature: 'returns', to: '/returns', icon: RotateCcw, group: 'shop', module: 'shop', permissions: ['returns.view'] },
  { feature: 'approvals', to: '/approvals', icon: BadgeCheck, group: 'shop', module: 'shop', permissions: ['discounts.approve'] },
  { feature: 'shifts', to: '/shifts', icon: Wallet, group: 'shop', module: 'shop', permissions: ['shifts.work', 'shifts.view', 'shifts.manage'] },
  { feature: 'commissions', to: '/commissions', icon: Coins, group: 'shop', module: 'shop', permissions: ['commissions.view_own', 'commissions.view'] },
  { feature: 'debts', to: '/debts', icon: HandCoins, group: 'shop', module: 'shop', permissions: ['debts.view'] },
  { feature: 'customers', to: '/customers', icon: Contact, group: 'shop', module: 'shop', permissions: ['customers.view'] },
  { feature: 'products', to: '/products', icon: Package, group: 'shop', module: 'shop', permissions: ['products.view'], tab: 2 },
  { feature: 'stock', to: '/stock', icon: Warehouse, group: 'shop', module: 'shop', permissions: ['stock.view'] },
  { feature: 'prices', to: '/prices', icon: Tags, group: 'shop', module: 'shop', permissions: ['products.change_prices'] },
  { feature: 'promotions', to: '/promotions', icon: BadgePercent, group: 'shop', module: 'shop', permissions: ['discounts.view'] },
  { feature: 'catalogue', to: '/catalogue', icon: Shapes, group: 'shop', module: 'shop', permissions: ['catalog.manage'] },
  { feature: 'mine', to: '/tickets/mine', icon: LifeBuoy, group: 'desk', module: 'desk', permissions: ['tickets.create'], tab: 5 },
  { feature: 'queue', to: '/tickets', icon: Inbox, group: 'desk', module: 'desk', permissions: ['tickets.view'], tab: 6 },
  { feature: 'reports', to: '/reports', icon: ChartColumn, group: 'desk', module: 'desk', permissions: ['tickets.view_reports'] },
  { feature: 'desk', to: '/desk/settings', icon: Settings2, group: 'desk', module: 'desk', permissions: ['desk.manage'] },
  { feature: 'members', to: '/members', icon: Users, group: 'administration', permissions: ['users.view'] },
  { feature: 'roles', to: '/roles', icon: ShieldCheck, group: 'administration', permissions: ['roles.view'] },
  { feature: 'branches', to: '/branches', icon: Store, group: 'administration', permissions: ['branches.manage'] },
  { feature: 'tills', to: '/tills', icon: Vault, group: 'administration', module: 'shop', permissions: ['shifts.manage'] },
  { feature: 'audit', to: '/audit', icon: History, group: 'administration', permissions: ['audit.view'] },
  { feature: 'settings', to: '/settings', icon: Settings, group: 'administration', permissions: ['organization.update'] },
] as const satisfies readonly NavigationEntry[]

/** A page below another entry's address does not mark that entry as active. */
export const activeOptions = (entry: NavigationEntry) => ({
  exact: navigation.some(({ to }) => to !== entry.to && to.startsWith(entry.to)),
  includeSearch: false,
})
