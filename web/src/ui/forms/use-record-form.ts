import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { isApiError, showFieldErrors } from '@/api/errors'
import { useKeepDraft, type Draft } from './form-draft'

interface RecordFormOptions<F extends FieldValues, R extends { version: number }> {
  form: UseFormReturn<F>
  /** The earlier draft on this device. */
  draft: { key: string; found: Draft<F> | null; forget: () => void }
  /** The record as last fetched. */
  record: R
  isReadOnly: boolean
  /** The fields that a refusal may name, and by which names where they differ. */
  fields: readonly Path<F>[]
  names?: (values: F) => Record<string, Path<F>>
  asForm: (record: R) => F
  /** Saves over a version. `base` is the record that the typing began on. */
  save: (values: F, base: R, version: number) => Promise<R>
  /** The record as somebody else saved it. */
  fetchCurrent: () => Promise<R>
  onSaved: () => void
}

/**
 * A record's form on its own page. The input survives a reload as a draft. If somebody else saved first, the input stays and
 * `theirs` is the current record. `failure` is an error that belongs to no field.
 */
export function useRecordForm<F extends FieldValues, R extends { version: number }>(options: RecordFormOptions<F, R>) {
  const { form, draft, record, isReadOnly, fields, names, asForm, save, fetchCurrent, onSaved } = options
  const [isDraft, setIsDraft] = useState(draft.found !== null && !isReadOnly)
  // The edited version. A background fetch must not raise it, or another person's change would be overwritten.
  const [base, setBase] = useState(record)
  const [version, setVersion] = useState((isDraft && draft.found?.version) || record.version)
  const [theirs, setTheirs] = useState<R | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (isDraft && draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, version)

  function take(saved: R) {
    draft.forget()
    setIsDraft(false)
    setTheirs(null)
    setFailure(null)
    setBase(saved)
    setVersion(saved.version)
    form.reset(asForm(saved))
  }

  async function send(values: F, on: R, seen: number) {
    setFailure(null)
    try {
      take(await save(values, on, seen))
      onSaved()
    } catch (error) {
      if (isApiError(error, 'STALE_VERSION')) {
        const current = await fetchCurrent().catch(() => null)
        setTheirs(current)
        if (!current) setFailure(error)
      } else if (!showFieldErrors(error, form.setError, fields, names?.(values))) setFailure(error)
    }
  }

  return {
    base,
    theirs,
    failure,
    /** Whether the form shows an earlier draft, and no newer version was saved meanwhile. */
    showsDraft: isDraft && !theirs,
    /** Whether there is something to save. */
    canSave: !isReadOnly && !theirs && form.formState.isDirty,
    submit: form.handleSubmit((values) => send(values, base, version)),
    /** Overwrites the other version with the input. */
    submitOver: form.handleSubmit((values) => theirs && send(values, theirs, theirs.version)),
    /** Discards the input and continues with a record. */
    take,
  }
}

export type RecordForm<F extends FieldValues, R extends { version: number }> = ReturnType<typeof useRecordForm<F, R>>
