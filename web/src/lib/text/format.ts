/*
 * Numbers, money and dates in the four languages. Browsers lack Uzbek (Chromium writes "M11 21") and order the parts of a
 * full Persian date wrongly. This file therefore has its own Uzbek month names and its own order of parts.
 */
import type { Language } from './language'

const UZBEK_MONTHS = ['yanvar', 'fevral', 'mart', 'aprel', 'may', 'iyun', 'iyul', 'avgust', 'sentabr', 'oktabr', 'noyabr', 'dekabr']
const UZBEK_MONTHS_SHORT = ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avg', 'sen', 'okt', 'noy', 'dek']
const UZBEK_DAYS = ['yakshanba', 'dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba']

/** The names that people use; browsers would show a code or another name. */
const CURRENCIES: Record<string, Record<Language, string>> = {
  UZS: { uz: 'soʻm', ru: 'сум', fa: 'سوم', en: 'UZS' },
  IRR: { uz: 'rial', ru: 'риал', fa: 'ریال', en: 'IRR' },
  IRT: { uz: 'toman', ru: 'туман', fa: 'تومان', en: 'IRT' },
  USD: { uz: '$', ru: '$', fa: 'دلار', en: 'USD' },
  EUR: { uz: '€', ru: '€', fa: 'یورو', en: 'EUR' },
  RUB: { uz: 'rubl', ru: '₽', fa: 'روبل', en: 'RUB' },
}

const LOCALES: Record<Language, string> = { fa: 'fa-IR-u-ca-persian-nu-arabext', uz: 'ru-RU', ru: 'ru-RU', en: 'en-GB' }
const NO_BREAK = '\u00A0'
const MINUS = '\u2212'

const numberFormats = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: string, options: Intl.NumberFormatOptions) {
  const key = locale + JSON.stringify(options)
  let format = numberFormats.get(key)
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(locale, options)))
  return format
}

export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = { maximumFractionDigits: 3 }) {
  return numberFormat(LOCALES[language], options).format(value === 0 ? 0 : value)
}

/** Writes the digits of a text that is not a number, such as a time of day: `۰۸:۳۰`. */
export const formatDigits = (text: string, language: Language) =>
  language === 'fa' ? text.replace(/(?<=\d)\.(?=\d)/g, '٫').replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))) : text

/**
 * A size in metres, the width first: `2,5×4`, `۲٫۵×۴`. Persian text isolates it from left to right; otherwise its two numbers
 * would swap.
 *
 * @param size as the API writes it, `2.5×4`, or its two sides
 */
export function formatSize(size: string | { width: number; length: number }, language: Language) {
  const sides = typeof size === 'string' ? size.split('×').map(Number) : [size.width, size.length]
  const isTwoSides = sides.length === 2 && sides.every((side) => side > 0)
  const text = isTwoSides ? sides.map((side) => formatNumber(side, language)).join('×') : formatDigits(String(size), language)
  return language === 'fa' && text ? `\u2066${text}\u2069` : text
}

export const currencyName = (currency: string, language: Language) => CURRENCIES[currency]?.[language] ?? currency

/** An amount with the currency's name: `1 250 000 soʻm`. */
export function formatMoney(amount: number, language: Language, currency: string) {
  const digits = Number.isInteger(amount) ? 0 : 2
  const number = formatNumber(amount, language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).replace('-', MINUS)
  return `${number}${NO_BREAK}${currencyName(currency, language)}`
}

export const percentSign = (language: Language) => (language === 'fa' ? '٪' : '%')

/** A fraction as a percentage: 0.125 becomes `12.5%`. */
export function formatPercent(share: number, language: Language) {
  const digits = formatNumber(share * 100, language, { maximumFractionDigits: 1 })
  return `${digits}${percentSign(language)}`
}

