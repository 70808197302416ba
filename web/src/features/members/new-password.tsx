import { RefreshCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { suggestPassword } from '@/lib/password'
import { Button } from '@/ui/elements/button'
import { CopyButton } from '@/ui/elements/copy-button'
import { Notice } from '@/ui/feedback/notice'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'

/** A password that an administrator sets for a member: suggested, visible and editable. */
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
