import type { Schemas } from '@/api/client'
import { toLatinDigits } from '@/lib/text/digits'
import type { Language } from '@/lib/text/language'

export type FormField = Schemas['FormField']
/** What stands in the fields of a category's form, by their keys: a text, a number, a day, a choice's value or yes and no. */
export type FormValues = Record<string, string | number | boolean | null>

export const labelOf = (named: { label: string; labels?: Record<string, string> | null | undefined }, language: Language) =>
  named.labels?.[language] || named.label

const isEmpty = (value: FormValues[string] | undefined) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** The keys of the fields that must be filled and are not. */
export const missing = (form: readonly FormField[], values: FormValues) =>
  form.filter((field) => field.required && isEmpty(values[field.key])).map((field) => field.key)

/** What is sent: of this form only, nothing empty, texts without blanks around and with the digits that computers read. */
export function asFields(form: readonly FormField[], values: FormValues): Record<string, string | number | boolean> {
  const sent: Record<string, string | number | boolean> = {}
  for (const { key, type } of form) {
    const value = values[key]
    if (value === undefined || value === null || isEmpty(value)) continue
    sent[key] = typeof value === 'string' && type === 'date' ? toLatinDigits(value) : typeof value === 'string' ? value.trim() : value
  }
  return sent
}
