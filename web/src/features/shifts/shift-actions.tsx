import { ArrowDownLeft, ArrowUpRight, Lock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/ui/elements/button'
import { openedLater } from '@/ui/later'
import type { Shift } from './queries'
import { useShiftRights } from './words'

const CashSheet = openedLater(() => import('./cash-sheet').then((module) => module.CashSheet), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})
const CloseSheet = openedLater(() => import('./close-sheet').then((module) => module.CloseSheet), {
  isOpen: ({ open }) => open,
  close: ({ onClose }) => onClose(),
})

/** What can be done with an open shift: cash in, cash out, and closing it. */
export function ShiftActions({ shift }: { shift: Shift }) {
  const { t } = useTranslation('shifts')
  const { mayHandle } = useShiftRights(shift)
  const [open, setOpen] = useState<'cash_in' | 'cash_out' | 'close' | null>(null)
  // The sheet keeps its words while it slides away.
  const [type, setType] = useState<'cash_in' | 'cash_out'>('cash_in')
  if (!mayHandle) return null
  const move = (chosen: typeof type) => (setType(chosen), setOpen(chosen))
  const close = () => setOpen(null)
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button size="lg" onClick={() => move('cash_in')}>
        <ArrowDownLeft className="text-good" />
        {t('cash.cash_in')}
      </Button>
      <Button size="lg" onClick={() => move('cash_out')}>
        <ArrowUpRight className="text-bad" />
        {t('cash.cash_out')}
      </Button>
      <Button size="lg" variant="primary" className="col-span-2" onClick={() => setOpen('close')}>
        <Lock />
        {t('close.action')}
      </Button>
      <CashSheet open={open === 'cash_in' || open === 'cash_out'} type={type} shift={shift} onClose={close} />
      <CloseSheet open={open === 'close'} shift={shift} onClose={close} />
    </div>
  )
}
