import * as z from 'zod/mini'
import { addDays } from '@/lib/time/days'

/** A part of a debt with its own day. Without an amount of its own it takes an equal share of what the others leave. */
const partSchema = z.object({ day: z.string(), amount: z.nullable(z.number()) })

export const creditSchema = z.object({
  /** What the customer pays at once; null for nothing. A mixed payment has its own amounts. */
  paid: z.nullable(z.number()),
  /** The last day of a debt without instalments. */
  deadline: z.string(),
  /** The instalments; empty if all is due on one day. */
  parts: z.array(partSchema),
})

export type Credit = z.infer<typeof creditSchema>
export type Part = z.infer<typeof partSchema>

/** The usual deadlines in days. */
export const USUAL_DAYS = [7, 15, 30] as const
export const MOST_PARTS = 24

export const newCredit = (today: string, paid: number | null): Credit => ({ paid, deadline: addDays(today, 30), parts: [] })

const cents = (value: number) => Math.round(Number((value * 100).toPrecision(15))) / 100

/** Large shares are whole thousands, so that people can count them out. */
const rounded = (share: number) => {
  const step = share >= 100_000 ? 1000 : share >= 100 ? 1 : 0.01
  return cents(Math.floor(cents(share / step)) * step)
}

/** The amount of each part. The last one without an amount of its own takes the remainder. */
export function amountsOf(parts: readonly Part[], owed: number): number[] {
  const open = parts.filter(({ amount }) => amount === null).length
  const rest = cents(owed - parts.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
  const share = open > 0 ? rounded(Math.max(0, rest) / open) : 0
  const last = parts.findLastIndex(({ amount }) => amount === null)
  return parts.map(({ amount }, index) => amount ?? (index === last ? cents(rest - share * (open - 1)) : share))
}

/** How many parts there shall be: known ones stay, new ones follow a month apart. */
export function withParts({ deadline, parts }: Credit, count: number, calendar: 'persian' | 'gregory'): Part[] {
  if (count < 2) return []
  const first = parts[0]?.day ?? deadline
  return monthly(first, count, calendar).map((day, index) => ({ day: parts[index]?.day ?? day, amount: parts[index]?.amount ?? null }))
}

/** Days a month apart: the same day of each month, or its last day where the month is shorter. */
export function monthly(first: string, count: number, calendar: 'persian' | 'gregory'): string[] {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone: 'UTC', day: 'numeric' })
  const dayOf = (day: string) => Number(format.formatToParts(Date.parse(`${day}T00:00:00Z`)).find(({ type }) => type === 'day')?.value)
  const wanted = dayOf(first)
  const days = [first]
  while (days.length < count) {
    const before = days.at(-1) ?? first
    const candidates = [28, 29, 30, 31].map((step) => addDays(before, step))
    const same = candidates.find((day) => dayOf(day) === wanted)
    // A day up to 31 after the last day of a month lies at most in the next month.
    days.push(same ?? candidates.findLast((day) => dayOf(day) > 25) ?? addDays(before, 30))
  }
  return days
}

/** What the plan lacks; null if it can be sold. */
export function faultOf({ deadline, parts }: Credit, owed: number, today: string): 'past' | 'order' | 'sum' | null {
  const days = parts.length > 0 ? parts.map(({ day }) => day) : [deadline]
  if (days.some((day) => day <= today)) return 'past'
  if (days.some((day, index) => index > 0 && day <= (days[index - 1] ?? ''))) return 'order'
  if (parts.length === 0) return null
  const amounts = amountsOf(parts, owed)
  return amounts.some((amount) => amount <= 0) || cents(amounts.reduce((sum, amount) => sum + amount, 0)) !== owed ? 'sum' : null
}

/** The plan as the API takes it. */
export const debtOf = ({ deadline, parts }: Credit, owed: number) =>
  parts.length === 0
    ? { payment_deadline: deadline }
    : { installments: amountsOf(parts, owed).map((amount, index) => ({ due_date: parts[index]?.day ?? deadline, amount })) }
