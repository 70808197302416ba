import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowDown, ArrowLeft, ArrowLeftRight, ArrowRight, CircleAlert, ClipboardCheck, Hammer, History, PackagePlus, PackageSearch, PackageX, Plus, Ruler, Scissors, SearchX, Store, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Permission, Schemas } from '@/api/client'
import { isApiError } from '@/api/errors'
import { newKey } from '@/api/idempotency'
import { useIsDesktop } from '@/lib/browser/use-is-desktop'
import { cn } from '@/lib/cn'
import { useBranchesFor, useMay } from '@/session/rights'
import { useSession, type SignedIn } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { EmptyState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Sheet } from '@/ui/overlays/sheet'
import { differenceOf, isReady, missingIn, REASONS, sentLines, sumsOf, withArticle, withRoll, type Article, type Draft, type Kind, type Line, type Reason } from './draft'
import { GoodsPicker } from './goods-picker'
import { LineCard } from './line-cards'
import { useWriteDocument, type Roll } from './queries'
import { isDefinite, refusalOf, type Refusal } from './refusal'
import { useDraft, useDraftOnShelf } from './use-draft'
import { useStockWords } from './words'

const PERMISSIONS: Record<Kind, Permission> = { receipt: 'stock.receive', adjustment: 'stock.adjust', transfer: 'stock.transfer' }
const ICONS: Record<Kind, LucideIcon> = { receipt: PackagePlus, adjustment: ClipboardCheck, transfer: ArrowLeftRight }
const REASON_ICONS: Record<Reason, LucideIcon> = { count: ClipboardCheck, damage: Hammer, loss: PackageX, waste: Scissors, found: PackageSearch, correction: Ruler }

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

