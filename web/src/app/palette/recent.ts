import * as z from 'zod/mini'
import { stored } from '@/lib/browser/stored'

const MOST = 6
const pick = z.object({ type: z.enum(['page', 'product', 'sale', 'customer', 'debt', 'ticket', 'member', 'branch']), title: z.string(), href: z.string().check(z.regex(/^\/(?![/\\])/)) })
const picks = z.catch(z.array(pick), [])

/** An earlier choice. A page is stored by its feature, so that its name appears in the current language. */
export type Pick = z.infer<typeof pick>

// One list for each member: nobody sees what others looked for.
const keyOf = (memberId: string) => `smartbiz.recent.${memberId}`

export function recentPicks(memberId: string): Pick[] {
  try {
    return picks.parse(JSON.parse(stored.read(keyOf(memberId)) ?? '[]'))
  } catch {
    return []
  }
}

export function rememberPick(memberId: string, chosen: Pick) {
  const others = recentPicks(memberId).filter((one) => one.href !== chosen.href)
  stored.write(keyOf(memberId), JSON.stringify([chosen, ...others].slice(0, MOST)))
}
