import { expect, test } from 'vitest'
import { inRow, isolatedWhole } from './direction'

test('parts of a row keep their own direction, and missing ones leave no gap', () => {
  expect(inRow(['سارا', null, '', false, undefined, '21-noy'])).toBe('\u2068سارا\u2069 · \u206821-noy\u2069')
  expect(inRow([])).toBe('')
})

test('a code stays on one line, but words are divided at their spaces and hyphens', () => {
  expect(isolatedWhole('CHL-1')).toBe('\u2068CHL\u2060-\u20601\u2069')
  expect(isolatedWhole('red-green carpet')).toBe('\u2068red-green carpet\u2069')
})