function Editor({ kind, signedIn, branches }: { kind: Kind; signedIn: SignedIn; branches: Schemas['BranchView'][] }) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const navigate = useNavigate()
  const desktop = useIsDesktop()
  const usual = branches.find((branch) => branch.id === signedIn.branchId) ?? (branches.length === 1 ? branches[0] : undefined)
  const { draft, setDraft, change, changeLine, clear, isFound, forgetFound } = useDraft(kind, branches.map(({ id }) => id), usual?.id ?? '')
  const { current } = useDraftOnShelf(draft, kind)
  const seesCost = useMay('products.view_cost')
  const [isPicking, setPicking] = useState(false)
  const [isTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isKeyUsed, setKeyUsed] = useState(false)
  const write = useWriteDocument(kind)
  const missing = missingIn(current, kind)
  const sent = sentLines(current, kind)

  function edit(part: Partial<Draft>) {
    setRefusal((before) => (before ? { lines: before.lines, fields: {} } : null))
    change(part)
  }
  function editLine(id: string, part: Partial<Line>) {
    setRefusal((before) => {
      if (!before) return null
      const { [id]: _gone, ...lines } = before.lines
      return { fields: before.fields, lines }
    })
    changeLine(id, part)
  }
  const setLines = (make: (lines: Line[]) => Line[]) => setDraft((before) => ({ ...before, lines: make(before.lines) }))
  const pick = (article: Article) => setLines((lines) => withArticle(lines, article, kind))
  const pickRoll = (article: Article, roll: Roll) => setLines((lines) => withRoll(lines, article, roll, kind))

  /** Stock and rolls belong to a branch, so the lines of another are taken off; one tap brings them back. */
  function chooseBranch(branchId: string) {
    const before = draft
    if (kind === 'receipt' || before.lines.length === 0 || branchId === before.branchId) return edit({ branchId })
    setRefusal(null)
    change({ branchId, lines: [] })
    showToast(t('linesTakenOff'), { action: { label: common('undo'), onClick: () => setDraft(before) } })
  }
  function discard() {
    const before = draft
    setRefusal(null)
    setTried(false)
    clear()
    showToast(t('draft.discarded'), { action: { label: common('undo'), onClick: () => setDraft(before) } })
  }

  function submit() {
    if (write.isPending) return
    setTried(true)
    if (!isReady(missing) || sent.length === 0) {
      setTimeout(() => document.querySelector('[data-wrong], [data-invalid]')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
      return
    }
    const key = draft.key ?? newKey()
    change({ key })
    setRefusal(null)
    write.mutate(
      { draft: current, key },
      {
        onSuccess(document) {
          clear()
          showToast(t(`flows.${kind}.done`, { number: document.number }))
          void navigate({ to: '/stock/documents/$id', params: { id: document.id }, search: { tab: 'documents' } })
        },
        onError(error) {
          // As long as it is not clear whether it was written, the next attempt is the same one.
          if (isDefinite(error)) change({ key: null })
          const used = isApiError(error, 'IDEMPOTENCY_KEY_REUSED')
          setKeyUsed(used)
          setRefusal(used ? { lines: {}, fields: {}, form: t('mayBeWritten') } : refusalOf(error, sent))
          setTimeout(() => document.querySelector('[data-wrong], [data-refused]')?.scrollIntoView({ block: 'center', behavior: 'smooth' }))
        },
      },
    )
  }

  const picker = (
    <GoodsPicker kind={kind} branchId={current.branchId} lines={current.lines} onArticle={pick} onRoll={pickRoll} autoFocus={!desktop} />
  )
  const canPick = kind === 'receipt' || current.branchId !== ''
  return (
    <>
      <Header kind={kind} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-5">
        <div className="min-w-0 space-y-4">
          {isFound && (
            <div role="status" className="flex items-center gap-2 rounded-xl bg-brand-soft px-4 py-1.5 text-sm text-brand-ink">
              <History className="size-4 shrink-0" />
              <p className="grow">{t('draft.kept')}</p>
              <Button size="sm" variant="ghost" className="max-lg:h-11" onClick={discard}>
                {t('draft.discard')}
              </Button>
            </div>
          )}
          <Head kind={kind} draft={current} branches={branches} missing={isTried ? missing : { lines: {} }} refusal={refusal} onBranch={chooseBranch} onChange={edit} />
          <Card className="overflow-hidden">
            <CardHeader title={t('goods')} className="pb-3">
              {current.lines.length > 0 && <span className="num text-xs text-fg-3">{t('lines', { count: current.lines.length })}</span>}
            </CardHeader>
            {current.lines.length === 0 ? (
              <EmptyState
                className="border-t py-10"
                icon={ICONS[kind]}
                title={t(canPick ? 'noLines' : 'branchFirst')}
                description={t(canPick ? `flows.${kind}.empty` : 'branchFirstHint')}
                action={
                  !desktop &&
                  canPick && (
                    <Button variant="primary" size="lg" onClick={() => setPicking(true)}>
                      <Plus />
                      {t('addGoods')}
                    </Button>
                  )
                }
              />
            ) : (
              <ul className="divide-y border-t">
                {current.lines.map((line) => (
                  <LineCard
                    key={line.id}
                    line={line}
                    kind={kind}
                    draft={current}
                    seesCost={seesCost}
                    missing={isTried || missing.lines[line.id] !== 'required' ? missing.lines[line.id] : undefined}
                    refused={refusal?.lines[line.id]}
                    onChange={(part) => editLine(line.id, part)}
                    onRemove={() => setLines((lines) => lines.filter((one) => one.id !== line.id))}
                    onCopy={() =>
                      setLines((lines) => lines.flatMap((one) => (one.id === line.id ? [one, { ...one, id: newKey(), quantity: null, rollCode: '' }] : [one])))
                    }
                  />
                ))}
              </ul>
            )}
          </Card>
          {current.lines.length > 0 && (
            <div className="sticky bottom-24 z-20 space-y-2 lg:bottom-4">
              {refusal?.form && (
                <div role="alert" data-refused className="flex items-start gap-2 rounded-xl bg-bad-soft px-4 py-3 text-sm text-bad shadow-pop">
                  <CircleAlert className="mt-0.5 size-4 shrink-0" />
                  <div className="space-y-2">
                    <p>{refusal.form}</p>
                    {isKeyUsed && (
                      <div className="flex flex-wrap gap-2">
                        <Button
                          onClick={() => {
                            setKeyUsed(false)
                            setRefusal(null)
                            change({ key: null })
                          }}
                        >
                          {t('writeAnyway')}
                        </Button>
                      </div>
                    )}
                  </div>
                </div>
              )}
              <div className="flex items-center gap-3 rounded-2xl border bg-raised p-3 shadow-pop lg:ps-5">
                <Summary kind={kind} draft={current} seesCost={seesCost} />
                {!isFound && (
                  <Button variant="ghost" className="max-sm:hidden" onClick={discard}>
                    {t('draft.discard')}
                  </Button>
                )}
                {!desktop && canPick && (
                  <Button variant="soft" aria-label={t('addGoods')} onClick={() => setPicking(true)} className="size-12 rounded-xl p-0 [&_svg]:size-5">
                    <Plus />
                  </Button>
                )}
                <Button variant="primary" size="lg" busy={write.isPending} onClick={submit} className="px-6 max-sm:px-4">
                  {t(`flows.${kind}.submit`)}
                </Button>
              </div>
            </div>
          )}
          {isTried && current.lines.length > 0 && sent.length === 0 && isReady(missing) && (
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
        <Sheet
          open={isPicking}
          onOpenChange={(open) => {
            setPicking(open)
            if (open) forgetFound()
          }}
          title={t('addGoods')}
          footer={
            <Button variant="primary" size="lg" onClick={() => setPicking(false)}>
              {t('picked', { count: current.lines.length })}
            </Button>
          }
        >
          <div className="flex h-[calc(92dvh-10rem)] flex-col">{picker}</div>
        </Sheet>
      )}
    </>
  )
}

interface HeadProps {
  kind: Kind
  draft: Draft
  branches: Schemas['BranchView'][]
  missing: ReturnType<typeof missingIn>
  refusal: Refusal | null
  onBranch: (branchId: string) => void
  onChange: (part: Partial<Draft>) => void
}

