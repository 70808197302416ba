import { useTranslation } from 'react-i18next'
import { showToast } from '@/ui/feedback/toast'
import { emptied, withPiece, type Article, type Cart, type CartLine } from './cart'
import { onlyLines, withoutLine, type Refusal } from './refusal'
import type { CartStore } from './use-cart'

type SetRefusal = (make: (before: Refusal | null) => Refusal | null) => void

/** The changes of a cart. Each removes the messages of the last refusal that it may have settled. */
export function useCartEdits({ cart, setCart, change, setLines }: CartStore, setRefusal: SetRefusal) {
  const { t } = useTranslation('sell')
  const { t: common } = useTranslation()
  const forgetLine = (id?: string) => setRefusal((before) => before && withoutLine(before, id))

  return {
    edit(part: Partial<Cart>) {
      setRefusal((before) => before && onlyLines(before))
      change(part)
    },
    editLine(id: string, part: Partial<CartLine>) {
      forgetLine(id)
      setLines((lines) => lines.map((line) => (line.id === id ? { ...line, ...part } : line)))
    },
    removeLine(id: string) {
      forgetLine(id)
      setLines((lines) => lines.filter((line) => line.id !== id))
    },
    addPiece(article: Article) {
      forgetLine(cart.lines.find((line) => line.variantId === article.variantId)?.id)
      setLines((lines) => withPiece(lines, article))
    },
    addLine: (line: CartLine) => setLines((lines) => [...lines, line]),
    /** Each roll belongs to one branch, so the lines lose their rolls. */
    chooseBranch(branchId: string) {
      setRefusal(() => null)
      change({ branchId })
      setLines((lines) => lines.map((line) => ({ ...line, rollId: null, rollCode: null, dyeLot: null, isRollChosen: false, stock: null, colleague: null })))
    },
    clear() {
      setRefusal(() => null)
      setCart({ ...emptied(cart), key: cart.key })
      showToast(t('cleared'), { action: { label: common('undo'), onClick: () => setCart((now) => ({ ...cart, key: now.key })) } })
    },
  }
}
