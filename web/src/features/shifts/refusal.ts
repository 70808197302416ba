import { useTranslation } from 'react-i18next'
import { errorText, isApiError } from '@/api/errors'
import { readRefusal } from '@/api/refusal'
import { useFormat } from '@/session/use-format'
import { fetchShift, type Shift } from './queries'

/** The messages of a refused change of a shift: beside a field, or above the form. */
export function refusalOf<Field extends string>(error: unknown, names: Readonly<Record<string, Field>>) {
  const { fields, form } = readRefusal(error, [], { fields: names })
  return { fields, form: Object.keys(fields).length > 0 ? form : errorText(error), isClosed: isApiError(error, 'INVALID_TRANSITION') }
}

/** Finds out who closed a shift, and when; null if that cannot be told. */
export function useCloserOf({ id }: Shift) {
  const { t } = useTranslation('shifts')
  const format = useFormat()
  return async (): Promise<string | null> => {
    const shift = await fetchShift(id).catch(() => null)
    if (!shift?.closed_at || !shift.closed_by_name) return null
    return t('close.closedBy', { name: shift.closed_by_name, time: format.dateTime(shift.closed_at) })
  }
}
