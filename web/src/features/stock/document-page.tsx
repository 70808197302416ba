import { Link } from '@tanstack/react-router'
import { ArrowLeft, History, SearchX, Store } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission, Schemas } from '@/api/client'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession, type SignedIn } from '@/session/session'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Sheet } from '@/ui/overlays/sheet'
import { DocumentFooter } from './document-footer'
import { DocumentHead } from './document-head'
import { DocumentLines } from './document-lines'
import type { Kind } from './draft'
import { GoodsPicker } from './goods-picker'
import { useDraft, useDraftOnShelf } from './use-draft'
import { useDraftEdits } from './use-draft-edits'
import { useWriting } from './use-writing'

const PERMISSIONS: Record<Kind, Permission> = { receipt: 'stock.receive', adjustment: 'stock.adjust', transfer: 'stock.transfer' }

export const ReceivePage = () => <DocumentPage kind="receipt" />
export const AdjustPage = () => <DocumentPage kind="adjustment" />
export const TransferPage = () => <DocumentPage kind="transfer" />

function DocumentPage({ kind }: { kind: Kind }) {
  const { t } = useTranslation('stock')
  const signedIn = useSession()
  const branches = useBranchesFor(PERMISSIONS[kind])
  if (!signedIn) return null
  if (branches.length < (kind === 'transfer' ? 2 : 1)) {
    return (
      <>
        <Header kind={kind} />
        <Card>
          <EmptyState icon={Store} title={t(kind === 'transfer' ? 'needsTwoBranches' : 'noBranch')} description={t('noBranchHint')} />
        </Card>
      </>
    )
  }
  return <Editor key={`${signedIn.id}.${kind}`} kind={kind} signedIn={signedIn} branches={branches} />
}

function Header({ kind }: { kind: Kind }) {
  const { t } = useTranslation('stock')
  return (
    <>
      <Link to="/stock" className="mb-1 inline-flex min-h-9 items-center gap-1 text-sm text-fg-3 hover:text-fg">
        <ArrowLeft className="size-4 rtl:rotate-180" />
        {t('title')}
      </Link>
      <PageHeader title={t(`flows.${kind}.title`)} description={t(`flows.${kind}.description`)} />
    </>
  )
}

interface EditorProps {
  kind: Kind
  signedIn: SignedIn
  branches: Schemas['BranchView'][]
}

function Editor({ kind, signedIn, branches }: EditorProps) {
  const { t } = useTranslation('stock')
  const desktop = useIsDesktop()
  const seesCost = useMay('products.view_cost')
  const usual = branches.find((branch) => branch.id === signedIn.branchId) ?? (branches.length === 1 ? branches[0] : undefined)
  const store = useDraft(kind, branches.map(({ id }) => id), usual?.id ?? '')
  const { current } = useDraftOnShelf(store.draft, kind)
  const writing = useWriting(kind, store, current)
  const edits = useDraftEdits(kind, store, writing)
  const [isPicking, setPicking] = useState(false)
  const { refusal } = writing
  const canPick = kind === 'receipt' || current.branchId !== ''
  const onPick = !desktop && canPick ? () => setPicking(true) : null

  const picker = (
    <GoodsPicker kind={kind} branchId={current.branchId} lines={current.lines} onArticle={edits.pick} onRoll={edits.pickRoll} autoFocus={!desktop} />
  )
  return (
    <>
      <Header kind={kind} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-5">
        <div className="min-w-0 space-y-4">
          {store.isFound && <FoundNotice onDiscard={edits.discard} />}
          <DocumentHead
            kind={kind}
            draft={current}
            branches={branches}
            missing={writing.missingInHead}
            refusal={refusal}
            onBranch={edits.chooseBranch}
            onChange={edits.edit}
          />
          <DocumentLines kind={kind} draft={current} seesCost={seesCost} canPick={canPick} onPick={onPick} writing={writing} edits={edits} />
          {current.lines.length > 0 && (
            <DocumentFooter
              kind={kind}
              draft={current}
              seesCost={seesCost}
              refused={refusal?.form}
              onWriteAnyway={writing.writeAnyway}
              busy={writing.isWriting}
              onWrite={writing.write}
              onDiscard={store.isFound ? null : edits.discard}
              onPick={onPick}
            />
          )}
          {writing.isWithoutEffect && (
            <p role="alert" className="text-center text-sm text-fg-2">
              {t('nothingDiffers')}
            </p>
          )}
        </div>
        {desktop && (
          <Card className="sticky top-20 flex h-[calc(100dvh-6.5rem)] flex-col p-4">
            {canPick ? picker : <EmptyState className="my-auto" icon={SearchX} title={t('branchFirst')} description={t('branchFirstHint')} />}
          </Card>
        )}
      </div>
      {!desktop && (
        <PickerSheet open={isPicking} onOpenChange={setPicking} count={current.lines.length}>
          {picker}
        </PickerSheet>
      )}
    </>
  )
}

/** The draft was begun earlier. */
function FoundNotice({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation('stock')
  return (
    <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-1.5 text-sm text-brand-ink">
      <History className="size-4 shrink-0" />
      <p className="grow">{t('draft.kept')}</p>
      <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={onDiscard}>
        {t('draft.discard')}
      </Button>
    </div>
  )
}

interface PickerSheetProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** How many lines the document has. */
  count: number
  children: React.ReactNode
}

/** Goods are chosen in a sheet on phones. */
function PickerSheet({ open, onOpenChange, count, children }: PickerSheetProps) {
  const { t } = useTranslation('stock')
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={t('addGoods')}
      footer={
        <Button variant="primary" size="lg" onClick={() => onOpenChange(false)}>
          {t('picked', { count })}
        </Button>
      }
    >
      <div className="flex h-[calc(92dvh-10rem)] flex-col">{children}</div>
    </Sheet>
  )
}
