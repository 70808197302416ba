import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { readRefusal } from '@/api/refusal'
import { useIdempotentSubmit } from '@/api/use-idempotent-submit'
import { useFormat } from '@/session/use-format'
import { chooseTill, useTill } from '@/tills/till'
import { Button } from '@/ui/elements/button'
import { Notice } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { useDraftKey } from '@/ui/forms/form-draft'
import { Field } from '@/ui/inputs/field'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { fetchCurrent, useOpenShift } from './queries'

const FIELDS = { opening_float: 'float', till_id: 'till', branch_id: 'till' } as const

interface OpenShiftProps {
  branchId: string
  onOpened?: () => void
}

/** The cash in the drawer is told, and the shift is open. */
export function OpenShift({ branchId, onOpened }: OpenShiftProps) {
  const { t } = useTranslation('shifts')
  const { t: common } = useTranslation()
  const format = useFormat()
  const { tills, chosen: usual } = useTill(branchId)
  const [float, setFloat] = useState<number | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [holder, setHolder] = useState<string | null>(null)
  const [key, setKey] = useDraftKey(`shift.${branchId}`)
  const till = chosen ?? usual ?? (tills.length === 1 ? tills[0]?.id : undefined)

  const { state, submit, refusal, setRefusal } = useIdempotentSubmit({
    mutation: useOpenShift(),
    key,
    setKey,
    refusalOf: (error) => {
      const { fields, form } = readRefusal(error, [], { fields: FIELDS })
      return { fields, form: Object.keys(fields).length > 0 ? form : errorText(error), isTaken: isApiError(error, 'ALREADY_EXISTS') }
    },
    onDone: (shift) => {
      showToast(t('open.done', { till: shift.till_name }))
      // What is sold on this device belongs to the shift that was opened on it.
      chooseTill(branchId, tills.length > 1 ? shift.till_id : null)
      onOpened?.()
    },
    onRefused: () => void findHolder(),
  })

  /** The server says that the till is taken, but not by whom. */
  async function findHolder() {
    const current = await fetchCurrent(branchId, till).catch(() => null)
    setHolder(current?.shift ? t('open.taken', { till: current.shift.till_name, name: current.shift.opened_by_name, time: format.dateTime(current.shift.opened_at) }) : null)
  }

  const missing = isTried ? { ...(float === null && { float: common('required') }), ...(!till && tills.length > 1 && { till: common('required') }) } : {}
  const errors: { float?: string; till?: string } = { ...missing, ...refusal?.fields }
  return (
    <form
      noValidate
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (float === null || (!till && tills.length > 1)) return
        submit({ branch_id: branchId, opening_float: float, ...(till && { till_id: till }) })
      }}
    >
      {refusal?.form && <Notice tone="bad">{(refusal.isTaken && holder) || refusal.form}</Notice>}
      {tills.length > 1 && (
        <Field label={t('till')} error={errors.till}>
          <Select
            className="max-lg:h-11"
            items={tills.map(({ id, name }) => ({ value: id, label: name }))}
            value={till ?? ''}
            placeholder={t('open.choose')}
            onChange={(id) => (setRefusal(null), setChosen(id))}
          />
        </Field>
      )}
      <Field label={t('float')} hint={t('floatHint')} error={errors.float}>
        <NumberField
          className="h-14 text-2xl font-semibold"
          value={float}
          onChange={(amount) => (setRefusal(null), setFloat(amount))}
          decimals={2}
          suffix={format.currency}
          placeholder={format.number(0)}
        />
      </Field>
      {errors.till && tills.length <= 1 && <Notice tone="bad">{`${t('till')}: ${errors.till}`}</Notice>}
      <Button type="submit" variant="primary" size="lg" className="w-full" busy={state === 'sending'}>
        {t('open.action')}
      </Button>
    </form>
  )
}
