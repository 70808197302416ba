import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Input } from './input'

interface FilterTextProps {
  label: string
  placeholder?: string
  icon?: React.ReactNode
  className?: string
  /** The value in the address; empty for no filter. */
  value: string
  /** Writes the value into the address. */
  onChange: (value: string) => void
}

/** A typed filter. It shows at once, and goes into the address when the typing pauses. */
export function FilterText({ label, placeholder = label, icon, className, value, onChange }: FilterTextProps) {
  const router = useRouter()
  const [typed, setTyped] = useState(value)
  const known = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (value === known.current) return
    // The address was changed elsewhere: by the back button or by "Clear filters".
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
      // The person has opened another page meanwhile: do not navigate back.
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
