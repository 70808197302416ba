import { BadgePercent } from 'lucide-react'

/** The promotion that lowers a price. */
export const PromotionName = ({ name }: { name: string }) => (
  <span className="flex min-w-0 items-center gap-1 text-2xs font-medium text-good">
    <BadgePercent className="size-3.5 shrink-0" aria-hidden />
    <bdi className="truncate">{name}</bdi>
  </span>
)
