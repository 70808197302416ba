import { describe, expect, test } from 'vitest'
import { formatCompact, formatDate, formatDayMonth, formatDateTime, formatLongDate, formatMoney, formatPercent, formatSize } from './format'

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ')

describe('dates', () => {
  test('are Solar Hijri in Persian', () => {
    expect(formatDate('2026-11-21', 'fa')).toBe('۱۴۰۵/۰۸/۳۰')
    expect(formatLongDate('2026-11-21', 'fa')).toBe('شنبه ۳۰ آبان ۱۴۰۵')
  })

  test('have names of our own in Uzbek', () => {
    expect(formatDayMonth('2026-11-21', 'uz')).toBe('21-noy')
    expect(formatLongDate('2026-11-21', 'uz')).toBe('shanba, 21-noyabr 2026')
  })

  test('follow the time zone of the organisation', () => {
    expect(plain(formatDateTime('2026-11-21T21:30:00Z', 'en', 'Asia/Tashkent'))).toBe('22.11.2026 02:30')
    expect(formatLongDate('2026-11-21T21:30:00Z', 'uz', 'Asia/Tashkent')).toBe('yakshanba, 22-noyabr 2026')
  })

  test('stand before the time in Persian, from the right', () => {
    expect(plain(formatDateTime('2026-11-21T04:30:00Z', 'fa', 'Asia/Tashkent'))).toBe('\u2067۱۴۰۵/۰۸/۳۰\u200F ۰۹:۳۰\u2069')
  })
})

describe('numbers', () => {
  test('name the currency as people do', () => {
    expect(plain(formatMoney(1_250_000, 'uz', 'UZS'))).toBe('1 250 000 soʻm')
    expect(plain(formatMoney(1_250_000, 'fa', 'IRT'))).toBe('۱٬۲۵۰٬۰۰۰ تومان')
    expect(plain(formatMoney(12.5, 'en', 'CHF'))).toBe('12.50 CHF')
    expect(plain(formatMoney(-200_000, 'uz', 'UZS'))).toBe('−200 000 soʻm')
  })

  test('are short where there is little room', () => {
    expect(plain(formatCompact(12_340_000, 'uz'))).toBe('12,3 mln')
    expect(formatPercent(0.125, 'fa')).toBe('۱۲٫۵٪')
  })
})

describe('sizes', () => {
  test('keep the width first, in the digits and marks of the language', () => {
    expect(formatSize('2.5×4', 'en')).toBe('2.5×4')
    expect(formatSize('2.5×4', 'uz')).toBe('2,5×4')
    expect(formatSize({ width: 2.5, length: 4 }, 'fa')).toBe('\u2066۲٫۵×۴\u2069')
  })

  test('are shown as they stand while they are no sizes yet', () => {
    expect(formatSize('2.5x', 'fa')).toBe('\u2066۲٫۵x\u2069')
    expect(formatSize('', 'en')).toBe('')
  })
})

test('nothing is never less than nothing', () => expect(formatMoney(-0, 'en', 'USD')).not.toContain('-'))
