import { useState } from 'react'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'

/** A text of one member on this device that neither a reload nor another page loses. */
export function useDrafted(name: string): [string, (text: string) => void] {
  const key = `smartbiz.draft.${useSession()?.id ?? ''}.${name}`
  const [text, setText] = useState(() => stored.read(key) ?? '')
  return [
    text,
    (next) => {
      setText(next)
      stored.write(key, next || null)
    },
  ]
}
