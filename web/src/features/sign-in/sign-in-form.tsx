import { zodResolver } from '@hookform/resolvers/zod'
import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { Building2, CircleAlert, Timer } from 'lucide-react'
import { useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { errorText, showFieldErrors } from '@/api/errors'
import { useSecondsLeft } from '@/lib/time/use-seconds-left'
import { session, type Account } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { PasswordInput } from '@/ui/inputs/password-input'
import { isWaitOf, waitOf, type Wait } from './wait'

const route = getRouteApi('/sign-in')

const credentials = z.object({
  organization: z.string().check(z.trim()),
  username: z.string().check(z.trim(), z.minLength(1)),
  password: z.string().check(z.minLength(1)),
})
type Credentials = z.infer<typeof credentials>

const latin = 'h-11 rtl:text-end'

/** Asks for the account, or only for the password if the device knows the account. */
export function SignInForm({ account }: { account: Account | undefined }) {
  const { t } = useTranslation(['sign-in', 'common'])
  const { next } = route.useSearch()
  const navigate = useNavigate()
  const router = useRouter()
  const [failure, setFailure] = useState<unknown>(null)
  const [wait, setWait] = useState<Wait | null>(null)
  const form = useForm<Credentials>({
    resolver: zodResolver(credentials),
    defaultValues: {
      organization: account?.organization.slug ?? session.lastOrganization,
      username: account?.username ?? '',
      password: '',
    },
  })
  const { register, handleSubmit, setError, setFocus, control } = form
  const { errors, isSubmitting } = form.formState
  const [organization, username] = useWatch({ control, name: ['organization', 'username'] })
  // Only one account is locked; another may still sign in.
  const seconds = useSecondsLeft(isWaitOf(wait, organization, username) ? wait.until : null)
  const missing = (field: keyof Credentials) =>
    errors[field] && (errors[field].type === 'server' ? errors[field].message : t('required', { ns: 'common' }))

  const signIn = handleSubmit(async (values) => {
    setFailure(null)
    try {
      await session.signIn(values)
    } catch (error) {
      const isOfFields = showFieldErrors(error, setError, ['organization', 'username', 'password'])
      setWait(waitOf(error, values))
      if (!isOfFields) setFailure(error)
      setFocus('password', { shouldSelect: true })
      return
    }
    if (next) router.history.replace(next)
    else await navigate({ to: '/', replace: true })
  })

  return (
    <form onSubmit={(event) => void signIn(event)} noValidate className="space-y-4">
      {seconds > 0 && wait ? (
        <Waiting because={wait.because} seconds={seconds} />
      ) : wait && isWaitOf(wait, organization, username) ? (
        <p role="status" className="rounded-xl bg-good-soft px-3 py-2.5 text-sm text-good">
          {t('waited')}
        </p>
      ) : (
        failure !== null && wait === null && (
          <p role="alert" className="flex items-start gap-2 rounded-xl bg-bad-soft px-3 py-2.5 text-sm text-bad">
            <CircleAlert className="mt-0.5 size-4 shrink-0" />
            {errorText(failure)}
          </p>
        )
      )}
      {account ? (
        <input type="hidden" autoComplete="username" {...register('username')} />
      ) : (
        <>
          <Organization error={missing('organization')} register={register('organization')} value={organization} />
          <Field label={t('username')} error={missing('username')}>
            <Input autoComplete="username" autoCapitalize="none" spellCheck={false} dir="ltr" className={latin} {...register('username')} />
          </Field>
        </>
      )}
      <Field label={t('password')} error={missing('password')}>
        <PasswordInput autoComplete="current-password" autoFocus={account !== undefined} className="h-11" {...register('password')} />
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={isSubmitting} disabled={seconds > 0} className="w-full">
        {t('submit')}
      </Button>
    </form>
  )
}

/** The organisation of the last sign-in is shown instead of asked for. */
function Organization({ value, error, register }: {
  value: string
  error: string | undefined
  register: ReturnType<ReturnType<typeof useForm<Credentials>>['register']>
}) {
  const { t } = useTranslation('sign-in')
  const [isAsked, setAsked] = useState(value === '')
  if (!isAsked && !error) {
    return (
      <p className="flex items-center gap-2.5 rounded-xl bg-muted py-1 ps-3 pe-1 text-sm">
        <Building2 className="size-4 shrink-0 text-fg-3" />
        <span className="sr-only">{t('organization')}</span>
        <span className="min-w-0 grow truncate font-medium">
          <bdi>{value}</bdi>
        </span>
        <Button variant="ghost" size="sm" className="max-lg:h-11" onClick={() => setAsked(true)}>
          {t('change')}
        </Button>
      </p>
    )
  }
  return (
    <Field label={t('organization')} hint={t('organizationHint')} error={error}>
      <Input autoComplete="organization" autoCapitalize="none" spellCheck={false} dir="ltr" className={latin} autoFocus={value !== ''} {...register} />
    </Field>
  )
}

function Waiting({ because, seconds }: { because: Wait['because']; seconds: number }) {
  const { t } = useTranslation('sign-in')
  const format = useFormat()
  return (
    <div className="flex items-center gap-3 rounded-xl bg-warn-soft px-3 py-2.5 text-sm text-warn">
      <Timer className="size-5 shrink-0" />
      <p role="alert" className="grow">
        {t(because)}
      </p>
      <span role="timer" aria-label={t('timeLeft')} className="num shrink-0 text-lg font-semibold">
        {format.countdown(seconds)}
      </span>
    </div>
  )
}
