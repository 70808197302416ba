import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus, Search, SlidersHorizontal, Undo2, UserRoundSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Avatar } from '@/ui/elements/avatar'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { FilterText } from '@/ui/inputs/filter-text'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Cell, HeadCell, Table, TableBody, TableHead, TableRow } from '@/ui/layout/table'
import { membersQuery, restoreMember, type Member, type MemberFilter } from './queries'
import { StateBadge } from './state-badge'
import { useBranches, useMemberWords, useRoles } from './words'

const route = getRouteApi('/_shell/members')

export function MembersPage() {
  const { t } = useTranslation('members')
  const search = route.useSearch()
  const mayCreate = useMay('users.create')
  const members = useInfiniteQuery(membersQuery(search))
  const rows = members.data?.pages.flatMap((page) => page.rows) ?? []
  const total = members.data?.pages[0]?.page.total
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(total !== undefined && total !== null && { description: t('count', { count: total }) })}
        actions={mayCreate && <NewMemberLink />}
      />
      <Card className="overflow-hidden">
        <Filters />
        {members.isPending ? (
          <SkeletonRows rows={8} />
        ) : members.isError && rows.length === 0 ? (
          <ErrorState error={members.error} onRetry={() => void members.refetch()} />
        ) : rows.length === 0 ? (
          <Nothing />
        ) : (
          <div className={cn('transition-opacity', members.isPlaceholderData && 'opacity-60')}>
            <MemberTable members={rows} />
            <MemberCards members={rows} />
            {members.isFetchNextPageError && <ErrorState className="border-t" error={members.error} onRetry={() => void members.fetchNextPage()} />}
            {members.hasNextPage && !members.isFetchNextPageError && (
              <More shown={rows.length} total={total} busy={members.isFetchingNextPage} onMore={() => void members.fetchNextPage()} />
            )}
          </div>
        )}
      </Card>
    </>
  )
}

function NewMemberLink() {
  const { t } = useTranslation('members')
  return (
    <Link to="/members/new" className={buttonClass({ variant: 'primary' })}>
      <Plus />
      {t('new')}
    </Link>
  )
}

function useFilter() {
  const filter = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: MemberFilter) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })
  return { filter, change }
}

