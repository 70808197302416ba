import * as z from 'zod/mini'
import { stored } from '@/lib/browser/stored'

const MOST = 6
const pick = z.object({ type: z.enum(['page', 'product', 'sale', 'member', 'branch']), title: z.string(), href: z.string().check(z.regex(/^\/(?![/\\])/)) })
const picks = z.catch(z.array(pick), [])

/** Something that was chosen before. A page is remembered by its feature, so that it is named in the language of now. */
export type Pick = z.infer<typeof pick>

// Each member has their own: what one person looked for is not shown to the next.
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
