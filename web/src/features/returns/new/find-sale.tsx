import { ScanBarcode, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canScan, ScanSheet } from '@/scanner/scan-sheet'
import { Button } from '@/ui/elements/button'
import { showError } from '@/ui/feedback/toast'
import { Field } from '@/ui/inputs/field'
import { Input } from '@/ui/inputs/input'
import { Card, CardBody } from '@/ui/layout/card'
import { findSale } from '../queries'

/** Finds the sale by the number on its receipt: typed, or scanned from its QR code. */
export function FindSale({ onFound }: { onFound: (saleId: string) => void }) {
  const { t } = useTranslation('returns')
  const [number, setNumber] = useState('')
  const [isScanning, setScanning] = useState(false)
  const [isLooking, setLooking] = useState(false)
  const [isMissing, setMissing] = useState(false)

  async function find(wanted: string) {
    if (!wanted.trim()) return
    setLooking(true)
    try {
      const id = await findSale(wanted)
      if (id) onFound(id)
      else setMissing(true)
    } catch (error) {
      showError(error)
    } finally {
      setLooking(false)
    }
  }

  return (
    <Card>
      <CardBody>
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault()
            void find(number)
          }}
        >
          <Field label={t('find.number')} error={isMissing ? t('find.none') : undefined}>
            <Input
              value={number}
              dir="ltr"
              autoFocus
              autoComplete="off"
              onChange={(event) => {
                setNumber(event.target.value)
                setMissing(false)
              }}
            />
          </Field>
          <div className="flex gap-2">
            <Button type="submit" variant="primary" size="lg" className="grow" busy={isLooking}>
              <Search />
              {t('find.go')}
            </Button>
            {canScan() && (
              <Button size="lg" aria-label={t('find.scan')} onClick={() => setScanning(true)}>
                <ScanBarcode />
              </Button>
            )}
          </div>
        </form>
      </CardBody>
      <ScanSheet
        open={isScanning}
        onOpenChange={setScanning}
        onCode={(code) => {
          setScanning(false)
          setNumber(code)
          void find(code)
        }}
      />
    </Card>
  )
}
