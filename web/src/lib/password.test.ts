import { expect, test } from 'vitest'
import { suggestPassword } from './password'

test('a suggested password can be dictated, and never comes twice', () => {
  const passwords = Array.from({ length: 200 }, () => suggestPassword())
  for (const password of passwords) expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/)
  expect(new Set(passwords).size).toBe(200)
})

test('bytes that would favour the first signs are thrown again', () => {
  const bytes = [255, 248, 247, ...Array.from({ length: 11 }, () => 0)]
  let at = 0
  expect(suggestPassword(() => bytes[at++] ?? 0)).toBe('9aaa-aaaa-aaaa')
  expect(at).toBe(14)
})
