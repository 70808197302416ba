import { today } from '@/lib/time/days'
import type { EditPromotion, Promotion } from './queries'

export interface PromotionForm {
  name: string
  discount_type: Promotion['discount_type']
  discount_value: number | null
  applicable_to: Promotion['applicable_to']
  target_id: string | null
  target_name: string
  /** Empty for every branch. */
  branch_id: string
  start_date: string
  /** The last day; null for no end. */
  end_date: string | null
  is_active: boolean
}
export const FIELDS = [
  'name',
  'discount_type',
  'discount_value',
  'applicable_to',
  'target_id',
  'branch_id',
  'start_date',
  'end_date',
  'is_active',
] as const satisfies readonly (keyof PromotionForm)[]

export const asForm = (promotion: Promotion | undefined, timeZone: string | undefined): PromotionForm => ({
  name: promotion?.name ?? '',
  discount_type: promotion?.discount_type ?? 'percentage',
  discount_value: promotion?.discount_value ?? null,
  applicable_to: promotion?.applicable_to ?? 'all',
  target_id: promotion?.target_id ?? null,
  target_name: promotion?.target_name ?? '',
  branch_id: promotion?.branch_id ?? '',
  start_date: today(timeZone, promotion ? Date.parse(promotion.start_date) : undefined),
  end_date: promotion?.last_day ?? null,
  is_active: promotion?.is_active ?? true,
})

/**
 * The form as the API takes it. A day that was not changed keeps its moment: a promotion may begin or end within a day.
 *
 * @param known the promotion as it was read
 */
export function asEdit(form: PromotionForm, known: Promotion | undefined, version: number | undefined, timeZone: string | undefined): EditPromotion {
  const before = known && asForm(known, timeZone)
  return {
    name: form.name.trim(),
    discount_type: form.discount_type,
    discount_value: form.discount_value ?? 0,
    applicable_to: form.applicable_to,
    target_id: form.applicable_to === 'all' ? null : form.target_id,
    branch_id: form.branch_id || null,
    start_date: known && before?.start_date === form.start_date ? known.start_date : form.start_date,
    end_date: known && before?.end_date === form.end_date ? (known.end_date ?? null) : form.end_date,
    is_active: form.is_active,
    ...(version !== undefined && { version }),
  }
}
