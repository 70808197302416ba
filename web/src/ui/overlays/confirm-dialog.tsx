import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { Dialog } from './dialog'

interface ConfirmDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** A question: "Delete this branch?" */
  title: string
  /** The consequence, and whether it can be undone. */
  description?: string
  /** A verb: "Delete". */
  action: string
  /** The text of the cancel button, where "Cancel" is too vague. */
  cancel?: string
  danger?: boolean
  busy?: boolean
  onConfirm: () => void
}

export function ConfirmDialog({ open, onOpenChange, title, description, action, cancel, danger = false, busy = false, onConfirm }: ConfirmDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      {...(description ? { description } : {})}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {cancel ?? t('cancel')}
          </Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    />
  )
}
