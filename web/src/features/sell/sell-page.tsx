import { getRouteApi } from '@tanstack/react-router'
import { Store } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOutbox } from '@/offline/device'
import { useBranchesFor } from '@/session/rights'
import { useSession } from '@/session/session'
import { EmptyState } from '@/ui/feedback/states'
import { Card } from '@/ui/layout/card'
import { PageHeader } from '@/ui/layout/page-header'
import { Sell } from './sell'

const route = getRouteApi('/_shell/sell')

export function SellPage() {
  const { t, i18n } = useTranslation('sell')
  const signedIn = useSession()
  const [branch, ...others] = useBranchesFor('sales.create')
  const { sale: id } = route.useSearch()
  const { sales } = useOutbox()
  // The texts of what is shown after a sale must be there even if the connection has gone meanwhile.
  useEffect(() => void i18n.loadNamespaces(['receipt', 'outbox']), [i18n])
  if (!signedIn) return null
  if (!branch) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Card>
          <EmptyState icon={Store} title={t('noBranch')} description={t('noBranchHint')} />
        </Card>
      </>
    )
  }
  const refused = sales.find((one) => one.id === id && one.state === 'conflict')
  return <Sell key={`${signedIn.id}.${id ?? ''}`} signedIn={signedIn} branches={[branch, ...others]} saleId={id} refused={refused} />
}
