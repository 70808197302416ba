import { Link } from '@tanstack/react-router'
import { ArrowLeft, CircleCheck, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { buttonClass, Button } from '@/ui/elements/button'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { AboutColumns } from './about-columns'
import { Facts } from './facts'
import { FileCard } from './file-card'
import { CardTitle } from './parts'
import { RefusedCard } from './refused-card'
import { Understood } from './understood'
import { useImport, type Import } from './use-import'

/** Imports products from a file: choose it, see how it is understood or what is wrong in it, import it. */
export function ImportPage() {
  const { t } = useTranslation('imports')
  const one = useImport()
  return (
    <>
      <BackLink />
      <PageHeader title={t('title')} description={t('description')} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-4">
          {one.result ? (
            <Done one={one} result={one.result} />
          ) : (
            <>
              <FileCard one={one} />
              <Outcome one={one} />
            </>
          )}
        </div>
        <AboutColumns />
      </div>
    </>
  )
}

function BackLink() {
  const { t } = useTranslation()
  return (
    <Link to="/products" className="mb-2 inline-flex items-center gap-1 text-sm text-fg-3 hover:text-fg max-lg:min-h-11">
      <ArrowLeft className="size-4 rtl:rotate-180" />
      {t('nav.products')}
    </Link>
  )
}

/** What came of checking or importing the chosen file. */
function Outcome({ one }: { one: Import }) {
  if (one.importError) return <RefusedCard one={one} error={one.importError} />
  if (one.checkError) return <RefusedCard one={one} error={one.checkError} />
  if (one.check) return <Understood one={one} check={one.check} />
  return one.isChecking && <Checking isWaiting={one.isWaiting} />
}

function Checking({ isWaiting }: { isWaiting: boolean }) {
  const { t } = useTranslation('imports')
  return (
    <Card role="status" className="flex items-center gap-3 p-4 text-sm text-fg-2">
      <LoaderCircle aria-hidden className="size-5 shrink-0 animate-spin text-brand" />
      {t(isWaiting ? 'waiting' : 'checking')}
    </Card>
  )
}

function Done({ one, result }: { one: Import; result: NonNullable<Import['result']> }) {
  const { t } = useTranslation('imports')
  return (
    <Card className="space-y-4 p-4 sm:p-6">
      <div className="flex items-start gap-3">
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-good-soft text-good">
          <CircleCheck aria-hidden className="size-5" />
        </span>
        <div className="min-w-0 space-y-1.5 pt-1.5">
          <CardTitle>{t('done.title', { count: result.products_created })}</CardTitle>
          <Facts result={result} />
        </div>
      </div>
      <div className="flex flex-wrap gap-2 max-sm:*:grow">
        <Link to="/products" search={{ sort: 'newest' }} className={buttonClass({ variant: 'primary' })}>
          {t('done.show')}
        </Link>
        <Button onClick={one.startOver}>{t('done.another')}</Button>
      </div>
    </Card>
  )
}
