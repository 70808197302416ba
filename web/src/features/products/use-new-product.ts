import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, data } from '@/api/client'
import { isApiError, showFieldErrors } from '@/api/errors'
import { isDefinite } from '@/api/refusal'
import { useIdempotentSubmit, type WithKey } from '@/api/use-idempotent-submit'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey, useKeepDraft } from '@/ui/forms/form-draft'
import { asEdit, fieldNames, FIELDS, linesOfSizes, type ProductForm } from './product-form'
import type { Product } from './queries'
import type { useDraft } from './use-draft'

interface Asked {
  values: ProductForm
  /** Already created by an attempt whose stock was not received. */
  created: Product | null
}

const createProduct = (values: ProductForm, key: string) =>
  api.POST('/api/products', { params: { header: { 'Idempotency-Key': key } }, body: asEdit(values, null) }).then(data)

async function receiveStock(values: ProductForm, product: Product, key: string) {
  const lines = linesOfSizes(values, product)
  if (lines.length === 0) return
  await api.POST('/api/stock/receipts', { params: { header: { 'Idempotency-Key': `${key}.stock` } }, body: { branch_id: values.branch_id, lines } })
}

/** Creates a product and receives its opening stock: two requests whose keys come from one attempt. */
export function useNewProduct(form: UseFormReturn<ProductForm>, draft: ReturnType<typeof useDraft>) {
  const { t } = useTranslation('products')
  const navigate = useNavigate()
  const client = useQueryClient()
  const [created, setCreated] = useState<Product | null>(null)
  const [key, setKey] = useDraftKey('product.new')
  // The draft of a created product repeats its attempt and must not become another one.
  useKeepDraft(form, created ? null : draft.key, undefined)

  function forget() {
    draft.forget()
    setKey(null)
  }

  async function create({ values, created: before, key: attempt }: WithKey<Asked>): Promise<Product> {
    const product = before ?? (await createProduct(values, attempt))
    setCreated(product)
    await receiveStock(values, product, attempt).catch((error: unknown) => {
      // The attempt is over. Under another key its draft would create the product once more.
      if (isDefinite(error) || isApiError(error, 'IDEMPOTENCY_KEY_REUSED')) forget()
      throw error
    })
    return product
  }

  const mutation = useMutation({ meta: { showsOwnErrors: true }, mutationFn: create })
  const { submit, startAnew, state, refusal } = useIdempotentSubmit({
    mutation,
    key,
    setKey,
    refusalOf: (error, { values }) => (showFieldErrors(error, form.setError, FIELDS, fieldNames(values)) ? null : error),
    onDone(product) {
      forget()
      void client.invalidateQueries({ queryKey: ['products'] })
      showToast(t('created'))
      void navigate({ to: '/products/$id', params: { id: product.id }, replace: true })
    },
  })
  const isKeyUsed = state === 'keyUsed'

  return {
    save: form.handleSubmit((values) => submit({ values, created })),
    isSaving: form.formState.isSubmitting || state === 'sending',
    failure: refusal,
    created,
    /** An earlier attempt received other quantities. */
    isStocked: isKeyUsed && created !== null,
    /** Creates it although an earlier attempt may have gone through. Null while there is none. */
    createAnyway: isKeyUsed && created === null ? startAnew : null,
    forget,
  }
}

export type NewProduct = ReturnType<typeof useNewProduct>
