import * as z from 'zod/mini'
import { useState } from 'react'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'
import type { Draft } from '@/ui/forms/form-draft'
import { productSchema, type ProductForm } from './product-form'

const partial = z.partial(productSchema)

/** Like `useFormDraft`, but also accepts drafts of earlier versions with fewer fields. `useKeepDraft` stores it. */
export function useDraft(name: string) {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.product.${name}`
  const [found] = useState(() => read(key))
  return { key, found, forget: () => stored.write(key, null) }
}

function read(key: string): Draft<ProductForm> | null {
  try {
    const draft = JSON.parse(stored.read(key) ?? 'null') as Draft<ProductForm> | null
    // Drafts from before products had photos.
    if (draft) draft.values.photos ??= []
    return draft && partial.safeParse({ ...draft.values, name: 'x', category_id: 'x' }).success ? draft : null
  } catch {
    return null
  }
}
