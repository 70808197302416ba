import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '@/api/errors'
import { inRow } from '@/lib/text/direction'
import { useLanguage } from '@/lib/text/language'
import { formatDuration } from '@/lib/time/duration'
import { useOpened } from '@/lib/use-opened'
import { useSession } from '@/session/session'
import { useFormat } from '@/session/use-format'
import { PriorityMark } from '@/tickets/badges'
import { categoryIcon, PRIORITIES, type TicketPriority } from '@/tickets/words'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { SkeletonRows } from '@/ui/feedback/skeleton'
import { EmptyState, ErrorState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Table, TableBody, TableHead, HeadCell } from '@/ui/layout/table'
import { Tabs } from '@/ui/layout/tabs'
import { Sheet } from '@/ui/overlays/sheet'
import { CalendarEditor } from './calendar-editor'
import { CategoryEditor } from './category-editor'
import { assetsQuery, calendarsQuery, categoriesQuery, levelsQuery, repliesQuery, teamsQuery, type Level } from './queries'
import { AssetEditor, LevelEditor, ReplyEditor, TeamEditor, type Place } from './small-editors'

export const TABS = ['categories', 'teams', 'replies', 'assets', 'levels', 'calendars'] as const
type Tab = (typeof TABS)[number]
const route = getRouteApi('/_shell/desk/settings')

export function DeskSettingsPage() {
  const { t } = useTranslation('desk')
  const { tab = 'categories', edit } = route.useSearch()
  const navigate = route.useNavigate()
  const sheet = useOpened(edit)
  const open = (id: string) => void navigate({ search: (search) => ({ ...search, edit: id }), resetScroll: false })
  const close = () => void navigate({ search: (search) => ({ ...search, edit: undefined }), resetScroll: false })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <Button variant="primary" onClick={() => open('new')}>
            <Plus />
            {t(`new.${tab}`)}
          </Button>
        }
      />
      <Tabs<Tab>
        value={tab}
        onChange={(chosen) => void navigate({ search: { tab: chosen === 'categories' ? undefined : chosen }, replace: true })}
        items={TABS.map((value) => ({ value, label: t(`tabs.${value}`), content: <Part tab={value} onEdit={open} /> }))}
      />
      {sheet.value !== undefined && <Editor key={`${tab} ${sheet.key}`} tab={tab} id={sheet.value} open={sheet.isOpen} onClose={close} />}
    </>
  )
}

