import { useTranslation } from 'react-i18next'
import { newKey } from '@/api/idempotency'
import { showToast } from '@/ui/feedback/toast'
import { withArticle, withRoll, type Article, type Draft, type Kind, type Line } from './draft'
import type { Roll } from './queries'
import { onlyLines, withoutLine } from './refusal'
import type { DraftStore } from './use-draft'
import type { Writing } from './use-writing'

/** The changes of a draft. Each removes the messages of the last refusal that it may have settled. */
export function useDraftEdits(kind: Kind, { draft, setDraft, change, setLines, clear }: DraftStore, { setRefusal, forgetTry }: Writing) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()

  /** Says what was removed and offers to restore the draft. */
  const offerUndo = (text: string) => showToast(text, { action: { label: common('undo'), onClick: () => setDraft(draft) } })

  function edit(part: Partial<Draft>) {
    setRefusal((before) => before && onlyLines(before))
    change(part)
  }

  return {
    edit,
    editLine(id: string, part: Partial<Line>) {
      setRefusal((before) => before && withoutLine(before, id))
      setLines((lines) => lines.map((line) => (line.id === id ? { ...line, ...part } : line)))
    },
    removeLine: (id: string) => setLines((lines) => lines.filter((line) => line.id !== id)),
    /** Another roll like the one of a line. */
    copyLine: (id: string) =>
      setLines((lines) => lines.flatMap((line) => (line.id === id ? [line, { ...line, id: newKey(), quantity: null, rollCode: '' }] : [line]))),
    pick: (article: Article) => setLines((lines) => withArticle(lines, article, kind)),
    pickRoll: (article: Article, roll: Roll) => setLines((lines) => withRoll(lines, article, roll, kind)),
    /** Stock and rolls belong to a branch, so the lines of another one are removed. */
    chooseBranch(branchId: string) {
      if (kind === 'receipt' || draft.lines.length === 0 || branchId === draft.branchId) return edit({ branchId })
      setRefusal(null)
      change({ branchId, lines: [] })
      offerUndo(t('linesTakenOff'))
    },
    discard() {
      forgetTry()
      clear()
      offerUndo(t('draft.discarded'))
    },
  }
}

export type DraftEdits = ReturnType<typeof useDraftEdits>
