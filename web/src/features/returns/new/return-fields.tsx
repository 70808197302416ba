import { useTranslation } from 'react-i18next'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Card } from '@/ui/layout/card'
import { REASONS, type Reason, type Sale } from '../queries'
import type { Refusal } from '../refusal'
import { ReturnedLines } from './returned-lines'
import type { ReturnDraft } from './use-new-return'

interface ReturnFieldsProps {
  sale: Sale
  entered: ReturnDraft
  refusal: Refusal | null
}

/** What comes back, and why. */
export function ReturnFields({ sale, entered: { draft, change, needsNote }, refusal }: ReturnFieldsProps) {
  const { t } = useTranslation('returns')
  const { t: common } = useTranslation()
  return (
    <>
      <Card className="p-4">
        <h2 className="mb-2 text-sm font-semibold">{t('new.howMuch')}</h2>
        <ReturnedLines sale={sale} draft={draft} refusal={refusal} onChange={change} />
      </Card>
      <Card className="grid gap-3 p-4 sm:grid-cols-2">
        <Field label={t('reason')}>
          <Select<Reason>
            items={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
        </Field>
        <Field label={t('reasonNote')} error={refusal?.note} {...(!needsNote && { optional: common('optional') })}>
          <Input autoComplete="off" maxLength={1000} value={draft.note} onValueChange={(note) => change({ note })} />
        </Field>
      </Card>
    </>
  )
}
