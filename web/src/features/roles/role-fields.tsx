import { useQuery } from '@tanstack/react-query'
import { Controller, useFormContext, type Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { permissionsQuery } from './queries'
import { groupsOf, mayPut, withPermissions, type Group, type RoleForm } from './role-form'

interface RoleFieldsProps {
  /** Why the role is read-only; undefined if it is not. */
  disabled: boolean
  /** The product defines the permissions of built-in roles. */
  fixedPermissions: boolean
  isNew: boolean
}

export function RoleFields({ disabled, fixedPermissions, isNew }: RoleFieldsProps) {
  const { t } = useTranslation(['roles', 'common'])
  const format = useFormat()
  const { control, register, getFieldState, formState } = useFormContext<RoleForm>()
  const largest = useSession()?.maxDiscountPercent ?? 0
  const largestText = format.percent(largest / 100)
  const wrong = (name: Path<RoleForm>, otherwise: string) => {
    const { error } = getFieldState(name, formState)
    return error && (error.type === 'server' ? error.message : otherwise)
  }
  return (
    <>
      <Card>
        <CardHeader title={t('about')} />
        <CardBody className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <Field label={t('name')} error={wrong('name', t('required', { ns: 'common' }))}>
            <Input autoComplete="off" maxLength={100} autoFocus={isNew} {...register('name')} />
          </Field>
          <Field
            label={t('discount')}
            hint={disabled || largest === 100 ? t('discountMeans') : t('discountHint', { percent: largestText })}
            error={wrong('max_discount_percent', t('discountTooLarge', { percent: largestText }))}
          >
            <Controller
              control={control}
              name="max_discount_percent"
              render={({ field: { value, onChange, onBlur, ref } }) => (
                <NumberField value={value} onChange={onChange} onBlur={onBlur} ref={ref} decimals={2} suffix={t('percent')} measure disabled={disabled} />
              )}
            />
          </Field>
          <Field label={t('description')} optional={t('optional', { ns: 'common' })} error={wrong('description', '')} className="sm:col-span-2">
            <Textarea maxLength={500} {...register('description')} />
          </Field>
        </CardBody>
      </Card>
      <Permissions disabled={disabled || fixedPermissions} />
    </>
  )
}

function Permissions({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('roles')
  const { language } = useLanguage()
  const permissions = useQuery(permissionsQuery(language))
  const { control } = useFormContext<RoleForm>()
  return (
    <Card>
      <Controller
        control={control}
        name="permissions"
        render={({ field: { value, onChange } }) => (
          <>
            <CardHeader title={t('permissions')}>
              <span className="text-xs text-fg-3">{t('permissionCount', { count: value.length })}</span>
            </CardHeader>
            {permissions.isPending ? (
              <SkeletonRows />
            ) : permissions.isError ? (
              <ErrorState error={permissions.error} onRetry={() => void permissions.refetch()} />
            ) : (
              <CardBody className="space-y-5">
                {groupsOf(permissions.data.rows).map((group) => (
                  <PermissionGroup key={group.code} group={group} disabled={disabled} value={value} onChange={onChange} />
                ))}
              </CardBody>
            )}
          </>
        )}
      />
    </Card>
  )
}

function PermissionGroup({ group, disabled, value, onChange }: {
  group: Group
  disabled: boolean
  value: readonly string[]
  onChange: (permissions: string[]) => void
}) {
  const { t } = useTranslation('roles')
  const signedIn = useSession()
  const codes = group.permissions.map(({ code }) => code)
  const changeable = codes.filter((code) => mayPut(signedIn, code))
  const given = codes.filter((code) => value.includes(code)).length
  const isAll = given === codes.length
  return (
    <fieldset>
      <legend className="sr-only">{group.name}</legend>
      <Checkbox
        className="border-b font-semibold"
        label={group.name}
        disabled={disabled || changeable.length === 0}
        checked={isAll}
        indeterminate={given > 0 && !isAll}
        onChange={() => onChange(withPermissions(value, changeable, !changeable.every((code) => value.includes(code))))}
      />
      <div className="grid gap-x-6 pt-1 sm:grid-cols-2">
        {group.permissions.map(({ code, description }) => {
          const isMine = mayPut(signedIn, code)
          return (
            <Checkbox
              key={code}
              label={description}
              hint={!disabled && !isMine ? t('notYours') : undefined}
              disabled={disabled || !isMine}
              checked={value.includes(code)}
              onChange={(isGiven) => onChange(withPermissions(value, [code], isGiven))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
