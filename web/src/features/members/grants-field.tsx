import { Plus, X } from 'lucide-react'
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { covers } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Field } from '@/ui/inputs/field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { useWrong } from './member-fields'
import type { MemberForm } from './member-form'
import { rightsOf } from './rights-of'
import { useBranches, useMemberWords, useRefusal, useRoles } from './words'

/** The member's roles, each in the whole organisation or in some branches. */
export function GrantsField({ disabled }: { disabled: boolean }) {
  const { t } = useTranslation('members')
  const { control } = useFormContext<MemberForm>()
  const { roles, isHidden } = useRoles()
  const signedIn = useSession()
  const wrong = useWrong()
  const grants = useFieldArray({ control, name: 'roles' })
  const isSpare = grants.fields.length < roles.length
  const homeBranch = useWatch({ control, name: 'branch_id' })
  const isLimited = !covers(signedIn, 'users.update', [])
  return (
    <Card>
      <CardHeader title={t('roles')} />
      <CardBody className="space-y-3">
        {isHidden && <Notice>{t('rolesHidden')}</Notice>}
        {grants.fields.length === 0 && !isHidden && <p className="text-sm text-fg-3">{t('rolesEmpty')}</p>}
        {grants.fields.map((row, index) => (
          <GrantRow key={row.id} index={index} disabled={disabled || isHidden} onRemove={() => grants.remove(index)} />
        ))}
        {wrong('roles') && <p className="text-xs text-bad">{wrong('roles')}</p>}
        {!disabled && !isHidden && isSpare && (
          <Button
            onClick={() => grants.append({ role_id: '', isLimited: isLimited || homeBranch !== '', branch_ids: homeBranch ? [homeBranch] : [] })}
          >
            <Plus />
            {t('addRole')}
          </Button>
        )}
      </CardBody>
    </Card>
  )
}

function GrantRow({ index, disabled, onRemove }: { index: number; disabled: boolean; onRemove: () => void }) {
  const { t } = useTranslation('members')
  const { control, setValue } = useFormContext<MemberForm>()
  const { roles } = useRoles()
  const words = useMemberWords()
  const refusal = useRefusal()
  const wrong = useWrong()
  const managesAll = covers(useSession(), 'users.update', [])
  const [all, grant] = useWatch({ control, name: ['roles', `roles.${index}`] })
  if (!grant) return null
  const taken = all.filter((_other, at) => at !== index).map(({ role_id }) => role_id)
  const everywhere = (role_id: string) => refusal(rightsOf({ roles: [{ role_id, branch_ids: [] }], extras: [], homeBranchId: null }, roles))
  const anywhere = (role_id: string) =>
    refusal(
      new Map([...rightsOf({ roles: [{ role_id, branch_ids: [] }], extras: [], homeBranchId: null }, roles)].map(([permission]) => [permission, []])),
    )
  const refusedEverywhere = grant.role_id === '' ? undefined : everywhere(grant.role_id)
  return (
    <div className="space-y-3 rounded-xl border p-3">
      <div className="flex items-end gap-2">
        <Field label={t('role')} className="grow" error={wrong(`roles.${index}.role_id`)}>
          <Controller
            control={control}
            name={`roles.${index}.role_id`}
            render={({ field }) => (
              <Select
                disabled={disabled}
                placeholder={t('chooseRole')}
                items={
                  disabled
                    ? [{ value: field.value, label: words.role(field.value) }]
                    : roles
                        .filter(({ id }) => !taken.includes(id))
                        .map(({ id, name, description }) => ({
                          value: id,
                          label: name,
                          hint: anywhere(id) ?? description,
                          disabled: anywhere(id) !== undefined,
                        }))
                }
                value={field.value || null}
                onChange={(role_id) => {
                  field.onChange(role_id)
                  if (everywhere(role_id)) setValue(`roles.${index}.isLimited`, true)
                }}
              />
            )}
          />
        </Field>
        {!disabled && (
          <Button variant="ghost" size="icon" aria-label={t('removeRole', { role: words.role(grant.role_id) })} onClick={onRemove}>
            <X />
          </Button>
        )}
      </div>
      {disabled ? (
        <p className="text-sm text-fg-2">{words.where({ branch_ids: grant.isLimited ? grant.branch_ids : [] })}</p>
      ) : (
        <>
          {refusedEverywhere ? (
            <p className="text-xs text-fg-3">{managesAll ? t('onlyBranches', { reason: refusedEverywhere }) : t('onlyYourBranches')}</p>
          ) : (
            <Controller
              control={control}
              name={`roles.${index}.isLimited`}
              render={({ field }) => (
                <Segmented
                  label={t('where')}
                  className="max-lg:[&>*]:h-11"
                  value={field.value ? 'branches' : 'everywhere'}
                  onChange={(value) => field.onChange(value === 'branches')}
                  items={[
                    { value: 'everywhere', label: t('everywhere') },
                    { value: 'branches', label: t('inBranches') },
                  ]}
                />
              )}
            />
          )}
          {grant.isLimited && <BranchChoice index={index} roleId={grant.role_id} />}
        </>
      )}
    </div>
  )
}

function BranchChoice({ index, roleId }: { index: number; roleId: string }) {
  const { t } = useTranslation('members')
  const { control } = useFormContext<MemberForm>()
  const { roles } = useRoles()
  const branches = useBranches()
  const refusal = useRefusal()
  const signedIn = useSession()
  const wrong = useWrong()
  const error = wrong(`roles.${index}.branch_ids`)
  return (
    <Controller
      control={control}
      name={`roles.${index}.branch_ids`}
      render={({ field: { value, onChange } }) => (
        <fieldset>
          <legend className="sr-only">{t('inBranches')}</legend>
          <div className="grid gap-x-4 sm:grid-cols-2">
            {branches
              .filter(({ id, is_active }) => is_active || value.includes(id))
              .map(({ id, name }) => {
                const refused = refusal(rightsOf({ roles: [{ role_id: roleId, branch_ids: [id] }], extras: [], homeBranchId: null }, roles))
                return (
                  <Checkbox
                    key={id}
                    label={name}
                    hint={value.includes(id) || !refused ? undefined : covers(signedIn, 'users.update', [id]) ? refused : t('notYourBranch')}
                    disabled={refused !== undefined && !value.includes(id)}
                    checked={value.includes(id)}
                    onChange={(isChosen) => onChange(isChosen ? [...value, id].toSorted() : value.filter((other) => other !== id))}
                  />
                )
              })}
          </div>
          {error && (
            <p role="alert" className="text-xs text-bad">
              {t('chooseBranches')}
            </p>
          )}
        </fieldset>
      )}
    />
  )
}
