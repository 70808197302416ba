import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type * as z from 'zod/mini'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'

export interface Draft<T> {
  values: T
  /** The version of the record that the typing began on. */
  version: number | undefined
}

/** Reads a draft; null when there is none, or when it is of another form of the panel. */
export function readDraft<T>(key: string, schema: z.ZodMiniType<T>): Draft<T> | null {
  try {
    const draft = JSON.parse(stored.read(key) ?? 'null') as Draft<unknown> | null
    const values = schema.safeParse(draft?.values)
    return values.success ? { values: values.data, version: draft?.version } : null
  } catch {
    return null
  }
}

/**
 * What one member typed into a form on this device, kept so that neither a reload nor another page loses it.
 *
 * @param name what is edited: `member.<id>`, `role.new`
 * @param schema the shape of the form, without rules about its content: an unfinished form is a draft too
 */
export function useFormDraft<T>(name: string, schema: z.ZodMiniType<T>) {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.${name}`
  const [found] = useState(() => readDraft(key, schema))
  return { key, found, forget: () => stored.write(key, null) }
}

export function useKeepDraft<T extends FieldValues>(form: UseFormReturn<T>, key: string, version: number | undefined) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        // A reset and the end of a submit name no field; they still call the form changed, and would bring back what was saved.
        callback: ({ name, values, isDirty }) => {
          if (isDirty && name !== undefined) stored.write(key, JSON.stringify({ values, version }))
        },
      }),
    [form, key, version],
  )
}
