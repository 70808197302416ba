import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import * as z from 'zod/mini'
import { showFieldErrors } from '@/api/errors'
import { asLanguage, chooseLanguage, currentLanguage, LANGUAGES } from '@/lib/text/language'
import { Button } from '@/ui/elements/button'
import { Refusal } from '@/ui/feedback/notice'
import { showToast } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Card, CardBody, CardHeader } from '@/ui/layout/card'
import { useUpdateMe, type Me } from './queries'

const about = z.object({
  full_name: z.string().check(z.trim(), z.minLength(1)),
  phone_number: z.string().check(z.trim()),
  email: z.string().check(z.trim()),
  language: z.enum(['uz', 'ru', 'fa', 'en']),
})
type About = z.infer<typeof about>

const asForm = (me: Me): About => ({
  full_name: me.full_name ?? '',
  phone_number: me.phone_number ?? '',
  email: me.email ?? '',
  language: asLanguage(me.language) ?? currentLanguage(),
})

export function AboutMe({ me }: { me: Me }) {
  const { t } = useTranslation(['profile', 'common'])
  const update = useUpdateMe()
  const [failure, setFailure] = useState<unknown>(null)
  const form = useForm<About>({ resolver: zodResolver(about), defaultValues: asForm(me) })
  const { errors, isDirty, isSubmitting } = form.formState
  const wrong = (field: keyof About) =>
    errors[field] && (errors[field].type === 'server' ? errors[field].message : t('required', { ns: 'common' }))
  const optional = t('optional', { ns: 'common' })

  const save = form.handleSubmit(async (values) => {
    setFailure(null)
    try {
      await update.mutateAsync({ ...values, phone_number: values.phone_number || null, email: values.email || null })
      await chooseLanguage(values.language)
      form.reset(values)
      showToast(t('saved'))
    } catch (error) {
      if (!showFieldErrors(error, form.setError, ['full_name', 'phone_number', 'email', 'language'])) setFailure(error)
    }
  })

  return (
    <Card>
      <CardHeader title={t('about')} />
      <CardBody>
        <form noValidate onSubmit={(event) => void save(event)} className="space-y-4">
          <Refusal error={failure} />
          <Field label={t('fullName')} error={wrong('full_name')}>
            <Input autoComplete="name" maxLength={200} {...form.register('full_name')} />
          </Field>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t('phone')} optional={optional} error={wrong('phone_number')}>
              <Input type="tel" autoComplete="tel" maxLength={30} dir="ltr" className="rtl:text-end" {...form.register('phone_number')} />
            </Field>
            <Field label={t('email')} optional={optional} error={wrong('email')}>
              <Input type="email" autoComplete="email" maxLength={254} dir="ltr" className="rtl:text-end" {...form.register('email')} />
            </Field>
          </div>
          <Field label={t('language', { ns: 'common' })} hint={t('languageHint')} error={wrong('language')}>
            <Controller
              control={form.control}
              name="language"
              render={({ field }) => (
                <Select items={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))} value={field.value} onChange={field.onChange} />
              )}
            />
          </Field>
          <div className="flex justify-end gap-2 max-lg:[&>*]:h-11 max-lg:[&>*]:flex-1">
            {isDirty && (
              <Button variant="ghost" onClick={() => (setFailure(null), form.reset())}>
                {t('cancel', { ns: 'common' })}
              </Button>
            )}
            <Button type="submit" variant="primary" disabled={!isDirty} busy={isSubmitting}>
              {t('save', { ns: 'common' })}
            </Button>
          </div>
        </form>
      </CardBody>
    </Card>
  )
}
