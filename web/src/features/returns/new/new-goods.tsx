import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDebounced } from '@/lib/time/use-debounced'
import type { Promotion } from '@/offline/promotions'
import { useFormat } from '@/session/use-format'
import { articlesOf, type Article } from '@/selling/cart/cart'
import { CartLines } from '@/selling/cart/cart-lines'
import { PromotionName } from '@/selling/cart/promotion-name'
import { dyeLotsBefore } from '@/selling/cart/use-line-rolls'
import { promotionFor } from '@/selling/cart/with-promotions'
import { Input } from '@/ui/inputs/input'
import { openedLater } from '@/ui/later'
import { Card } from '@/ui/layout/card'
import { goodsQuery } from '../queries'
import type { useExchange } from './use-exchange'

const LengthSheet = openedLater(() => import('@/selling/cart/length-sheet').then((module) => module.LengthSheet), {
  isOpen: ({ article }) => article !== null,
  close: ({ onClose }) => onClose(),
})

/** What the customer takes instead: found by name or barcode, with quantity and price as in a sale. */
export function NewGoods({ exchange: { cart, shelf, running, refusal, edits } }: { exchange: ReturnType<typeof useExchange> }) {
  const { t } = useTranslation('returns')
  const [metre, setMetre] = useState<Article | null>(null)
  return (
    <Card className="space-y-3 p-4">
      <h2 className="text-sm font-semibold">{t('new.instead')}</h2>
      {cart.lines.length > 0 && (
        <CartLines lines={cart.lines} shelf={shelf} refusal={refusal?.goods ?? null} onChange={edits.editLine} onRemove={edits.removeLine} />
      )}
      <Finder
        branchId={shelf.branchId}
        promotions={running}
        onAdd={(article) => (article.type === 'meter' ? setMetre(article) : edits.addPiece(article))}
      />
      <LengthSheet
        article={metre}
        shelf={shelf}
        promotions={running}
        dyeLots={dyeLotsBefore(cart.lines)}
        onClose={() => setMetre(null)}
        onAdd={(line) => {
          edits.addLine(line)
          setMetre(null)
        }}
      />
    </Card>
  )
}

interface FinderProps {
  branchId: string
  /** Those that run now. */
  promotions: readonly Promotion[]
  onAdd: (article: Article) => void
}

function Finder({ branchId, promotions, onAdd }: FinderProps) {
  const { t } = useTranslation('returns')
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const q = useDebounced(typed.trim(), 250)
  const found = useQuery({ ...goodsQuery(q, branchId), placeholderData: keepPreviousData, enabled: q !== '' })
  // What was found goes at once when something of it is taken.
  const rows = q === '' || typed.trim() === '' ? [] : (found.data?.rows ?? [])
  return (
    <div className="space-y-2">
      <Input
        type="search"
        aria-label={t('new.find')}
        placeholder={t('new.find')}
        autoComplete="off"
        icon={<Search />}
        value={typed}
        onValueChange={setTyped}
        className="h-11"
      />
      {q !== '' && typed.trim() !== '' && found.data && rows.length === 0 && <p className="text-sm text-fg-3">{t('new.nothingFound', { q })}</p>}
      {rows.length > 0 && (
        <ul className="divide-y rounded-xl border">
          {rows.flatMap(articlesOf).map((article) => (
            <li key={article.variantId}>
              <button
                type="button"
                aria-label={t('new.add', { name: format.goods(article.name, article.size) })}
                onClick={() => (onAdd(article), setTyped(''))}
                className="flex min-h-12 w-full cursor-pointer items-center justify-between gap-3 px-3.5 text-start text-sm hover:bg-hover active:bg-hover"
              >
                <span className="min-w-0 truncate">{format.goods(article.name, article.size)}</span>
                <span className="num flex shrink-0 items-center gap-2 text-fg-2">
                  <Price article={article} promotions={promotions} />
                  <Plus className="size-4 text-brand-ink" aria-hidden />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The price of a piece or metre; with a promotion also the list price, and the promotion's name. */
function Price({ article, promotions }: { article: Article; promotions: readonly Promotion[] }) {
  const format = useFormat()
  const promotion = promotionFor(article, promotions)
  if (article.listPrice === null) return null
  if (!promotion) return format.money(article.listPrice)
  return (
    <span className="flex flex-col items-end">
      <span className="flex items-baseline gap-1.5">
        <s className="text-2xs text-fg-3">{format.number(article.listPrice)}</s>
        <b className="font-semibold text-good">{format.money(promotion.price)}</b>
      </span>
      <PromotionName name={promotion.name} />
    </span>
  )
}
