import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { Permission } from '@/api/client'
import { cn } from '@/lib/cn'
import { useSession } from '@/session/session'
import { Button } from '@/ui/elements/button'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Switch } from '@/ui/inputs/switch'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { ADD_PRODUCTS, givenBy, withExtras, type MemberForm } from './member-form'
import { mayGive, reachOfExtras, rightsOf } from './rights-of'
import { useMemberWords, usePermissions, useRoles } from './words'

/** What the member may do beyond its roles. */
export function ExtrasField({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('members')
  const { control, setValue } = useFormContext<MemberForm>()
  const [isOpen, setOpen] = useState(false)
  const words = useMemberWords()
  const state = usePermissionState()
  const extras = useWatch({ control, name: 'extras' })
  const set = (permissions: readonly Permission[], isGiven: boolean) => setValue('extras', withExtras(extras, permissions, isGiven), { shouldDirty: true })
  const addProducts = ADD_PRODUCTS.map((permission) => state(permission))
  const reason = addProducts.find(({ reason }) => reason)?.reason
  const byRole = addProducts.every(({ byRole }) => byRole)
  const others = extras.filter((permission) => !(ADD_PRODUCTS as readonly string[]).includes(permission)).length
  const { reach } = state
  return (
    <Card>
      <CardHeader title={t('extras')} />
      <CardBody className="space-y-2">
        <Switch
          label={t('addProducts')}
          hint={byRole ? t('byRole') : (reason ?? t('addProductsHint'))}
          disabled={disabled || byRole || (reason !== undefined && !addProducts.some(({ isGiven }) => isGiven))}
          checked={byRole || addProducts.every(({ isGiven }) => isGiven)}
          onChange={(isGiven) => set(ADD_PRODUCTS, isGiven)}
        />
        <div className="border-t pt-2">
          <Button variant="ghost" className="-ms-3" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <ChevronDown className={cn('transition-transform', isOpen && 'rotate-180')} />
            {others > 0 ? t('morePermissionsCount', { count: others }) : t('morePermissions')}
          </Button>
          {isOpen && (
            <>
              <p className="mt-1 mb-2 text-xs text-fg-3">
                {t('extrasReach', {
                  where: reach === 'everywhere' ? t('everywhere') : reach.length === 0 ? t('nowhere') : words.where({ branch_ids: [...reach] }),
                })}
              </p>
              <PermissionList state={state} disabled={disabled} onChange={(permission, isGiven) => set([permission], isGiven)} />
            </>
          )}
        </div>
      </CardBody>
    </Card>
  )
}

interface PermissionState {
  isGiven: boolean
  /** A role already grants it wherever the single permission would apply. */
  byRole: boolean
  /** Why it cannot be granted; undefined if it can. */
  reason: string | undefined
}

function usePermissionState() {
  const { t } = useTranslation('members')
  const { control } = useFormContext<MemberForm>()
  const signedIn = useSession()
  const { roles } = useRoles()
  const [grants, extras, branch_id] = useWatch({ control, name: ['roles', 'extras', 'branch_id'] })
  const given = givenBy({ roles: grants, extras, branch_id })
  const reach = reachOfExtras(given)
  const byRoles = rightsOf({ ...given, extras: [] }, roles)
  const state = (permission: Permission): PermissionState => {
    const held = byRoles.get(permission)
    const byRole = held === 'everywhere' || (held !== undefined && reach !== 'everywhere' && reach.every((branch) => held.includes(branch)))
    return { isGiven: extras.includes(permission), byRole, reason: mayGive(signedIn, permission, reach) ? undefined : t('notYours') }
  }
  return Object.assign(state, { reach })
}

function PermissionList({ state, disabled, onChange }: {
  state: (permission: Permission) => PermissionState
  disabled: boolean
  onChange: (permission: Permission, isGiven: boolean) => void
}) {
  const { t } = useTranslation('members')
  const permissions = usePermissions()
  const groups = [...new Map(permissions.map(({ group, group_name }) => [group, group_name]))]
  return (
    <div className="space-y-4">
      {groups.map(([group, name]) => (
        <fieldset key={group}>
          <legend className="text-xs font-medium text-fg-3">{name}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {permissions
              .filter((one) => one.group === group)
              .map(({ code, description }) => {
                const { isGiven, byRole, reason } = state(code)
                return (
                  <Checkbox
                    key={code}
                    label={description}
                    hint={byRole && !isGiven ? t('byRole') : isGiven ? undefined : reason}
                    disabled={disabled || (!isGiven && (byRole || reason !== undefined))}
                    checked={isGiven || byRole}
                    onChange={(checked) => onChange(code, checked)}
                  />
                )
              })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
