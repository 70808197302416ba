import { zodResolver } from '@hookform/resolvers/zod'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { ArrowLeft, History, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { api, data } from '@/api/client'
import { isApiError, showFieldErrors } from '@/api/errors'
import { useIdempotencyKey } from '@/api/idempotency'
import { HistoryCard } from '@/audit/history'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { PageSkeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { useKeepDraft } from '@/ui/forms/form-draft'
import { SaveBar } from '@/ui/forms/save-bar'
import { PageHeader } from '@/ui/layout/page-header'
import { Photos } from './photos'
import { Fields, FirstStock } from './product-fields'
import { asEdit, asForm, emptyForm, fieldNames, FIELDS, linesOfSizes, productSchema, type ProductForm } from './product-form'
import { StockBadge } from './product-parts'
import { RollsCard, StockCard } from './product-stock'
import { fetchProduct, productQuery, useDeleteProduct, useUpdateProduct, type Product } from './queries'
import { Stale } from './stale'
import { forgetDraft, useDraft } from './use-draft'

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

/** To the list; as a `button` where nothing else stands on the page. */
function BackLink({ button = false }: { button?: boolean }) {
  const { t } = useTranslation('products')
  return (
    <Link to="/products" className={button ? buttonClass() : 'mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg'}>
      <ArrowLeft className="size-4 rtl:rotate-180" />
      {t('title')}
    </Link>
  )
}

function DraftNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('products')
  return (
    <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-2 text-sm text-brand-ink">
      <History className="size-4 shrink-0" />
      <p className="grow">{t('draft.kept')}</p>
      <Button size="sm" variant="ghost" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  )
}

function Editor({ product }: { product: Product }) {
  const { t } = useTranslation(['products', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const mayUpdate = useMay('products.update')
  const mayDelete = useMay('products.delete')
  const draft = useDraft(product.id)
  const [isDraft, setIsDraft] = useState(draft.found !== null && mayUpdate)
  // The state that was edited; a fetch in the background must not lift it, or another's change would be overwritten.
  const [base, setBase] = useState(product)
  const [version, setVersion] = useState((isDraft && draft.found?.version) || product.version)
  const [theirs, setTheirs] = useState<Product | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const update = useUpdateProduct(product.id)
  const remove = useDeleteProduct()
  const form = useForm<ProductForm>({ resolver: zodResolver(productSchema), defaultValues: asForm(base) })
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (isDraft && draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  useKeepDraft(form, draft.key, version)

  function take(saved: Product) {
    forgetDraft(draft.key)
    setIsDraft(false)
    setTheirs(null)
    setFailure(null)
    setBase(saved)
    setVersion(saved.version)
    form.reset(asForm(saved))
  }

  async function send(values: ProductForm, on: Product, seen: number) {
    setFailure(null)
    try {
      take(await update.mutateAsync(asEdit(values, on, seen)))
      showToast(t('saved'))
    } catch (error) {
      if (isApiError(error, 'STALE_VERSION')) {
        const current = await fetchProduct(product.id).catch(() => null)
        setTheirs(current)
        if (!current) setFailure(error)
      } else if (!showFieldErrors(error, form.setError, FIELDS, fieldNames(values))) setFailure(error)
    }
  }

  const save = form.handleSubmit((values) => send(values, base, version))
  const saveOverTheirs = form.handleSubmit((values) => theirs && send(values, theirs, theirs.version))

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
        actions={
          mayDelete && (
            <Button
              className="text-bad"
              busy={remove.isPending}
              onClick={() => remove.mutate(product, { onSuccess: () => (forgetDraft(draft.key), navigate({ to: '/products' })) })}
            >
              <Trash2 />
              {t('delete', { ns: 'common' })}
            </Button>
          )
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <FormProvider {...form}>
          <form noValidate onSubmit={(event) => void save(event)} className="min-w-0 space-y-4">
            {isDraft && !theirs && <DraftNotice onDiscard={() => take(product)} />}
            {theirs && <Stale theirs={theirs} yours={form.getValues()} busy={form.formState.isSubmitting} onKeep={() => void saveOverTheirs()} onTake={() => take(theirs)} />}
            {failure !== null && <Failed error={failure} />}
            {!mayUpdate && <p className="rounded-xl bg-muted px-4 py-2.5 text-sm text-fg-2">{t('readOnly')}</p>}
            <fieldset disabled={!mayUpdate} className="min-w-0 space-y-4">
              <Fields product={base} seesCost={base.buy_price != null} />
              <Photos disabled={!mayUpdate} />
            </fieldset>
            {mayUpdate && !theirs && form.formState.isDirty && (
              <SaveBar>
                <Button variant="ghost" onClick={() => take(product)}>
                  {t('cancel', { ns: 'common' })}
                </Button>
                <Button type="submit" variant="primary" busy={form.formState.isSubmitting}>
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
    // Another attempt may send something else.
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
      forgetDraft(draft.key)
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
                forgetDraft(draft.key)
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
