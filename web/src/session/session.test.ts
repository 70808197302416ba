import { describe, expect, test, vi } from 'vitest'
import { may } from './rights'
import { Session, type Surroundings } from './session'

const REFRESH_TOKEN = 'smartbiz.account.refresh.member'
const ACTIVE = 'smartbiz.account.active'
const LIST = 'smartbiz.accounts'
const MEMBER = 'smartbiz.account.member.member'
const LEAVING = 'smartbiz.account.leaving'

/** A device on which these accounts have signed in; the first is in use. */
function device(...ids: string[]): Record<string, string> {
  const list = ids.map((id) => ({ id, username: id, fullName: id, organization: { slug: 'gilam', name: 'Gilam' }, roleNames: ['Seller'], branch: null }))
  return {
    [ACTIVE]: ids[0] ?? '',
    [LIST]: JSON.stringify(list),
    ...Object.fromEntries(ids.map((id) => [`smartbiz.account.refresh.${id}`, 'cookie'])),
  }
}

function pair(number: number, id = 'member') {
  return {
    success: true,
    data: {
      access_token: `access-${number}`,
      refresh_token: null,
      token_type: 'Bearer',
      expires_in: 900,
      user: {
        id,
        username: 'dilnoza',
        full_name: 'Dilnoza Karimova',
        role_names: ['Seller'],
        language: 'uz',
        branch_id: 'a',
        permissions: ['sales.create', 'products.view'],
        scopes: [
          { permission: 'sales.create', branch_ids: ['a'] },
          { permission: 'products.view', branch_ids: [] },
        ],
        max_discount_percent: 5,
        branch_discounts: [],
        branches: [],
        organization: {
          id: 'o',
          slug: 'gilam',
          name: 'Gilam',
          currency: 'UZS',
          time_zone: 'Asia/Tashkent',
          calendar: 'gregorian',
          modules: ['shop'],
          settings: { smallest_sellable_length: 1 },
        },
      },
    },
  }
}

