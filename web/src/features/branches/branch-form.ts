import { toLatinDigits } from '@/lib/text/digits'
import type { Branch, EditBranch } from './queries'

export interface BranchForm {
  name: string
  name_en: string
  code: string
  address: string
  phone: string
  working_hours: string
  is_active: boolean
}

export const FIELDS = ['name', 'name_en', 'code', 'address', 'phone', 'working_hours', 'is_active'] as const satisfies readonly (keyof BranchForm)[]

export const asForm = (branch: Branch | undefined): BranchForm => ({
  name: branch?.name ?? '',
  name_en: branch?.name_en ?? '',
  code: branch?.code ?? '',
  address: branch?.address ?? '',
  phone: branch?.phone ?? '',
  working_hours: branch?.working_hours ?? '',
  is_active: branch?.is_active ?? true,
})

export const asEdit = (form: BranchForm, version?: number): EditBranch => ({
  name: form.name.trim(),
  name_en: form.name_en.trim() || null,
  code: form.code,
  address: form.address.trim() || null,
  phone: toLatinDigits(form.phone).trim() || null,
  working_hours: form.working_hours.trim() || null,
  is_active: form.is_active,
  ...(version !== undefined && { version }),
})

/** Reduces text to a valid code: at most twelve capital Latin letters and digits. */
export const asCode = (typed: string) =>
  toLatinDigits(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 12)

/** Suggests a code for a name, such as CHL for Chilonzor: the first letter and the following consonants. Empty for other scripts. */
export function suggestCode(name: string, taken: readonly string[]): string {
  const letters = asCode(name.split(/\s+/)[0] ?? '')
  const code = (letters.slice(0, 1) + letters.slice(1).replace(/[AEIOU]/g, '')).slice(0, 3).padEnd(Math.min(3, letters.length), letters.slice(-1))
  if (!taken.includes(code)) return code
  for (let number = 2; ; number++) if (!taken.includes(`${code}${number}`)) return `${code}${number}`
}
