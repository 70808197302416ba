import {
  Armchair,
  Boxes,
  Building2,
  CircleHelp,
  CreditCard,
  Droplets,
  GraduationCap,
  KeyRound,
  Laptop,
  Lightbulb,
  Monitor,
  Phone,
  Printer,
  Projector,
  ShieldAlert,
  Snowflake,
  Truck,
  UserRound,
  Wifi,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import type { Schemas } from '@/api/client'

export type Ticket = Schemas['TicketView']
export type TicketStatus = Ticket['status']
export type TicketPriority = Ticket['priority']

/** In the order of a ticket's life cycle. */
export const STATUSES = ['pending', 'in_progress', 'resolved', 'closed'] as const satisfies readonly TicketStatus[]
/** The most urgent first. */
export const PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const satisfies readonly TicketPriority[]
export const WAITING_FOR = ['requester', 'vendor', 'branch', 'headquarters'] as const

/** The icons of categories, by the names that the server stores. */
export const CATEGORY_ICONS = {
  wifi: Wifi,
  internet: Wifi,
  monitor: Monitor,
  equipment: Monitor,
  laptop: Laptop,
  software: Laptop,
  printer: Printer,
  projector: Projector,
  phone: Phone,
  light: Lightbulb,
  water: Droplets,
  cooling: Snowflake,
  furniture: Armchair,
  building: Building2,
  repair: Wrench,
  key: KeyRound,
  security: ShieldAlert,
  payment: CreditCard,
  delivery: Truck,
  person: UserRound,
  education: GraduationCap,
  boxes: Boxes,
  other: CircleHelp,
} as const satisfies Record<string, LucideIcon>

/** The names to choose from, one for each icon. */
export const ICON_NAMES = [
  'wifi',
  'monitor',
  'laptop',
  'printer',
  'projector',
  'phone',
  'light',
  'water',
  'cooling',
  'furniture',
  'building',
  'repair',
  'key',
  'security',
  'payment',
  'delivery',
  'person',
  'education',
  'boxes',
  'other',
] as const

export function categoryIcon(icon: string | null | undefined, code?: string): LucideIcon {
  const icons: Record<string, LucideIcon> = CATEGORY_ICONS
  return icons[icon ?? ''] ?? icons[code ?? ''] ?? CircleHelp
}
