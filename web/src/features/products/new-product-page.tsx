import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, data } from '@/api/client'
import { isApiError, showFieldErrors } from '@/api/errors'
import { useIdempotencyKey } from '@/api/idempotency'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { showToast } from '@/ui/feedback/toast'
import { useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink, DraftNotice } from './page-parts'
import { Photos } from './photos'
import { Fields, FirstStock } from './product-fields'
import { asEdit, emptyForm, fieldNames, FIELDS, linesOfSizes, productSchema, type ProductForm } from './product-form'
import type { Product } from './queries'
import { useDraft } from './use-draft'

export function NewProductPage() {
  const { t } = useTranslation(['products', 'common'])
  const navigate = useNavigate()
  const client = useQueryClient()
  const signedIn = useSession()
  const branches = useBranchesFor('stock.receive')
  const ownBranch = branches.find((branch) => branch.id === signedIn?.branchId) ?? branches[0]
  const draft = useDraft('new')
  const [isDraft, setIsDraft] = useState(draft.found !== null)
  const [failure, setFailure] = useState<unknown>(null)
  const [created, setCreated] = useState<Product | null>(null)
  const key = useIdempotencyKey()
  const stockKey = useIdempotencyKey()
  const empty = emptyForm(ownBranch?.id ?? '')
  const form = useForm<ProductForm>({ resolver: zodResolver(productSchema), defaultValues: empty })
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, undefined)

  const create = useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: (values: ProductForm) => api.POST('/api/products', { params: { header: key.header() }, body: asEdit(values, null) }).then(data),
    // The next attempt may send something else.
    onError: (error) => !(isApiError(error) && error.isTemporary) && key.renew(),
  })
  const receive = useMutation({
    meta: { showsOwnErrors: true },
    mutationFn: async ({ values, product }: { values: ProductForm; product: Product }) => {
      const lines = linesOfSizes(values, product)
      if (lines.length > 0) await api.POST('/api/stock/receipts', { params: { header: stockKey.header() }, body: { branch_id: values.branch_id, lines } })
    },
    onError: (error) => !(isApiError(error) && error.isTemporary) && stockKey.renew(),
  })

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      const product = created ?? (await create.mutateAsync(values))
      setCreated(product)
      draft.forget()
      await receive.mutateAsync({ values, product })
      await client.invalidateQueries({ queryKey: ['products'] })
      showToast(t('created'))
      await navigate({ to: '/products/$id', params: { id: product.id }, replace: true })
    } catch (error) {
      if (!showFieldErrors(error, form.setError, FIELDS, fieldNames(values))) setFailure(error)
    }
  })

  return (
    <>
      <BackLink />
      <PageHeader title={t('new')} />
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void save(event)} className="max-w-3xl space-y-4">
          {isDraft && !created && (
            <DraftNotice
              onDiscard={() => {
                draft.forget()
                setIsDraft(false)
                form.reset(empty)
              }}
            />
          )}
          {failure !== null && (
            <Failed error={failure} {...(created && { text: t('stockFailed') })}>
              {created && (
                <Link to="/products/$id" params={{ id: created.id }} className={buttonClass({ size: 'sm' })}>
                  {t('openProduct')}
                </Link>
              )}
            </Failed>
          )}
          <fieldset disabled={created !== null} className="min-w-0 space-y-4">
            <Fields product={null} seesCost />
            <Photos disabled={created !== null} />
          </fieldset>
          {branches.length > 0 && <FirstStock branches={branches} />}
          <SaveBar>
            <Link to="/products" className={buttonClass({ variant: 'ghost' })}>
              {t('cancel', { ns: 'common' })}
            </Link>
            <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
              {created ? t('retryStock') : t('create', { ns: 'common' })}
            </Button>
          </SaveBar>
        </form>
      </FormProvider>
    </>
  )
}
