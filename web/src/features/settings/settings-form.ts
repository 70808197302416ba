import * as z from 'zod/mini'
import type { Language } from '@/lib/text/language'
import type { EditOrganization, Organization } from './queries'

export const MODULES = ['shop', 'desk'] as const
export const DAYS = ['saturday', 'sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export const CALENDARS = ['gregorian', 'solar_hijri'] as const

/** An empty number counts as missing. The limits are the server's. */
const number = (least: number, most: number) =>
  z.nullable(z.number()).check(
    z.refine((value) => value !== null, { error: 'required', abort: true }),
    z.refine((value) => value !== null && value >= least && value <= most, 'between'),
  )

export const LIMITS = {
  backdate_days: [0, 365],
  audit_retention_months: [1, 240],
  ticket_auto_close_hours: [1, 8760],
  ticket_reopen_days: [0, 365],
  ticket_archive_months: [1, 240],
} as const

/** When commissions are earned. */
export const ACCRUALS = ['at_sale', 'with_payment'] as const

export const settingsSchema = z.object({
  name: z.string().check(z.refine((name) => name.trim() !== '', 'required')),
  language: z.enum(['uz', 'ru', 'fa', 'en']),
  time_zone: z.string().check(z.minLength(1, 'required')),
  week_start: z.enum(DAYS),
  calendar: z.enum(CALENDARS),
  modules: z.array(z.enum(MODULES)).check(z.minLength(1, 'module')),
  smallest_sellable_length: number(0, 9999),
  important_sale_amount: number(0, 1e16),
  backdate_days: number(...LIMITS.backdate_days),
  audit_retention_months: number(...LIMITS.audit_retention_months),
  requires_shift: z.boolean(),
  accrue_commissions: z.enum(ACCRUALS),
  ticket_auto_close_hours: number(...LIMITS.ticket_auto_close_hours),
  ticket_reopen_days: number(...LIMITS.ticket_reopen_days),
  ticket_archive_months: number(...LIMITS.ticket_archive_months),
})
export type SettingsForm = z.infer<typeof settingsSchema>

export const FIELDS = Object.keys(settingsSchema.shape) as (keyof SettingsForm)[]

/** The API nests the rules in their own object. */
export const NAMES: Record<string, keyof SettingsForm> = {
  'settings.smallest_sellable_length': 'smallest_sellable_length',
  'settings.important_sale_amount': 'important_sale_amount',
  'settings.backdate_days': 'backdate_days',
  'settings.audit_retention_months': 'audit_retention_months',
  'settings.requires_shift': 'requires_shift',
  'settings.accrue_commissions': 'accrue_commissions',
  'settings.ticket_auto_close_hours': 'ticket_auto_close_hours',
  'settings.ticket_reopen_days': 'ticket_reopen_days',
  'settings.ticket_archive_months': 'ticket_archive_months',
}

const known = <T extends string>(values: readonly T[], value: string, otherwise: T): T => values.find((one) => one === value) ?? otherwise

export const asForm = (organization: Organization): SettingsForm => ({
  name: organization.name,
  language: known<Language>(['uz', 'ru', 'fa', 'en'], organization.language, 'en'),
  time_zone: organization.time_zone,
  week_start: organization.week_start,
  calendar: known(CALENDARS, organization.calendar, 'gregorian'),
  modules: MODULES.filter((module) => organization.modules.includes(module)),
  smallest_sellable_length: organization.settings.smallest_sellable_length,
  important_sale_amount: organization.settings.important_sale_amount,
  backdate_days: organization.settings.backdate_days,
  audit_retention_months: organization.settings.audit_retention_months,
  requires_shift: organization.settings.requires_shift,
  accrue_commissions: organization.settings.accrue_commissions,
  ticket_auto_close_hours: organization.settings.ticket_auto_close_hours,
  ticket_reopen_days: organization.settings.ticket_reopen_days,
  ticket_archive_months: organization.settings.ticket_archive_months,
})

export const asEdit = (form: SettingsForm, version: number): EditOrganization => ({
  name: form.name.trim(),
  language: form.language,
  time_zone: form.time_zone,
  week_start: form.week_start,
  calendar: form.calendar,
  modules: form.modules,
  settings: {
    smallest_sellable_length: form.smallest_sellable_length ?? 0,
    important_sale_amount: form.important_sale_amount ?? 0,
    backdate_days: form.backdate_days ?? 0,
    audit_retention_months: form.audit_retention_months ?? LIMITS.audit_retention_months[0],
    requires_shift: form.requires_shift,
    accrue_commissions: form.accrue_commissions,
    ticket_auto_close_hours: form.ticket_auto_close_hours,
    ticket_reopen_days: form.ticket_reopen_days,
    ticket_archive_months: form.ticket_archive_months,
  },
  version,
})
