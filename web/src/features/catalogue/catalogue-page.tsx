import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useOpened } from '@/lib/use-opened'
import { useFormat } from '@/session/use-format'
import { Button } from '@/ui/elements/button'
import { openedLater, useAtRest } from '@/ui/later'
import { PageHeader } from '@/ui/layout/page-header'
import { Tabs } from '@/ui/layout/tabs'
import { CategoryList } from './categories'
import { CollectionList } from './collections'
import type { EditorProps } from './editor-parts'
import { categoriesQuery, collectionsQuery, sizesQuery, type Kind } from './queries'
import { SizeGroups } from './sizes'

const route = getRouteApi('/_shell/catalogue')
const editor = (load: () => Promise<React.ComponentType<EditorProps>>) => openedLater(load, { isOpen: ({ open }) => open, close: ({ onClose }) => onClose() })
const editors = {
  categories: editor(() => import('./category-editor').then((module) => module.CategoryEditor)),
  collections: editor(() => import('./collection-editor').then((module) => module.CollectionEditor)),
  sizes: editor(() => import('./size-editor').then((module) => module.SizeEditor)),
}

export function CataloguePage() {
  const { t } = useTranslation('catalogue')
  const { tab = 'categories', edit } = route.useSearch()
  const navigate = route.useNavigate()
  const sheet = useOpened(edit)
  const Editor = editors[tab]
  useAtRest(...Object.values(editors))
  const open = (id: string) => void navigate({ search: (search) => ({ ...search, edit: id }), resetScroll: false })
  const close = () => void navigate({ search: (search) => ({ ...search, edit: undefined }), resetScroll: false })
  const items = [
    { value: 'categories' as const, content: <CategoryList onEdit={open} /> },
    { value: 'collections' as const, content: <CollectionList onEdit={open} /> },
    { value: 'sizes' as const, content: <SizeGroups onEdit={open} /> },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        description={<span className="max-sm:hidden">{t('lead')}</span>}
        actions={
          <Button variant="primary" onClick={() => open('new')}>
            <Plus />
            {t(`new.${tab}`)}
          </Button>
        }
      />
      <Tabs<Kind>
        value={tab}
        onChange={(chosen) => void navigate({ search: { tab: chosen === 'categories' ? undefined : chosen }, replace: true })}
        items={items.map((item) => ({ ...item, label: <TabLabel kind={item.value} /> }))}
      />
      {sheet.value !== undefined && (
        <Editor key={`${tab} ${sheet.key}`} id={sheet.value === 'new' ? undefined : sheet.value} open={sheet.isOpen} onClose={close} />
      )}
    </>
  )
}

function TabLabel({ kind }: { kind: Kind }) {
  const { t } = useTranslation('catalogue')
  const format = useFormat()
  const categories = useQuery(categoriesQuery)
  const collections = useQuery(collectionsQuery)
  const sizes = useQuery(sizesQuery)
  const count = { categories, collections, sizes }[kind].data?.rows.length
  return (
    <>
      {t(`tabs.${kind}`)}
      {count !== undefined && <span className="num ms-1.5 text-xs font-normal text-fg-3">{format.number(count)}</span>}
    </>
  )
}
