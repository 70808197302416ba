import { useState } from 'react'
import { toLatinDigits } from '@/lib/text/digits'
import { formatDigits } from '@/lib/text/format'
import { useLanguage } from '@/lib/text/language'
import { Input } from './input'

type DigitsInputProps = Omit<React.ComponentProps<typeof Input>, 'value' | 'onValueChange' | 'onChange'> & {
  value: string
  onChange: (text: string) => void
}

/** A text with digits that is not a number, such as a time of day. Shows the language's digits, returns Latin ones. */
export function DigitsInput({ value, onChange, onBlur, ...props }: DigitsInputProps) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      autoComplete="off"
      {...props}
      value={typed ?? formatDigits(value, language)}
      onValueChange={(text) => {
        setTyped(text)
        onChange(toLatinDigits(text))
      }}
      onBlur={(event) => {
        setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
