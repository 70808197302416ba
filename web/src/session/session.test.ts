import { describe, expect, test, vi } from 'vitest'
import { may } from './rights'
import { Session, type Surroundings } from './session'

const REFRESH_TOKEN = 'smartbiz.refresh'

function pair(number: number) {
  return {
    success: true,
    data: {
      access_token: `access-${number}`,
      refresh_token: `refresh-${number}`,
      token_type: 'Bearer',
      expires_in: 900,
      user: {
        id: 'member',
        username: 'dilnoza',
        full_name: 'Dilnoza Karimova',
        language: 'uz',
        branch_id: 'a',
        permissions: ['sales.create', 'products.view'],
        scopes: [
          { permission: 'sales.create', branch_ids: ['a'] },
          { permission: 'products.view', branch_ids: [] },
        ],
        max_discount_percent: 5,
        branches: [],
        organization: { id: 'o', slug: 'gilam', name: 'Gilam', currency: 'UZS', time_zone: 'Asia/Tashkent', calendar: 'gregorian', settings: { smallest_sellable_length: 1 } },
      },
    },
  }
}

function surroundings(answers: (() => Response)[], memory: Record<string, string> = {}) {
  let now = 0
  const fetch = vi.fn<Surroundings['fetch']>(async () => {
    const answer = answers.shift()
    if (!answer) throw new TypeError('the line is down')
    return answer()
  })
  return {
    fetch,
    memory,
    wait: (milliseconds: number) => (now += milliseconds),
    stored: {
      read: (key: string) => memory[key] ?? null,
      write: (key: string, value: string | null) => {
        if (value === null) delete memory[key]
        else memory[key] = value
      },
    },
    now: () => now,
    alone: <T>(work: () => Promise<T>) => work(),
  }
}

const success = (number: number) => () => Response.json(pair(number))
const refusal = (status: number, code: string) => () => Response.json({ success: false, error: { code, message: code, details: {} } }, { status })

describe('renewal', () => {
  test('happens once, however many ask for a token at the same time', async () => {
    const world = surroundings([success(1)], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.renew()])
    expect(tokens).toEqual(['access-1', 'access-1', 'access-1'])
    expect(world.fetch).toHaveBeenCalledOnce()
    expect(world.memory[REFRESH_TOKEN]).toBe('refresh-1')
  })

  test('comes before the token runs out, and not sooner', async () => {
    const world = surroundings([success(1), success(2)], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    await session.resume()
    world.wait(800_000)
    expect(await session.accessToken()).toBe('access-1')
    world.wait(90_000)
    expect(await session.accessToken()).toBe('access-2')
  })

  test('takes the refresh token that another tab got meanwhile', async () => {
    const world = surroundings([success(1), success(8)], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    await session.resume()
    world.memory[REFRESH_TOKEN] = 'refresh-7'
    await session.renew()
    expect(world.fetch.mock.calls[1]?.[1].body).toBe(JSON.stringify({ refresh_token: 'refresh-7' }))
  })

  test('that is refused ends the session', async () => {
    const world = surroundings([success(1), refusal(401, 'UNAUTHENTICATED')], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    const changed = vi.fn()
    await session.resume()
    session.subscribe(changed)
    expect(await session.renew()).toBeNull()
    expect(session.signedIn).toBeNull()
    expect(changed).toHaveBeenCalledOnce()
    expect(world.memory).not.toHaveProperty(REFRESH_TOKEN)
  })

  test('that finds no server keeps the session for later', async () => {
    const world = surroundings([success(1), refusal(503, 'UNAVAILABLE')], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    await session.resume()
    await expect(session.renew()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(session.renew()).rejects.toMatchObject({ code: 'NO_CONNECTION' })
    expect(session.signedIn?.username).toBe('dilnoza')
    expect(world.memory[REFRESH_TOKEN]).toBe('refresh-1')
  })
})

describe('signing in and out', () => {
  test('remembers the refresh token and the organisation, never the access token', async () => {
    const world = surroundings([success(1)])
    await new Session(world).signIn({ organization: ' gilam ', username: 'dilnoza ', password: 'secret' })
    expect(world.memory).toEqual({ [REFRESH_TOKEN]: 'refresh-1', 'smartbiz.organization': 'gilam', 'smartbiz.member': expect.any(String) })
    expect(JSON.stringify(world.memory)).not.toContain('access-1')
  })

  test('says why it was refused', async () => {
    const world = surroundings([refusal(401, 'INVALID_CREDENTIALS')])
    const attempt = new Session(world).signIn({ organization: 'gilam', username: 'dilnoza', password: 'wrong' })
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS', status: 401 })
  })

  test('forgets at once, also when the server cannot be told', async () => {
    const world = surroundings([success(1)], { [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    await session.resume()
    await session.signOut()
    expect(session.signedIn).toBeNull()
    expect(await session.accessToken()).toBeNull()
    expect(world.memory).toEqual({})
  })
})

describe('without a line', () => {
  test('the member of the last time goes on, and is renewed when the line is back', async () => {
    const world = surroundings([success(1)], { [REFRESH_TOKEN]: 'refresh-0' })
    await new Session(world).resume()
    const session = new Session({ ...world, fetch: async () => Promise.reject(new TypeError('the line is down')) })
    expect((await session.resume())?.username).toBe('dilnoza')
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'NO_CONNECTION' })
    const back = new Session({ ...world, fetch: async () => success(2)() })
    expect((await back.resume())?.username).toBe('dilnoza')
    expect(await back.accessToken()).toBe('access-2')
  })

  test('nobody goes on who signed out, or whom the server refuses', async () => {
    const offline = surroundings([], { 'smartbiz.member': JSON.stringify({ id: 'm', organization: { id: 'o' } }) })
    expect(await new Session(offline).resume()).toBeNull()
    const world = surroundings([success(1), refusal(401, 'UNAUTHENTICATED')], { [REFRESH_TOKEN]: 'refresh-0' })
    await new Session(world).resume()
    expect(await new Session(world).resume()).toBeNull()
    expect(world.memory).toEqual({})
  })

  test('a line that leads nowhere is not waited for', async () => {
    const world = surroundings([success(1)], { [REFRESH_TOKEN]: 'refresh-0' })
    await new Session(world).resume()
    vi.useFakeTimers()
    try {
      const resumed = new Session({ ...world, fetch: () => new Promise(() => {}) }).resume()
      await vi.advanceTimersByTimeAsync(5_000)
      expect((await resumed)?.username).toBe('dilnoza')
    } finally {
      vi.useRealTimers()
    }
  })

  test('who never was here is told that the server cannot be reached', async () => {
    const world = surroundings([], { [REFRESH_TOKEN]: 'refresh-0' })
    await expect(new Session(world).resume()).rejects.toMatchObject({ code: 'NO_CONNECTION' })
  })
})

test('a right may hold in some branches only', async () => {
  const session = new Session(surroundings([success(1)]))
  const signedIn = await session.signIn({ organization: 'gilam', username: 'dilnoza', password: 'secret' })
  expect(may(signedIn, 'sales.create', 'a')).toBe(true)
  expect(may(signedIn, 'sales.create', 'b')).toBe(false)
  expect(may(signedIn, 'products.view', 'b')).toBe(true)
  expect(may(signedIn, 'users.delete')).toBe(false)
  expect(may(null, 'products.view')).toBe(false)
})
