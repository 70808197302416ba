import { Languages, Monitor, Moon, Sun } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, useLanguage } from '@/lib/language'
import { THEMES, useTheme } from '@/lib/theme'
import { Button } from './button'
import { Menu, MenuChoice } from './menu'

const themeIcons = { light: <Sun />, dark: <Moon />, system: <Monitor /> }

export function LanguageMenu() {
  const { t } = useTranslation()
  const { language, chooseLanguage } = useLanguage()
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" className="max-lg:size-11" aria-label={t('language')}>
          <Languages />
        </Button>
      }
    >
      <MenuChoice
        value={language}
        onChange={(chosen) => void chooseLanguage(chosen)}
        items={LANGUAGES.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
    </Menu>
  )
}

export function ThemeMenu() {
  const { t } = useTranslation()
  const { theme, setTheme } = useTheme()
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" className="max-lg:size-11" aria-label={t('theme')}>
          {themeIcons[theme]}
        </Button>
      }
    >
      <MenuChoice
        value={theme}
        onChange={setTheme}
        items={THEMES.map((value) => ({ value, label: t(`themes.${value}`), icon: themeIcons[value] }))}
      />
    </Menu>
  )
}
