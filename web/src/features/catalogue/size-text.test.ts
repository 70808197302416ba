import { expect, test } from 'vitest'
import { parseSize, sizeText, splitSizes } from './size-text'

test('a size is read in every way it is typed', () => {
  for (const typed of ['2.5×4', '2,5x4', ' 2.50 X 4 ', '2.5х4', '2.5*4', '۲٫۵×۴', '٢٫٥*٤']) expect(parseSize(typed), typed).toEqual({ width: 2.5, length: 4 })
  for (const typed of ['', '2', '2x', '0x3', '2x3x4', '2.123x3', '1000x2', 'x']) expect(parseSize(typed), typed).toBeNull()
  expect(sizeText({ width: 2.5, length: 4 })).toBe('2.5×4')
})

test('several sizes are told apart', () => {
  expect(splitSizes('2x3, 2x4; 2,5x3\n3*4،۲×۳')).toEqual(['2x3', '2x4', '2,5x3', '3*4', '۲×۳'])
  expect(splitSizes('2x3 2 x 4 1.5×2.3')).toEqual(['2x3', '2 x 4', '1.5×2.3'])
  expect(splitSizes(' ')).toEqual([])
  expect(splitSizes('2,5x3,5')).toEqual(['2,5x3,5'])
  expect(splitSizes('2,5x3,5, 3x4')).toEqual(['2,5x3,5', '3x4'])
  expect(splitSizes('2x3,4x5,6')).toEqual(['2x3', '4x5,6'])
  expect(splitSizes('۲٫۵×۳،۴×۵')).toEqual(['۲٫۵×۳', '۴×۵'])
  expect(splitSizes('2,5x3,5,3x4,5')).toEqual(['2,5x3,5,3x4,5'])
})
