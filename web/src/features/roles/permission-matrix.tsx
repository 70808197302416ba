import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { cn } from '@/lib/cn'
import { useLanguage } from '@/lib/text/language'
import { useFormat } from '@/session/use-format'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { permissionsQuery, type Role } from './queries'
import { groupsOf, type Group } from './role-form'

const route = getRouteApi('/_shell/roles')

/** Every permission by every role: in columns on desktops, one role at a time on phones. */
export function PermissionMatrix({ roles }: { roles: Role[] }) {
  const { language } = useLanguage()
  const isDesktop = useIsDesktop()
  const permissions = useQuery(permissionsQuery(language))
  if (permissions.isPending) return <SkeletonRows rows={8} className="rounded-xl border bg-surface" />
  if (permissions.isError) return <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />
  const groups = groupsOf(permissions.data.rows)
  return isDesktop ? <Columns roles={roles} groups={groups} /> : <OneRole roles={roles} groups={groups} />
}

function Columns({ roles, groups }: { roles: Role[]; groups: Group[] }) {
  const { t } = useTranslation('roles')
  const format = useFormat()
  return (
    <Card className="overflow-hidden">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard */}
      <div className="max-h-[calc(100dvh-13rem)] overflow-auto" tabIndex={0} role="region" aria-label={t('matrix')}>
        <table className="w-full border-separate border-spacing-0 text-sm">
          <thead>
            <tr>
              <th scope="col" className="sticky start-0 top-0 z-20 min-w-72 border-b bg-surface px-4 py-3 text-start text-xs font-medium text-fg-3">
                {t('permission')}
              </th>
              {roles.map((role) => (
                <th key={role.id} scope="col" className="sticky top-0 z-10 w-28 min-w-28 border-b bg-surface px-2 py-3 align-bottom text-xs font-medium">
                  <Link to="/roles/$id" params={{ id: role.id }} className="line-clamp-2 hover:text-brand-ink hover:underline">
                    {role.name}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <Fragment key={group.code}>
                <tr>
                  <th
                    scope="colgroup"
                    colSpan={roles.length + 1}
                    className="border-b bg-bg px-4 py-2 text-start text-xs font-semibold text-fg-2 dark:bg-muted/40"
                  >
                    <span className="sticky start-4">{group.name}</span>
                  </th>
                </tr>
                {group.permissions.map(({ code, description }) => (
                  <tr key={code} className="group">
                    <th scope="row" className="sticky start-0 z-10 border-b bg-surface px-4 py-2 text-start font-normal group-hover:bg-hover">
                      {description}
                    </th>
                    {roles.map((role) => (
                      <td key={role.id} className="border-b px-2 py-2 text-center group-hover:bg-hover">
                        <Mark has={role.permissions.includes(code)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
            <tr>
              <th scope="row" className="sticky start-0 z-10 bg-surface px-4 py-3 text-start font-medium">
                {t('discount')}
              </th>
              {roles.map((role) => (
                <td key={role.id} className="num px-2 py-3 text-center font-medium">
                  {format.percent(role.max_discount_percent / 100)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  )
}

function Mark({ has }: { has: boolean }) {
  const { t } = useTranslation('roles')
  return has ? (
    <span className="inline-grid size-6 place-items-center rounded-full bg-good-soft text-good">
      <Check className="size-3.5" strokeWidth={3} aria-hidden />
      <span className="sr-only">{t('yes')}</span>
    </span>
  ) : (
    <span className="text-fg-3">
      <span aria-hidden>–</span>
      <span className="sr-only">{t('no')}</span>
    </span>
  )
}

function OneRole({ roles, groups }: { roles: Role[]; groups: Group[] }) {
  const { t } = useTranslation('roles')
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const role = roles.find(({ id }) => id === search.role) ?? roles[0]
  if (!role) return null
  return (
    <div className="space-y-3">
      <Select
        label={t('role')}
        className="h-11"
        items={roles.map(({ id, name }) => ({ value: id, label: name }))}
        value={role.id}
        onChange={(chosen) => void navigate({ search: (before) => ({ ...before, role: chosen }), replace: true })}
      />
      <Card className="overflow-hidden">
        <p className="flex items-center justify-between gap-3 px-4 py-3 text-sm">
          <span className="text-fg-2">{t('discount')}</span>
          <span className="num font-semibold">{format.percent(role.max_discount_percent / 100)}</span>
        </p>
        {groups.map((group) => (
          <section key={group.code}>
            <h2 className="border-y bg-bg px-4 py-2 text-xs font-semibold text-fg-2 dark:bg-muted/40">{group.name}</h2>
            <ul className="divide-y">
              {group.permissions.map(({ code, description }) => {
                const has = role.permissions.includes(code)
                return (
                  <li key={code} className="flex min-h-11 items-center justify-between gap-3 px-4 py-2 text-sm">
                    <span className={cn(!has && 'text-fg-3')}>{description}</span>
                    <Mark has={has} />
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </Card>
    </div>
  )
}
