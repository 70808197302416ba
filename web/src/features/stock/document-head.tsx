import { ArrowDown, ArrowRight, ClipboardCheck, Hammer, PackageSearch, PackageX, Ruler, Scissors, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Schemas } from '@/api/client'
import { cn } from '@/lib/cn'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody } from '@/ui/layout/card'
import { REASONS, type Draft, type Kind, type Missing, type Reason } from './draft'
import type { DocumentField, DocumentRefusal } from './refusal'

const REASON_ICONS: Record<Reason, LucideIcon> = {
  count: ClipboardCheck,
  damage: Hammer,
  loss: PackageX,
  waste: Scissors,
  found: PackageSearch,
  correction: Ruler,
}

interface HeadProps {
  kind: Kind
  draft: Draft
  branches: Schemas['BranchView'][]
  missing: Missing
  refusal: DocumentRefusal | null
  onBranch: (branchId: string) => void
  onChange: (part: Partial<Draft>) => void
}

/** The head of a document: branch, reason and supplier. */
export function DocumentHead({ kind, draft, branches, missing, refusal, onBranch, onChange }: HeadProps) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const choices = branches.map(({ id, name }) => ({ value: id, label: name }))
  const wrong = (field: DocumentField) => refusal?.fields[field]
  return (
    <Card>
      <CardBody className="grid gap-4 sm:grid-cols-2">
        {kind === 'transfer' ? (
          <TransferBranches draft={draft} choices={choices} missing={missing} refusal={refusal} onBranch={onBranch} onChange={onChange} />
        ) : (
          <Field label={t('branch')} error={missing.branch ? common('required') : wrong('branch_id')} className={kind === 'adjustment' ? 'sm:col-span-2' : ''}>
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

type TransferProps = Omit<HeadProps, 'kind' | 'branches'> & { choices: { value: string; label: string }[] }

/** From which branch to which. */
function TransferBranches({ draft, choices, missing, refusal, onBranch, onChange }: TransferProps) {
  const { t } = useTranslation('stock')
  const { t: common } = useTranslation()
  const required = common('required')
  const toError = missing.toBranch === 'same' ? t('sameBranch') : missing.toBranch ? required : refusal?.fields.to_branch_id
  return (
    <div className="grid gap-2 sm:col-span-2 sm:grid-cols-[1fr_auto_1fr] sm:items-start sm:gap-3">
      <Field label={t('fromBranch')} error={missing.branch ? required : refusal?.fields.from_branch_id}>
        <Select items={choices} value={draft.branchId || null} onChange={onBranch} placeholder={t('chooseBranch')} className="max-lg:h-11" />
      </Field>
      <span aria-hidden className="grid place-items-center text-fg-3 sm:mt-8">
        <ArrowDown className="size-4 sm:hidden" />
        <ArrowRight className="hidden size-4 sm:block rtl:rotate-180" />
      </span>
      <Field label={t('toBranch')} error={toError}>
        <Select
          items={choices.filter(({ value }) => value !== draft.branchId || value === draft.toBranchId)}
          value={draft.toBranchId || null}
          onChange={(toBranchId) => onChange({ toBranchId })}
          placeholder={t('chooseBranch')}
          className="max-lg:h-11"
        />
      </Field>
    </div>
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
                'flex min-h-16 cursor-pointer flex-col items-center justify-center gap-1 rounded-xl border px-1 py-2 text-center text-xs font-medium',
                'text-fg-2 transition-colors hover:bg-hover sm:min-h-11 sm:flex-row sm:gap-2 sm:text-sm',
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
