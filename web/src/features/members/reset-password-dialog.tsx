import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { suggestPassword } from '@/lib/password'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { Dialog } from '@/ui/overlays/dialog'
import { NewPasswordField, PasswordOnce } from './new-password'
import { useResetPassword, type Member } from './queries'

export function ResetPasswordDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useTranslation(['members', 'common'])
  const reset = useResetPassword(member.id)
  const [password, setPassword] = useState(suggestPassword)
  const wrong = isApiError(reset.error) ? reset.error.fields.password : undefined
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={reset.isSuccess ? t('password.isSet') : t('password.resetOf', { name: member.full_name })}
      {...(!reset.isSuccess && { description: t('password.resetMeans') })}
      footer={
        reset.isSuccess ? (
          <Button variant="primary" className="max-lg:flex-1" onClick={onClose}>
            {t('password.done')}
          </Button>
        ) : (
          <>
            <Button variant="ghost" onClick={onClose}>
              {t('cancel', { ns: 'common' })}
            </Button>
            <Button variant="primary" busy={reset.isPending} disabled={password === ''} onClick={() => reset.mutate(password)}>
              {t('password.set')}
            </Button>
          </>
        )
      }
    >
      {reset.isSuccess ? (
        <PasswordOnce username={member.username} password={password} />
      ) : (
        <div className="space-y-3">
          {reset.isError && wrong === undefined && <Refusal error={reset.error} />}
          <NewPasswordField value={password} onChange={setPassword} error={wrong} />
        </div>
      )}
    </Dialog>
  )
}
