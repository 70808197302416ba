import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'

/**
 * Asks before what was typed is lost: by a link, the back button, the closing of a sheet that lies in the address, or the
 * browser's tab. `dialog` belongs into the page; `pass()` lets the way be gone after a save.
 */
export function useUnsaved(isDirty: boolean) {
  const { t } = useTranslation()
  const passes = useRef(false)
  const holds = () => isDirty && !passes.current
  const blocker = useBlocker({ shouldBlockFn: holds, enableBeforeUnload: holds, withResolver: true })
  return {
    pass: () => {
      passes.current = true
    },
    dialog: (
      <ConfirmDialog
        open={blocker.status === 'blocked'}
        onOpenChange={(open) => !open && blocker.reset?.()}
        title={t('unsaved.title')}
        description={t('unsaved.description')}
        action={t('unsaved.leave')}
        cancel={t('unsaved.stay')}
        danger
        onConfirm={() => blocker.proceed?.()}
      />
    ),
  }
}
