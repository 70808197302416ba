import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { LANGUAGES } from '@/lib/text/language'
import { asSentence, columnOf, COLUMNS, readRefused } from './refused'

const refusal = (status: number, code: ApiError['code'], details: Record<string, unknown> = {}) => new ApiError(status, { code, message: 'Said', details })
const invalid = (fields: Record<string, string>, more: Record<string, unknown> = {}) => refusal(422, 'VALIDATION_ERROR', { fields, ...more })

test('a refusal is about cells, the encoding, the size or the whole file', () => {
  const rows = [{ row: 3, column: 'C', field: 'type', value: 'box', message: 'unknown' }]
  expect(readRefused(refusal(422, 'VALIDATION_ERROR', { rows }))).toEqual({ kind: 'rows', rows })
  expect(readRefused(invalid({ encoding: 'which?' }, { encodings: ['windows_1251'] }))).toEqual({ kind: 'encoding', message: 'which?', encodings: ['windows_1251'] })
  expect(readRefused(invalid({ encoding: 'does not fit' }))).toMatchObject({ kind: 'encoding', encodings: ['windows_1251', 'windows_1256'] })
  expect(readRefused(invalid({ file: 'has no rows' }))).toEqual({ kind: 'file', message: 'has no rows' })
  expect(readRefused(refusal(413, 'PAYLOAD_TOO_LARGE', { most_rows: 5000 }))).toEqual({ kind: 'tooManyRows', most: 5000 })
  expect(readRefused(refusal(413, 'PAYLOAD_TOO_LARGE', { most_cells: 200_000 }))).toEqual({ kind: 'tooLarge' })
  expect(readRefused(refusal(415, 'UNSUPPORTED_MEDIA_TYPE'))).toEqual({ kind: 'noTable', message: 'Said' })
  expect(readRefused(invalid({ branch_id: 'unknown' }))).toEqual({ kind: 'other', message: 'unknown' })
  expect(readRefused(refusal(503, 'UNAVAILABLE'))).toEqual({ kind: 'other', message: 'Said' })
})

test('a field of a product belongs to a column of the table', () => {
  expect(columnOf('available_sizes[1]')).toBe('sizes')
  expect(columnOf('branch_id')).toBe('branch')
  expect(columnOf('sell_price')).toBe('sell_price')
  expect(columnOf('colour')).toBeUndefined()
})

test('a message that continues the name of a field becomes a sentence', () => {
  expect(asSentence('is required', 'en')).toBe('Is required')
  expect(asSentence('', 'en')).toBe('')
})

test('the panel calls the columns as the template and the reader of the server do', () => {
  for (const { code } of LANGUAGES) {
    const { columns } = JSON.parse(readFileSync(`src/locales/${code}/imports.json`, 'utf8')) as { columns: Record<string, string> }
    const server = readFileSync(`../server/src/main/resources/texts/${code}.properties`, 'utf8')
    const titles = Object.fromEntries([...server.matchAll(/^import\.column\.(\w+)=(.*)$/gm)].map(([, key = '', title]) => [key, title]))
    expect(columns).toEqual(titles)
    expect(Object.keys(columns).toSorted()).toEqual([...COLUMNS].toSorted())
  }
})
