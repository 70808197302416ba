import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { suggestPassword } from '@/lib/password'
import { Button } from '@/ui/button'
import { CopyButton } from '@/ui/copy-button'
import { Dialog } from '@/ui/dialog'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Notice, Refusal } from '@/ui/notice'
import { useResetPassword, type Member } from './queries'

/** A password that an administrator sets for somebody: suggested, in sight, and free to be another. */
export function NewPasswordField({ value, onChange, error }: { value: string; onChange: (password: string) => void; error: string | undefined }) {
  const { t } = useTranslation('members')
  return (
    <Field label={t('password.label')} hint={t('password.hint')} error={error}>
      <div className="flex gap-2">
        <Input
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
          className="font-mono rtl:text-end"
          maxLength={72}
          value={value}
          onValueChange={onChange}
        />
        <Button className="size-(--field)" aria-label={t('password.another')} title={t('password.another')} onClick={() => onChange(suggestPassword())}>
          <RefreshCw />
        </Button>
      </div>
    </Field>
  )
}

/** Shown once: neither the server nor this page knows the password afterwards. */
export function PasswordOnce({ username, password }: { username: string; password: string }) {
  const { t } = useTranslation('members')
  return (
    <div className="space-y-3">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-xl bg-muted px-4 py-3 text-sm">
        <dt className="text-fg-3">{t('username')}</dt>
        <dd className="text-end font-mono font-medium break-all">
          <bdi dir="ltr">{username}</bdi>
        </dd>
        <dt className="text-fg-3">{t('password.label')}</dt>
        <dd className="text-end font-mono font-medium break-all">
          <bdi dir="ltr">{password}</bdi>
        </dd>
      </dl>
      <Notice tone="warn">{t('password.once')}</Notice>
      <CopyButton className="w-full max-lg:h-11" text={t('password.message', { username, password })} />
    </div>
  )
}

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
          <Button variant="primary" className="max-lg:h-11 max-lg:flex-1" onClick={onClose}>
            {t('password.done')}
          </Button>
        ) : (
          <>
            <Button variant="ghost" className="max-lg:h-11" onClick={onClose}>
              {t('cancel', { ns: 'common' })}
            </Button>
            <Button variant="primary" className="max-lg:h-11" busy={reset.isPending} disabled={password === ''} onClick={() => reset.mutate(password)}>
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
