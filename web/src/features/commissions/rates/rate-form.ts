import type { EditRate, Rate } from './queries'

/** What goods a rate is for. */
export const TARGETS = ['all', 'category', 'collection'] as const
export type Target = (typeof TARGETS)[number]

export interface RateForm {
  name: string
  /** Empty for everybody. */
  member_id: string
  target: Target
  target_id: string | null
  basis: Rate['basis']
  percent: number | null
  start_date: string
  /** The last day; null for no end. */
  end_date: string | null
}
export const FIELDS = ['name', 'member_id', 'target', 'target_id', 'basis', 'percent', 'start_date', 'end_date'] as const satisfies readonly (keyof RateForm)[]

const targetOf = (rate: Rate | undefined): Target => (rate?.category_id ? 'category' : rate?.collection_id ? 'collection' : 'all')

export const asForm = (rate: Rate | undefined, today: string): RateForm => ({
  name: rate?.name ?? '',
  member_id: rate?.member_id ?? '',
  target: targetOf(rate),
  target_id: rate?.category_id ?? rate?.collection_id ?? null,
  basis: rate?.basis ?? 'amount',
  percent: rate?.percent ?? null,
  start_date: rate?.start_date ?? today,
  end_date: rate?.end_date ?? null,
})

export const asEdit = (form: RateForm, version: number | undefined): EditRate => ({
  name: form.name.trim() || null,
  member_id: form.member_id || null,
  category_id: form.target === 'category' ? form.target_id : null,
  collection_id: form.target === 'collection' ? form.target_id : null,
  basis: form.basis,
  percent: form.percent ?? 0,
  start_date: form.start_date,
  end_date: form.end_date,
  ...(version !== undefined && { version }),
})
