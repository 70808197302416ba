import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderPart } from '@/testing'
import { Input, Textarea } from './input'

const direction = (label: string) => screen.getByLabelText(label).getAttribute('dir')

test('a field whose text chooses its direction has that of the page while it is empty', async () => {
  await renderPart(
    <>
      <Input dir="auto" value="" readOnly aria-label="empty" />
      <Input dir="auto" value="سلام" readOnly aria-label="full" />
      <Textarea dir="auto" value="" readOnly aria-label="empty lines" />
      <Textarea dir="auto" value="Hello" readOnly aria-label="full lines" />
      <Input dir="ltr" value="" readOnly aria-label="fixed" />
    </>,
  )
  expect(['empty', 'full', 'empty lines', 'full lines', 'fixed'].map(direction)).toEqual([null, 'auto', null, 'auto', 'ltr'])
})
