import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Input } from './input'

interface FilterTextProps {
  label: string
  placeholder?: string
  icon?: React.ReactNode
  className?: string
  /** As the address has it; empty for no filter. */
  value: string
  /** Writes it there. */
  onChange: (value: string) => void
}

/** A filter that is typed: shown at once, written into the address when the typing rests. */
export function FilterText({ label, placeholder = label, icon, className, value, onChange }: FilterTextProps) {
  const router = useRouter()
  const [typed, setTyped] = useState(value)
  const known = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (value === known.current) return
    // The address changed by itself: by the back button or by "Clear filters".
    clearTimeout(timer.current)
    known.current = value
    setTyped(value)
  }, [value])
  useEffect(() => () => clearTimeout(timer.current), [])

  function type(text: string) {
    setTyped(text)
    clearTimeout(timer.current)
    const page = router.latestLocation.pathname
    timer.current = setTimeout(() => {
      // Who chose a row meanwhile is on the way to it, and must not be called back.
      if (router.latestLocation.pathname !== page) return setTyped(known.current)
      known.current = text.trim()
      onChange(known.current)
    }, 250)
  }

  return (
    <Input
      type={icon ? 'search' : 'text'}
      icon={icon}
      aria-label={label}
      placeholder={placeholder}
      className={className}
      value={typed}
      onValueChange={type}
    />
  )
}
