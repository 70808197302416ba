import { ShoppingBag, ShoppingCart, Store, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isApiError } from '@/api/errors'
import type { Schemas } from '@/api/client'
import { useFormat } from '@/lib/use-format'
import { useIsDesktop } from '@/lib/use-is-desktop'
import { useBranchesFor } from '@/session/rights'
import { useSession, type SignedIn } from '@/session/session'
import { Button } from '@/ui/button'
import { Card, CardHeader } from '@/ui/card'
import { PageHeader } from '@/ui/page-header'
import { Select } from '@/ui/select'
import { EmptyState } from '@/ui/states'
import { showToast } from '@/ui/toast'
import { discountOf, emptied, newKey, saleOf, totalOf, useCart, withPiece, type Article, type Cart, type CartLine } from './cart'
import { CartLines } from './cart-lines'
import { CheckoutSheet } from './checkout-sheet'
import { GoodsList } from './goods-list'
import { LengthSheet } from './length-sheet'
import { useSell } from './queries'
import { isDefinite, refusalOf, type Refusal } from './refusal'
import { Sold } from './sold'

export function SellPage() {
  const { t } = useTranslation('sell')
  const signedIn = useSession()
  const branches = useBranchesFor('sales.create')
  if (!signedIn) return null
  if (branches.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Card>
          <EmptyState icon={Store} title={t('noBranch')} description={t('noBranchHint')} />
        </Card>
      </>
    )
  }
  return <Sell key={signedIn.id} signedIn={signedIn} branches={branches} />
}

