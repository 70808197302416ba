import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { cn } from '@/lib/cn'
import { useLanguage, type Language } from '@/lib/text/language'
import { commonName } from '@/lib/text/names'
import { useSession } from '@/session/session'
import { CATEGORY_ICONS, ICON_NAMES, PRIORITIES, type TicketPriority } from '@/tickets/words'
import { Button } from '@/ui/elements/button'
import { Checkbox } from '@/ui/inputs/checkbox'
import { Field } from '@/ui/inputs/field'
import { Input, Textarea } from '@/ui/inputs/input'
import { Select } from '@/ui/inputs/select'
import { Switch } from '@/ui/inputs/switch'
import { EditorSheet, faultOf, useValues, type EditorProps } from './editor'
import { asFormFields, asRows, blankRow, type Row } from './form-builder'
import { teamsQuery, useSaveCategory, type Category } from './queries'

const LANGUAGES = ['fa', 'uz', 'ru', 'en'] as const satisfies readonly Language[]
const TYPES = ['text', 'number', 'date', 'choice', 'yes_no'] as const

const asForm = (category: Category | undefined) => ({
  name: category?.name ?? '',
  names: { ...category?.names } as Partial<Record<Language, string>>,
  icon: category?.icon ?? 'other',
  rows: asRows(category?.form ?? []),
  team: category?.default_team_id ?? '',
  priority: (category?.default_priority ?? '') as TicketPriority | '',
  isActive: category?.is_active ?? true,
})

export function CategoryEditor({ record, open, onClose }: EditorProps<Category>) {
  const { t } = useTranslation(['desk', 'tickets', 'common'])
  const { language } = useLanguage()
  const first = useSession()?.organization.language
  const { values, isDirty, change } = useValues(() => asForm(record))
  const save = useSaveCategory(record?.id)
  const teams = useQuery(teamsQuery).data?.rows ?? []
  // The name field edits the shown language once a name in that language exists.
  const isNamed = !record || values.name.trim() !== record.name || Boolean(record.names[language])
  const names = isNamed ? { ...values.names, [language]: values.name.trim() } : values.names
  const named = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim())) as Record<Language, string>

  return (
    <EditorSheet
      collection="ticket-categories"
      record={record}
      open={open}
      onClose={onClose}
      title={record?.name ?? t('new.categories')}
      isDirty={isDirty}
      saving={save}
      shown={['name']}
      onSave={(version, onSaved) =>
        save.mutate(
          {
            // A name in the reader's language does not replace the default name.
            name: isNamed && values.name.trim() ? commonName(named, first) : values.name.trim(),
            names: named,
            icon: values.icon,
            form: asFormFields(values.rows),
            default_team_id: values.team || null,
            default_priority: values.priority || null,
            is_active: values.isActive,
            ...(record && { position: record.position }),
            ...(version !== undefined && { version }),
          },
          { onSuccess: onSaved },
        )
      }
    >
      <Field label={t('name')} error={faultOf(save, 'name')}>
        <Input className="max-lg:h-11" autoComplete="off" maxLength={100} value={values.name} onValueChange={(name) => change({ name })} />
      </Field>
      <fieldset className="space-y-2">
        <legend className="text-[13px] font-medium">{t('otherLanguages')}</legend>
        <div className="grid grid-cols-2 gap-2">
          {LANGUAGES.filter((one) => one !== language).map((one) => (
            <Input
              key={one}
              lang={one}
              dir={one === 'fa' ? 'rtl' : 'ltr'}
              aria-label={t(`languages.${one}`)}
              placeholder={t(`languages.${one}`)}
              maxLength={100}
              value={values.names[one] ?? ''}
              onValueChange={(name) => change({ names: { ...values.names, [one]: name } })}
            />
          ))}
        </div>
      </fieldset>
      <IconChoice value={values.icon} onChange={(icon) => change({ icon })} />
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('defaultPriority')}>
          <Select
            label={t('defaultPriority')}
            items={[{ value: '', label: '—' }, ...PRIORITIES.map((value) => ({ value, label: t(`tickets:priorities.${value}`) }))]}
            value={values.priority}
            onChange={(priority) => change({ priority })}
          />
        </Field>
        <Field label={t('defaultTeam')}>
          <Select
            label={t('defaultTeam')}
            items={[{ value: '', label: '—' }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
            value={values.team}
            onChange={(team) => change({ team })}
          />
        </Field>
      </div>
      <Builder rows={values.rows} language={language} onChange={(rows) => change({ rows })} />
      <Switch label={t('active')} hint={t('activeHint')} checked={values.isActive} onChange={(isActive) => change({ isActive })} />
    </EditorSheet>
  )
}

