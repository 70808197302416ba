import { expect, test } from 'vitest'
import { ApiError } from '@/api/errors'
import { isWaitOf, waitOf } from './wait'

const who = { organization: 'gilam', username: 'Dilnoza ' }

test('a locked account waits as long as the server says, by its header or its details', async () => {
  const refusal = Response.json(
    { error: { code: 'ACCOUNT_LOCKED', details: { retry_after_seconds: 700 } } },
    { status: 423, headers: { 'Retry-After': '600' } },
  )
  expect(waitOf(await ApiError.from(refusal), who, 5_000)).toMatchObject({ because: 'locked', until: 605_000 })
  const detailed = new ApiError(423, { code: 'ACCOUNT_LOCKED', details: { retry_after_seconds: 700 } })
  expect(waitOf(detailed, who, 5_000)?.until).toBe(705_000)
})

test('too many attempts wait a minute when the server does not say how long', () => {
  expect(waitOf(new ApiError(429, { code: 'RATE_LIMITED' }), who, 0)).toMatchObject({ because: 'rateLimited', until: 60_000 })
})

test('a wrong password may be tried again at once', () => {
  expect(waitOf(new ApiError(401, { code: 'INVALID_CREDENTIALS' }), who, 0)).toBeNull()
})

test('the wait holds for the account that was tried, however its name is written, and for no other', () => {
  const wait = waitOf(new ApiError(423, { code: 'ACCOUNT_LOCKED' }), who, 0)
  expect(isWaitOf(wait, ' GILAM', 'dilnoza')).toBe(true)
  expect(isWaitOf(wait, '\u200egilam', '\u200fdilnoza\u200e ')).toBe(true)
  expect(isWaitOf(wait, 'gilam', 'jasur')).toBe(false)
  expect(isWaitOf(wait, 'other', 'dilnoza')).toBe(false)
})
