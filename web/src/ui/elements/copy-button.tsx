import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button'

/** Copies a text, even over plain HTTP, where browsers have no clipboard API. */
export function CopyButton({ text, className }: { text: string; className?: string }) {
  const { t } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setCopied(false), 2500)
    return () => clearTimeout(timer)
  }, [isCopied])
  return (
    <Button {...(className && { className })} onClick={() => void copy(text).then(setCopied)}>
      {isCopied ? <Check className="text-good" /> : <Copy />}
      <span aria-live="polite">{isCopied ? t('copied') : t('copy')}</span>
    </Button>
  )
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    // An open dialog traps the focus: copy from inside it.
    const place = document.activeElement?.closest('[role=dialog]') ?? document.body
    place.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    return done
  }
}
