import { zodResolver } from '@hookform/resolvers/zod'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { SaveBar } from '@/ui/forms/save-bar'
import { PageHeader } from '@/ui/layout/page-header'
import { BackLink, DraftNotice } from './page-parts'
import { Photos } from './photos'
import { Fields, FirstStock } from './product-fields'
import { emptyForm, productSchema, type ProductForm } from './product-form'
import { useDraft } from './use-draft'
import { useNewProduct, type NewProduct } from './use-new-product'

export function NewProductPage() {
  const { t } = useTranslation(['products', 'common'])
  const signedIn = useSession()
  const receiving = useBranchesFor('stock.receive')
  const creating = useBranchesFor('products.create')
  // Who may create products may also enter how many of one there are.
  const branches = receiving.length > 0 ? receiving : creating
  const ownBranch = branches.find((branch) => branch.id === signedIn?.branchId) ?? branches[0]
  const draft = useDraft('new')
  const [isDraft, setIsDraft] = useState(draft.found !== null)
  const empty = emptyForm(ownBranch?.id ?? '')
  const form = useForm<ProductForm>({ resolver: zodResolver(productSchema), defaultValues: empty })
  const [isFilled, setFilled] = useState(false)
  if (!isFilled) {
    setFilled(true)
    if (draft.found) form.reset(draft.found.values, { keepDefaultValues: true })
  }
  const product = useNewProduct(form, draft)

  return (
    <>
      <BackLink />
      <PageHeader title={t('new')} />
      <FormProvider {...form}>
        <form noValidate onSubmit={(event) => void product.save(event)} className="max-w-3xl space-y-4">
          {isDraft && (
            <DraftNotice
              onDiscard={() => {
                product.forget()
                setIsDraft(false)
                form.reset(empty)
              }}
            />
          )}
          {product.failure !== null && <Refused product={product} />}
          <Fields product={null} seesCost />
          <Photos disabled={false} />
          {branches.length > 0 && <FirstStock branches={branches} />}
          <SaveBar>
            <Link to="/products" className={buttonClass({ variant: 'ghost' })}>
              {t('cancel', { ns: 'common' })}
            </Link>
            <Button type="submit" variant="primary" busy={product.isSaving}>
              {t('create', { ns: 'common' })}
            </Button>
          </SaveBar>
        </form>
      </FormProvider>
    </>
  )
}

function Refused({ product: { failure, createAnyway } }: { product: NewProduct }) {
  const { t } = useTranslation('products')
  if (!createAnyway) return <Failed error={failure} />
  return (
    <Failed text={t('mayBeCreated')}>
      <Button size="sm" onClick={createAnyway}>
        {t('createAnyway')}
      </Button>
    </Failed>
  )
}
