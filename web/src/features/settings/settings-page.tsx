import { zodResolver } from '@hookform/resolvers/zod'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Controller, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { LANGUAGES } from '@/lib/text/language'
import { useMay } from '@/session/rights'
import { useFormat } from '@/session/use-format'
import { Button, buttonClass } from '@/ui/elements/button'
import { Failed } from '@/ui/feedback/failed'
import { Skeleton } from '@/ui/feedback/skeleton'
import { ErrorState } from '@/ui/feedback/states'
import { showToast } from '@/ui/feedback/toast'
import { SaveBar } from '@/ui/forms/save-bar'
import { StaleNotice } from '@/ui/forms/stale-notice'
import { useUnsaved } from '@/ui/forms/unsaved'
import { useVersionedForm } from '@/ui/forms/use-versioned-form'
import { Combobox } from '@/ui/inputs/combobox'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Segmented } from '@/ui/inputs/segmented'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import { Card, CardBody } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { organizationQuery, useSaveOrganization, type Organization } from './queries'
import { ACCRUALS, asEdit, asForm, CALENDARS, DAYS, FIELDS, LIMITS, MODULES, NAMES, settingsSchema, type SettingsForm } from './settings-form'
import { useTimeZones } from './time-zones'

export function SettingsPage() {
  const { t } = useTranslation(['settings', 'common'])
  const query = useQuery(organizationQuery)
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      {query.isPending ? (
        <div role="status" aria-label={t('loading', { ns: 'common' })} className="space-y-4">
          <Skeleton className="h-56 rounded-xl" />
          <Skeleton className="h-72 rounded-xl" />
        </div>
      ) : !query.data ? (
        <Card>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Card>
      ) : (
        <Editor organization={query.data} />
      )}
    </>
  )
}

function Editor({ organization }: { organization: Organization }) {
  const { t } = useTranslation(['settings', 'common'])
  // The edited version. A background fetch must not raise it, or another person's change would be overwritten.
  const [base, setBase] = useState(organization)
  const save = useSaveOrganization()
  const form = useForm<SettingsForm>({ resolver: zodResolver(settingsSchema), defaultValues: asForm(base) })
  const { isDirty, isSubmitting } = form.formState
  const unsaved = useUnsaved(isDirty)
  const words = useWords(base.currency)

  const versioned = useVersionedForm<SettingsForm, Organization>({
    form,
    version: base.version,
    fields: FIELDS,
    names: NAMES,
    save: (values, version) => save.mutateAsync(asEdit(values, version ?? base.version)),
    asForm,
    onSaved: (saved) => {
      setBase(saved)
      form.reset(asForm(saved))
      showToast(t('saved'))
    },
  })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={(event) => void versioned.submit(event)} className="space-y-5 lg:space-y-8">
        {versioned.theirs && (
          <StaleNotice
            theirs={words(asForm(versioned.theirs))}
            yours={words(form.getValues())}
            busy={isSubmitting}
            onKeep={() => void versioned.submitOver()}
            onTake={() => {
              if (versioned.theirs) setBase(versioned.theirs)
              versioned.take()
            }}
          />
        )}
        {versioned.failure !== null && <Failed error={versioned.failure} />}
        <Part title={t('parts.about')} description={t('parts.aboutHint')}>
          <About slug={base.slug} />
        </Part>
        <Part title={t('parts.time')} description={t('parts.timeHint')}>
          <Time ownZone={base.time_zone} currency={base.currency} />
        </Part>
        <Part title={t('parts.modules')} description={t('parts.modulesHint')}>
          <Modules />
        </Part>
        <Part title={t('parts.sales')} description={t('parts.salesHint')}>
          <SalesRules />
        </Part>
        <Part title={t('parts.shifts')} description={t('parts.shiftsHint')}>
          <ShiftRules />
        </Part>
        <Part title={t('parts.commissions')} description={t('parts.commissionsHint')}>
          <CommissionRules />
        </Part>
        <Part title={t('parts.desk')} description={t('parts.deskHint')}>
          <DeskRules />
        </Part>
        <Part title={t('parts.audit')} description={t('parts.auditHint')}>
          <AuditRules />
        </Part>
        {isDirty && !versioned.theirs && (
          <SaveBar>
            <Button variant="ghost" onClick={versioned.cancel}>
              {t('cancel', { ns: 'common' })}
            </Button>
            <Button type="submit" variant="primary" busy={isSubmitting}>
              {t('save', { ns: 'common' })}
            </Button>
          </SaveBar>
        )}
      </form>
      {unsaved.dialog}
    </FormProvider>
  )
}

/** A group of settings, with its explanation beside it or, on phones, above it. */
function Part({ title, description, children }: { title: string; description: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-2 lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-8">
      <header className="px-1 lg:pt-4">
        <h2 className="text-sm font-semibold">{title}</h2>
        <p className="mt-0.5 text-xs text-fg-3 lg:text-sm">{description}</p>
      </header>
      <Card>
        <CardBody className="grid gap-4 sm:grid-cols-2">{children}</CardBody>
      </Card>
    </section>
  )
}

