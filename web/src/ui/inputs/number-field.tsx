import { useState } from 'react'
import { cn } from '@/lib/cn'
import { parseNumber, toLatinDigits } from '@/lib/text/digits'
import { formatNumber } from '@/lib/text/format'
import { useLanguage } from '@/lib/text/language'
import { Input } from './input'

interface NumberFieldProps {
  value: number | null
  onChange: (value: number | null) => void
  /** Digits after the decimal mark; 0 is for whole numbers. */
  decimals?: number
  min?: number
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

/** A number field. Accepts digits of every language and shows the current one's; groups thousands while not focused. */
export function NumberField({ value, onChange, decimals = 0, min = 0, suffix, className, onBlur, autoFocus, ...props }: NumberFieldProps) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = value === null ? '' : formatNumber(value, language, { maximumFractionDigits: decimals })

  function type(text: string) {
    const number = parseNumber(text)
    if (number === null) {
      // "-" and "1." may become numbers.
      const started = /^[-.\d]*$/.test(toLatinDigits(text))
      if (!started) return
      setTyped(text)
      onChange(null)
      return
    }
    setTyped(text)
    const factor = 10 ** decimals
    onChange(Math.max(min, Math.round(number * factor) / factor))
  }

  return (
    <div className="relative w-full">
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
  )
}
