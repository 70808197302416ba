import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './duration'

test('writes a time in its two largest units', () => {
  expect(formatDuration(270, 'en')).toBe('4h 30m')
  expect(formatDuration(0, 'en')).toBe('0m')
  expect(formatDuration(2 * 1440 + 190, 'en')).toBe('2d 3h')
  expect(formatDuration(2 * 1440 + 30, 'en', { days: false })).toBe('48h 30m')
  expect(formatDuration(270, 'fa')).toBe('۴\u00A0ساعت ۳۰\u00A0دقیقه')
})

test('reads a time as people of four languages type it', () => {
  expect(parseDuration('4h 30m')).toBe(270)
  expect(parseDuration('1.5h')).toBe(90)
  expect(parseDuration('۴ ساعت و ۳۰ دقیقه')).toBe(270)
  expect(parseDuration('2 soat 15 daq.')).toBe(135)
  expect(parseDuration('3 ч 5 мин')).toBe(185)
  expect(parseDuration('4:30')).toBe(270)
  expect(parseDuration('۹۰')).toBe(90)
})

test.each(['', 'soon', '4x', '-5', '4h 30'])('takes %j for no time', (text) => expect(parseDuration(text)).toBeNull())

test.each(['en', 'fa', 'uz', 'ru'] as const)('reads what it writes in %s', (language) => {
  for (const minutes of [5, 60, 270, 6000]) {
    const written = formatDuration(minutes, language, { days: false }).replace(/[٬,.\u00A0](?=\d{3})/g, '')
    expect(parseDuration(written)).toBe(minutes)
  }
})
