import { expect, test } from 'vitest'
import { deviceOf, programName } from './device'

const gecko = '(KHTML, like Gecko)'
const iPhone = `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 ${gecko}`
const samsung = `Mozilla/5.0 (Linux; Android 15; SM-A556E) AppleWebKit/537.36 ${gecko} SamsungBrowser/28.0`
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0'

test.each([
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`, 'computer', 'Chrome', '142', 'Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0.0.0`, 'computer', 'Edge', '142', 'Windows'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} YaBrowser/25.8 Safari/537.36`, 'computer', 'Yandex Browser', '25', 'Windows'],
  [`${samsung} Chrome/130.0.0.0 Mobile Safari/537.36`, 'phone', 'Samsung Internet', '28', 'Android'],
  [`Mozilla/5.0 (Linux; Android 14; SM-X200) ${chrome} Safari/537.36`, 'tablet', 'Chrome', '142', 'Android'],
  [`${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`, 'phone', 'Safari', '18', 'iPhone'],
  [`${iPhone} CriOS/142.0 Mobile/15E148 Safari/604.1`, 'phone', 'Chrome', '142', 'iPhone'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    'computer',
    'Safari',
    '18',
    'macOS',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'computer', 'Firefox', '145', 'Linux'],
  ['curl/8.14.1', 'program', 'curl', '8.14.1', ''],
  ['Java-http-client/25', 'program', 'Java-http-client', '25', ''],
  [null, 'program', '', '', ''],
])('%s', (text, kind, program, version, system) => {
  expect(deviceOf(text)).toEqual({ kind, program, version, system })
})

test('a program is named in short', () => {
  expect(programName(`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`)).toBe('Chrome 142, Windows')
  expect(programName(`${iPhone} Version/18.6 Mobile/15E148 Safari/604.1`)).toBe('Safari 18, iPhone')
  expect(programName('curl/7.88.1')).toBe('curl 7.88.1')
  expect(programName('smartbiz')).toBe('smartbiz')
  expect(programName('(unnamed)')).toBe('(unnamed)')
})
