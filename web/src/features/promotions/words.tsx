import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'
import { Badge, type Tone } from '@/ui/elements/badge'
import type { Promotion } from './queries'

const TONES: Record<Promotion['status'], Tone> = { running: 'good', coming: 'brand', ended: 'neutral', inactive: 'warn' }

export function StatusBadge({ status }: Pick<Promotion, 'status'>) {
  const { t } = useTranslation('promotions')
  return <Badge tone={TONES[status]}>{t(`states.${status}`)}</Badge>
}

export function usePromotionWords() {
  const { t } = useTranslation('promotions')
  const format = useFormat()
  return {
    /** "10%", or "5 000 UZS off each". */
    value: ({ discount_type, discount_value }: Pick<Promotion, 'discount_type' | 'discount_value'>) =>
      discount_type === 'percentage' ? format.percent(discount_value / 100) : t('each', { amount: format.money(discount_value) }),
    target: ({ applicable_to, target_name }: Pick<Promotion, 'applicable_to' | 'target_name'>) =>
      applicable_to === 'all' ? t('for.all') : `${t(`for.${applicable_to}`)}: ${target_name ?? ''}`,
    /** `last_day` is what people mean by "until". */
    days: ({ start_date, last_day }: Pick<Promotion, 'start_date' | 'last_day'>) =>
      last_day ? t('fromUntil', { from: format.date(start_date), until: format.date(last_day) }) : t('fromOn', { from: format.date(start_date) }),
  }
}
