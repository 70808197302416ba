import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchableOption } from '@/ui/inputs/combobox'

/** Zones with a name in the language files. They come first. */
const NAMED = [
  'Asia/Tashkent', 'Asia/Samarkand', 'Asia/Tehran', 'Asia/Kabul', 'Asia/Dushanbe', 'Asia/Bishkek', 'Asia/Almaty', 'Asia/Ashgabat',
  'Asia/Baku', 'Asia/Dubai', 'Europe/Istanbul', 'Europe/Moscow', 'UTC',
] as const

/** How far a zone is from UTC now: `UTC+5`, `UTC+3:30`. */
export function offsetOf(zone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(now)
  const offset = parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? 'UTC'
  return offset
}

/** `America/Argentina/Buenos_Aires` becomes the city Buenos Aires and the region America. */
export function placeOf(zone: string): { city: string; region: string } {
  const parts = zone.replaceAll('_', ' ').split('/')
  const city = parts.at(-1) ?? zone
  return { city, region: parts.slice(0, -1).join(' · ') }
}

/** All time zones of the browser, plus the organisation's if the browser uses another name for it. */
export function useTimeZones(own: string): SearchableOption<string>[] {
  const { t } = useTranslation('settings')
  return useMemo(() => {
    const rest = new Set([...Intl.supportedValuesOf('timeZone'), own])
    NAMED.forEach((zone) => rest.delete(zone))
    return [
      ...NAMED.map((zone) => ({ value: zone as string, label: t(`zones.${zone}`), detail: offsetOf(zone) })),
      ...[...rest].map((zone) => {
        const { city, region } = placeOf(zone)
        return { value: zone, label: city, detail: [region, offsetOf(zone)].filter(Boolean).join(' · ') }
      }),
    ]
  }, [own, t])
}
