import { useTranslation } from 'react-i18next'
import { useFormat } from '@/session/use-format'

/** How much was sold, with its unit: "2 pcs", "1.5 m". */
export function useAmount() {
  const { t } = useTranslation('sales')
  const format = useFormat()
  return (unit: string, quantity: number) => t(unit === 'meter' ? 'units.meter' : 'units.piece', { amount: format.number(quantity) })
}
