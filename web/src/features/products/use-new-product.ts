import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, data } from '@/api/client'
import { showFieldErrors } from '@/api/errors'
import { useIdempotentSubmit, type WithKey } from '@/api/use-idempotent-submit'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey, useKeepDraft } from '@/ui/forms/form-draft'
import { asEdit, fieldNames, FIELDS, type ProductForm } from './product-form'
import type { useDraft } from './use-draft'

/** Creates a product with its opening stock. */
export function useNewProduct(form: UseFormReturn<ProductForm>, draft: ReturnType<typeof useDraft>) {
  const { t } = useTranslation('products')
  const navigate = useNavigate()
  const client = useQueryClient()
  const [key, setKey] = useDraftKey('product.new')
  useKeepDraft(form, draft.key, undefined)

  function forget() {
    draft.forget()
    setKey(null)
  }

  const mutation = useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: ({ values, key: attempt }: WithKey<{ values: ProductForm }>) =>
      api.POST('/api/products', { params: { header: { 'Idempotency-Key': attempt } }, body: asEdit(values, null) }).then(data),
  })
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

  return {
    save: form.handleSubmit((values) => submit({ values })),
    isSaving: form.formState.isSubmitting || state === 'sending',
    failure: refusal,
    /** Creates it although an earlier attempt may have gone through. Null while there is none. */
    createAnyway: state === 'keyUsed' ? startAnew : null,
    forget,
  }
}

export type NewProduct = ReturnType<typeof useNewProduct>
