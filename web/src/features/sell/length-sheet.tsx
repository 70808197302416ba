import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '@/lib/use-format'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { amountOf, isComplete, newLine, type Article, type CartLine } from './cart'
import { LineFields } from './line-fields'

/** How much of a product by the metre: asked before its line enters the cart. */
export function LengthSheet({ article, branchId, onAdd, onClose }: { article: Article | null; branchId: string; onAdd: (line: CartLine) => void; onClose: () => void }) {
  const [shown, setShown] = useState(article)
  if (article && article !== shown) setShown(article)
  if (!shown) return null
  return <Length key={shown.variantId} open={article !== null} article={shown} branchId={branchId} onAdd={onAdd} onClose={onClose} />
}

function Length({ open, article, branchId, onAdd, onClose }: { open: boolean; article: Article; branchId: string; onAdd: (line: CartLine) => void; onClose: () => void }) {
  const { t } = useTranslation('sell')
  const format = useFormat()
  const [line, setLine] = useState(() => newLine(article, null))

  function add() {
    if (!isComplete(line)) return
    onAdd(line)
    setLine(newLine(article, null))
  }

  return (
    <Sheet
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={article.name}
      footer={
        <Button variant="primary" size="lg" disabled={!isComplete(line)} onClick={add} className="w-full">
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
        <LineFields line={line} branchId={branchId} onChange={(part) => setLine((before) => ({ ...before, ...part }))} withLength />
        <button type="submit" hidden tabIndex={-1} aria-label={t('addLength')} />
      </form>
    </Sheet>
  )
}
