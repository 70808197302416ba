import { useNavigate } from '@tanstack/react-router'
import { KeyRound, LogOut, Sparkles, UserRound, UserRoundPlus } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountCard } from '@/account/account-card'
import { isApiError } from '@/api/errors'
import { useOutbox } from '@/offline/device'
import { session, useAccounts, useSession, type Account } from '@/session/session'
import { Badge } from '@/ui/elements/badge'
import { showError, showToast } from '@/ui/feedback/toast'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { Menu, MenuHeading, MenuItem, MenuSeparator } from '@/ui/overlays/menu-popup'
import { useNews } from '@/whats-new/news'

const NewsDialog = lazy(() => import('@/whats-new/news-dialog'))

export function ProfileMenu({ trigger, side = 'bottom' }: { trigger: React.ReactElement<React.ComponentProps<'button'>>; side?: 'top' | 'bottom' }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const signedIn = useSession()
  const accounts = useAccounts()
  const news = useNews()
  const [isNewsOpen, setNewsOpen] = useState(false)
  const { sales } = useOutbox()
  const unsent = sales.filter((sale) => sale.state === 'waiting' || sale.state === 'conflict').length
  const [isWarned, setWarned] = useState(false)
  const current = accounts.find(({ id }) => id === signedIn?.id)
  const others = accounts.filter(({ id }) => id !== signedIn?.id)

  async function use(account: Account) {
    const ask = () => navigate({ to: '/sign-in', search: { account: account.id } })
    if (!account.isOpen) return ask()
    try {
      await session.switchTo(account.id)
      showToast(t('accounts.switched', { name: account.fullName }), { description: account.organization.name })
    } catch (error) {
      if (isApiError(error, 'UNAUTHENTICATED')) await ask()
      else showError(error)
    }
  }

  async function signOut() {
    await session.signOut()
    if (!session.signedIn) return
    showToast(t('accounts.switched', { name: session.signedIn.fullName }), { description: session.signedIn.organization.name })
    await navigate({ to: '/' })
  }

  return (
    <>
      <Menu trigger={trigger} side={side} align={side === 'top' ? 'start' : 'end'} className="w-72 max-w-[calc(100vw-1.5rem)]">
        {current && <AccountCard account={current} className="px-2.5 py-2" />}
        {others.length > 0 && (
          <>
            <MenuSeparator />
            <MenuHeading>{t('accounts.others')}</MenuHeading>
            {others.map((account) => (
              <MenuItem key={account.id} className="py-1.5" onSelect={() => void use(account)}>
                <AccountCard account={account} className="grow" />
                {!account.isOpen && (
                  <Badge tone="warn">
                    <KeyRound aria-hidden />
                    {t('accounts.needsPassword')}
                  </Badge>
                )}
              </MenuItem>
            ))}
          </>
        )}
        <MenuSeparator />
        <MenuItem icon={<UserRoundPlus />} onSelect={() => void navigate({ to: '/sign-in', search: { add: true } })}>
          {t('accounts.add')}
        </MenuItem>
        <MenuItem icon={<UserRound />} onSelect={() => void navigate({ to: '/profile' })}>
          {t('accounts.profile')}
        </MenuItem>
        <MenuItem icon={<Sparkles />} onSelect={() => setNewsOpen(true)}>
          <span className="grow">{t('accounts.whatsNew')}</span>
          {news.isUnseen && <NewsDot />}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={<LogOut className="rtl:rotate-180" />} onSelect={() => (unsent > 0 ? setWarned(true) : void signOut())}>
          {t('signOut')}
        </MenuItem>
      </Menu>
      <ConfirmDialog
        open={isWarned}
        onOpenChange={setWarned}
        title={t('connection.signOut.title', { count: unsent })}
        description={t('connection.signOut.description')}
        action={t('connection.signOut.action')}
        danger
        onConfirm={() => {
          setWarned(false)
          void signOut()
        }}
      />
      {isNewsOpen && (
        <Suspense>
          <NewsDialog open onOpenChange={setNewsOpen} />
        </Suspense>
      )}
    </>
  )
}

function NewsDot() {
  const { t } = useTranslation()
  return <span role="img" aria-label={t('accounts.unseen')} className="size-2 rounded-full bg-brand" />
}
