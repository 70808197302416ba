import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { isApiError } from '@/api/errors'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { refusedFiles, useUploads } from '@/files/use-uploads'
import { stored } from '@/lib/browser/stored'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey, useFormDraft } from '@/ui/forms/form-draft'
import { useOpenTicket } from '../queries/changes'
import type { Category } from '../queries/choices'
import { asFields, missing } from './form'

const draftShape = z.object({
  category_id: z.string(),
  title: z.string(),
  description: z.string(),
  priority: z.enum(['', 'low', 'medium', 'high', 'urgent']),
  branch_id: z.string(),
  asset: z.string(),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
type Draft = z.infer<typeof draftShape>
type Errors = Record<string, string | undefined>

/** An unsent ticket. Its text and files survive a reload. */
export function useNewTicket(categories: readonly Category[]) {
  const { t } = useTranslation(['tickets', 'common'])
  const navigate = useNavigate()
  const draft = useFormDraft('ticket.new', draftShape)
  const blank = useBlank()
  const [values, setValues] = useState<Draft>(draft.found?.values ?? blank)
  const [isRestored, setRestored] = useState(draft.found !== null)
  const [errors, setErrors] = useState<Errors>({})
  const uploads = useUploads('ticket.new.files')
  const [key, setKey] = useDraftKey('ticket.new')
  const category = categories.find(({ id }) => id === values.category_id)
  const forgetErrors = (names: readonly string[]) =>
    setErrors((before) => ({ ...before, ...Object.fromEntries(names.map((name) => [name, undefined])) }))

  function change(part: Partial<Draft>) {
    const next = { ...values, ...part }
    setValues(next)
    stored.write(draft.key, JSON.stringify({ values: next }))
    forgetErrors(Object.keys(part))
  }

  function missingIn({ form }: Category): Errors {
    const required = t('required', { ns: 'common' })
    const wrong: Errors = Object.fromEntries(missing(form, values.fields).map((name) => [`fields.${name}`, required]))
    return values.title.trim() ? wrong : { ...wrong, title: required }
  }

  /** Shows what is wrong beside its field. @return the error if it is about something else too */
  function refuse(error: Error): Error | null {
    const fields = isApiError(error) ? error.fields : {}
    setErrors(fields)
    uploads.refuse(refusedFiles(error, uploads.ids))
    const shown = new Set(['title', ...(category?.form ?? []).map((field) => `fields.${field.key}`)])
    return Object.keys(fields).length === 0 || Object.keys(fields).some((name) => !shown.has(name)) ? error : null
  }

  const { submit, startAnew, state, refusal } = useIdempotentSubmit({
    mutation: useOpenTicket(),
    key,
    setKey,
    refusalOf: refuse,
    onDone(ticket) {
      draft.forget()
      uploads.clear()
      showToast(t('opened', { number: ticket.ticket_number }))
      void navigate({ to: '/tickets/$id', params: { id: ticket.id } })
    },
  })

  function send() {
    if (!category || uploads.isBusy || uploads.isRefused) return
    const wrong = missingIn(category)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    submit({ ...asRequest(values, category), ...(uploads.ids.length > 0 && { attachments: uploads.ids }) })
  }

  return {
    values,
    change,
    changeField(name: string, value: Draft['fields'][string]) {
      change({ fields: { ...values.fields, [name]: value } })
      forgetErrors([`fields.${name}`])
    },
    category,
    uploads,
    errors,
    failure: refusal,
    /** Opens it although an earlier attempt may have gone through. Null while there is none. */
    openAnyway: state === 'keyUsed' ? startAnew : null,
    /** Whether the form shows an earlier draft. */
    isRestored,
    forget() {
      draft.forget()
      startAnew()
      setValues(blank)
      setRestored(false)
      uploads.items.forEach(({ key: upload }) => uploads.remove(upload))
      setErrors({})
    },
    send,
    isSending: state === 'sending',
  }
}

export type NewTicketState = ReturnType<typeof useNewTicket>

function useBlank(): Draft {
  const signedIn = useSession()
  const branches = useBranchesFor('tickets.create')
  const home = branches.find(({ id }) => id === signedIn?.branchId)?.id ?? branches[0]?.id ?? ''
  return { category_id: '', title: '', description: '', priority: '', branch_id: home, asset: '', fields: {} }
}

const asRequest = ({ title, description, fields, priority, branch_id, asset }: Draft, category: Category) => ({
  category_id: category.id,
  title: title.trim(),
  description: description.trim() || null,
  fields: asFields(category.form, fields),
  ...(priority && { priority }),
  ...(branch_id && { branch_id }),
  ...(asset && { asset_id: asset }),
})
