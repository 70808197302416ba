import type { Schemas } from '@/api/client'
import { toLatinDigits } from '@/lib/text/digits'
import type { Language } from '@/lib/text/language'

export type FormField = Schemas['FormField']
/** The values of a category's form by field key: a text, number, day, choice or boolean. */
export type FormValues = Record<string, string | number | boolean | null>

export const labelOf = (named: { label: string; labels?: Record<string, string> | null | undefined }, language: Language) =>
  named.labels?.[language] || named.label

const isEmpty = (value: FormValues[string] | undefined) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The keys of required fields that are empty. */
export const missing = (form: readonly FormField[], values: FormValues) =>
  form.filter((field) => field.required && isEmpty(values[field.key])).map((field) => field.key)

/** The values to send: only this form's fields, without empty ones, with trimmed texts and Latin digits in dates. */
export function asFields(form: readonly FormField[], values: FormValues): Record<string, string | number | boolean> {
  const sent: Record<string, string | number | boolean> = {}
  for (const { key, type } of form) {
    const value = values[key]
    if (value === undefined || value === null || isEmpty(value)) continue
    sent[key] = typeof value === 'string' && type === 'date' ? toLatinDigits(value) : typeof value === 'string' ? value.trim() : value
  }
  return sent
}
