import { useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound, LockKeyhole, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SessionList } from '@/account/session-list'
import { MemberPhoto } from '@/files/member-photo'
import { useSecondsLeft } from '@/lib/time/use-seconds-left'
import { useMay } from '@/session/rights'
import { session, useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { openedLater, useAtRest } from '@/ui/later'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { ConfirmDialog } from '@/ui/overlays/confirm-dialog'
import { memberQuery, memberSessionsQuery, useDeleteMember, useUnlockMember, type Member } from './queries'

const ResetPasswordDialog = openedLater(() => import('./reset-password-dialog').then((module) => module.ResetPasswordDialog), {
  isOpen: () => true,
  close: ({ onClose }) => onClose(),
})

/** The actions beside a member's form: photo, sign-in and deletion. */
export function MemberSide({ member, readOnly, isManager, onDeleted }: {
  member: Member
  /** Why the signed-in member may not change this one; undefined if allowed. */
  readOnly: string | undefined
  isManager: boolean
  onDeleted: () => void
}) {
  const { t } = useTranslation('members')
  const isSelf = useSession()?.id === member.id
  return (
    <>
      <PhotoCard member={member} disabled={readOnly !== undefined && !isSelf} />
      <SignInCard member={member} disabled={readOnly !== undefined} />
      <DeleteCard member={member} reason={isSelf ? t('delete.self') : readOnly} isManager={isManager} onDeleted={onDeleted} />
    </>
  )
}

function PhotoCard({ member, disabled }: { member: Member; disabled: boolean }) {
  const { t } = useTranslation('files')
  const client = useQueryClient()
  const me = useSession()?.id
  const onChange = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: memberQuery(member.id).queryKey }),
      client.invalidateQueries({ queryKey: ['users', 'list'] }),
      member.id === me && session.renew(),
    ])
  return (
    <Card>
      <CardHeader title={t('photo.title')} />
      <CardBody>
        <MemberPhoto memberId={member.id} name={member.full_name} photo={member.photo} disabled={disabled} onChange={onChange} />
      </CardBody>
    </Card>
  )
}

/** The member's sign-in: lock, password and sessions. */
function SignInCard({ member, disabled }: { member: Member; disabled: boolean }) {
  const { t } = useTranslation('members')
  const [isResetting, setResetting] = useState(false)
  useAtRest(ResetPasswordDialog)
  const sessions = useQuery(memberSessionsQuery(member.id))
  return (
    <Card>
      <CardHeader title={t('signIn')} />
      <CardBody className="space-y-3">
        <Lock member={member} disabled={disabled} />
        <Button className="w-full" disabled={disabled} onClick={() => setResetting(true)}>
          <KeyRound />
          {t('password.reset')}
        </Button>
        <div>
          <h3 className="text-xs font-medium text-fg-3">{t('sessions')}</h3>
          {sessions.isPending ? (
            <SkeletonRows rows={2} />
          ) : sessions.isError ? (
            <ErrorState error={sessions.error} onRetry={() => void sessions.refetch()} />
          ) : sessions.data.rows.length === 0 ? (
            <p className="pt-2 text-sm text-fg-3">{t('noSessions')}</p>
          ) : (
            <SessionList sessions={sessions.data.rows} />
          )}
        </div>
      </CardBody>
      {isResetting && <ResetPasswordDialog member={member} onClose={() => setResetting(false)} />}
    </Card>
  )
}

function Lock({ member, disabled }: { member: Member; disabled: boolean }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  const unlock = useUnlockMember(member.id)
  const seconds = useSecondsLeft(member.locked_until ? Date.parse(member.locked_until) : null)
  if (seconds === 0) return null
  return (
    <div className="space-y-2 rounded-xl bg-warn-soft p-3 text-sm text-warn">
      <p className="flex gap-2">
        <LockKeyhole className="mt-0.5 size-4 shrink-0" aria-hidden />
        <span className="grow">{t('lock.because')}</span>
        <span role="timer" aria-label={t('lock.left')} className="num font-semibold">
          {format.countdown(seconds)}
        </span>
      </p>
      <Button size="sm" className="w-full text-fg max-lg:h-11" disabled={disabled} busy={unlock.isPending} onClick={() => unlock.mutate()}>
        {t('lock.lift')}
      </Button>
    </div>
  )
}

/** Deleting keeps the history, and can be undone. */
function DeleteCard({ member, reason, isManager, onDeleted }: {
  member: Member
  /** Why it is not allowed; undefined if it is. */
  reason: string | undefined
  /** Whether the member manages the organisation; the last such member must stay. */
  isManager: boolean
  onDeleted: () => void
}) {
  const { t } = useTranslation(['members', 'common'])
  const mayDelete = useMay('users.delete')
  const remove = useDeleteMember()
  const [isAsking, setAsking] = useState(false)
  if (!mayDelete) return null
  return (
    <Card>
      <CardHeader title={t('delete.title')} />
      <CardBody className="space-y-3">
        <Refusal error={remove.error} />
        <p className="text-sm text-fg-2">{reason ?? t('delete.means')}</p>
        {isManager && !reason && <p className="text-xs text-fg-3">{t('lastManager')}</p>}
        <Button className="w-full text-bad" disabled={reason !== undefined} onClick={() => setAsking(true)}>
          <Trash2 />
          {t('delete', { ns: 'common' })}
        </Button>
      </CardBody>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t('delete.ask', { name: member.full_name })}
        description={t('delete.means')}
        action={t('delete', { ns: 'common' })}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate(member, { onSuccess: onDeleted, onSettled: () => setAsking(false) })}
      />
    </Card>
  )
}
