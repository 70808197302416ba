import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'

interface WhyDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  action: string
  busy: boolean
  onDone: (reason: string) => void
}

/** Asks why goods are not taken back; the reason stays with the return. */
export function WhyDialog({ open, onOpenChange, action, busy, onDone }: WhyDialogProps) {
  const { t } = useTranslation('returns')
  const { t: common } = useTranslation()
  const id = useId()
  const [reason, setReason] = useState('')
  const isReady = reason.trim() !== ''
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('rejectTitle')}
      footer={
        <>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={id} variant="danger" busy={busy} disabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) onDone(reason.trim())
        }}
      >
        <Field label={t('why')}>
          <Textarea maxLength={1000} rows={2} className="min-h-16" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
