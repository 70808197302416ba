import { newKey } from '@/api/idempotency'
import type { Language } from '@/lib/text/language'
import type { FormField } from './queries'

/** A form field while it is being edited. */
export interface Row {
  /** Identifies this row on the screen only. */
  id: string
  /** The key that answers are stored under. A new field has none yet. */
  key: string
  type: FormField['type']
  label: string
  labels: Partial<Record<Language, string>>
  required: boolean
  /** One choice per line. */
  choices: string
  /** The previous choices. Those that stay keep the value stored in answers. */
  known: NonNullable<FormField['choices']>
}

export const blankRow = (): Row => ({ id: newKey(), key: '', type: 'text', label: '', labels: {}, required: false, choices: '', known: [] })

export const asRows = (form: readonly FormField[]): Row[] =>
  form.map((field) => ({
    ...blankRow(),
    key: field.key,
    type: field.type,
    label: field.label,
    labels: { ...field.labels },
    required: field.required ?? false,
    choices: (field.choices ?? []).map(({ label }) => label).join('\n'),
    known: field.choices ?? [],
  }))

/** Derives an unused key from a label: its Latin letters and digits, or `field` for other scripts. */
function keyFor(label: string, taken: ReadonlySet<string>): string {
  const plain = label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 30)
  const base = plain || 'field'
  let key = base
  for (let number = 2; taken.has(key); number++) key = `${base}_${number}`
  return key
}

/** The fields to save. Fields without a label are dropped; existing fields keep their keys, so answers stay. */
export function asFormFields(rows: readonly Row[]): FormField[] {
  const taken = new Set(rows.map(({ key }) => key).filter(Boolean))
  return rows
    .filter(({ label }) => label.trim())
    .map(({ key: own, type, label, labels, required, choices, known }) => {
      const key = own || keyFor(label, taken)
      taken.add(key)
      const names = Object.entries(labels).filter(([, text]) => text.trim())
      return {
        key,
        type,
        label: label.trim(),
        required,
        ...(names.length > 0 && { labels: Object.fromEntries(names) }),
        ...(type === 'choice' && { choices: asChoices(choices, known) }),
      }
    })
}

function asChoices(text: string, known: Row['known']) {
  const lines = [...new Set(text.split('\n').map((line) => line.trim()).filter(Boolean))]
  const values = new Set(known.map(({ value }) => value))
  return lines.map((label) => {
    const before = known.find((choice) => choice.label === label)
    if (before) return before
    const value = keyFor(label, values)
    values.add(value)
    return { value, label: label.slice(0, 100) }
  })
}
