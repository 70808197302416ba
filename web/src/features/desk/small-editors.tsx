import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { percentSign } from '@/lib/text/format'
import { useLanguage, type Language } from '@/lib/text/language'
import { formatDuration, parseDuration } from '@/lib/time/duration'
import { useBranchesFor } from '@/session/rights'
import { PRIORITIES, type TicketPriority } from '@/tickets/words'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { NumberField } from '@/ui/inputs/number-field'
import { Select } from '@/ui/inputs/select'
import { EditorSheet, faultOf, useValues, type EditorProps } from './editor'
import { categoriesQuery, membersQuery, useSaveAsset, useSaveLevel, useSaveReply, useSaveTeam, type Asset, type Level, type Reply, type Team } from './queries'

export function TeamEditor({ record, open, onClose }: EditorProps<Team>) {
  const { t } = useTranslation(['desk', 'common'])
  const { values, isDirty, change } = useValues(() => ({
    name: record?.name ?? '',
    description: record?.description ?? '',
    members: record?.members.map(({ id }) => id) ?? [],
  }))
  const save = useSaveTeam(record?.id)
  const members = useQuery(membersQuery).data?.rows ?? []
  // Team members stay visible even if this person may not see all members.
  const people = [
    ...members.map(({ id, full_name }) => ({ id, name: full_name })),
    ...(record?.members.filter(({ id }) => !members.some((member) => member.id === id)) ?? []),
  ]
  return (
    <EditorSheet
      collection="teams"
      record={record}
      open={open}
      onClose={onClose}
      title={record?.name ?? t('new.teams')}
      isDirty={isDirty}
      saving={save}
      shown={['name']}
      onSave={(version, onSaved) =>
        save.mutate(
          {
            name: values.name.trim(),
            description: values.description.trim() || null,
            member_ids: values.members,
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }
    >
      <Field label={t('name')} error={faultOf(save, 'name')}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} value={values.name} onValueChange={(name) => change({ name })} />
      </Field>
      <Field label={t('description')} optional={t('optional', { ns: 'common' })}>
        <Textarea rows={2} maxLength={500} value={values.description} onChange={(event) => change({ description: event.target.value })} />
      </Field>
      <fieldset>
        <legend className="mb-1 text-[13px] font-medium">{t('teamMembers')}</legend>
        {people.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={values.members.includes(id)}
            onChange={(on) => change({ members: on ? [...values.members, id] : values.members.filter((one) => one !== id) })}
          />
        ))}
      </fieldset>
    </EditorSheet>
  )
}

const PLACEHOLDERS = ['requester', 'number', 'title', 'agent', 'branch', 'category', 'asset', 'organization'] as const

export function ReplyEditor({ record, open, onClose }: EditorProps<Reply>) {
  const { t } = useTranslation(['desk', 'common'])
  const { language } = useLanguage()
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const { values, isDirty, change } = useValues(() => ({
    name: record?.name ?? '',
    body: record?.body ?? '',
    language: (record?.language ?? '') as Language | '',
    category: record?.category_id ?? '',
  }))
  const save = useSaveReply(record?.id)
  return (
    <EditorSheet
      collection="canned-replies"
      record={record}
      open={open}
      onClose={onClose}
      title={record?.name ?? t('new.replies')}
      isDirty={isDirty}
      saving={save}
      shown={['name', 'body']}
      onSave={(version, onSaved) =>
        save.mutate(
          {
            name: values.name.trim(),
            body: values.body.trim(),
            language: values.language || null,
            category_id: values.category || null,
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }
    >
      <Field label={t('name')} error={faultOf(save, 'name')}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} value={values.name} onValueChange={(name) => change({ name })} />
      </Field>
      <Field label={t('reply.body')} hint={t('reply.hint')} error={faultOf(save, 'body')}>
        <Textarea dir="auto" rows={7} maxLength={10000} value={values.body} onChange={(event) => change({ body: event.target.value })} />
      </Field>
      <div role="group" aria-label={t('reply.insert')} className="flex flex-wrap gap-1.5">
        {PLACEHOLDERS.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => change({ body: `${values.body}{{${name}}}` })}
            className="min-h-8 cursor-pointer rounded-full border bg-bg px-2.5 text-xs text-fg-2 hover:bg-hover max-lg:min-h-11"
          >
            {t(`reply.placeholders.${name}`)}
          </button>
        ))}
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('category')}>
          <Select
            label={t('category')}
            items={[{ value: '', label: '—' }, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
            value={values.category}
            onChange={(category) => change({ category })}
          />
        </Field>
        <Field label={t('language')}>
          <Select
            label={t('language')}
            items={[{ value: '', label: '—' }, ...(['fa', 'uz', 'ru', 'en'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))]}
            value={values.language}
            onChange={(chosen) => change({ language: chosen })}
          />
        </Field>
      </div>
    </EditorSheet>
  )
}

