import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionList } from '@/account/session-list'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { sessionsQuery, useEndSessions } from './queries'

export function OwnSessions() {
  const { t } = useTranslation('profile')
  const sessions = useQuery(sessionsQuery)
  const end = useEndSessions()
  const [isAsking, setAsking] = useState(false)
  const rows = sessions.data?.rows ?? []
  const others = rows.filter((session) => !session.is_current).length
  return (
    <Card>
      <CardHeader title={t('sessions.title')}>
        {others > 1 && (
          <Button size="sm" className="max-lg:h-11" onClick={() => setAsking(true)}>
            {t('sessions.endOthers')}
          </Button>
        )}
      </CardHeader>
      <CardBody className="pt-2!">
        {sessions.isPending ? (
          <SkeletonRows rows={3} />
        ) : sessions.isError ? (
          <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
        ) : (
          <SessionList
            sessions={rows}
            ending={end.isPending ? end.variables : undefined}
            onEnd={(id) => end.mutate(id, { onSuccess: () => showToast(t('sessions.ended')) })}
          />
        )}
      </CardBody>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('sessions.endOthersAsk')}
        description={t('sessions.endOthersMeans', { count: others })}
        action={t('sessions.endOthers')}
        danger
        busy={end.isPending}
        onConfirm={() =>
          end.mutate('others', {
            onSuccess: () => {
              setAsking(false)
              showToast(t('sessions.othersEnded'))
            },
          })
        }
      />
    </Card>
  )
}
