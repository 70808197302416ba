import { use, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '@/lib/text/language'
import { Badge } from '@/ui/elements/badge'
import { Button } from '@/ui/elements/button'
import { Dialog } from '@/ui/overlays/dialog'
import { readReleases, useNews } from './news'

const releases = readReleases()

export default function NewsDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const { markSeen } = useNews()
  useEffect(() => {
    if (open) markSeen()
    // oxlint-disable-next-line react/exhaustive-deps
  }, [open])
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('accounts.whatsNew')}
      className="max-w-lg"
      footer={
        <Button variant="primary" className="max-lg:w-full" onClick={() => onOpenChange(false)}>
          {t('news.done')}
        </Button>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by the keyboard */}
      <div tabIndex={0} role="region" aria-label={t('accounts.whatsNew')} className="max-h-[60dvh] space-y-6 overflow-y-auto overscroll-contain rounded-lg">
        {use(releases).map(({ version, points }) => (
          <section key={version}>
            <h3 className="mb-3">
              <Badge tone="brand">{t('news.version', { version })}</Badge>
            </h3>
            <ul className="space-y-3.5">
              {points.map(({ title, text }) => (
                <li key={title.en} className="flex gap-3">
                  <span aria-hidden className="mt-2 size-1.5 shrink-0 rounded-full bg-brand" />
                  <div className="min-w-0">
                    <p className="text-sm font-semibold">{title[language]}</p>
                    <p className="text-sm text-fg-2">{text[language]}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
