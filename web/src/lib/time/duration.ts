import { toLatinDigits } from '@/lib/text/digits'
import { formatNumber } from '@/lib/text/format'
import type { Language } from '@/lib/text/language'

const UNITS: Record<Language, { day: string; hour: string; minute: string; gap: string }> = {
  en: { day: 'd', hour: 'h', minute: 'm', gap: '' },
  fa: { day: 'روز', hour: 'ساعت', minute: 'دقیقه', gap: '\u00A0' },
  uz: { day: 'kun', hour: 'soat', minute: 'daq.', gap: '\u00A0' },
  ru: { day: 'д', hour: 'ч', minute: 'мин', gap: '\u00A0' },
}
const DAY = 24 * 60

/**
 * A duration in its two largest units: `4h 30m`, `۲ روز ۳ ساعت`. With `days: false` it counts hours only, as for working time.
 */
export function formatDuration(minutes: number, language: Language, { days = true }: { days?: boolean } = {}): string {
  const whole = Math.max(0, Math.round(minutes))
  const units = UNITS[language]
  const write = (count: number, unit: string) => (count > 0 ? `${formatNumber(count, language)}${units.gap}${unit}` : '')
  const dayCount = days ? Math.floor(whole / DAY) : 0
  const rest = whole - dayCount * DAY
  const parts = [write(dayCount, units.day), write(Math.floor(rest / 60), units.hour), dayCount > 0 ? '' : write(rest % 60, units.minute)].filter(Boolean)
  return parts.length > 0 ? parts.join(' ') : `${formatNumber(0, language)}${units.gap}${units.minute}`
}

const HOUR_WORDS = 'hours?|hrs?|h|ساعت|soat|s|часов|часа|час|ч'
const MINUTE_WORDS = 'minutes?|mins?|m|دقیقه|daqiqa|daq|d|минуты|минута|минут|мин|м'
const TYPED = new RegExp(`^(?:(\\d+(?:[.,]\\d+)?)\\s*(?:${HOUR_WORDS})\\.?)?\\s*(?:و|va|and|и)?\\s*(?:(\\d+)\\s*(?:${MINUTE_WORDS})\\.?)?$`)

/** Parses a typed duration into minutes: `4h 30m`, `۴ ساعت ۳۰ دقیقه`, `4:30`, or `90` minutes; null if it is not one. */
export function parseDuration(text: string): number | null {
  const typed = toLatinDigits(text).toLowerCase().replaceAll('\u00A0', ' ').trim()
  const clock = /^(\d+):([0-5]?\d)$/.exec(typed)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  if (/^\d+$/.test(typed)) return Number(typed)
  const words = TYPED.exec(typed)
  if (!words || (words[1] === undefined && words[2] === undefined)) return null
  return Math.round(Number((words[1] ?? '0').replace(',', '.')) * 60) + Number(words[2] ?? 0)
}
