import { useTranslation } from 'react-i18next'
import { useEntries } from '@/app/navigation/use-entries'
import { Button } from '@/ui/elements/button'
import { Kbd } from '@/ui/elements/kbd'
import { Dialog } from '@/ui/overlays/dialog'
import { showPalette } from './palette-state'
import { GO_KEYS, isMac } from './shortcuts'

/** Lists the keyboard shortcuts. */
export function KeysDialog({ open }: { open: boolean }) {
  const { t } = useTranslation(['palette', 'common'])
  const entries = useEntries()
  const goes = Object.entries(GO_KEYS).flatMap(([code, feature]) => {
    const entry = entries.find((one) => one.feature === feature)
    return entry ? [{ keys: ['G', code.slice(-1)], text: t(`common:nav.${entry.feature}`) }] : []
  })
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => showPalette(next ? 'keys' : 'closed')}
      title={t('keys.title')}
      footer={<Button onClick={() => showPalette('closed')}>{t('common:close')}</Button>}
    >
      <dl className="divide-y">
        <Row keys={[isMac() ? '⌘ K' : 'Ctrl K', '/']} text={t('keys.palette')} />
        <Row keys={['?']} text={t('keys.help')} />
      </dl>
      <h3 className="mt-5 mb-1 text-xs font-medium text-fg-3">{t('keys.go')}</h3>
      <dl className="divide-y">
        {goes.map((row) => (
          <Row key={row.text} {...row} />
        ))}
      </dl>
    </Dialog>
  )
}

const Row = ({ keys, text }: { keys: string[]; text: string }) => (
  <div className="flex items-center justify-between gap-4 py-2 text-sm">
    <dt>{text}</dt>
    <dd dir="ltr" className="flex gap-1">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </dd>
  </div>
)
