import { useState } from 'react'
import { stored } from '@/lib/browser/stored'
import { useSession } from '@/session/session'

/** A member's text on this device. It survives a reload and a visit to another page. */
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