function Sell({ signedIn, branches }: { signedIn: SignedIn; branches: Schemas['BranchView'][] }) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const desktop = useIsDesktop()
  const { cart, setCart, change, changeLine, removeLine } = useCart(signedIn.id)
  const [isCheckout, setCheckout] = useState(false)
  const [metre, setMetre] = useState<Article | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isKeyUsed, setKeyUsed] = useState(false)
  const [sold, setSold] = useState<{ sale: Schemas['SaleView']; change: number } | null>(null)
  const sell = useSell()

  const usual = [cart.branchId, signedIn.branchId].find((id) => branches.some((branch) => branch.id === id))
  const branchId = usual ?? branches[0]?.id ?? ''
  const total = totalOf(cart.lines)
  const count = cart.lines.reduce((sum, line) => sum + (line.type === 'unit' ? (line.quantity ?? 0) : 1), 0)

  function forgetRefusal(id?: string) {
    setRefusal((before) => {
      if (!before) return null
      const lines = { ...before.lines }
      if (id) delete lines[id]
      return { ...before, lines, form: undefined, payments: undefined } as Refusal
    })
  }
  function edit(part: Partial<Cart>) {
    setRefusal((before) => (before ? { lines: before.lines } : null))
    change(part)
  }
  function editLine(id: string, part: Partial<CartLine>) {
    forgetRefusal(id)
    changeLine(id, part)
  }
  function remove(id: string) {
    forgetRefusal(id)
    removeLine(id)
  }
  function add(article: Article) {
    if (article.type === 'meter') return setMetre(article)
    forgetRefusal(cart.lines.find((line) => line.variantId === article.variantId)?.id)
    setCart((before) => ({ ...before, lines: withPiece(before.lines, article) }))
  }
  function clear() {
    const before = cart
    setRefusal(null)
    setCart({ ...emptied(cart), key: cart.key })
    showToast(t('cleared'), { action: { label: common('undo'), onClick: () => setCart((now) => ({ ...before, key: now.key })) } })
  }

  function submit() {
    if (sell.isPending) return
    const key = cart.key ?? newKey()
    const asked = cart
    change({ key })
    setRefusal(null)
    sell.mutate(
      { sale: saleOf(asked, branchId), key },
      {
        onSuccess(sale) {
          const over = asked.payment === 'cash' && asked.received !== null ? asked.received - sale.total : 0
          setSold({ sale, change: Math.max(0, over) })
          setCart(emptied(asked))
          setKeyUsed(false)
          setCheckout(false)
          scrollTo({ top: 0 })
        },
        onError(error) {
          // As long as it is not clear whether the sale was made, the next attempt is the same one.
          if (isDefinite(error)) change({ key: null })
          const used = isApiError(error, 'IDEMPOTENCY_KEY_REUSED')
          setKeyUsed(used)
          setRefusal(used ? { lines: {}, form: t('mayBeSold') } : refusalOf(error, asked.lines))
          setTimeout(() => document.querySelector('[role=dialog] [data-refused]')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
        },
      },
    )
  }

  if (sold) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Sold sale={sold.sale} change={sold.change} onNew={() => setSold(null)} />
      </>
    )
  }

  const cartLines = <CartLines lines={cart.lines} branchId={branchId} refusal={refusal} onChange={editLine} onRemove={remove} />
  const clearButton = cart.lines.length > 0 && (
    <Button variant="ghost" onClick={clear}>
      <Trash2 />
      {t('clear')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            {!desktop && clearButton}
            {branches.length > 1 && (
              <Select
                label={t('branch')}
                className="w-52"
                value={branchId}
                onChange={(id) => {
                  setRefusal(null)
                  // A roll lies in one branch.
                  change({ branchId: id, lines: cart.lines.map((line) => ({ ...line, rollId: null, stock: null })) })
                }}
                items={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
              />
            )}
          </>
        }
      />
      <div className="grid items-start gap-5 max-lg:pb-20 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <GoodsList branchId={branchId} lines={cart.lines} onAdd={add} />
        {desktop && (
          <Card className="sticky top-20 flex max-h-[calc(100dvh-6.5rem)] flex-col">
            <CardHeader title={t('cart')} className="min-h-12">
              {clearButton}
            </CardHeader>
            {cart.lines.length === 0 ? (
              <EmptyState icon={ShoppingCart} title={t('cartEmpty')} description={t('cartEmptyHint')} />
            ) : (
              <>
                <div className="min-h-0 overflow-y-auto px-5">{cartLines}</div>
                <footer className="num space-y-3 border-t p-5">
                  {discountOf(cart.lines) > 0 && (
                    <p className="flex justify-between text-xs text-fg-2">
                      <span>{t('discount')}</span>
                      <span>{format.money(discountOf(cart.lines))}</span>
                    </p>
                  )}
                  <p className="flex items-baseline justify-between gap-3">
                    <span className="text-sm text-fg-2">{t('total')}</span>
                    <b className="text-xl font-semibold tracking-tight">{format.money(total)}</b>
                  </p>
                  <Button variant="primary" size="lg" className="w-full" onClick={() => setCheckout(true)}>
                    {t('checkout')}
                  </Button>
                </footer>
              </>
            )}
          </Card>
        )}
      </div>
      {!desktop && cart.lines.length > 0 && (
        <button
          type="button"
          onClick={() => setCheckout(true)}
          className="num fixed inset-x-3 bottom-24 z-20 flex h-14 cursor-pointer items-center justify-between gap-3 rounded-2xl bg-brand px-4 font-medium text-brand-fg shadow-lg shadow-brand/30"
        >
          <span className="flex items-center gap-2 text-sm">
            <ShoppingBag className="size-5" aria-hidden />
            {t('items', { count })}
          </span>
          <b className="text-base font-semibold">{format.money(total)}</b>
          <span className="text-sm">{t('checkout')}</span>
        </button>
      )}
      <LengthSheet
        article={metre}
        branchId={branchId}
        onClose={() => setMetre(null)}
        onAdd={(line) => {
          setCart((before) => ({ ...before, lines: [...before.lines, line] }))
          setMetre(null)
        }}
      />
      <CheckoutSheet
        open={isCheckout}
        onOpenChange={setCheckout}
        cart={cart}
        onChange={edit}
        refusal={refusal}
        onNewKey={
          isKeyUsed
            ? () => {
                change({ key: null })
                setKeyUsed(false)
                setRefusal(null)
              }
            : null
        }
        busy={sell.isPending}
        onSell={submit}
      >
        {cartLines}
      </CheckoutSheet>
    </>
  )
}
