import { Toast } from '@base-ui/react/toast'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { listIsThere, toasts } from './toast'

function ToastList() {
  const { t } = useTranslation()
  const { toasts: shown } = Toast.useToastManager()
  return (
    <Toast.Portal>
      <Toast.Viewport className="fixed inset-x-3 bottom-24 z-70 mx-auto flex max-w-sm flex-col gap-2 lg:bottom-6">
        {shown.map((toast) => (
          <Toast.Root
            key={toast.id}
            toast={toast}
            className={cn(
              'flex items-center gap-3 rounded-xl border bg-raised p-3 shadow-pop transition-[opacity,translate]',
              'data-[ending-style]:opacity-0 data-[starting-style]:translate-y-4 data-[starting-style]:opacity-0',
            )}
          >
            {toast.type === 'error' ? <CircleAlert className="size-5 shrink-0 text-bad" /> : <CircleCheck className="size-5 shrink-0 text-good" />}
            <div className="min-w-0 grow">
              <Toast.Title className="text-sm font-medium" />
              <Toast.Description className="num text-xs break-words text-fg-3" />
            </div>
            {toast.actionProps && <Toast.Action className="shrink-0 cursor-pointer rounded-lg px-2 py-1 text-sm font-semibold text-brand-ink hover:bg-hover" />}
            <Toast.Close aria-label={t('close')} className={cn('grid size-7 shrink-0 cursor-pointer place-items-center rounded-full text-fg-3 hover:bg-hover')}>
              <X className="size-4" />
            </Toast.Close>
          </Toast.Root>
        ))}
      </Toast.Viewport>
    </Toast.Portal>
  )
}

export function ToastView() {
  // The provider's effects have run by now: waiting toasts can be shown.
  useEffect(listIsThere, [])
  return (
    <Toast.Provider toastManager={toasts}>
      <ToastList />
    </Toast.Provider>
  )
}