/** A large number, abbreviated for charts and cards: `12,3 mln`. */
export function formatCompact(value: number, language: Language) {
  if (language !== 'uz') return formatNumber(value, language, { notation: 'compact', maximumFractionDigits: 1 })
  const size = Math.abs(value)
  const [divisor, unit] = size >= 1e9 ? [1e9, 'mlrd'] : size >= 1e6 ? [1e6, 'mln'] : size >= 1e3 ? [1e3, 'ming'] : [1, '']
  const digits = formatNumber(value / divisor, 'uz', { maximumFractionDigits: 1 })
  return unit ? `${digits}${NO_BREAK}${unit}` : digits
}

/** A moment as the API writes it, or a day without a time: `2026-11-21` is the same day in every time zone. */
export type Moment = string | number | Date

const DAY = /^\d{4}-\d{2}-\d{2}$/

function parts(moment: Moment, locale: string, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const isDay = typeof moment === 'string' && DAY.test(moment)
  const date = isDay ? new Date(`${moment}T12:00:00Z`) : new Date(moment)
  const zone = isDay ? 'UTC' : timeZone
  const format = new Intl.DateTimeFormat(locale, zone ? { ...options, timeZone: zone } : options)
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value])) as Record<Intl.DateTimeFormatPartTypes, string>
}

function uzbekParts(moment: Moment, timeZone?: string) {
  const { day, month, year, weekday } = parts(moment, 'en-US', timeZone, { day: 'numeric', month: 'numeric', year: 'numeric', weekday: 'short' })
  return { day, month: Number(month) - 1, year, weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekday) }
}

/** `21.11.2026`, in Persian `۱۴۰۵/۰۸/۳۰`. */
export function formatDate(moment: Moment, language: Language, timeZone?: string) {
  const { day, month, year } = parts(moment, LOCALES[language], timeZone, { day: '2-digit', month: '2-digit', year: 'numeric' })
  return language === 'fa' ? `${year}/${month}/${day}` : `${day}.${month}.${year}`
}

/** Day and month: `21 Nov`, `21-noy`, `۳۰ آبان`. */
export function formatDayMonth(moment: Moment, language: Language, timeZone?: string) {
  if (language === 'uz') {
    const { day, month } = uzbekParts(moment, timeZone)
    return `${day}-${UZBEK_MONTHS_SHORT[month]}`
  }
  const { day, month } = parts(moment, LOCALES[language], timeZone, { day: 'numeric', month: language === 'fa' ? 'long' : 'short' })
  return `${day} ${month}`
}

/** Day of the week, day, month and year in words. */
export function formatLongDate(moment: Moment, language: Language, timeZone?: string) {
  if (language === 'uz') {
    const { day, month, year, weekday } = uzbekParts(moment, timeZone)
    return `${UZBEK_DAYS[weekday]}, ${day}-${UZBEK_MONTHS[month]} ${year}`
  }
  const { day, month, year, weekday } = parts(moment, LOCALES[language], timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return language === 'fa' ? `${weekday} ${day} ${month} ${year}` : `${weekday}, ${day} ${month} ${year}`
}

/** `14:05`. */
export function formatTime(moment: Moment, language: Language, timeZone?: string) {
  const { hour, minute } = parts(moment, LOCALES[language], timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${hour}:${minute}`
}

/** Remaining minutes and seconds: `14:05`. */
export function formatCountdown(seconds: number, language: Language) {
  const two = { minimumIntegerDigits: 2, useGrouping: false }
  return `${formatNumber(Math.floor(seconds / 60), language, two)}:${formatNumber(seconds % 60, language, two)}`
}

/**
 * Date and time of day. In Persian the date comes first from the right; without the marks, both would be one number that runs
 * from left to right.
 */
export function formatDateTime(moment: Moment, language: Language, timeZone?: string) {
  const [date, time] = [formatDate(moment, language, timeZone), formatTime(moment, language, timeZone)]
  return language === 'fa' ? `\u2067${date}\u200F${NO_BREAK}${time}\u2069` : `${date}${NO_BREAK}${time}`
}
