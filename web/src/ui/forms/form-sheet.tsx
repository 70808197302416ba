import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { Sheet } from '@/ui/overlays/sheet'

interface FormSheetProps {
  open: boolean
  onClose: () => void
  title: string
  /** The text of the main button: "Save", "Create". */
  action: string
  busy: boolean
  onSubmit: (event: React.FormEvent) => void
  /** False hides the main button, for example while there are two versions to choose from. */
  canSubmit?: boolean
  children: React.ReactNode
}

/** A form in a sheet, with its buttons always visible below. */
export function FormSheet({ open, onClose, title, action, busy, onSubmit, canSubmit = true, children }: FormSheetProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t('cancel')}
          </Button>
          {canSubmit && (
            <Button type="submit" form={id} variant="primary" busy={busy}>
              {action}
            </Button>
          )}
        </>
      }
    >
      <form id={id} noValidate onSubmit={onSubmit} className="space-y-4">
        {children}
      </form>
    </Sheet>
  )
}
