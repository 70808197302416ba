import { Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useTheme } from '@/lib/browser/theme'
import { Button } from '@/ui/elements/button'
import { menuOnIntent } from '@/ui/overlays/menu-on-intent'

export const themeIcons = { light: <Sun />, dark: <Moon />, system: <Monitor /> }

const LanguageChoice = menuOnIntent(() => import('./preference-menus').then((module) => module.LanguageChoice))
const ThemeChoice = menuOnIntent(() => import('./preference-menus').then((module) => module.ThemeChoice))

export function LanguageMenu() {
  const { t } = useTranslation()
  return (
    <LanguageChoice
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('language')}>
          <Languages />
        </Button>
      }
    />
  )
}

export function ThemeMenu() {
  const { t } = useTranslation()
  const { theme } = useTheme()
  return (
    <ThemeChoice
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('theme')}>
          {themeIcons[theme]}
        </Button>
      }
    />
  )
}
