import { ArrowLeftRight, ClipboardCheck, PackagePlus, Plus, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { Card, CardHeader } from '@/ui/layout/card'
import type { Draft, Kind } from './draft'
import { LineCard } from './line-cards'
import type { DraftEdits } from './use-draft-edits'
import type { Writing } from './use-writing'

const ICONS: Record<Kind, LucideIcon> = { receipt: PackagePlus, adjustment: ClipboardCheck, transfer: ArrowLeftRight }

interface DocumentLinesProps {
  kind: Kind
  draft: Draft
  seesCost: boolean
  canPick: boolean
  /** Opens the picker; null if it is visible already or nothing can be chosen yet. */
  onPick: (() => void) | null
  writing: Writing
  edits: DraftEdits
}

/** The goods of a document. */
export function DocumentLines({ kind, draft, seesCost, canPick, onPick, writing, edits }: DocumentLinesProps) {
  const { t } = useTranslation('stock')
  return (
    <Card className="overflow-hidden">
      <CardHeader title={t('goods')} className="pb-3">
        {draft.lines.length > 0 && <span className="num text-xs text-fg-3">{t('lines', { count: draft.lines.length })}</span>}
      </CardHeader>
      {draft.lines.length === 0 ? (
        <EmptyState
          className="border-t py-10"
          icon={ICONS[kind]}
          title={t(canPick ? 'noLines' : 'branchFirst')}
          description={t(canPick ? `flows.${kind}.empty` : 'branchFirstHint')}
          action={
            onPick && (
              <Button variant="primary" size="lg" onClick={onPick}>
                <Plus />
                {t('addGoods')}
              </Button>
            )
          }
        />
      ) : (
        <ul className="divide-y border-t">
          {draft.lines.map((line) => (
            <LineCard
              key={line.id}
              line={line}
              kind={kind}
              draft={draft}
              seesCost={seesCost}
              missing={writing.missingInLine(line.id)}
              refused={writing.refusal?.lines[line.id]}
              onChange={(part) => edits.editLine(line.id, part)}
              onRemove={() => edits.removeLine(line.id)}
              onCopy={() => edits.copyLine(line.id)}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}
