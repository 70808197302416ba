import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { newestFirst, readReleases, release, useNews, versions } from './news'

beforeEach(() => localStorage.clear())

test('versions are ordered by their numbers', () => {
  expect(['1.9.2', '0.1.0', '1.10.0', '1.9.10'].toSorted(newestFirst)).toEqual(['1.10.0', '1.9.10', '1.9.2', '0.1.0'])
})

test('each release is complete in every language and named as its file', async () => {
  const releases = await readReleases()
  expect(releases.length).toBeGreaterThan(0)
  expect(releases.map((one) => release.parse(one).version)).toEqual(versions)
})

test('the dot is there until the newest version was read on this device', () => {
  localStorage.setItem('smartbiz.news', '0.0.1')
  const { result } = renderHook(() => useNews())
  const elsewhere = renderHook(() => useNews())
  expect(result.current.isUnseen).toBe(true)
  act(() => result.current.markSeen())
  expect(result.current.isUnseen).toBe(false)
  expect(elsewhere.result.current.isUnseen).toBe(false)
  expect(renderHook(() => useNews()).result.current.isUnseen).toBe(false)
})
