import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { showFieldErrors } from '@/api/errors'
import { currentOf } from '@/api/refusal'

interface VersionedFormOptions<F extends FieldValues, R> {
  form: UseFormReturn<F>
  /** The version when the typing began; undefined for a new record. A background fetch does not raise it. */
  version: number | undefined
  save: (values: F, version: number | undefined) => Promise<R>
  /** The fields that the server may report; `names` maps its names where they differ. */
  fields: readonly Path<F>[]
  names?: Record<string, Path<F>>
  asForm: (record: R) => F
  onSaved: (record: R) => void
}

/**
 * Saves a form. If somebody else saved first, the input stays and `theirs` is the current record. Errors of fields appear
 * beside them; `failure` is any other error.
 */
export function useVersionedForm<F extends FieldValues, R extends { version: number }>(options: VersionedFormOptions<F, R>) {
  const { form, version, save, fields, names, asForm, onSaved } = options
  const [seen, setSeen] = useState(version)
  const [theirs, setTheirs] = useState<R | null>(null)
  const [failure, setFailure] = useState<unknown>(null)

  async function send(values: F, on: number | undefined) {
    setFailure(null)
    try {
      const record = await save(values, on)
      setTheirs(null)
      setSeen(record.version)
      onSaved(record)
    } catch (error) {
      const current = currentOf<R>(error)
      if (current) setTheirs(current)
      else if (!showFieldErrors(error, form.setError, fields, names)) setFailure(error)
    }
  }

  return {
    theirs,
    failure,
    submit: form.handleSubmit((values) => send(values, seen)),
    /** Overwrites the other version with the input. */
    submitOver: form.handleSubmit((values) => theirs && send(values, theirs.version)),
    /** Continues with the other version. */
    take: () => {
      if (!theirs) return
      setSeen(theirs.version)
      setTheirs(null)
      form.reset(asForm(theirs))
    },
    /** Discards the input. */
    cancel: () => {
      setFailure(null)
      form.reset()
    },
  }
}

export type VersionedForm<F extends FieldValues, R extends { version: number }> = ReturnType<typeof useVersionedForm<F, R>>
