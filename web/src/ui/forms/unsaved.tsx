import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'

/**
 * Asks before input is lost through a link, the back button, the closing of a sheet with its own address, or of the browser's
 * tab. Put `dialog` into the page; call `pass()` to leave without a question after a save.
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
