import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { PasswordInput } from '@/ui/inputs/password-input'
import { Dialog } from '@/ui/overlays/dialog'
import { useApproveHere } from './use-approval'

interface PasswordDialogProps {
  open: boolean
  approvalId: string
  onClose: () => void
}

/** A superior approves on the seller's device, who stays signed in. */
export function PasswordDialog({ open, approvalId, onClose }: PasswordDialogProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const id = useId()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const { mutate, isPending, error, reset } = useApproveHere()
  const close = () => {
    setPassword('')
    reset()
    onClose()
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && close()}
      title={t('approval.here')}
      description={t('approval.hereHint')}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            {common('cancel')}
          </Button>
          <Button type="submit" form={id} variant="primary" busy={isPending} disabled={username.trim() === '' || password === ''}>
            {t('approval.approve')}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          mutate({ id: approvalId, username: username.trim(), password }, { onSuccess: close, onError: () => setPassword('') })
        }}
      >
        {error && <Notice tone="bad">{messageOf(error)}</Notice>}
        <Field label={t('approval.username')}>
          <Input dir="ltr" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={100} value={username} onValueChange={setUsername} />
        </Field>
        <Field label={t('approval.password')}>
          <PasswordInput autoComplete="current-password" maxLength={200} value={password} onValueChange={setPassword} />
        </Field>
      </form>
    </Dialog>
  )
}

/** The server names the field of a wrong password; the message is enough. */
const messageOf = (error: Error) => (isApiError(error) && Object.values(error.fields)[0]) || errorText(error)
