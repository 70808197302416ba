import { useMemo } from 'react'
import {
  currencyName,
  formatCountdown,
  formatCompact,
  formatDate,
  formatDateTime,
  formatDayMonth,
  formatDigits,
  formatLongDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatSize,
  formatTime,
  percentSign,
  type Moment,
} from '@/lib/text/format'
import { useLanguage } from '@/lib/text/language'
import { useSession } from '@/session/session'

/** The functions of format.ts for the current language and the organisation's currency and time zone. */
export function useFormat() {
  const { language } = useLanguage()
  const organization = useSession()?.organization
  const currency = organization?.currency ?? 'UZS'
  const timeZone = organization?.timeZone
  return useMemo(
    () => ({
      countdown: (seconds: number) => formatCountdown(seconds, language),
      number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(value, language, options),
      money: (amount: number) => formatMoney(amount, language, currency),
      digits: (text: string) => formatDigits(text, language),
      size: (size: Parameters<typeof formatSize>[0]) => formatSize(size, language),
      /** A product's name with its size, if it has one. */
      goods: (name: string, size: string | null | undefined) => (size ? `${name} ${formatSize(size, language)}` : name),
      currency: currencyName(currency, language),
      percentSign: percentSign(language),
      percent: (share: number) => formatPercent(share, language),
      compact: (value: number) => formatCompact(value, language),
      date: (moment: Moment) => formatDate(moment, language, timeZone),
      dayMonth: (moment: Moment) => formatDayMonth(moment, language, timeZone),
      longDate: (moment: Moment) => formatLongDate(moment, language, timeZone),
      time: (moment: Moment) => formatTime(moment, language, timeZone),
      dateTime: (moment: Moment) => formatDateTime(moment, language, timeZone),
    }),
    [language, currency, timeZone],
  )
}