/** The error of a field in the person's language. */
function useWrong() {
  const { t } = useTranslation(['settings', 'common'])
  const format = useFormat()
  const { getFieldState, formState } = useFormContext<SettingsForm>()
  return (name: keyof SettingsForm) => {
    const { error } = getFieldState(name, formState)
    if (!error) return undefined
    if (error.type === 'server') return error.message
    if (error.message === 'module') return t('oneModule')
    if (error.message === 'between' && name in LIMITS) {
      const [least, most] = LIMITS[name as keyof typeof LIMITS]
      return t('between', { least: format.number(least), most: format.number(most) })
    }
    return t('required', { ns: 'common' })
  }
}

function About({ slug }: { slug: string }) {
  const { t } = useTranslation('settings')
  const { register, control } = useFormContext<SettingsForm>()
  const wrong = useWrong()
  return (
    <>
      <Field label={t('name')} hint={t('nameHint')} error={wrong('name')} className="sm:col-span-2">
        <Input className="max-lg:h-11" autoComplete="organization" maxLength={200} {...register('name')} />
      </Field>
      <Field label={t('language')} hint={t('languageHint')} error={wrong('language')}>
        <Controller
          control={control}
          name="language"
          render={({ field }) => (
            <Select
              className="max-lg:h-11"
              items={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Field>
      <Fixed label={t('slug')} hint={t('slugHint')}>
        <bdi>{slug}</bdi>
      </Fixed>
    </>
  )
}

function Time({ ownZone, currency }: { ownZone: string; currency: string }) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { control } = useFormContext<SettingsForm>()
  const wrong = useWrong()
  const zones = useTimeZones(ownZone)
  return (
    <>
      <Field label={t('timeZone')} hint={t('timeZoneHint')} error={wrong('time_zone')} className="sm:col-span-2">
        <Controller
          control={control}
          name="time_zone"
          render={({ field }) => <Combobox className="max-lg:h-11" items={zones} value={field.value} onChange={field.onChange} label={t('timeZone')} />}
        />
      </Field>
      <Field label={t('weekStart')} hint={t('weekStartHint')} error={wrong('week_start')}>
        <Controller
          control={control}
          name="week_start"
          render={({ field }) => (
            <Select
              className="max-lg:h-11"
              items={DAYS.map((day) => ({ value: day, label: t(`days.${day}`) }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Field>
      <Field label={t('calendar')} hint={t('calendarHint')} error={wrong('calendar')}>
        <Controller
          control={control}
          name="calendar"
          render={({ field }) => (
            <Segmented
              className="h-11 lg:h-10 [&>button]:h-full"
              label={t('calendar')}
              items={CALENDARS.map((value) => ({ value, label: t(`calendars.${value}`) }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </Field>
      <Fixed label={t('currency')} hint={t('currencyHint')}>
        {format.currency} {format.currency !== currency && <bdi className="text-fg-3">{currency}</bdi>}
      </Fixed>
    </>
  )
}

/** What cannot be changed here, and why. */
const Fixed = ({ label, hint, children }: { label: string; hint: string; children: React.ReactNode }) => (
  <dl className="flex min-w-0 flex-col gap-1.5">
    <dt className="text-[13px] font-medium">{label}</dt>
    <dd className="flex h-10 items-center gap-2 rounded-lg border border-dashed px-3 text-sm max-lg:h-11">
      <Lock aria-hidden className="size-3.5 shrink-0 text-fg-3" />
      <span className="truncate">{children}</span>
    </dd>
    <dd className="text-xs text-fg-3">{hint}</dd>
  </dl>
)

function Modules() {
  const { t } = useTranslation('settings')
  const { control } = useFormContext<SettingsForm>()
  const wrong = useWrong()
  return (
    <Controller
      control={control}
      name="modules"
      render={({ field }) => (
        <div className="space-y-2 sm:col-span-2">
          <div className="-my-2 divide-y [&>label]:py-3">
            {MODULES.map((module) => (
              <Switch
                key={module}
                label={t(`modules.${module}`)}
                hint={t(`modules.${module}Hint`)}
                checked={field.value.includes(module)}
                onChange={(isOn) => field.onChange(MODULES.filter((one) => (one === module ? isOn : field.value.includes(one))))}
              />
            ))}
          </div>
          {wrong('modules') && (
            <p role="alert" className="text-xs text-bad">
              {wrong('modules')}
            </p>
          )}
        </div>
      )}
    />
  )
}

type NumberName =
  | 'smallest_sellable_length'
  | 'important_sale_amount'
  | 'backdate_days'
  | 'audit_retention_months'
  | 'ticket_auto_close_hours'
  | 'ticket_reopen_days'
  | 'ticket_archive_months'

interface NumberSettingProps {
  name: NumberName
  label: string
  hint: string
  suffix: string
  decimals?: number
  measure?: boolean
}

function NumberSetting({ name, label, hint, ...props }: NumberSettingProps) {
  const { control } = useFormContext<SettingsForm>()
  const wrong = useWrong()
  return (
    <Field label={label} hint={hint} error={wrong(name)}>
      <Controller
        control={control}
        name={name}
        render={({ field: { value, onChange, onBlur, ref } }) => (
          <NumberField className="max-lg:h-11" value={value} onChange={onChange} onBlur={onBlur} ref={ref} {...props} />
        )}
      />
    </Field>
  )
}

function SalesRules() {
  const { t } = useTranslation('settings')
  return (
    <>
      <NumberSetting
        name="smallest_sellable_length"
        label={t('smallestLength')}
        hint={t('smallestLengthHint')}
        suffix={t('units.metre')}
        measure
        decimals={3}
      />
      <NumberSetting name="backdate_days" label={t('backdateDays')} hint={t('backdateDaysHint')} suffix={t('units.days')} />
    </>
  )
}

function ShiftRules() {
  const { t } = useTranslation('settings')
  const { control } = useFormContext<SettingsForm>()
  const managesTills = useMay('shifts.manage')
  return (
    <div className="-my-2 sm:col-span-2">
      <Controller
        control={control}
        name="requires_shift"
        render={({ field }) => <Switch label={t('requiresShift')} hint={t('requiresShiftHint')} checked={field.value} onChange={field.onChange} className="py-3" />}
      />
      {managesTills && (
        <Link to="/tills" className={buttonClass({ className: 'my-2' })}>
          {t('toTills')}
        </Link>
      )}
    </div>
  )
}

function CommissionRules() {
  const { t } = useTranslation('settings')
  const { control } = useFormContext<SettingsForm>()
  const managesRates = useMay('commissions.manage')
  return (
    <div className="space-y-3 sm:col-span-2">
      <Controller
        control={control}
        name="accrue_commissions"
        render={({ field }) => (
          <Field label={t('accrual.label')} hint={t('accrual.hint')}>
            <Select
              className="max-lg:h-11"
              items={ACCRUALS.map((value) => ({ value, label: t(`accrual.${value}`) }))}
              value={field.value}
              onChange={field.onChange}
            />
          </Field>
        )}
      />
      {managesRates && (
        <Link to="/commission-rates" search={{}} className={buttonClass({})}>
          {t('toRates')}
        </Link>
      )}
    </div>
  )
}

function DeskRules() {
  const { t } = useTranslation('settings')
  return (
    <>
      <NumberSetting name="ticket_auto_close_hours" label={t('autoClose')} hint={t('autoCloseHint')} suffix={t('units.hours')} />
      <NumberSetting name="ticket_reopen_days" label={t('reopen')} hint={t('reopenHint')} suffix={t('units.days')} />
      <NumberSetting name="ticket_archive_months" label={t('archive')} hint={t('archiveHint')} suffix={t('units.months')} />
    </>
  )
}

function AuditRules() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const amount = useWatch<SettingsForm, 'important_sale_amount'>({ name: 'important_sale_amount' })
  return (
    <>
      <NumberSetting
        name="important_sale_amount"
        label={t('importantAmount')}
        hint={amount ? t('importantAmountHint', { amount: format.money(amount) }) : t('importantAmountNone')}
        suffix={format.currency}
        decimals={2}
      />
      <NumberSetting name="audit_retention_months" label={t('retention')} hint={t('retentionHint')} suffix={t('units.months')} />
    </>
  )
}

/** Every field as text, always in the same order. */
function useWords(currency: string) {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const { t: common } = useTranslation()
  const number = (value: number | null) => (value === null ? '' : format.number(value))
  return (form: SettingsForm) => [
    { label: t('name'), text: form.name },
    { label: t('language'), text: LANGUAGES.find(({ code }) => code === form.language)?.name ?? form.language },
    { label: t('timeZone'), text: form.time_zone },
    { label: t('weekStart'), text: t(`days.${form.week_start}`) },
    { label: t('calendar'), text: t(`calendars.${form.calendar}`) },
    { label: t('parts.modules'), text: form.modules.map((module) => t(`modules.${module}`)).join(', ') },
    { label: t('smallestLength'), text: number(form.smallest_sellable_length) },
    { label: t('importantAmount'), text: form.important_sale_amount === null ? '' : `${format.number(form.important_sale_amount)} ${currency}` },
    { label: t('backdateDays'), text: number(form.backdate_days) },
    { label: t('retention'), text: number(form.audit_retention_months) },
    { label: t('requiresShift'), text: common(form.requires_shift ? 'yes' : 'no') },
    { label: t('accrual.label'), text: t(`accrual.${form.accrue_commissions}`) },
    { label: t('autoClose'), text: number(form.ticket_auto_close_hours) },
    { label: t('reopen'), text: number(form.ticket_reopen_days) },
    { label: t('archive'), text: number(form.ticket_archive_months) },
  ]
}
