import { Controller, useFormContext, type Path } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '@/lib/text/language'
import { covers } from '@/session/rights'
import { useSession } from '@/session/session'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import type { MemberForm } from './member-form'
import { useBranches } from './words'

/** The error of a field in the person's language. */
export function useWrong() {
  const { t } = useTranslation('common')
  const { getFieldState, formState } = useFormContext<MemberForm>()
  return (name: Path<MemberForm>) => {
    const { error } = getFieldState(name, formState)
    return error && (error.type === 'server' ? error.message : t('required'))
  }
}

/** Who the member is. */
export function AboutFields({ isNew, permission }: { isNew: boolean; permission: 'users.create' | 'users.update' }) {
  const { t } = useTranslation(['members', 'common'])
  const { control, register } = useFormContext<MemberForm>()
  const wrong = useWrong()
  const optional = t('optional', { ns: 'common' })
  return (
    <Card>
      <CardHeader title={t('about')} />
      <CardBody className="grid gap-4 sm:grid-cols-2">
        <Field label={t('fullName')} error={wrong('full_name')}>
          <Input autoComplete="off" maxLength={200} autoFocus={isNew} {...register('full_name')} />
        </Field>
        <Field label={t('username')} hint={t('usernameHint')} error={wrong('username')}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={64} dir="ltr" className="rtl:text-end" {...register('username')} />
        </Field>
        <Field label={t('phone')} optional={optional} error={wrong('phone_number')}>
          <Input type="tel" autoComplete="off" maxLength={30} dir="ltr" className="rtl:text-end" {...register('phone_number')} />
        </Field>
        <Field label={t('email')} optional={optional} error={wrong('email')}>
          <Input type="email" autoComplete="off" maxLength={254} dir="ltr" className="rtl:text-end" {...register('email')} />
        </Field>
        <HomeBranch permission={permission} />
        <Field label={t('language', { ns: 'common' })} error={wrong('language')}>
          <Controller
            control={control}
            name="language"
            render={({ field }) => (
              <Select items={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))} value={field.value} onChange={field.onChange} />
            )}
          />
        </Field>
      </CardBody>
    </Card>
  )
}

/** A member without a branch belongs to the whole organisation, so only somebody with organisation-wide rights may add one. */
function HomeBranch({ permission }: { permission: 'users.create' | 'users.update' }) {
  const { t } = useTranslation('members')
  const { control } = useFormContext<MemberForm>()
  const wrong = useWrong()
  const signedIn = useSession()
  const branches = useBranches()
  const isEverywhere = covers(signedIn, permission, [])
  return (
    <Field label={t('homeBranch')} hint={isEverywhere ? t('homeBranchHint') : t('homeBranchOwn')} error={wrong('branch_id')}>
      <Controller
        control={control}
        name="branch_id"
        render={({ field }) => (
          <Select
            items={[
              ...(isEverywhere ? [{ value: '', label: t('noBranch') }] : []),
              ...branches
                .filter(({ id, is_active }) => is_active || id === field.value)
                .map(({ id, name }) => ({ value: id, label: name, disabled: !covers(signedIn, permission, [id]) })),
            ]}
            value={field.value === '' && !isEverywhere ? null : field.value}
            {...(!isEverywhere && { placeholder: t('chooseBranch') })}
            onChange={field.onChange}
          />
        )}
      />
    </Field>
  )
}
