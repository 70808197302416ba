import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { signIn } from '@/testing'
import { useFormDraft, useKeepDraft } from './form-draft'

const schema = z.object({ name: z.string(), photos: z.array(z.string()) })

/** A form that stays open after saving, like the editors. */
function Editor({ resets }: { resets: boolean }) {
  const form = useForm({ defaultValues: { name: '', photos: [] as string[] } })
  const draft = useFormDraft('thing.1', schema)
  useKeepDraft(form, draft.key, 1)
  const [isSaved, setSaved] = useState(false)
  const save = form.handleSubmit(async (values) => {
    await Promise.resolve()
    draft.forget()
    if (resets) form.reset(values)
  })
  return (
    <form onSubmit={(event) => void save(event).then(() => setSaved(true))}>
      <input aria-label="Name" {...form.register('name')} />
      <button type="button" onClick={() => form.setValue('photos', ['one'], { shouldDirty: true })}>Add photo</button>
      <button type="submit">Save</button>
      {isSaved && <p>Saved</p>}
    </form>
  )
}

const kept = () => localStorage.getItem('smartbiz.draft.me.thing.1')

beforeEach(() => {
  localStorage.clear()
  signIn({})
})

test.each([{ resets: true }, { resets: false }])('what was saved is no draft any more ($resets)', async ({ resets }) => {
  render(<Editor resets={resets} />)
  await userEvent.type(screen.getByLabelText('Name'), 'Lara')
  expect(kept()).toContain('Lara')
  await userEvent.click(screen.getByRole('button', { name: 'Add photo' }))
  expect(kept()).toContain('one')
  await userEvent.click(screen.getByRole('button', { name: 'Save' }))
  await screen.findByText('Saved')
  expect(kept()).toBeNull()
})
