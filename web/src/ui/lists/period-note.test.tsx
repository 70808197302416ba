import { render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { signIn } from '@/testing'
import { PeriodNote } from './period-note'

afterEach(() => vi.useRealTimers())

test('the days of a range are those of the organisation, whose morning begins before the device’s', () => {
  vi.useFakeTimers({ now: new Date('2026-11-30T22:30:00Z') })
  signIn({})
  const { rerender } = render(<PeriodNote range="today" />)
  expect(screen.getByText('1 Dec')).toBeInTheDocument()
  rerender(<PeriodNote range="month" />)
  expect(screen.getByText('1 Dec')).toBeInTheDocument()
  rerender(<PeriodNote range="week" />)
  expect(screen.getByText('30 Nov – 1 Dec')).toBeInTheDocument()
})
