import { expect, test } from 'vitest'
import { text, z } from './search-params'

const search = z.object({ q: text })

test('a number in an address is a text as well, and what is neither is left out', () => {
  expect(search.parse({ q: 142042 })).toEqual({ q: '142042' })
  expect(search.parse({ q: 'vafo' })).toEqual({ q: 'vafo' })
  expect(search.parse({ q: ['vafo'] }).q).toBeUndefined()
  expect(search.parse({})).toEqual({})
})
