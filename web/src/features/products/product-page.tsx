import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { HistoryCard } from '@/audit/history'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { SaveBar } from '@/ui/forms/save-bar'
import { useRecordForm } from '@/ui/forms/use-record-form'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink, DraftNotice } from './page-parts'
import { Photos } from './photos'
import { Fields } from './product-fields'
import { asEdit, asForm, fieldNames, FIELDS, productSchema, type ProductForm } from './product-form'
import { StockBadge } from './product-parts'
import { RollsCard, StockCard } from './product-stock'
import { fetchProduct, productQuery, useDeleteProduct, useUpdateProduct, type Product } from './queries'
import { Stale } from './stale'
import { useDraft } from './use-draft'

const route = getRouteApi('/_shell/products/$id')

export function ProductPage() {
  const { id } = route.useParams()
  const product = useQuery(productQuery(id))
  if (product.isPending) return <PageSkeleton />
  if (!product.data) {
    return <ErrorState page error={product.error} onRetry={() => void product.refetch()} back={<BackLink button />} />
  }
  return <Editor key={id} product={product.data} />
}

function Editor({ product }: { product: Product }) {
  const { t } = useTranslation(['products', 'common'])
  const format = useFormat()
  const mayUpdate = useMay('products.update')
  const mayDelete = useMay('products.delete')
  const draft = useDraft(product.id)
  const update = useUpdateProduct(product.id)
  const form = useForm<ProductForm>({ resolver: zodResolver(productSchema), defaultValues: asForm(product) })
  const { base, theirs, failure, showsDraft, canSave, submit, submitOver, take } = useRecordForm<ProductForm, Product>({
    form,
    draft,
    record: product,
    isReadOnly: !mayUpdate,
    fields: FIELDS,
    names: fieldNames,
    asForm,
    save: (values, on, version) => update.mutateAsync(asEdit(values, on, version)),
    fetchCurrent: () => fetchProduct(product.id),
    onSaved: () => showToast(t('saved')),
  })
  const { isSubmitting } = form.formState

  return (
    <>
      <BackLink />
      <PageHeader
        title={base.name}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <StockBadge product={product} />
            {t('addedOn', { date: format.date(product.created_at) })}
          </span>
        }
        actions={mayDelete && <DeleteButton product={product} onDeleted={draft.forget} />}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <FormProvider {...form}>
          <form noValidate onSubmit={(event) => void submit(event)} className="min-w-0 space-y-4">
            {showsDraft && <DraftNotice onDiscard={() => take(product)} />}
            {theirs && (
              <Stale theirs={theirs} yours={form.getValues()} busy={isSubmitting} onKeep={() => void submitOver()} onTake={() => take(theirs)} />
            )}
            {failure !== null && <Failed error={failure} />}
            {!mayUpdate && <p className="rounded-xl bg-muted px-4 py-2.5 text-sm text-fg-2">{t('readOnly')}</p>}
            <fieldset disabled={!mayUpdate} className="min-w-0 space-y-4">
              <Fields product={base} seesCost={base.buy_price != null} />
              <Photos disabled={!mayUpdate} />
            </fieldset>
            {canSave && (
              <SaveBar>
                <Button variant="ghost" onClick={() => take(product)}>
                  {t('cancel', { ns: 'common' })}
                </Button>
                <Button type="submit" variant="primary" busy={isSubmitting}>
                  {t('save', { ns: 'common' })}
                </Button>
              </SaveBar>
            )}
          </form>
        </FormProvider>
        <div className="space-y-4">
          <StockCard product={product} />
          {product.type === 'meter' && <RollsCard product={product} />}
          <HistoryCard type="product" id={product.id} version={product.version} />
        </div>
      </div>
    </>
  )
}

function DeleteButton({ product, onDeleted }: { product: Product; onDeleted: () => void }) {
  const { t } = useTranslation('common')
  const navigate = useNavigate()
  const remove = useDeleteProduct()
  return (
    <Button
      className="text-bad"
      busy={remove.isPending}
      onClick={() => remove.mutate(product, { onSuccess: () => (onDeleted(), navigate({ to: '/products' })) })}
    >
      <Trash2 />
      {t('delete')}
    </Button>
  )
}