/** What the document is about: where, why, from whom. */
function Head({ kind, draft, branches, missing, refusal, onBranch, onChange }: HeadProps) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const choices = branches.map(({ id, name }) => ({ value: id, label: name }))
  const wrong = (field: string) => refusal?.fields[field]
  const required = common('required')
  return (
    <Card>
      <CardBody className="grid gap-4 sm:grid-cols-2">
        {kind === 'transfer' ? (
          <div className="grid gap-2 sm:col-span-2 sm:grid-cols-[1fr_auto_1fr] sm:items-start sm:gap-3">
            <Field label={t('fromBranch')} error={missing.branch ? required : wrong('from_branch_id')}>
              <Select items={choices} value={draft.branchId || null} onChange={onBranch} placeholder={t('chooseBranch')} className="max-lg:h-11" />
            </Field>
            <span aria-hidden className="grid place-items-center text-fg-3 sm:mt-8">
              <ArrowDown className="size-4 sm:hidden" />
              <ArrowRight className="hidden size-4 sm:block rtl:rotate-180" />
            </span>
            <Field label={t('toBranch')} error={missing.toBranch === 'same' ? t('sameBranch') : missing.toBranch ? required : wrong('to_branch_id')}>
              <Select
                items={choices.filter(({ value }) => value !== draft.branchId || value === draft.toBranchId)}
                value={draft.toBranchId || null}
                onChange={(toBranchId) => onChange({ toBranchId })}
                placeholder={t('chooseBranch')}
                className="max-lg:h-11"
              />
            </Field>
          </div>
        ) : (
          <Field label={t('branch')} error={missing.branch ? required : wrong('branch_id')} className={kind === 'adjustment' ? 'sm:col-span-2' : ''}>
            <Select items={choices} value={draft.branchId || null} onChange={onBranch} placeholder={t('chooseBranch')} className="max-lg:h-11" />
          </Field>
        )}
        {kind === 'receipt' && (
          <Field label={t('supplier')} optional={common('optional')} error={wrong('supplier')}>
            <Input autoComplete="off" maxLength={200} value={draft.supplier} onValueChange={(supplier) => onChange({ supplier })} className="max-lg:h-11" />
          </Field>
        )}
        {kind === 'adjustment' && <Reasons value={draft.reason} onChange={(reason) => onChange({ reason })} />}
        <Field label={t('note')} optional={common('optional')} error={wrong('note')} className="sm:col-span-2">
          <Textarea rows={1} maxLength={1000} value={draft.note} onChange={(event) => onChange({ note: event.currentTarget.value })} className="min-h-11" />
        </Field>
      </CardBody>
    </Card>
  )
}

function Reasons({ value, onChange }: { value: Reason; onChange: (reason: Reason) => void }) {
  const { t } = useTranslation('stock')
  return (
    <div className="space-y-1.5 sm:col-span-2">
      <p id="reason" className="text-[13px] font-medium">
        {t('reason')}
      </p>
      <div role="group" aria-labelledby="reason" className="grid grid-cols-3 gap-2">
        {REASONS.map((reason) => {
          const Icon = REASON_ICONS[reason]
          return (
            <button
              key={reason}
              type="button"
              aria-pressed={value === reason}
              onClick={() => onChange(reason)}
              className={cn(
                'flex min-h-16 cursor-pointer flex-col items-center justify-center gap-1 rounded-xl border px-1 py-2 text-center text-xs font-medium text-fg-2 transition-colors hover:bg-hover sm:min-h-11 sm:flex-row sm:gap-2 sm:text-sm',
                value === reason && 'border-brand/60 bg-brand-soft text-brand-ink hover:bg-brand-soft',
              )}
            >
              <Icon className="size-4.5 shrink-0" strokeWidth={1.7} />
              {t(`reasons.${reason}`)}
            </button>
          )
        })}
      </div>
      <p className="text-xs text-fg-3">{t(`reasonHints.${value}`)}</p>
    </div>
  )
}

/** What the lines make together. */
function Summary({ kind, draft, seesCost }: { kind: Kind; draft: Draft; seesCost: boolean }) {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const words = useStockWords()
  if (kind === 'adjustment') {
    const differences = draft.lines.map((line) => differenceOf(line, draft.reason) ?? 0)
    const more = differences.filter((difference) => difference > 0).length
    const less = differences.filter((difference) => difference < 0).length
    return (
      <p className="num min-w-0 grow text-sm font-medium">
        {t('lines', { count: draft.lines.length })}
        <span className="block text-xs font-normal text-fg-3">{[more > 0 && t('linesMore', { count: more }), less > 0 && t('linesLess', { count: less })].filter(Boolean).join(' · ') || t('noDifference')}</span>
      </p>
    )
  }
  const sums = sumsOf(draft.lines)
  const goods = [sums.pieces > 0 && words.amount(sums.pieces, 'unit'), sums.rolls > 0 && t('rollsSum', { count: sums.rolls, metres: words.amount(sums.metres, 'meter') })].filter(Boolean).join(' · ')
  const showsCost = kind === 'receipt' && seesCost && sums.cost > 0
  return (
    <p className="num min-w-0 grow text-sm font-semibold">
      {showsCost ? format.money(sums.cost) : goods || t('lines', { count: draft.lines.length })}
      {showsCost && <span className="block text-xs font-normal text-fg-3">{goods}</span>}
    </p>
  )
}
