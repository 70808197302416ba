import * as z from 'zod/mini'
import { useEffect, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { stored } from '@/lib/stored'
import { useSession } from '@/session/session'
import { productSchema, type ProductForm } from './product-form'

interface Draft {
  form: ProductForm
  /** The version of the product that the typing began on. */
  version: number | undefined
}

const partial = z.partial(productSchema)

/** Keeps what is typed on the device, so that neither a reload nor another page loses it. */
export function useDraft(name: string) {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.product.${name}`
  const [found] = useState(() => read(key))
  return { key, found }
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(stored.read(key) ?? 'null') as Draft | null
    // A draft of before products had photos.
    if (draft) draft.form.photos ??= []
    return draft && partial.safeParse({ ...draft.form, name: 'x', category_id: 'x' }).success ? draft : null
  } catch {
    return null
  }
}

export const forgetDraft = (key: string) => stored.write(key, null)

export function useKeptDraft(form: UseFormReturn<ProductForm>, key: string, version: number | undefined) {
  useEffect(
    () => form.subscribe({
      formState: { values: true, isDirty: true },
      // A reset and the end of a submit name no field; they still call the form changed, and would bring back what was saved.
      callback: ({ name, values, isDirty }) => {
        if (isDirty && name !== undefined) stored.write(key, JSON.stringify({ form: values, version } satisfies Draft))
      },
    }),
    [form, key, version],
  )
}
