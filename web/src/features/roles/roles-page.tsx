import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Copy, Pencil, Plus, ShieldCheck, Undo2, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Badge } from '@/ui/elements/badge'
import { Button, buttonClass } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Tabs } from '@/ui/layout/tabs'
import { PermissionMatrix } from './permission-matrix'
import { restoreRole, rolesQuery, type Role } from './queries'

const route = getRouteApi('/_shell/roles')

export function RolesPage() {
  const { t } = useTranslation('roles')
  const { view } = route.useSearch()
  const navigate = route.useNavigate()
  const mayManage = useMay('roles.manage')
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          mayManage && (
            <Link to="/roles/new" className={buttonClass({ variant: 'primary' })}>
              <Plus />
              {t('new')}
            </Link>
          )
        }
      />
      <Tabs
        value={view ?? 'list'}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, view: chosen === 'list' ? undefined : chosen }), replace: true })}
        items={[
          { value: 'list', label: t('title'), content: <Roles>{(roles) => <RoleCards roles={roles} />}</Roles> },
          { value: 'permissions', label: t('matrix'), content: <Roles>{(roles) => <PermissionMatrix roles={roles} />}</Roles> },
          ...(mayManage
            ? [{ value: 'deleted' as const, label: t('deletedOnes'), content: <Roles deleted>{(roles) => <DeletedRoles roles={roles} />}</Roles> }]
            : []),
        ]}
      />
    </>
  )
}

function Roles({ deleted = false, children }: { deleted?: boolean; children: (roles: Role[]) => React.ReactNode }) {
  const roles = useQuery(rolesQuery(deleted))
  if (roles.isPending) return <SkeletonRows rows={6} className="rounded-xl border bg-surface" />
  if (!roles.data) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />
  return children(roles.data.rows)
}

function RoleCards({ roles }: { roles: Role[] }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {roles.map((role) => (
        <li key={role.id}>
          <RoleCard role={role} />
        </li>
      ))}
    </ul>
  )
}

function RoleCard({ role }: { role: Role }) {
  const { t } = useTranslation('roles')
  const format = useFormat()
  const mayManage = useMay('roles.manage')
  const seesMembers = useMay('users.view')
  const members = t('members', { count: role.member_count })
  return (
    <Card className="flex h-full flex-col px-4 pt-4 pb-1.5">
      <div className="flex items-start gap-2">
        <h2 className="min-w-0 grow text-sm font-semibold">
          <Link to="/roles/$id" params={{ id: role.id }} className="hover:text-brand-ink hover:underline">
            {role.name}
          </Link>
        </h2>
        {role.built_in && <Badge>{t('builtIn')}</Badge>}
      </div>
      <p className="mt-1 grow text-sm text-fg-3">{role.description}</p>
      <dl className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs text-fg-2">
        <div>
          <dt className="sr-only">{t('permissions')}</dt>
          <dd>{t('permissionCount', { count: role.permissions.length })}</dd>
        </div>
        <div>
          <dt className="sr-only">{t('discount')}</dt>
          <dd>{role.max_discount_percent > 0 ? t('discountUpTo', { percent: format.percent(role.max_discount_percent / 100) }) : t('noDiscount')}</dd>
        </div>
      </dl>
      <div className="mt-3 flex items-center gap-1 border-t pt-1.5">
        {seesMembers && role.member_count > 0 ? (
          <Link
            to="/members"
            search={{ role: role.id }}
            className="inline-flex min-h-11 grow items-center gap-1.5 text-xs font-medium text-brand-ink hover:underline lg:min-h-9"
          >
            <Users className="size-4" />
            {members}
          </Link>
        ) : (
          <span className="inline-flex min-h-11 grow items-center gap-1.5 text-xs text-fg-3 lg:min-h-9">
            <Users className="size-4" />
            {members}
          </span>
        )}
        {mayManage && (
          <>
            <Link
              to="/roles/new"
              search={{ copy: role.id }}
              aria-label={t('copyOf', { name: role.name })}
              title={t('copyOf', { name: role.name })}
              className={buttonClass({ variant: 'ghost', size: 'icon' })}
            >
              <Copy />
            </Link>
            <Link
              to="/roles/$id"
              params={{ id: role.id }}
              aria-label={t('editOf', { name: role.name })}
              title={t('editOf', { name: role.name })}
              className={buttonClass({ variant: 'ghost', size: 'icon' })}
            >
              <Pencil />
            </Link>
          </>
        )}
      </div>
    </Card>
  )
}

function DeletedRoles({ roles }: { roles: Role[] }) {
  const { t } = useTranslation('roles')
  return (
    <Card className="overflow-hidden">
      {roles.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('noneDeleted')} />
      ) : (
        <ul className="divide-y">
          {roles.map((role) => (
            <li key={role.id} className="flex items-center gap-3 px-4 py-3">
              <div className="min-w-0 grow">
                <p className="truncate text-sm font-medium">{role.name}</p>
                <p className="truncate text-xs text-fg-3">{role.description || t('permissionCount', { count: role.permissions.length })}</p>
              </div>
              <Restore role={role} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Restore({ role }: { role: Role }) {
  const { t } = useTranslation('roles')
  const client = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  return (
    <Button
      size="sm"
      className="max-lg:h-11"
      busy={isBusy}
      aria-label={t('restoreOf', { name: role.name })}
      onClick={() => (setBusy(true), void restoreRole(client, role).finally(() => setBusy(false)))}
    >
      <Undo2 />
      {t('restore')}
    </Button>
  )
}
