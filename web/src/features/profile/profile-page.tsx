import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MemberPhoto } from '@/files/member-photo'
import { inRow } from '@/lib/text/direction'
import { session, useSession } from '@/session/session'
import { Badge } from '@/ui/elements/badge'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Card, CardBody } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { AboutMe } from './about-me'
import { ChangePassword } from './change-password'
import { OwnSessions } from './own-sessions'
import { meQuery } from './queries'

export function ProfilePage() {
  const { t } = useTranslation('profile')
  const me = useQuery(meQuery)
  if (me.isPending) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('title')} />
      {me.data ? (
        <div className="grid items-start gap-4 *:min-w-0 lg:grid-cols-2">
          <div className="space-y-4">
            <Who />
            <AboutMe me={me.data} />
          </div>
          <div className="space-y-4">
            <ChangePassword />
            <OwnSessions />
          </div>
        </div>
      ) : (
        <ErrorState error={me.error} onRetry={() => void me.refetch()} />
      )}
    </>
  )
}

function Who() {
  const { t } = useTranslation('profile')
  const signedIn = useSession()
  if (!signedIn) return null
  const branch = signedIn.branches.find(({ id }) => id === signedIn.branchId)
  return (
    <Card>
      <CardBody className="space-y-4">
        <MemberPhoto memberId={signedIn.id} name={signedIn.fullName} photo={signedIn.photo} onChange={() => session.renew()} />
        <div className="min-w-0">
          <p className="truncate text-base font-semibold">{signedIn.fullName}</p>
          <p className="truncate text-sm text-fg-3">
            {inRow([signedIn.username, signedIn.organization.name, branch?.name])}
          </p>
          <p className="mt-1.5 flex flex-wrap gap-1">
            {signedIn.roleNames.length === 0 ? (
              <span className="text-xs text-fg-3">{t('noRoles')}</span>
            ) : (
              signedIn.roleNames.map((name) => (
                <Badge key={name} tone="brand">
                  {name}
                </Badge>
              ))
            )}
          </p>
        </div>
      </CardBody>
    </Card>
  )
}
