import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useSecondsLeft } from './use-seconds-left'

afterEach(() => vi.useRealTimers())

test('counts down to zero and starts again for another moment, also after a sleep', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  const { result, rerender } = renderHook(({ until }) => useSecondsLeft(until), { initialProps: { until: 1_003_000 as number | null } })
  expect(result.current).toBe(3)
  act(() => vi.advanceTimersByTime(1000))
  expect(result.current).toBe(2)
  vi.setSystemTime(1_500_000)
  act(() => vi.advanceTimersByTime(1000))
  expect(result.current).toBe(0)
  rerender({ until: Date.now() + 60_000 })
  expect(result.current).toBe(60)
  rerender({ until: null })
  expect(result.current).toBe(0)
})
