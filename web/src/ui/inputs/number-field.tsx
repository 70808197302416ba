import { useEffect, useRef, useState } from 'react'
import { cn } from '@/lib/cn'
import { formatNumber } from '@/lib/text/format'
import { useLanguage } from '@/lib/text/language'
import { mayBecomeNumber, understand } from '@/lib/text/written-number'
import { Input } from './input'

interface NumberFieldProps {
  value: number | null
  onChange: (value: number | null) => void
  /** Digits after the decimal mark; 0 is for whole numbers. */
  decimals?: number
  min?: number
  /** Whether it holds a length or the like. Then `6,125` is six and an eighth; in an amount it is six thousand. */
  measure?: boolean
  /** A unit at the end of the field, such as m or soʻm. */
  suffix?: string
  id?: string
  name?: string
  placeholder?: string
  disabled?: boolean
  autoFocus?: boolean
  className?: string
  'aria-label'?: string
  onBlur?: () => void
  ref?: React.Ref<HTMLInputElement>
}

/**
 * A number field. Accepts digits of every language and shows the current one's; groups thousands while not focused. If the typed
 * text is taken for something that it need not mean, the field shows what it is taken for.
 */
export function NumberField({ value, onChange, decimals = 0, min = 0, measure = false, suffix, className, onBlur, autoFocus, ...props }: NumberFieldProps) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null ? '' : formatNumber(value, language, { maximumFractionDigits: decimals })
  const understood = typed === null ? null : understand(typed, measure)
  const isDoubtful = understood !== null && value !== null && !(understood.isSure && understood.value === value)

  const explanation = useRef<HTMLOutputElement>(null)

  useEffect(() => {
    // It appears below the field, where the buttons of a long form would cover it.
    if (isDoubtful) explanation.current?.scrollIntoView({ block: 'nearest' })
  }, [isDoubtful])

  function type(text: string) {
    const number = understand(text, measure)
    if (!number && !mayBecomeNumber(text)) return
    setTyped(text)
    const factor = 10 ** decimals
    onChange(number && Math.max(min, Math.round(number.value * factor) / factor))
  }

  return (
    <div className="w-full">
      <div className="relative">
        <Input
          {...props}
          autoFocus={autoFocus ?? false}
          inputMode={decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          value={typed ?? shown}
          onFocus={(event) => event.currentTarget.select()}
          onValueChange={type}
          onBlur={() => {
            setTyped(null)
            onBlur?.()
          }}
          className={cn('num text-start', suffix && 'pe-16', className)}
        />
        {suffix && <span className="pointer-events-none absolute inset-y-0 end-3 grid place-items-center text-xs text-fg-3">{suffix}</span>}
      </div>
      <output ref={explanation} className={cn('num block scroll-mb-4 text-start text-xs font-medium text-fg-2', isDoubtful && 'mt-1')}>
        {isDoubtful && `= ${shown}${suffix ? ` ${suffix}` : ''}`}
      </output>
    </div>
  )
}
