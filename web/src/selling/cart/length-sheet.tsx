import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Shelf } from '@/offline/catalogue'
import type { Promotion } from '@/offline/promotions'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { Sheet } from '@/ui/overlays/sheet'
import { pricedLines } from './with-promotions'
import { amountOf, isComplete, newLine, type Article, type CartLine } from './cart'
import { LineFields } from './line-fields'

/** Asks for the length of a product sold by the metre before its line enters the cart. */
export function LengthSheet({ article, ...props }: LengthSheetProps) {
  const [shown, setShown] = useState(article)
  if (article && article !== shown) setShown(article)
  if (!shown) return null
  return <Length key={shown.variantId} open={article !== null} article={shown} {...props} />
}

interface LengthSheetProps {
  article: Article | null
  shelf: Shelf
  /** Those that run now. */
  promotions: readonly Promotion[]
  /** The dye lots in the cart. */
  dyeLots: string[]
  onAdd: (line: CartLine) => void
  onClose: () => void
}

function Length({ open, article, shelf, promotions, dyeLots, onAdd, onClose }: LengthSheetProps & { open: boolean; article: Article }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const [entered, setLine] = useState(() => newLine(article, null))
  const line = pricedLines([entered], promotions)[0] ?? entered
  // A price beyond the limit can be added: at the checkout, a superior can be asked.
  const canAdd = isComplete(line)

  function add() {
    if (!canAdd) return
    onAdd(entered)
    setLine(newLine(article, null))
  }

  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={article.name}
      footer={
        <Button variant="primary" size="lg" disabled={!canAdd} onClick={add} className="w-full">
          {isComplete(line) ? t('addFor', { amount: format.money(amountOf(line)) }) : t('addLength')}
        </Button>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        {article.stock !== null && <p className="text-sm text-fg-2">{t('inStock', { amount: t('metres', { number: format.number(article.stock) }) })}</p>}
        <LineFields line={line} shelf={shelf} dyeLots={dyeLots} onChange={(part) => setLine((before) => ({ ...before, ...part }))} withLength />
        <button type="submit" hidden tabIndex={-1} aria-label={t('addLength')} />
      </form>
    </Sheet>
  )
}
