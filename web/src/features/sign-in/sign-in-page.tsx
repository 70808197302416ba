import { zodResolver } from '@hookform/resolvers/zod'
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { CircleAlert, Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { errorText, showFieldErrors } from '@/api/errors'
import { usePageTitle } from '@/lib/use-page-title'
import { session } from '@/session/session'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Input } from '@/ui/input'
import { Logo } from '@/ui/logo'
import { LanguageMenu, ThemeMenu } from '@/ui/preferences'

const credentials = z.object({
  organization: z.string().check(z.trim()),
  username: z.string().check(z.trim(), z.minLength(1)),
  password: z.string().check(z.minLength(1)),
})
type Credentials = z.infer<typeof credentials>

export function SignInPage() {
  const { t } = useTranslation(['sign-in', 'common'])
  usePageTitle(t('title'))
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_1.1fr]">
      <div className="flex flex-col">
        <header className="flex items-center gap-1 p-3 lg:p-5">
          <Logo />
          <b className="ms-1.5 grow text-sm">{t('product', { ns: 'common' })}</b>
          <LanguageMenu />
          <ThemeMenu />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center px-5 pb-16">
          <h1 className="text-2xl font-semibold tracking-tight">{t('welcome')}</h1>
          <p className="mt-1 mb-6 text-sm text-fg-3">{t('lead')}</p>
          <SignInForm />
        </main>
      </div>
      <aside aria-hidden className="relative m-3 hidden overflow-hidden rounded-3xl bg-linear-to-br from-brand to-c2 text-brand-fg lg:flex lg:flex-col lg:justify-end">
        <CarpetPattern />
        <div className="relative space-y-2 p-10">
          <p className="max-w-md text-2xl leading-snug font-semibold text-balance">{t('slogan')}</p>
          <p className="max-w-md text-sm opacity-85">{t('sloganDetail')}</p>
        </div>
      </aside>
    </div>
  )
}

function SignInForm() {
  const { t } = useTranslation(['sign-in', 'common'])
  const { next } = useSearch({ from: '/sign-in' })
  const navigate = useNavigate()
  const router = useRouter()
  const [failure, setFailure] = useState<unknown>(null)
  const [isPasswordShown, setPasswordShown] = useState(false)
  const { register, handleSubmit, setError, setFocus, formState } = useForm<Credentials>({
    resolver: zodResolver(credentials),
    defaultValues: { organization: session.lastOrganization, username: '', password: '' },
  })
  const { errors, isSubmitting } = formState
  const missing = (field: keyof Credentials) =>
    errors[field] && (errors[field].type === 'server' ? errors[field].message : t('required', { ns: 'common' }))

  const signIn = handleSubmit(async (values) => {
    setFailure(null)
    try {
      await session.signIn(values)
    } catch (error) {
      if (!showFieldErrors(error, setError, ['organization', 'username', 'password'])) setFailure(error)
      setFocus('password', { shouldSelect: true })
      return
    }
    if (next) router.history.replace(next)
    else await navigate({ to: '/', replace: true })
  })

  return (
    <form onSubmit={(event) => void signIn(event)} noValidate className="space-y-4">
      {failure !== null && (
        <p role="alert" className="flex items-start gap-2 rounded-xl bg-bad-soft px-3 py-2.5 text-sm text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" />
          {errorText(failure)}
        </p>
      )}
      <Field label={t('organization')} hint={t('organizationHint')} error={missing('organization')}>
        <Input autoComplete="organization" autoCapitalize="none" spellCheck={false} dir="ltr" className="h-11 rtl:text-end" {...register('organization')} />
      </Field>
      <Field label={t('username')} error={missing('username')}>
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} dir="ltr" className="h-11 rtl:text-end" {...register('username')} />
      </Field>
      <Field label={t('password')} error={missing('password')}>
        <div className="relative">
          <Input type={isPasswordShown ? 'text' : 'password'} autoComplete="current-password" dir="ltr" className="h-11 rtl:text-end" {...register('password')} />
          <button
            type="button"
            aria-label={isPasswordShown ? t('hidePassword') : t('showPassword')}
            aria-pressed={isPasswordShown}
            onClick={() => setPasswordShown(!isPasswordShown)}
            className="absolute inset-y-0 end-1 grid w-10 cursor-pointer place-items-center text-fg-3 hover:text-fg"
          >
            {isPasswordShown ? <EyeOff className="size-4" /> : <Eye className="size-4" />}
          </button>
        </div>
      </Field>
      <Button type="submit" variant="primary" size="lg" busy={isSubmitting} className="w-full">
        {t('submit')}
      </Button>
    </form>
  )
}

/** A woven diamond, as on the shop's carpets. */
function CarpetPattern() {
  return (
    <svg className="absolute inset-0 size-full opacity-15" aria-hidden>
      <defs>
        <pattern id="carpet" width="96" height="96" patternUnits="userSpaceOnUse">
          <path d="M48 4 92 48 48 92 4 48Z M48 22 74 48 48 74 22 48Z M48 38 58 48 48 58 38 48Z M0 0h10v10H0Z M86 86h10v10H86Z M86 0h10v10H86Z M0 86h10v10H0Z" fill="none" stroke="currentColor" strokeWidth="2" />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#carpet)" />
    </svg>
  )
}
