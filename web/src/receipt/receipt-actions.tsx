import { Printer, Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { Button } from '@/ui/elements/button'
import { showToast } from '@/ui/feedback/toast'
import { Textarea } from '@/ui/inputs/input'
import { Dialog } from '@/ui/overlays/dialog'
import { printReceipt } from './print'
import type { ReceiptProps } from './receipt'
import { useReceiptRows } from './rows'
import { shareReceipt } from './share'

/** Buttons to print a receipt (also to a PDF) and to share it. The page must contain a `PrintedReceipt`. */
export function ReceiptActions({ sale, isProvisional = false, size = 'md' }: ReceiptProps & { size?: 'md' | 'lg' }) {
  const { t } = useTranslation('receipt')
  const { direction } = useLanguage()
  const rows = useReceiptRows(sale, isProvisional)
  const [text, setText] = useState<string | null>(null)

  async function share() {
    const shared = await shareReceipt(rows, t('fileName', { number: sale.number }), direction)
    if (shared === 'copied') showToast(t('copied'))
    else if (typeof shared === 'object') setText(shared.text)
  }
  return (
    <>
      <Button size={size} className="max-lg:min-h-11" onClick={printReceipt}>
        <Printer />
        {t('print')}
      </Button>
      <Button size={size} className="max-lg:min-h-11" onClick={() => void share()}>
        <Share2 />
        {t('share')}
      </Button>
      <Dialog open={text !== null} onOpenChange={() => setText(null)} title={t('copyYourself')}>
        <Textarea readOnly rows={12} aria-label={t('copyYourself')} value={text ?? ''} onFocus={(event) => event.currentTarget.select()} className="num" />
      </Dialog>
    </>
  )
}
