import { Drawer as Base } from '@base-ui/react/drawer'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { closeClass } from './popup'
import type { SheetProps } from './sheet'

const fromTheSide = cn(
  'm-2 w-[28rem] translate-x-(--drawer-swipe-movement-x) rounded-2xl border',
  'ltr:data-[ending-style]:translate-x-[110%] ltr:data-[starting-style]:translate-x-[110%]',
  'rtl:data-[ending-style]:-translate-x-[110%] rtl:data-[starting-style]:-translate-x-[110%]',
)
const fromBelow = cn(
  'max-h-[92dvh] w-full translate-y-(--drawer-swipe-movement-y) rounded-t-2xl border-t',
  'data-[ending-style]:translate-y-full data-[starting-style]:translate-y-full',
)

export function SheetPopup({ open, onOpenChange, title, children, footer }: SheetProps) {
  const { t } = useTranslation()
  const { direction } = useLanguage()
  const desktop = useIsDesktop()
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection={!desktop ? 'down' : direction === 'rtl' ? 'left' : 'right'}>
      <Base.Portal>
        <Base.Backdrop
          className={cn(
            'fixed inset-0 z-40 bg-scrim opacity-[calc(1-var(--drawer-swipe-progress))] transition-opacity duration-300',
            'data-[ending-style]:opacity-0 data-[starting-style]:opacity-0 data-[swiping]:duration-0',
          )}
        />
        <Base.Viewport className={cn('fixed inset-0 z-40 flex', desktop ? 'justify-end' : 'items-end')}>
          <Base.Popup
            className={cn(
              'flex flex-col overflow-hidden bg-surface shadow-pop outline-none',
              'transition-transform duration-300 ease-[cubic-bezier(.32,.72,0,1)] data-[swiping]:duration-0',
              desktop ? fromTheSide : fromBelow,
            )}
          >
            {!desktop && <div className="mx-auto mt-2 h-1 w-10 shrink-0 rounded-full bg-line-2" />}
            <header className="flex shrink-0 items-center justify-between gap-3 px-4 py-2.5 lg:px-5">
              <Base.Title className="truncate text-base font-semibold">{title}</Base.Title>
              <Base.Close aria-label={t('close')} className={closeClass}>
                <X className="size-4.5" />
              </Base.Close>
            </header>
            <Base.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-1 pb-5 lg:px-5">{children}</Base.Content>
            {footer && (
              <footer className="flex shrink-0 justify-end gap-2 border-t bg-surface px-4 pt-3 pb-safe max-lg:[&>*]:flex-1 lg:px-5 lg:pb-3">
                {footer}
              </footer>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
