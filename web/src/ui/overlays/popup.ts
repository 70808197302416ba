import { cn } from '@/lib/cn'

/** The classes of every popup. */
export const popupClass = cn(
  'origin-(--transform-origin) rounded-xl border bg-raised p-1 shadow-pop outline-none transition-[opacity,scale] duration-150',
  'data-[ending-style]:scale-97 data-[ending-style]:opacity-0 data-[starting-style]:scale-97 data-[starting-style]:opacity-0',
)

export const popupItemClass = cn(
  'flex min-h-9 max-lg:min-h-11 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 text-sm outline-none select-none',
  'data-[disabled]:opacity-50 data-[highlighted]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0',
)

/** The button that closes a dialog or a sheet. */
export const closeClass = cn(
  '-me-2 grid size-9 max-lg:size-11 shrink-0 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover hover:text-fg',
)
