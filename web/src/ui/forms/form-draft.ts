import { useEffect, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type * as z from 'zod/mini'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'

export interface Draft<T> {
  values: T
  /** The version of the record when the typing began. */
  version: number | undefined
}

/** Reads a draft; null if there is none, or if it does not match the schema. */
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
 * The draft of a member's form on this device, which survives reloads and visits to other pages.
 *
 * @param name the record: `member.<id>`, `role.new`
 * @param schema the shape of the form without validation rules, because a draft may be unfinished
 */
export function useFormDraft<T>(name: string, schema: z.ZodMiniType<T>) {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.${name}`
  const [found] = useState(() => readDraft(key, schema))
  return { key, found, forget: () => stored.write(key, null) }
}

/**
 * The Idempotency-Key of a draft's attempt, kept beside the draft until it is clear whether the attempt went through.
 *
 * @param name the draft, as for `useFormDraft`
 */
export function useDraftKey(name: string): [string | null, (key: string | null) => void] {
  const storageKey = `smartbiz.draft.${useSession()?.id ?? ''}.${name}.key`
  const [key, setKey] = useState(() => stored.read(storageKey))
  return [
    key,
    (next) => {
      setKey(next)
      stored.write(storageKey, next)
    },
  ]
}

/** Stores what is typed; null as the key stores nothing. */
export function useKeepDraft<T extends FieldValues>(form: UseFormReturn<T>, key: string | null, version: number | undefined) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, isDirty: true },
        // Resets and submits report a change without a field's name. Storing those would restore a saved draft.
        callback: ({ name, values, isDirty }) => {
          if (key !== null && isDirty && name !== undefined) stored.write(key, JSON.stringify({ values, version }))
        },
      }),
    [form, key, version],
  )
}
