import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { isApiError, showFieldErrors } from '@/api/errors'

interface VersionedFormOptions<F extends FieldValues, R> {
  form: UseFormReturn<F>
  /** The version that the typing began on; undefined for what is new. A fetch in the background does not lift it. */
  version: number | undefined
  save: (values: F, version: number | undefined) => Promise<R>
  /** The fields that a refusal may name, and by which names where they differ. */
  fields: readonly Path<F>[]
  names?: Record<string, Path<F>>
  asForm: (record: R) => F
  onSaved: (record: R) => void
}

/**
 * Saves a form. When somebody else saved first, what was typed stays and `theirs` is the record as it is now; what is wrong
 * with a field stands beside it; `failure` is for the form's own line.
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
      if (isApiError(error, 'STALE_VERSION') && error.details.current) setTheirs(error.details.current as R)
      else if (!showFieldErrors(error, form.setError, fields, names)) setFailure(error)
    }
  }

  return {
    theirs,
    failure,
    submit: form.handleSubmit((values) => send(values, seen)),
    /** Saves what was typed over what the others saved. */
    submitOver: form.handleSubmit((values) => theirs && send(values, theirs.version)),
    /** Goes on with what the others saved. */
    take: () => {
      if (!theirs) return
      setSeen(theirs.version)
      setTheirs(null)
      form.reset(asForm(theirs))
    },
    /** Drops what was typed. */
    cancel: () => {
      setFailure(null)
      form.reset()
    },
  }
}
