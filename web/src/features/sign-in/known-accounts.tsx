import { getRouteApi } from '@tanstack/react-router'
import { LoaderCircle, LockKeyhole, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountCard } from '@/account/account-card'
import { isApiError } from '@/api/errors'
import { session, type Account } from '@/session/session'
import { showError } from '@/ui/feedback/toast'

const route = getRouteApi('/sign-in')

/** The other accounts on this device. One with an open session is used at once; the others ask for a password. */
export function KnownAccounts({ accounts }: { accounts: Account[] }) {
  const { t } = useTranslation('sign-in')
  const navigate = route.useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  if (accounts.length === 0) return null

  async function use(account: Account) {
    const ask = () => navigate({ to: '/sign-in', search: { account: account.id } })
    if (!account.isOpen) return ask()
    setChosen(account.id)
    try {
      // Do not return this account to another account's page.
      await navigate({ to: '/sign-in', search: { add: true }, replace: true })
      await session.switchTo(account.id)
      await navigate({ to: '/', replace: true })
    } catch (error) {
      if (isApiError(error, 'UNAUTHENTICATED')) await ask()
      else showError(error)
    } finally {
      setChosen(null)
    }
  }

  return (
    <section className="mt-8">
      <h2 className="mb-2 text-xs font-medium text-fg-3">{t('onThisDevice')}</h2>
      <ul className="divide-y overflow-hidden rounded-xl border bg-surface shadow-card">
        {accounts.map((account) => (
          <li key={account.id} className="flex items-center">
            <button
              type="button"
              disabled={chosen !== null}
              onClick={() => void use(account)}
              className="flex min-w-0 grow cursor-pointer items-center gap-2 px-3 py-2.5 hover:bg-hover disabled:opacity-60"
            >
              <AccountCard account={account} className="grow" />
              {chosen === account.id && <LoaderCircle className="size-4 shrink-0 animate-spin text-fg-3" />}
              {!account.isOpen && <LockKeyhole aria-label={t('needsPassword')} className="size-4 shrink-0 text-fg-3" />}
            </button>
            {!account.isOpen && (
              <button
                type="button"
                aria-label={t('forget', { name: account.fullName })}
                title={t('forget', { name: account.fullName })}
                onClick={() => session.forget(account.id)}
                className="grid size-11 shrink-0 cursor-pointer place-items-center text-fg-3 hover:text-fg"
              >
                <X className="size-4" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
