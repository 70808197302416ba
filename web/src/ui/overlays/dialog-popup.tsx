import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import type { DialogProps } from './dialog'
import { closeClass } from './popup'

export const scrimClass = 'fixed inset-0 z-40 bg-scrim transition-opacity duration-200 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0'

export function DialogPopup({ open, onOpenChange, title, description, footer, children, className }: DialogProps) {
  const { t } = useTranslation()
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport className="fixed inset-0 z-50 grid place-items-center overflow-y-auto p-4">
          <Base.Popup
            className={cn(
              'w-full max-w-md rounded-2xl border bg-raised shadow-pop outline-none transition-[opacity,scale] duration-200',
              'data-[ending-style]:scale-97 data-[ending-style]:opacity-0 data-[starting-style]:scale-97 data-[starting-style]:opacity-0',
              className,
            )}
          >
            <header className="flex items-start justify-between gap-3 px-5 pt-4">
              <div className="min-w-0 space-y-1 pt-1">
                <Base.Title className="text-base font-semibold">{title}</Base.Title>
                {description && <Base.Description className="text-sm text-fg-2">{description}</Base.Description>}
              </div>
              <Base.Close aria-label={t('close')} className={closeClass}>
                <X className="size-4.5" />
              </Base.Close>
            </header>
            {children && <div className="px-5 pt-4">{children}</div>}
            <footer className="flex flex-wrap justify-end gap-2 p-5">{footer}</footer>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}