export function AssetEditor({ record, open, onClose }: EditorProps<Asset>) {
  const { t } = useTranslation(['desk', 'common'])
  const branches = useBranchesFor('desk.manage')
  const { values, isDirty, change } = useValues(() => ({
    name: record?.name ?? '',
    code: record?.code ?? '',
    place: record?.place ?? '',
    branch: record?.branch_id ?? branches[0]?.id ?? '',
  }))
  const save = useSaveAsset(record?.id)
  const optional = t('optional', { ns: 'common' })
  return (
    <EditorSheet
      collection="assets"
      record={record}
      open={open}
      onClose={onClose}
      title={record?.name ?? t('new.assets')}
      isDirty={isDirty}
      saving={save}
      shown={['name', 'code']}
      onSave={(version, onSaved) =>
        save.mutate(
          {
            branch_id: values.branch,
            name: values.name.trim(),
            code: values.code.trim() || null,
            place: values.place.trim() || null,
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }
    >
      <Field label={t('name')} hint={t('assetHint')} error={faultOf(save, 'name')}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={200} value={values.name} onValueChange={(name) => change({ name })} />
      </Field>
      <Field label={t('branch')} {...(record && { hint: t('assetBranchStays') })}>
        <Select
          label={t('branch')}
          disabled={record !== undefined}
          items={branches.map(({ id, name }) => ({ value: id, label: name }))}
          value={values.branch}
          onChange={(branch) => change({ branch })}
        />
      </Field>
      <Field label={t('place')} optional={optional}>
        <Input className="max-lg:h-11" maxLength={200} value={values.place} onValueChange={(place) => change({ place })} />
      </Field>
      <Field label={t('code')} optional={optional} error={faultOf(save, 'code')}>
        <Input className="num max-lg:h-11" dir="ltr" maxLength={100} value={values.code} onValueChange={(code) => change({ code })} />
      </Field>
    </EditorSheet>
  )
}

export interface Place {
  priority: TicketPriority | null
  category: string | null
}

/** The service level of a priority and a category. */
export function LevelEditor({ record, open, onClose, place }: EditorProps<Level> & { place: Place }) {
  const { t } = useTranslation(['desk', 'tickets', 'common'])
  const { language } = useLanguage()
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const text = (minutes: number | null | undefined) => (minutes == null ? '' : formatDuration(minutes, language, { days: false }))
  const { values, isDirty, change } = useValues(() => ({
    priority: ((record ? record.priority : place.priority) ?? '') as TicketPriority | '',
    category: (record ? record.category_id : place.category) ?? '',
    first: text(record?.first_response_minutes),
    resolution: text(record?.resolution_minutes),
    warn: record?.warn_percent ?? 80,
  }))
  const save = useSaveLevel(record?.id)
  const first = parseDuration(values.first)
  const resolution = parseDuration(values.resolution)
  const wrong = (typed: string, minutes: number | null) => (typed.trim() && minutes === null ? t('level.unreadable') : undefined)
  const priorityName = values.priority ? t(`tickets:priorities.${values.priority}`) : t('level.anyPriority')
  const categoryName = categories.find(({ id }) => id === values.category)?.name ?? t('level.anyCategory')
  return (
    <EditorSheet
      collection="service-levels"
      record={record}
      open={open}
      onClose={onClose}
      title={`${priorityName} · ${categoryName}`}
      isDirty={isDirty}
      saving={save}
      shown={['first_response_minutes', 'resolution_minutes']}
      onSave={(version, onSaved) => {
        if (wrong(values.first, first) || wrong(values.resolution, resolution)) return
        save.mutate(
          {
            name: record?.name ?? `${priorityName} · ${categoryName}`.slice(0, 100),
            priority: values.priority || null,
            category_id: values.category || null,
            first_response_minutes: first,
            resolution_minutes: resolution,
            warn_percent: values.warn,
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }}
    >
      <Field label={t('level.firstResponse')} hint={t('level.hint')} error={wrong(values.first, first) ?? faultOf(save, 'first_response_minutes')}>
        <Input
          className="num max-lg:h-11"
          autoComplete="off"
          placeholder={text(270)}
          value={values.first}
          onValueChange={(typed) => change({ first: typed })}
        />
      </Field>
      <Field label={t('level.resolution')} hint={t('level.hint')} error={wrong(values.resolution, resolution) ?? faultOf(save, 'resolution_minutes')}>
        <Input
          className="num max-lg:h-11"
          autoComplete="off"
          placeholder={text(1440)}
          value={values.resolution}
          onValueChange={(typed) => change({ resolution: typed })}
        />
      </Field>
      <Field label={t('level.warn')} hint={t('level.warnHint')}>
        <NumberField className="max-lg:h-11" value={values.warn} min={1} measure suffix={percentSign(language)} onChange={(warn) => change({ warn: Math.min(99, warn ?? 80) })} />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('priority')}>
          <Select
            label={t('priority')}
            items={[{ value: '', label: t('level.anyPriority') }, ...PRIORITIES.map((value) => ({ value, label: t(`tickets:priorities.${value}`) }))]}
            value={values.priority}
            onChange={(priority) => change({ priority })}
          />
        </Field>
        <Field label={t('category')}>
          <Select
            label={t('category')}
            items={[{ value: '', label: t('level.anyCategory') }, ...categories.map(({ id, name }) => ({ value: id, label: name }))]}
            value={values.category}
            onChange={(category) => change({ category })}
          />
        </Field>
      </div>
    </EditorSheet>
  )
}
