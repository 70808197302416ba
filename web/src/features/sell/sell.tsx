import { getRouteApi, Link } from '@tanstack/react-router'
import { SearchX, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import type { WaitingSale } from '@/offline/outbox'
import type { SignedIn } from '@/session/session'
import { Button, buttonClass } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { openedLater } from '@/ui/later'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import type { Article } from '@/selling/cart/cart'
import { CartBar } from './cart-bar'
import { CartLines } from '@/selling/cart/cart-lines'
import { CartPanel } from './cart-panel'
import { forgetCart, useCart } from '@/selling/cart/use-cart'
import { useCartEdits } from '@/selling/cart/use-cart-edits'
import { dyeLotsBefore } from '@/selling/cart/use-line-rolls'
import { useApproval, withApproval } from '@/selling/checkout/approval/use-approval'
import { Sold } from './checkout/sold'
import { useCheckout, type JustSold } from './checkout/use-checkout'
import { GoodsList } from './goods/goods-list'
import { SellHeader } from './sell-header'
import { usePromotions } from '@/selling/promotions/use-promotions'
import { withPromotions } from '@/selling/cart/with-promotions'
import { useFreshShelf } from '@/selling/shelf/queries'

const LengthSheet = openedLater(() => import('@/selling/cart/length-sheet').then((module) => module.LengthSheet), {
  isOpen: ({ article }) => article !== null,
  close: ({ onClose }) => onClose(),
})
const CheckoutSheet = openedLater(() => import('./checkout/checkout-sheet').then((module) => module.CheckoutSheet), {
  isOpen: ({ open }) => open,
  close: ({ onOpenChange }) => onOpenChange(false),
})

const route = getRouteApi('/_shell/sell')

type Branch = Schemas['BranchView']

interface SellProps {
  signedIn: SignedIn
  branches: readonly [Branch, ...Branch[]]
  /** The sale of the outbox that is being changed; undefined for a new sale. */
  saleId: string | undefined
  refused: WaitingSale | undefined
}

export function Sell({ signedIn, branches, saleId, refused }: SellProps) {
  const desktop = useIsDesktop()
  const navigate = route.useNavigate()
  const cartName = saleId ? `${signedIn.id}.${saleId}` : signedIn.id
  const store = useCart(cartName, refused?.cart)
  const branch = branchOf(branches, [store.cart.branchId, signedIn.branchId])
  const shelf = { organizationId: signedIn.organization.id, branchId: branch.id, language: signedIn.organization.language }
  useFreshShelf(shelf)
  const { running, reprice } = usePromotions(shelf, refused?.madeAt)
  const approval = useApproval(store.cart.approvalId)
  const cart = useMemo(() => withApproval(withPromotions(store.cart, running), approval), [store.cart, running, approval])
  const [isCheckout, setCheckout] = useState(false)
  const [metre, setMetre] = useState<Article | null>(null)
  const [sold, setSold] = useState<JustSold | null>(null)
  const checkout = useCheckout({ store: { ...store, cart }, branch, signedIn, refused, onSold: showSold, reprice })
  const { refusal } = checkout
  const { addLine, addPiece, chooseBranch, clear, edit, editLine, removeLine } = useCartEdits(store, checkout.setRefusal)

  function showSold(made: JustSold) {
    setSold(made)
    setCheckout(false)
    scrollTo({ top: 0 })
  }
  function sellNext() {
    setSold(null)
    if (!saleId) return
    forgetCart(cartName)
    void navigate({ to: '/sell', search: {} })
  }

  if (sold) return <SoldPage sold={sold} onNew={sellNext} />
  if (saleId && !refused) return <NothingToChange />

  const cartLines = <CartLines lines={cart.lines} shelf={shelf} refusal={refusal} onChange={editLine} onRemove={removeLine} />
  const clearButton = cart.lines.length > 0 && <ClearButton onClear={clear} />
  return (
    <>
      <SellHeader refused={refused} branches={branches} branchId={branch.id} onBranch={chooseBranch}>
        {!desktop && clearButton}
      </SellHeader>
      {refused && refusal?.form && (
        <p role="alert" className="mb-4 rounded-xl bg-bad-soft p-3 text-sm text-bad">
          {refusal.form}
        </p>
      )}
      <div className="grid items-start gap-5 max-lg:pb-20 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <GoodsList
          key={branch.id}
          shelf={shelf}
          lines={cart.lines}
          promotions={running}
          onAdd={(article) => (article.type === 'meter' ? setMetre(article) : addPiece(article))}
        />
        {desktop && (
          <CartPanel lines={cart.lines} clearButton={clearButton} onCheckout={() => setCheckout(true)}>
            {cartLines}
          </CartPanel>
        )}
      </div>
      {!desktop && cart.lines.length > 0 && <CartBar lines={cart.lines} onCheckout={() => setCheckout(true)} />}
      <LengthSheet
        article={metre}
        shelf={shelf}
        promotions={running}
        dyeLots={dyeLotsBefore(cart.lines)}
        onClose={() => setMetre(null)}
        onAdd={(line) => {
          addLine(line)
          setMetre(null)
        }}
      />
      <CheckoutSheet
        open={isCheckout}
        onOpenChange={setCheckout}
        cart={cart}
        branchId={branch.id}
        onChange={edit}
        refusal={refusal}
        onNewKey={checkout.sellAnyway}
        busy={checkout.isSelling}
        onSell={checkout.sell}
      >
        {cartLines}
      </CheckoutSheet>
    </>
  )
}

/** The first of the ids that names a branch to sell in, else the first branch. */
const branchOf = (branches: SellProps['branches'], ids: readonly (string | null)[]) =>
  ids.flatMap((id) => branches.find((branch) => branch.id === id) ?? [])[0] ?? branches[0]

function ClearButton({ onClear }: { onClear: () => void }) {
  const { t } = useTranslation('sell')
  return (
    <Button variant="ghost" onClick={onClear}>
      <Trash2 />
      {t('clear')}
    </Button>
  )
}

function SoldPage({ sold, onNew }: { sold: JustSold; onNew: () => void }) {
  const { t } = useTranslation('sell')
  return (
    <>
      <PageHeader title={t('title')} />
      <Sold outcome={sold.outcome} change={sold.change} onNew={onNew} />
    </>
  )
}

/** The sale to change was sent or given up in the meantime. */
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
