import { useTranslation } from 'react-i18next'
import { signed } from '@/lib/text/direction'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import type { Movement } from './queries'

/** Only products sold by the metre move by rolls. */
export const typeOf = (movement: Movement) => (movement.roll_id ? 'meter' : 'unit')

/** Words for amounts, with their unit and sign. */
export function useStockWords() {
  const { t } = useTranslation('stock')
  const format = useFormat()
  const branches = useSession()?.branches ?? []

  const amount = (quantity: number, type: 'unit' | 'meter') => t(type === 'meter' ? 'metres' : 'pieces', { number: format.number(quantity) })
  /** `+2 pcs`, `−1.5 m`: the sign first in every direction of writing. */
  const change = (quantity: number, type: 'unit' | 'meter') =>
    `${signed(quantity, format.number(Math.abs(quantity)))} ${t(type === 'meter' ? 'metre' : 'piece')}`
  const branchName = (id: string) => branches.find((branch) => branch.id === id)?.name ?? ''
  return { amount, signed: change, branchName }
}