function IconChoice({ value, onChange }: { value: string; onChange: (icon: string) => void }) {
  const { t } = useTranslation('desk')
  return (
    <div role="group" aria-label={t('icon')} className="space-y-2">
      <p className="text-[13px] font-medium">{t('icon')}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(2.75rem,1fr))] gap-1.5">
        {ICON_NAMES.map((name) => {
          const Icon = CATEGORY_ICONS[name]
          const isChosen = CATEGORY_ICONS[value as keyof typeof CATEGORY_ICONS] === Icon
          return (
            <button
              key={name}
              type="button"
              aria-pressed={isChosen}
              aria-label={t(`icons.${name}`)}
              onClick={() => onChange(name)}
              className={cn(
                'grid h-11 cursor-pointer place-items-center rounded-lg border hover:bg-hover',
                isChosen && 'border-brand bg-brand-soft text-brand-ink',
              )}
            >
              <Icon aria-hidden className="size-5" />
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** The form that a new ticket of the category asks for. */
function Builder({ rows, language, onChange }: { rows: readonly Row[]; language: Language; onChange: (rows: Row[]) => void }) {
  const { t } = useTranslation(['desk', 'common'])
  const set = (index: number, part: Partial<Row>) => onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const move = (index: number, by: number) => {
    const next = [...rows]
    const [row] = next.splice(index, 1)
    if (row) next.splice(index + by, 0, row)
    onChange(next)
  }
  return (
    <section aria-label={t('form.title')} className="space-y-2">
      <h3 className="text-[13px] font-medium">{t('form.title')}</h3>
      <p className="text-xs text-fg-3">{t('form.hint')}</p>
      {rows.map((row, index) => (
        <div key={row.id} className="space-y-2.5 rounded-xl border p-3">
          <div className="flex items-center gap-1">
            <span className="grow text-xs font-medium text-fg-3">{t('form.field', { number: index + 1 })}</span>
            <Button
              variant="ghost"
              size="icon"
              className="size-8 max-lg:size-11"
              aria-label={t('form.up')}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <ArrowUp />
            </Button>
            <Button
              variant="ghost"
              size="icon"
              className="size-8 max-lg:size-11"
              aria-label={t('form.down')}
              disabled={index === rows.length - 1}
              onClick={() => move(index, 1)}
            >
              <ArrowDown />
            </Button>
            <Button
              variant="ghost"
              size="icon"
              className="size-8 max-lg:size-11"
              aria-label={t('form.remove', { name: row.label })}
              onClick={() => onChange(rows.filter((_, at) => at !== index))}
            >
              <Trash2 />
            </Button>
          </div>
          <div className="grid grid-cols-[1fr_9rem] gap-2">
            <Field label={t('form.label')}>
              <Input
                maxLength={100}
                autoComplete="off"
                value={row.labels[language] ?? row.label}
                onValueChange={(label) => set(index, { label, ...(language in row.labels && { labels: { ...row.labels, [language]: label } }) })}
              />
            </Field>
            <Field label={t('form.type')}>
              <Select
                label={t('form.type')}
                items={TYPES.map((value) => ({ value, label: t(`form.types.${value}`) }))}
                value={row.type}
                onChange={(type) => set(index, { type })}
              />
            </Field>
          </div>
          <div className="grid grid-cols-2 gap-2">
            {LANGUAGES.filter((one) => one !== language).map((one) => (
              <Input
                key={one}
                lang={one}
                dir={one === 'fa' ? 'rtl' : 'ltr'}
                aria-label={`${t('form.label')} — ${t(`languages.${one}`)}`}
                placeholder={t(`languages.${one}`)}
                maxLength={100}
                value={row.labels[one] ?? ''}
                onValueChange={(label) => set(index, { labels: { ...row.labels, [one]: label } })}
              />
            ))}
          </div>
          {row.type === 'choice' && (
            <Field label={t('form.choices')} hint={t('form.choicesHint')}>
              <Textarea rows={3} value={row.choices} onChange={(event) => set(index, { choices: event.target.value })} />
            </Field>
          )}
          <Checkbox checked={row.required} label={t('form.required')} onChange={(required) => set(index, { required })} />
        </div>
      ))}
      {rows.length < 30 && (
        <Button className="w-full" onClick={() => onChange([...rows, blankRow()])}>
          <Plus />
          {t('form.add')}
        </Button>
      )}
    </section>
  )
}
