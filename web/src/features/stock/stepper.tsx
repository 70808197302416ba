import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { NumberField } from '@/ui/inputs/number-field'

interface StepperProps {
  label: string
  /** The counted goods, for the names of the buttons. */
  name: string
  value: number | null
  onChange: (value: number | null) => void
  placeholder?: string
}

const key =
  'grid size-11 shrink-0 cursor-pointer place-items-center rounded-full text-brand-ink ' +
  'hover:bg-brand/10 disabled:cursor-default disabled:opacity-40 [&_svg]:size-4.5'

/** A number of pieces with large buttons. */
export function Stepper({ label, name, value, onChange, placeholder }: StepperProps) {
  const { t } = useTranslation('stock')
  return (
    <div role="group" aria-label={label} className="flex w-fit items-center rounded-full bg-brand-soft">
      <button
        type="button"
        className={key}
        aria-label={t('less', { name })}
        disabled={(value ?? 0) <= 0}
        onClick={() => onChange(Math.max(0, (value ?? 0) - 1))}
      >
        <Minus />
      </button>
      <div className="w-16">
        <NumberField
          aria-label={label}
          value={value}
          onChange={onChange}
          {...(placeholder && { placeholder })}
          className="h-11 border-0 bg-transparent px-0 text-center text-base font-semibold text-brand-ink shadow-none dark:bg-transparent"
        />
      </div>
      <button type="button" className={key} aria-label={t('another', { name })} onClick={() => onChange((value ?? 0) + 1)}>
        <Plus />
      </button>
    </div>
  )
}
