import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, SearchX, ShoppingBag, ShoppingCart, Store, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { ApiError, isApiError } from '@/api/errors'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { DeviceFull, NoDeviceStorage } from '@/offline/database'
import { useOutbox } from '@/offline/device'
import type { WaitingSale } from '@/offline/outbox'
import { useBranchesFor } from '@/session/rights'
import { useSession, type SignedIn } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Select } from '@/ui/inputs/select'
import { openedLater } from '@/ui/later'
import { Card, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { discountOf, emptied, forgetCart, newKey, totalOf, useCart, withPiece, type Article, type Cart, type CartLine } from './cart/cart'
import { CartLines } from './cart/cart-lines'
import { isDefinite, refusalOf, type Refusal } from './cart/refusal'
import { dyeLotsBefore } from './cart/use-line-rolls'
import { Sold } from './checkout/sold'
import { useSale, type Outcome } from './checkout/use-sale'
import { GoodsList } from './goods/goods-list'
import { useFreshShelf } from './shelf/queries'

const route = getRouteApi('/_shell/sell')
const LengthSheet = openedLater(() => import('./cart/length-sheet').then((module) => module.LengthSheet), { isOpen: ({ article }) => article !== null, close: ({ onClose }) => onClose() })
const CheckoutSheet = openedLater(() => import('./checkout/checkout-sheet').then((module) => module.CheckoutSheet), { isOpen: ({ open }) => open, close: ({ onOpenChange }) => onOpenChange(false) })

export function SellPage() {
  const { t, i18n } = useTranslation('sell')
  const signedIn = useSession()
  const branches = useBranchesFor('sales.create')
  const { sale: id } = route.useSearch()
  const { sales } = useOutbox()
  // What is shown after the sale must have its words also when the line has gone meanwhile.
  useEffect(() => void i18n.loadNamespaces(['receipt', 'outbox']), [i18n])
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
  const refused = sales.find((one) => one.id === id && one.state === 'conflict')
  return <Sell key={`${signedIn.id}.${id ?? ''}`} signedIn={signedIn} branches={branches} saleId={id} refused={refused} />
}

interface SellProps {
  signedIn: SignedIn
  branches: Schemas['BranchView'][]
  /** The sale of the outbox that is changed instead of a new one being made. */
  saleId: string | undefined
  refused: WaitingSale | undefined
}

function Sell({ signedIn, branches, saleId, refused }: SellProps) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const format = useFormat()
  const desktop = useIsDesktop()
  const navigate = route.useNavigate()
  const cartName = saleId ? `${signedIn.id}.${saleId}` : signedIn.id
  const { cart, setCart, change, changeLine, removeLine } = useCart(cartName, refused?.cart)
  const [isCheckout, setCheckout] = useState(false)
  const [metre, setMetre] = useState<Article | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(() => (refused?.problem ? refusalOf(new ApiError(refused.problem.status, refused.problem), cart.lines) : null))
  const [isKeyUsed, setKeyUsed] = useState(false)
  const [sold, setSold] = useState<{ outcome: Outcome; change: number } | null>(null)
  const sell = useSale(signedIn)

  const usual = [cart.branchId, signedIn.branchId].find((id) => branches.some((branch) => branch.id === id))
  const branchId = usual ?? branches[0]?.id ?? ''
  const branch = branches.find((one) => one.id === branchId)
  const shelf = { organizationId: signedIn.organization.id, branchId }
  useFreshShelf(shelf)
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
    if (sell.isPending || !branch) return
    const key = cart.key ?? newKey()
    const asked = cart
    change({ key })
    setRefusal(null)
    sell.mutate(
      { cart: asked, branch, key, instead: refused },
      {
        onSuccess(outcome) {
          const over = asked.payment === 'cash' && asked.received !== null ? asked.received - outcome.sale.total : 0
          setSold({ outcome, change: Math.max(0, over) })
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
          setRefusal(used ? { lines: {}, form: t('mayBeSold') } : refusalHere(error, asked.lines))
          setTimeout(() => document.querySelector('[role=dialog] [data-refused]')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
        },
      },
    )
  }
  function refusalHere(error: unknown, lines: CartLine[]): Refusal {
    if (error instanceof DeviceFull) return { lines: {}, form: t('cannotWait.full') }
    if (error instanceof NoDeviceStorage) return { lines: {}, form: t('cannotWait.private') }
    return refusalOf(error, lines)
  }

  if (sold) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Sold
          outcome={sold.outcome}
          change={sold.change}
          onNew={() => {
            setSold(null)
            if (!saleId) return
            forgetCart(cartName)
            void navigate({ to: '/sell', search: {} })
          }}
        />
      </>
    )
  }
  if (saleId && !refused) return <NothingToChange />

  const cartLines = <CartLines lines={cart.lines} shelf={shelf} refusal={refusal} onChange={editLine} onRemove={remove} />
  const clearButton = cart.lines.length > 0 && (
    <Button variant="ghost" onClick={clear}>
      <Trash2 />
      {t('clear')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t(refused ? 'waiting.change' : 'title')}
        description={refused && t('waiting.madeAt', { moment: format.dateTime(refused.madeAt) })}
        actions={
          <>
            {refused && (
              <Link to="/outbox" className={buttonClass()}>
                <ArrowLeft className="rtl:rotate-180" />
                {common('back')}
              </Link>
            )}
            {!desktop && clearButton}
            {branches.length > 1 && (
              <Select
                label={t('branch')}
                className="w-52"
                value={branchId}
                onChange={(id) => {
                  setRefusal(null)
                  // A roll lies in one branch.
                  change({ branchId: id, lines: cart.lines.map((line) => ({ ...line, rollId: null, rollCode: null, dyeLot: null, isRollChosen: false, stock: null })) })
                }}
                items={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
              />
            )}
          </>
        }
      />
      {refused && refusal?.form && (
        <p role="alert" className="mb-4 rounded-xl bg-bad-soft p-3 text-sm text-bad">
          {refusal.form}
        </p>
      )}
      <div className="grid items-start gap-5 max-lg:pb-20 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <GoodsList key={branchId} shelf={shelf} lines={cart.lines} onAdd={add} />
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
        shelf={shelf}
        dyeLots={dyeLotsBefore(cart.lines)}
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
        branchId={branchId}
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

/** The sale that was to be changed has been sent or given up meanwhile. */
function NothingToChange() {
  const { t } = useTranslation('sell')
  return (
    <>
      <PageHeader title={t('waiting.change')} />
      <Card>
        <EmptyState
          icon={SearchX}
          title={t('waiting.gone')}
          description={t('waiting.goneHint')}
          action={
            <Link to="/outbox" className={buttonClass({ variant: 'primary' })}>
              {t('waiting.all')}
            </Link>
          }
        />
      </Card>
    </>
  )
}
