import { expect, test } from 'vitest'
import { asCsv, asPasted } from './cells'

const rows = [
  ['3', 'a "b"', 'x;y'],
  ['4', '=HYPERLINK("http://x")', '-5'],
]

test('a CSV file quotes what would end a cell, and is divided as Excel expects it in the language', () => {
  expect(asCsv(rows, 'en')).toBe('\ufeff3,"a ""b""","x;y"\r\n4,"\'=HYPERLINK(""http://x"")",-5\r\n')
  expect(asCsv([['1', 'a,b']], 'uz')).toBe('\ufeff1;"a,b"\r\n')
})

test('no cell becomes a formula, and numbers keep their signs', () => {
  expect(asPasted([['=1+1', '+998 90', '@x', '-1,5', '+2']])).toBe("'=1+1\t'+998 90\t'@x\t-1,5\t+2")
})

test('a pasted row stays one row', () => {
  expect(asPasted([['a\nb\tc', 'd']])).toBe('a b c\td')
})