function surroundings(answers: (() => Response)[], memory: Record<string, string> = {}) {
  let now = 0
  const fetch = vi.fn<Surroundings['fetch']>(async () => {
    const answer = answers.shift()
    if (!answer) throw new TypeError('no connection')
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

const success = (number: number, id?: string) => () => Response.json(pair(number, id))
const logout = () => new Response(null, { status: 204 })
const sent = (world: ReturnType<typeof surroundings>, call: number) => {
  const [url, init] = world.fetch.mock.calls[call] ?? []
  return [url, init?.body, new Headers(init?.headers).get('Session-Cookie')]
}
const refusal = (status: number, code: string) => () => Response.json({ success: false, error: { code, message: code, details: {} } }, { status })

describe('renewal', () => {
  test('happens once, however many ask for a token at the same time', async () => {
    const world = surroundings([success(1)], device('member'))
    const session = new Session(world)
    const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.renew()])
    expect(tokens).toEqual(['access-1', 'access-1', 'access-1'])
    expect(world.fetch).toHaveBeenCalledOnce()
    expect(world.memory[REFRESH_TOKEN]).toBe('cookie')
  })

  test('comes before the token runs out, and not sooner', async () => {
    const world = surroundings([success(1), success(2)], device('member'))
    const session = new Session(world)
    await session.resume()
    world.wait(800_000)
    expect(await session.accessToken()).toBe('access-1')
    world.wait(90_000)
    expect(await session.accessToken()).toBe('access-2')
  })

  test('names the account whose cookie it needs, and sends no token', async () => {
    const world = surroundings([success(1)], device('member'))
    await new Session(world).renew()
    expect(sent(world, 0)).toEqual(['/api/auth/refresh', '{}', 'member'])
  })

  test('moves a token that an earlier version stored into the cookie', async () => {
    const world = surroundings([success(1), success(2)], { ...device('member'), [REFRESH_TOKEN]: 'refresh-0' })
    const session = new Session(world)
    await session.resume()
    expect(sent(world, 0)).toEqual(['/api/auth/refresh', JSON.stringify({ refresh_token: 'refresh-0' }), 'member'])
    expect(world.memory[REFRESH_TOKEN]).toBe('cookie')
    await session.renew()
    expect(sent(world, 1)).toEqual(['/api/auth/refresh', '{}', 'member'])
  })

  test('that is refused ends the session', async () => {
    const world = surroundings([success(1), refusal(401, 'UNAUTHENTICATED')], device('member'))
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
    const world = surroundings([success(1), refusal(503, 'UNAVAILABLE')], device('member'))
    const session = new Session(world)
    await session.resume()
    await expect(session.renew()).rejects.toMatchObject({ code: 'UNAVAILABLE' })
    await expect(session.renew()).rejects.toMatchObject({ code: 'NO_CONNECTION' })
    expect(session.signedIn?.username).toBe('dilnoza')
    expect(world.memory[REFRESH_TOKEN]).toBe('cookie')
  })
})

describe('signing in and out', () => {
  test('remembers that there is a cookie and the organisation, never a token', async () => {
    const world = surroundings([success(1)])
    await new Session(world).signIn({ organization: ' gilam ', username: 'dilnoza ', password: 'secret' })
    expect(world.memory).toMatchObject({ [REFRESH_TOKEN]: 'cookie', [ACTIVE]: 'member', 'smartbiz.organization': 'gilam' })
    expect(Object.keys(world.memory).toSorted()).toEqual([ACTIVE, MEMBER, REFRESH_TOKEN, LIST, 'smartbiz.organization'].toSorted())
    expect(JSON.stringify(world.memory)).not.toMatch(/access-1|secret/)
    expect(sent(world, 0)[2]).toBe('new')
  })

  test('says why it was refused', async () => {
    const world = surroundings([refusal(401, 'INVALID_CREDENTIALS')])
    const attempt = new Session(world).signIn({ organization: 'gilam', username: 'dilnoza', password: 'wrong' })
    await expect(attempt).rejects.toMatchObject({ code: 'INVALID_CREDENTIALS', status: 401 })
  })

  test('forgets at once, also when the server cannot be told', async () => {
    const world = surroundings([success(1)], device('member'))
    const session = new Session(world)
    await session.resume()
    await session.signOut()
    expect(session.signedIn).toBeNull()
    expect(await session.accessToken()).toBeNull()
    expect(world.memory).toEqual({ [LEAVING]: 'member' })
  })

  test('without a connection is told to the server at the next start', async () => {
    const world = surroundings([success(1), logout], { [LEAVING]: 'member' })
    expect(await new Session(world).resume()).toBeNull()
    await vi.waitFor(() => expect(world.memory).toEqual({}))
    expect(sent(world, 0)).toEqual(['/api/auth/refresh', '{}', 'member'])
    expect(sent(world, 1)[0]).toBe('/api/auth/logout')
  })

  test('forgets a cookie that is worth nothing any more', async () => {
    const world = surroundings([refusal(401, 'UNAUTHENTICATED')], { [LEAVING]: 'member' })
    await new Session(world).resume()
    await vi.waitFor(() => expect(world.memory).toEqual({}))
  })
})

describe('several accounts', () => {
  test('a further sign-in keeps the account of before on the device', async () => {
    const world = surroundings([success(1), success(2, 'other')], device('member'))
    const session = new Session(world)
    await session.resume()
    await session.signIn({ organization: 'gilam', username: 'other', password: 'secret' })
    expect(session.signedIn?.id).toBe('other')
    expect(session.accounts.map(({ id, isOpen }) => [id, isOpen])).toEqual([['member', true], ['other', true]])
    expect(world.memory[REFRESH_TOKEN]).toBe('cookie')
  })

  test('a switch uses that account’s own token and tells who listens once', async () => {
    const world = surroundings([success(1), success(2, 'other')], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    const changed = vi.fn()
    session.subscribe(changed)
    await session.switchTo('other')
    expect(sent(world, 1)).toEqual(['/api/auth/refresh', '{}', 'other'])
    expect(session.signedIn?.id).toBe('other')
    expect(await session.accessToken()).toBe('access-2')
    expect(changed).toHaveBeenCalledOnce()
    expect(world.memory).toMatchObject({ [ACTIVE]: 'other', [REFRESH_TOKEN]: 'cookie', 'smartbiz.account.refresh.other': 'cookie' })
  })

  test('a switch changes nothing while the server is out of reach', async () => {
    const world = surroundings([success(1)], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    await expect(session.switchTo('other')).rejects.toMatchObject({ code: 'NO_CONNECTION' })
    expect(session.signedIn?.id).toBe('member')
    expect(world.memory).toMatchObject({ [ACTIVE]: 'member', 'smartbiz.account.refresh.other': 'cookie' })
  })

  test('one whose session has ended stays on the device and asks for its password alone', async () => {
    const world = surroundings([success(1), refusal(401, 'UNAUTHENTICATED')], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    await expect(session.switchTo('other')).rejects.toMatchObject({ status: 401 })
    expect(session.signedIn?.id).toBe('member')
    expect(session.accounts.map(({ id, isOpen }) => [id, isOpen])).toEqual([['member', true], ['other', false]])
    expect(world.memory).not.toHaveProperty('smartbiz.account.refresh.other')
  })

  test('the ended session of the one in use leaves the others alone', async () => {
    const world = surroundings([refusal(401, 'UNAUTHENTICATED')], device('member', 'other'))
    const session = new Session(world)
    expect(await session.resume()).toBeNull()
    expect(session.activeId).toBe('member')
    expect(session.accounts.map(({ id, isOpen }) => [id, isOpen])).toEqual([['member', false], ['other', true]])
  })

  test('signing out goes on with the next whose session still holds', async () => {
    const world = surroundings([success(1), logout, refusal(401, 'UNAUTHENTICATED'), success(3, 'third')], device('member', 'ended', 'third'))
    const session = new Session(world)
    await session.resume()
    const seen: (string | undefined)[] = []
    session.subscribe(() => seen.push(session.signedIn?.id))
    await session.signOut()
    expect(session.signedIn?.id).toBe('third')
    expect(seen).toEqual([undefined, 'third'])
    expect(session.accounts.map(({ id, isOpen }) => [id, isOpen])).toEqual([['ended', false], ['third', true]])
    expect(world.memory).not.toHaveProperty(REFRESH_TOKEN)
  })

  test('whoever resumes while another signs out gets the next account', async () => {
    const world = surroundings([], device('member', 'other'))
    world.fetch.mockImplementation(async (url) => {
      if (url === '/api/auth/logout') return logout()
      return success(world.fetch.mock.calls.length, world.fetch.mock.calls.length === 1 ? 'member' : 'other')()
    })
    const session = new Session(world)
    await session.resume()
    const leaving = session.signOut()
    expect(session.signedIn).toBeNull()
    expect((await session.resume())?.id).toBe('other')
    await leaving
  })

  test('two exchanges never run at the same time', async () => {
    let running = 0
    const world = surroundings([], device('member', 'other'))
    world.fetch.mockImplementation(async (_url, init) => {
      expect(++running).toBe(1)
      await Promise.resolve()
      running--
      return Response.json(pair(1, new Headers(init.headers).get('Session-Cookie') ?? ''))
    })
    const session = new Session(world)
    await Promise.all([session.renew(), session.switchTo('other'), session.switchTo('other')])
    expect(session.signedIn?.id).toBe('other')
  })

  test('a renewal that comes back after a switch does not bring the former account back', async () => {
    const world = surroundings([success(1)], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    const late: ((response: Response) => void)[] = []
    world.fetch.mockImplementationOnce(() => new Promise((resolve) => late.push(resolve)))
    world.fetch.mockImplementationOnce(async () => success(3, 'other')())
    const renewal = session.renew()
    const next = session.switchTo('other')
    await vi.waitFor(() => expect(world.fetch).toHaveBeenCalledTimes(2))
    late[0]?.(success(2)())
    await Promise.all([renewal, next])
    expect(session.signedIn?.id).toBe('other')
    expect(await session.accessToken()).toBe('access-3')
    expect(world.memory[REFRESH_TOKEN]).toBe('cookie')
  })

  test('other tabs follow: to another account, out of one, and in the list', async () => {
    const world = surroundings([success(1), success(2, 'other')], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    world.memory[ACTIVE] = 'other'
    session.followOtherTabs(ACTIVE)
    await vi.waitFor(() => expect(session.signedIn?.id).toBe('other'))
    delete world.memory[REFRESH_TOKEN]
    session.followOtherTabs(REFRESH_TOKEN)
    expect(session.signedIn?.id).toBe('other')
    expect(session.accounts.find(({ id }) => id === 'member')?.isOpen).toBe(false)
    session.followOtherTabs('smartbiz.theme')
    delete world.memory['smartbiz.account.refresh.other']
    session.followOtherTabs('smartbiz.account.refresh.other')
    expect(session.signedIn).toBeNull()
  })

  test('what is remembered in a form of another version is as good as nothing', async () => {
    const session = new Session(surroundings([], { ...device('member'), [LIST]: '[{"id":1}]' }))
    expect(session.accounts).toEqual([])
  })

  test('an account that is not in use can be taken off the device', async () => {
    const world = surroundings([success(1)], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    session.forget('other')
    expect(session.accounts.map(({ id }) => id)).toEqual(['member'])
    expect(session.signedIn?.id).toBe('member')
    await vi.waitFor(() => expect(world.memory[LEAVING]).toBe('other'))
  })

  test('an account that is taken off the device is signed out on the server', async () => {
    const world = surroundings([success(1), success(2, 'other'), logout], device('member', 'other'))
    const session = new Session(world)
    await session.resume()
    session.forget('other')
    await vi.waitFor(() => expect(sent(world, 2)[0]).toBe('/api/auth/logout'))
    expect(sent(world, 1)).toEqual(['/api/auth/refresh', '{}', 'other'])
    await vi.waitFor(() => expect(world.memory).not.toHaveProperty(LEAVING))
    expect(await session.accessToken()).toBe('access-1')
  })
})

describe('offline', () => {
  test('the last member goes on, and is renewed when the connection is back', async () => {
    const world = surroundings([success(1)], device('member'))
    await new Session(world).resume()
    const session = new Session({ ...world, fetch: async () => Promise.reject(new TypeError('no connection')) })
    expect((await session.resume())?.username).toBe('dilnoza')
    await expect(session.accessToken()).rejects.toMatchObject({ code: 'NO_CONNECTION' })
    const back = new Session({ ...world, fetch: async () => success(2)() })
    expect((await back.resume())?.username).toBe('dilnoza')
    expect(await back.accessToken()).toBe('access-2')
  })

  test('nobody goes on who signed out, or whom the server refuses', async () => {
    const offline = surroundings([], { [ACTIVE]: 'm', 'smartbiz.account.member.m': JSON.stringify({ id: 'm', organization: { id: 'o' } }) })
    expect(await new Session(offline).resume()).toBeNull()
    const world = surroundings([success(1), refusal(401, 'UNAUTHENTICATED')], device('member'))
    await new Session(world).resume()
    expect(await new Session(world).resume()).toBeNull()
    expect(world.memory).not.toHaveProperty(MEMBER)
    expect(world.memory).not.toHaveProperty(REFRESH_TOKEN)
  })

  test('does not wait for a server that never answers', async () => {
    const world = surroundings([success(1)], device('member'))
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
    const world = surroundings([], device('member'))
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
