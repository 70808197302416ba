import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { showToast } from '@/ui/feedback/toast'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { VersionedSheet } from '@/ui/forms/versioned-sheet'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import { useSaveTill, type Till } from './queries'

interface TillForm {
  name: string
  branch_id: string
  is_active: boolean
}

const FIELDS = ['name', 'branch_id', 'is_active'] as const satisfies readonly (keyof TillForm)[]
const asForm = ({ name, branch_id, is_active }: Till): TillForm => ({ name, branch_id, is_active })

interface TillEditorProps {
  open: boolean
  onClose: () => void
  /** Undefined for a new one. */
  till: Till | undefined
}

export function TillEditor({ open, onClose, till }: TillEditorProps) {
  const { t } = useTranslation(['shifts', 'common'])
  const save = useSaveTill(till?.id)
  const branches = useBranchesFor('shifts.manage')
  const own = useSession()?.branchId
  const branchId = branches.find(({ id }) => id === own)?.id ?? branches[0]?.id ?? ''
  const form = useForm<TillForm>({ defaultValues: till ? asForm(till) : { name: '', branch_id: branchId, is_active: true } })
  const { register, control, formState } = form
  const { errors } = formState
  const unsaved = useUnsaved(open && formState.isDirty)

  const versioned = useVersionedForm<TillForm, Till>({
    form,
    version: till?.version,
    fields: FIELDS,
    asForm,
    save: ({ name, ...values }, version) => save.mutateAsync({ ...values, name: name.trim(), ...(version !== undefined && { version }) }),
    onSaved: (saved) => {
      unsaved.pass()
      showToast(t(till ? 'tills.saved' : 'tills.created', { name: saved.name }))
      onClose()
    },
  })

  const branchName = (id: string) => (id === till?.branch_id ? till.branch_name : (branches.find((branch) => branch.id === id)?.name ?? ''))
  const words = (values: TillForm) => [
    { label: t('tills.name'), text: values.name },
    { label: t('branch'), text: branchName(values.branch_id) },
    { label: t('tills.active'), text: t(values.is_active ? 'yes' : 'no', { ns: 'common' }) },
  ]

  return (
    <VersionedSheet
      open={open}
      onClose={onClose}
      title={till ? till.name : t('tills.new')}
      action={t(till ? 'save' : 'create', { ns: 'common' })}
      form={form}
      versioned={versioned}
      unsaved={unsaved}
      asForm={asForm}
      words={words}
      savedAt={versioned.theirs?.updated_at}
    >
      <Field label={t('tills.name')} error={errors.name && (errors.name.message || t('required', { ns: 'common' }))}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} autoFocus={!till} {...register('name', { validate: (name) => name.trim() !== '' })} />
      </Field>
      {till ? (
        <dl className="space-y-1.5">
          <dt className="text-[13px] font-medium">{t('branch')}</dt>
          <dd className="text-sm text-fg-2">{till.branch_name}</dd>
        </dl>
      ) : (
        <Field label={t('branch')} hint={t('tills.branchStays')} error={errors.branch_id?.message}>
          <Controller
            control={control}
            name="branch_id"
            render={({ field }) => (
              <Select className="max-lg:h-11" items={branches.map(({ id, name }) => ({ value: id, label: name }))} value={field.value} onChange={field.onChange} />
            )}
          />
        </Field>
      )}
      <Controller
        control={control}
        name="is_active"
        render={({ field, fieldState }) => (
          <div>
            <Switch label={t('tills.active')} hint={t('tills.activeHint')} checked={field.value} onChange={field.onChange} />
            {fieldState.error && <p className="text-xs text-bad">{fieldState.error.message}</p>}
          </div>
        )}
      />
    </VersionedSheet>
  )
}
