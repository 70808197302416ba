import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import { currentOf } from '@/api/refusal'
import { useLanguage } from '@/lib/text/language'
import { useBranchesFor } from '@/session/rights'
import { PRIORITIES, type Ticket } from '@/tickets/words'
import { Failed } from '@/ui/feedback/failed'
import { showToast } from '@/ui/feedback/toast'
import { FormSheet } from '@/ui/forms/form-sheet'
import { StaleNotice } from '@/ui/forms/stale-notice'
import { useUnsaved } from '@/ui/forms/unsaved'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { asFields, missing, type FormField, type FormValues } from '../form/form'
import { FormFields } from '../form/form-fields'
import { MarkdownField } from '../form/markdown-field'
import { useEditTicket } from '../queries/changes'
import { assetsQuery, categoriesQuery } from '../queries/choices'

const asForm = (ticket: Ticket) => ({
  title: ticket.title,
  description: ticket.description ?? '',
  category_id: ticket.category_id,
  priority: ticket.priority,
  branch_id: ticket.branch_id,
  asset_id: ticket.asset_id ?? '',
  tags: ticket.tags.join('، '),
  fields: (ticket.fields ?? {}) as FormValues,
})

const tagsOf = (text: string) => [...new Set(text.split(/[,،]/).map((tag) => tag.trim()).filter(Boolean))]

type Values = ReturnType<typeof asForm>

/** The edited values of a ticket, and saving them over the version that was shown. */
function useTicketEdit(ticket: Ticket, onSaved: () => void) {
  const { t } = useTranslation(['tickets', 'common'])
  const { language } = useLanguage()
  const [values, setValues] = useState(() => asForm(ticket))
  const [isDirty, setDirty] = useState(false)
  const [began] = useState(ticket.version)
  const [errors, setErrors] = useState<Record<string, string | undefined>>({})
  const edit = useEditTicket()
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const form = categories.find(({ id }) => id === values.category_id)?.form ?? []

  function save(version: number) {
    const required = t('required', { ns: 'common' })
    const wrong = Object.fromEntries(missing(form, values.fields).map((key) => [`fields.${key}`, required]))
    if (!values.title.trim()) wrong.title = required
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    edit.mutate({ ...asRequest(ticket, values, form), version }, { onSuccess: onSaved, onError: (error) => isApiError(error) && setErrors(error.fields) })
  }

  return {
    values,
    change(part: Partial<Values>) {
      setValues({ ...values, ...part })
      setDirty(true)
    },
    isDirty,
    errors,
    categories,
    form,
    save: () => save(began),
    saveOver: save,
    isSaving: edit.isPending,
    error: edit.error,
    /** The version that somebody else has saved meanwhile. */
    theirs: currentOf<Ticket>(edit.error),
  }
}

type TicketEdit = ReturnType<typeof useTicketEdit>

const asRequest = (ticket: Ticket, values: Values, form: readonly FormField[]) => ({
  id: ticket.id,
  title: values.title.trim(),
  description: values.description.trim() || null,
  category_id: values.category_id,
  priority: values.priority,
  branch_id: values.branch_id,
  team_id: ticket.team_id ?? null,
  tags: tagsOf(values.tags),
  fields: asFields(form, values.fields),
  ...(values.asset_id ? { asset_id: values.asset_id } : ticket.asset_id ? {} : { asset_name: ticket.asset_name ?? null }),
})

/** The fields of a ticket: its text, category and branch. */
export function EditSheet({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation(['tickets', 'common'])
  const edit = useTicketEdit(ticket, saved)
  const unsaved = useUnsaved(edit.isDirty)
  const { theirs } = edit

  function close() {
    unsaved.pass()
    onClose()
  }
  function saved() {
    showToast(t('saved'))
    close()
  }

  return (
    <>
      <FormSheet
        open
        onClose={onClose}
        title={ticket.ticket_number}
        action={t('save', { ns: 'common' })}
        busy={edit.isSaving}
        canSubmit={!theirs}
        onSubmit={(event) => {
          event.preventDefault()
          edit.save()
        }}
      >
        {theirs ? <Stale edit={edit} theirs={theirs} onTake={close} /> : edit.error && <Failed error={edit.error} />}
        <Fields edit={edit} mayWork={ticket.details?.may.work ?? false} />
      </FormSheet>
      {unsaved.dialog}
    </>
  )
}

/** Somebody else saved the ticket first. */
function Stale({ edit, theirs, onTake }: { edit: TicketEdit; theirs: Ticket; onTake: () => void }) {
  const { t } = useTranslation('tickets')
  const branches = useBranchesFor('tickets.work')
  const words = (one: Values) => [
    { label: t('title'), text: one.title },
    { label: t('description'), text: one.description },
    { label: t('category'), text: edit.categories.find(({ id }) => id === one.category_id)?.name ?? '' },
    { label: t('priority'), text: t(`priorities.${one.priority}`) },
    { label: t('branch'), text: branches.find(({ id }) => id === one.branch_id)?.name ?? '' },
    { label: t('tags'), text: tagsOf(one.tags).join('، ') },
  ]
  return (
    <StaleNotice
      theirs={words(asForm(theirs))}
      yours={words(edit.values)}
      savedAt={theirs.updated_at}
      busy={edit.isSaving}
      onKeep={() => edit.saveOver(theirs.version)}
      onTake={onTake}
    />
  )
}

const asItems = (named: readonly { id: string; name: string }[]) => named.map(({ id, name }) => ({ value: id, label: name }))

function Fields({ edit: { values, change, errors, categories, form }, mayWork }: { edit: TicketEdit; mayWork: boolean }) {
  const { t } = useTranslation(['tickets', 'common'])
  const branches = useBranchesFor('tickets.work')
  const assets = useQuery(assetsQuery(values.branch_id)).data?.rows ?? []
  const optional = t('optional', { ns: 'common' })
  return (
    <>
      <Field label={t('title')} error={errors.title}>
        <Input dir="auto" className="max-lg:h-11" maxLength={200} autoComplete="off" value={values.title} onValueChange={(title) => change({ title })} />
      </Field>
      <Field label={t('category')}>
        <Select
          label={t('category')}
          items={asItems(categories)}
          value={values.category_id}
          onChange={(category_id) => change({ category_id })}
        />
      </Field>
      <FormFields
        form={form}
        values={values.fields}
        errors={Object.fromEntries(form.map(({ key }) => [key, errors[`fields.${key}`]]))}
        onChange={(key, value) => change({ fields: { ...values.fields, [key]: value } })}
      />
      <MarkdownField label={t('description')} value={values.description} onChange={(description) => change({ description })} />
      <Field label={t('priority')}>
        <Select
          label={t('priority')}
          items={PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) }))}
          value={values.priority}
          onChange={(priority) => change({ priority })}
        />
      </Field>
      {mayWork && branches.length > 1 && (
        <Field label={t('branch')}>
          <Select
            label={t('branch')}
            items={asItems(branches)}
            value={values.branch_id}
            onChange={(branch_id) => change({ branch_id, asset_id: '' })}
          />
        </Field>
      )}
      {assets.length > 0 && (
        <Field label={t('asset')} optional={optional}>
          <Select
            label={t('asset')}
            items={[{ value: '', label: '—' }, ...asItems(assets)]}
            value={values.asset_id}
            onChange={(asset_id) => change({ asset_id })}
          />
        </Field>
      )}
      <Field label={t('tags')} hint={t('tagsHint')} optional={optional}>
        <Input dir="auto" className="max-lg:h-11" autoComplete="off" value={values.tags} onValueChange={(tags) => change({ tags })} />
      </Field>
    </>
  )
}
