import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { showFieldErrors } from '@/api/errors'
import { useSession } from '@/session/session'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { PasswordInput } from '@/ui/inputs/password-input'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { useChangePassword } from './queries'

const passwords = z.object({ old_password: z.string().check(z.minLength(1)), new_password: z.string().check(z.minLength(1)) })
type Passwords = z.infer<typeof passwords>

export function ChangePassword() {
  const { t } = useTranslation(['profile', 'common'])
  const username = useSession()?.username
  const change = useChangePassword()
  const [failure, setFailure] = useState<unknown>(null)
  const form = useForm<Passwords>({ resolver: zodResolver(passwords), defaultValues: { old_password: '', new_password: '' } })
  const { errors, isSubmitting } = form.formState
  const wrong = (field: keyof Passwords) =>
    errors[field] && (errors[field].type === 'server' ? errors[field].message : t('required', { ns: 'common' }))

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await change.mutateAsync(values)
      form.reset()
      showToast(t('password.changed'), { description: t('password.othersEnded') })
    } catch (error) {
      if (!showFieldErrors(error, form.setError, ['old_password', 'new_password'])) setFailure(error)
    }
  })

  return (
    <Card>
      <CardHeader title={t('password.title')} />
      <CardBody>
        <form noValidate onSubmit={(event) => void save(event)} className="space-y-4">
          <Refusal error={failure} />
          {/* Tells password managers whose password this is. */}
          <input type="text" autoComplete="username" defaultValue={username} hidden readOnly />
          <Field label={t('password.old')} error={wrong('old_password')}>
            <PasswordInput autoComplete="current-password" {...form.register('old_password')} />
          </Field>
          <Field label={t('password.new')} hint={t('password.rule')} error={wrong('new_password')}>
            <PasswordInput autoComplete="new-password" {...form.register('new_password')} />
          </Field>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="min-w-0 flex-1 text-xs text-fg-3">{t('password.effect')}</p>
            <Button type="submit" busy={isSubmitting} className="max-lg:w-full">
              {t('password.change')}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
