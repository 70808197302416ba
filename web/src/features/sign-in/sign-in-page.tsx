import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, UserRoundPlus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { AccountCard } from '@/account/account-card'
import { ThemeMenu } from '@/account/preferences'
import { usePageTitle } from '@/lib/browser/use-page-title'
import { cn } from '@/lib/cn'
import { LANGUAGES, useLanguage } from '@/lib/text/language'
import { session, useAccounts, useSession, type Account } from '@/session/session'
import { Logo } from '@/ui/elements/logo'
import { KnownAccounts } from './known-accounts'
import { SignInForm } from './sign-in-form'

const route = getRouteApi('/sign-in')

export function SignInPage() {
  const { t } = useTranslation(['sign-in', 'common'])
  usePageTitle(t('title'))
  return (
    <div className="grid min-h-dvh lg:grid-cols-[1fr_1.1fr]">
      <div className="flex min-w-0 flex-col">
        <header className="flex items-center gap-1 p-3 lg:p-5">
          <Logo />
          <b className="ms-1.5 grow text-sm">{t('product', { ns: 'common' })}</b>
          <ThemeMenu />
        </header>
        <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center px-5 py-6">
          <SignIn />
        </main>
        <Languages />
      </div>
      <aside
        aria-hidden
        className="relative m-3 hidden overflow-hidden rounded-3xl bg-linear-to-br from-brand to-c2 text-brand-fg lg:flex lg:flex-col lg:justify-end"
      >
        <CarpetPattern />
        <div className="relative space-y-2 p-10">
          <p className="max-w-md text-2xl leading-snug font-semibold text-balance">{t('slogan')}</p>
          <p className="max-w-md text-sm opacity-85">{t('sloganDetail')}</p>
        </div>
      </aside>
    </div>
  )
}

/** The account whose password is asked for: the one in the address, else the one whose session ended here. */
function useAsked(): Account | undefined {
  const { add, account } = route.useSearch()
  const accounts = useAccounts()
  const signedIn = useSession()
  if (add) return undefined
  const id = account ?? (signedIn ? undefined : session.activeId)
  return accounts.find((one) => one.id === id && !one.isOpen)
}

function SignIn() {
  const { t } = useTranslation('sign-in')
  const asked = useAsked()
  const signedIn = useSession()
  const others = useAccounts().filter(({ id }) => id !== asked?.id && id !== signedIn?.id)
  return (
    <>
      {signedIn && (
        <Link to="/" className="mb-4 -ms-1 inline-flex min-h-11 items-center gap-1.5 self-start text-sm text-fg-3 hover:text-fg">
          <ArrowLeft className="size-4 rtl:rotate-180" />
          {t('backTo', { name: signedIn.fullName })}
        </Link>
      )}
      <h1 className="text-2xl font-semibold tracking-tight">{asked ? t('again') : signedIn ? t('further') : t('welcome')}</h1>
      <p className="mt-1 mb-6 text-sm text-fg-3">{asked ? t('againLead') : signedIn ? t('furtherLead') : t('lead')}</p>
      {asked && <AccountCard account={asked} className="mb-4 rounded-xl border bg-surface p-3 shadow-card" />}
      <SignInForm key={asked?.id ?? ''} account={asked} />
      {asked && (
        <Link
          to="/sign-in"
          search={{ add: true }}
          className="mt-3 inline-flex min-h-11 items-center justify-center gap-2 text-sm font-medium text-brand-ink hover:underline"
        >
          <UserRoundPlus className="size-4" />
          {t('useAnother')}
        </Link>
      )}
      <KnownAccounts accounts={others} />
    </>
  )
}

/** Each language is named in itself, because people who need this choice cannot read the current one. */
function Languages() {
  const { t } = useTranslation()
  const { language, chooseLanguage } = useLanguage()
  return (
    <nav aria-label={t('language')} className="flex flex-wrap justify-center gap-x-1 px-3 pb-4 lg:pb-6">
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => void chooseLanguage(code)}
          className={cn(
            'min-h-11 cursor-pointer rounded-lg px-3 text-sm transition-colors hover:text-fg',
            code === language ? 'font-semibold text-fg' : 'text-fg-3',
          )}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}

/** A woven diamond, as on the shop's carpets. */
function CarpetPattern() {
  return (
    <svg className="absolute inset-0 size-full opacity-15" aria-hidden>
      <defs>
        <pattern id="carpet" width="96" height="96" patternUnits="userSpaceOnUse">
          <path
            d="M48 4 92 48 48 92 4 48Z M48 22 74 48 48 74 22 48Z M48 38 58 48 48 58 38 48Z M0 0h10v10H0Z M86 86h10v10H86Z M86 0h10v10H86Z M0 86h10v10H0Z"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
          />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#carpet)" />
    </svg>
  )
}