function Filters() {
  const { t } = useTranslation('members')
  const { filter, change } = useFilter()
  const { roles, isHidden } = useRoles()
  const branches = useBranches()
  const mayDelete = useMay('users.delete')
  const [open, setOpen] = useState(false)
  const { q: _q, ...narrowing } = filter
  const active = Object.values(narrowing).filter(Boolean).length
  return (
    <div className="flex flex-col gap-3 border-b p-3 sm:p-4">
      <div className="flex gap-2">
        <FilterText
          label={t('search', { ns: 'common' })}
          placeholder={t('searchHint')}
          icon={<Search />}
          value={filter.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <Button className="relative size-(--field) lg:hidden" aria-expanded={open} aria-label={t('filters')} onClick={() => setOpen(!open)}>
          <SlidersHorizontal />
          {active > 0 && <span className="absolute -end-1 -top-1 size-2.5 rounded-full bg-brand" />}
        </Button>
      </div>
      <div className={cn('grid-cols-1 gap-2 sm:grid-cols-3 lg:grid', open ? 'grid' : 'hidden')}>
        {!isHidden && (
          <Select
            label={t('role')}
            items={[{ value: '', label: t('allRoles') }, ...roles.map(({ id, name }) => ({ value: id, label: name }))]}
            value={filter.role ?? ''}
            onChange={(role) => change({ role: role || undefined })}
          />
        )}
        <Select
          label={t('branch')}
          items={[{ value: '', label: t('allBranches') }, ...branches.map(({ id, name }) => ({ value: id, label: name }))]}
          value={filter.branch ?? ''}
          onChange={(branch) => change({ branch: branch || undefined })}
        />
        <Select
          label={t('state')}
          items={[
            { value: '', label: t('states.any') },
            { value: 'active', label: t('states.active') },
            { value: 'inactive', label: t('states.inactive') },
            ...(mayDelete ? [{ value: 'deleted' as const, label: t('states.deleted') }] : []),
          ]}
          value={filter.state ?? ''}
          onChange={(state) => change({ state: state || undefined })}
        />
      </div>
    </div>
  )
}

function Nothing() {
  const { t } = useTranslation('members')
  const { filter, change } = useFilter()
  if (filter.state === 'deleted' && Object.values(filter).filter(Boolean).length === 1) return <EmptyState title={t('noneDeleted')} />
  const clear = () => change({ q: undefined, role: undefined, branch: undefined, state: undefined })
  return (
    <EmptyState
      icon={UserRoundSearch}
      title={t('nothing.title')}
      description={t('nothing.description')}
      action={<Button onClick={clear}>{t('clear')}</Button>}
    />
  )
}

function More({ shown, total, busy, onMore }: { shown: number; total: number | null | undefined; busy: boolean; onMore: () => void }) {
  const { t } = useTranslation('members')
  const format = useFormat()
  return (
    <div className="flex items-center justify-between gap-3 border-t px-4 py-3">
      <p className="num text-xs text-fg-3">{total != null && t('shown', { shown: format.number(shown), total: format.number(total) })}</p>
      <Button busy={busy} onClick={onMore}>
        {t('showMore')}
      </Button>
    </div>
  )
}

function Restore({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  return (
    <Button
      size="sm"
      busy={isBusy}
      aria-label={t('restoreOf', { name: member.full_name })}
      onClick={() => (setBusy(true), void restoreMember(client, member).finally(() => setBusy(false)))}
    >
      <Undo2 />
      {t('restore')}
    </Button>
  )
}

function Grants({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const grants = member.roles ?? []
  if (grants.length === 0) return <span className="text-fg-3">{t('noRoles')}</span>
  return (
    <ul className="space-y-0.5">
      {grants.map((grant) => (
        <li key={grant.role_id} className="text-sm">
          <bdi>{words.role(grant.role_id)}</bdi> <bdi className="text-xs text-fg-3">{words.where(grant)}</bdi>
        </li>
      ))}
    </ul>
  )
}

function MemberTable({ members }: { members: Member[] }) {
  const { t } = useTranslation('members')
  const { filter } = useFilter()
  const words = useMemberWords()
  const me = useSession()?.id
  const isDeleted = filter.state === 'deleted'
  return (
    <Table className="hidden md:block">
      <TableHead>
        <HeadCell>{t('member')}</HeadCell>
        <HeadCell>{t('roles')}</HeadCell>
        <HeadCell>{t('branch')}</HeadCell>
        <HeadCell>{t('contact')}</HeadCell>
        <HeadCell>{t('state')}</HeadCell>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.id} className="relative">
            <Cell>
              <div className="flex items-center gap-3">
                <Avatar name={member.full_name} photo={member.photo} className={cn('size-9', !member.is_active && 'opacity-50')} />
                <div className="min-w-0">
                  {isDeleted ? (
                    <span className="font-medium text-fg-2">{member.full_name}</span>
                  ) : (
                    <Link to="/members/$id" params={{ id: member.id }} className="font-medium after:absolute after:inset-0">
                      {member.full_name}
                    </Link>
                  )}
                  {member.id === me && (
                    <Badge tone="brand" className="ms-2">
                      {t('you')}
                    </Badge>
                  )}
                  <p className="text-xs text-fg-3">
                    <bdi>{member.username}</bdi>
                  </p>
                </div>
              </div>
            </Cell>
            <Cell>
              <Grants member={member} />
            </Cell>
            <Cell className="text-fg-2">{words.branch(member.branch_id)}</Cell>
            <Cell className="text-fg-2">
              <Contact member={member} />
            </Cell>
            <Cell>{isDeleted ? <Restore member={member} /> : <StateBadge member={member} />}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

const Contact = ({ member }: { member: Member }) => (
  <>
    {member.phone_number && (
      <bdi className="num block" dir="ltr">
        {member.phone_number}
      </bdi>
    )}
    {member.email && <bdi className="block max-w-48 truncate text-xs text-fg-3">{member.email}</bdi>}
  </>
)

function MemberCards({ members }: { members: Member[] }) {
  const { filter } = useFilter()
  return (
    <ul className="divide-y md:hidden">
      {members.map((member) => (
        <li key={member.id}>
          {filter.state === 'deleted' ? (
            <div className="flex items-center gap-3 px-3 py-3">
              <Brief member={member} />
              <Restore member={member} />
            </div>
          ) : (
            <Link to="/members/$id" params={{ id: member.id }} className="flex items-center gap-3 px-3 py-3 active:bg-hover">
              <Brief member={member} />
              <StateBadge member={member} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function Brief({ member }: { member: Member }) {
  const { t } = useTranslation('members')
  const words = useMemberWords()
  const me = useSession()?.id
  return (
    <>
      <Avatar name={member.full_name} photo={member.photo} className={cn('size-10', !member.is_active && 'opacity-50')} />
      <div className="min-w-0 grow">
        <p className="truncate text-sm font-medium">
          {member.full_name}
          {member.id === me && <span className="text-brand-ink"> ({t('you')})</span>}
        </p>
        <p className="truncate text-xs text-fg-3">
          <bdi>{member.username}</bdi>
        </p>
        <p className="truncate text-xs text-fg-2">{member.roles?.length ? member.roles.map(words.grant).join(', ') : t('noRoles')}</p>
      </div>
    </>
  )
}