/** The records of each tab, and the content of their rows. */
function useRecords(tab: Tab) {
  const { t } = useTranslation('desk')
  const { language } = useLanguage()
  const format = useFormat()
  const branches = useSession()?.branches ?? []
  const categories = useQuery({ ...categoriesQuery(language), enabled: tab === 'categories' || tab === 'levels' })
  const teams = useQuery({ ...teamsQuery, enabled: tab === 'teams' })
  const replies = useQuery({ ...repliesQuery, enabled: tab === 'replies' })
  const assets = useInfiniteQuery({ ...assetsQuery, enabled: tab === 'assets' })
  const levels = useQuery({ ...levelsQuery, enabled: tab === 'levels' })
  const calendars = useQuery({ ...calendarsQuery, enabled: tab === 'calendars' })
  const branchName = (id: string) => branches.find((branch) => branch.id === id)?.name ?? ''
  const query = { categories, teams, replies, assets, levels, calendars }[tab]
  const rows: Row[] = {
    categories: () =>
      (categories.data?.rows ?? []).map(({ id, name, icon, code, form, is_active }) => {
        const Icon = categoryIcon(icon, code)
        return { id, name, detail: t('fields', { count: form.length }), picture: <Icon className="size-5" />, isOff: !is_active }
      }),
    teams: () =>
      (teams.data?.rows ?? []).map(({ id, name, members }) => ({
        id,
        name,
        detail: members.map((member) => member.name).join(', ') || t('noMembers'),
      })),
    replies: () => (replies.data?.rows ?? []).map(({ id, name, body }) => ({ id, name, detail: body })),
    assets: () =>
      (assets.data?.pages.flatMap((page) => page.rows) ?? []).map(({ id, name, place, branch_id }) => ({
        id,
        name,
        detail: inRow([place, branchName(branch_id)]),
      })),
    levels: () => [],
    calendars: () =>
      (calendars.data?.rows ?? []).map(({ id, name, is_default, holidays, branch_ids }) => ({
        id,
        name,
        detail: [
          is_default ? t('calendar.default') : branch_ids.map(branchName).join(', '),
          t('holidayCount', { count: holidays.length, number: format.number(holidays.length) }),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
  }[tab]()
  return { query, rows, assets }
}

interface Row {
  id: string
  name: string
  detail: string
  picture?: React.ReactNode
  isOff?: boolean
}

function Part({ tab, onEdit }: { tab: Tab; onEdit: (id: string) => void }) {
  const { t } = useTranslation(['desk', 'common'])
  const { query, rows, assets } = useRecords(tab)
  if (query.isPending) {
    return (
      <Card>
        <SkeletonRows />
      </Card>
    )
  }
  if (query.isError && !query.data) {
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    )
  }
  if (tab === 'levels') return <Matrix onEdit={onEdit} />
  if (rows.length === 0) {
    return (
      <Card>
        <EmptyState
          title={t(`empty.${tab}`)}
          description={t(`emptyHint.${tab}`)}
          action={
            <Button variant="primary" onClick={() => onEdit('new')}>
              {t(`new.${tab}`)}
            </Button>
          }
        />
      </Card>
    )
  }
  return (
    <Card className="overflow-hidden">
      <ul className="divide-y">
        {rows.map((row) => (
          <li key={row.id} className="relative flex min-h-14 items-center gap-3 px-4 py-2.5 transition-colors hover:bg-hover/60">
            {row.picture && <span className="grid size-9 shrink-0 place-items-center rounded-lg bg-brand-soft text-brand-ink">{row.picture}</span>}
            <div className="min-w-0 grow">
              <button
                type="button"
                onClick={() => onEdit(row.id)}
                className="max-w-full cursor-pointer truncate text-start text-sm font-medium after:absolute after:inset-0"
              >
                <bdi>{row.name}</bdi>
              </button>
              <p className="truncate text-xs text-fg-3">
                <bdi>{row.detail}</bdi>
              </p>
            </div>
            {row.isOff && <Badge>{t('off')}</Badge>}
          </li>
        ))}
      </ul>
      {tab === 'assets' && assets.hasNextPage && (
        <div className="border-t p-3 text-center">
          <Button busy={assets.isFetchingNextPage} onClick={() => void assets.fetchNextPage()}>
            {t('showMore', { ns: 'common' })}
          </Button>
        </div>
      )}
    </Card>
  )
}

/** A cell of the matrix in the address: `new.high.<category>`. */
const cellOf = (priority: TicketPriority | null, category: string | null) => `new.${priority ?? 'any'}.${category ?? 'any'}`

function placeOf(id: string): Place {
  const [, priority = 'any', category = 'any'] = id.split('.')
  return { priority: PRIORITIES.find((one) => one === priority) ?? null, category: category === 'any' ? null : category }
}

interface LevelRow {
  /** The category; null for all of them. */
  id: string | null
  name: string
}

const PLACES = [...PRIORITIES, null]

/** The service levels by priority and category. The more specific cell applies. */
function Matrix({ onEdit }: { onEdit: (id: string) => void }) {
  const { t } = useTranslation(['desk', 'tickets'])
  const { language } = useLanguage()
  const levels = useQuery(levelsQuery).data?.rows ?? []
  const categories = useQuery(categoriesQuery(language)).data?.rows ?? []
  const rows: LevelRow[] = [{ id: null, name: t('level.anyCategory') }, ...categories.map(({ id, name }) => ({ id, name }))]
  const levelOf = (category: string | null, priority: TicketPriority | null) =>
    levels.find((level) => (level.category_id ?? null) === category && (level.priority ?? null) === priority)
  return (
    <Card className="overflow-hidden">
      <p className="border-b px-4 py-3 text-sm text-fg-2">{t('level.lead')}</p>
      <ul className="divide-y md:hidden">
        {rows.map((row) => (
          <LevelLines key={row.id} row={row} levelOf={(priority) => levelOf(row.id, priority)} onEdit={onEdit} />
        ))}
      </ul>
      <Table className="hidden md:block">
        <TableHead>
          <HeadCell>{t('category')}</HeadCell>
          {PLACES.map((priority) => (
            <HeadCell key={priority}>{priority ? <PriorityMark priority={priority} /> : t('level.anyPriority')}</HeadCell>
          ))}
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="px-4 text-start text-sm font-medium whitespace-nowrap">
                {row.name}
              </th>
              {PLACES.map((priority) => {
                const level = levelOf(row.id, priority)
                return (
                  <td key={priority} className="p-1">
                    <LevelCell
                      level={level}
                      name={`${row.name}, ${priority ? t(`tickets:priorities.${priority}`) : t('level.anyPriority')}`}
                      onEdit={() => onEdit(level?.id ?? cellOf(priority, row.id))}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </TableBody>
      </Table>
    </Card>
  )
}

interface LevelLinesProps {
  row: LevelRow
  levelOf: (priority: TicketPriority | null) => Level | undefined
  onEdit: (id: string) => void
}

/** On phones: the service levels of one category, and a button to choose another. */
function LevelLines({ row, levelOf, onEdit }: LevelLinesProps) {
  const { t } = useTranslation(['desk', 'tickets'])
  const promised = PLACES.flatMap((priority) => {
    const level = levelOf(priority)
    return level ? [{ priority, level }] : []
  })
  const free = PLACES.find((priority) => !levelOf(priority))
  return (
    <li className="py-1">
      <div className="flex min-h-11 items-center gap-2 ps-4 pe-1.5">
        <h2 className="min-w-0 grow text-sm font-semibold">{row.name}</h2>
        {free !== undefined && (
          <Button variant="ghost" size="icon" aria-label={t('level.add', { name: row.name })} onClick={() => onEdit(cellOf(free, row.id))}>
            <Plus />
          </Button>
        )}
      </div>
      {promised.length === 0 && <p className="px-4 pb-2 text-xs text-fg-3">{t(row.id ? 'level.asAll' : 'level.none')}</p>}
      {promised.map(({ priority, level }) => (
        <button
          key={level.id}
          type="button"
          aria-label={t('level.change', { name: `${row.name}, ${priority ? t(`tickets:priorities.${priority}`) : t('level.anyPriority')}` })}
          onClick={() => onEdit(level.id)}
          className="grid min-h-12 w-full cursor-pointer grid-cols-[2fr_3fr] items-center gap-3 px-4 py-1 text-start text-xs active:bg-hover"
        >
          {priority ? <PriorityMark priority={priority} /> : <span className="text-fg-2">{t('level.anyPriority')}</span>}
          <Promises level={level} />
        </button>
      ))}
    </li>
  )
}

function LevelCell({ level, name, onEdit }: { level: Level | undefined; name: string; onEdit: () => void }) {
  const { t } = useTranslation('desk')
  return (
    <button
      type="button"
      aria-label={level ? t('level.change', { name }) : t('level.add', { name })}
      onClick={onEdit}
      className="grid min-h-12 w-full min-w-24 cursor-pointer rounded-lg px-3 py-1 text-start text-xs whitespace-nowrap hover:bg-hover"
    >
      {level ? <Promises level={level} /> : <Plus aria-hidden className="size-4 self-center text-fg-3" />}
    </button>
  )
}

function Promises({ level }: { level: Level }) {
  const { t } = useTranslation('desk')
  const { language } = useLanguage()
  const text = (minutes: number | null | undefined) => (minutes == null ? '—' : formatDuration(minutes, language, { days: false }))
  return (
    <span className="num flex flex-wrap gap-x-4 md:grid">
      <span>
        <span className="text-fg-3">{t('level.first')}</span> {text(level.first_response_minutes)}
      </span>
      <span>
        <span className="text-fg-3">{t('level.solved')}</span> {text(level.resolution_minutes)}
      </span>
    </span>
  )
}

interface SheetProps {
  tab: Tab
  id: string
  open: boolean
  onClose: () => void
}

function Editor({ tab, id, open, onClose }: SheetProps) {
  const { t } = useTranslation('desk')
  const { language } = useLanguage()
  const isNew = id.startsWith('new')
  const categories = useQuery({ ...categoriesQuery(language), enabled: tab === 'categories' })
  const teams = useQuery({ ...teamsQuery, enabled: tab === 'teams' })
  const replies = useQuery({ ...repliesQuery, enabled: tab === 'replies' })
  const assets = useInfiniteQuery({ ...assetsQuery, enabled: tab === 'assets' })
  const levels = useQuery({ ...levelsQuery, enabled: tab === 'levels' })
  const calendars = useQuery({ ...calendarsQuery, enabled: tab === 'calendars' })
  const state = { categories, teams, replies, assets, levels, calendars }[tab]
  const props = { open, onClose }
  const find = <R extends { id: string }>(rows: readonly R[] | undefined) => rows?.find((row) => row.id === id)
  const [category, team, reply, asset, level, calendar] = [
    find(categories.data?.rows),
    find(teams.data?.rows),
    find(replies.data?.rows),
    find(assets.data?.pages.flatMap((page) => page.rows)),
    find(levels.data?.rows),
    find(calendars.data?.rows),
  ]
  const isThere = { categories: category, teams: team, replies: reply, assets: asset, levels: level, calendars: calendar }[tab] !== undefined
  if (!isNew && !isThere) {
    return (
      <Sheet open={open} onOpenChange={(isOpen) => !isOpen && onClose()} title={t(`tabs.${tab}`)}>
        {state.isPending ? <SkeletonRows rows={3} /> : <ErrorState error={state.error ?? new ApiError(404, { code: 'NOT_FOUND' })} />}
      </Sheet>
    )
  }
  switch (tab) {
    case 'categories':
      return <CategoryEditor {...props} record={category} />
    case 'teams':
      return <TeamEditor {...props} record={team} />
    case 'replies':
      return <ReplyEditor {...props} record={reply} />
    case 'assets':
      return <AssetEditor {...props} record={asset} />
    case 'levels':
      return <LevelEditor {...props} record={level} place={placeOf(id)} />
    default:
      return <CalendarEditor {...props} record={calendar} />
  }
}
