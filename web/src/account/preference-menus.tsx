import { useTranslation } from 'react-i18next'
import { THEMES, useTheme } from '@/lib/browser/theme'
import { LANGUAGES, useLanguage } from '@/lib/text/language'
import { Menu, MenuChoice } from '@/ui/overlays/menu-popup'
import { themeIcons } from './preferences'

export function LanguageChoice({ trigger }: { trigger: React.ReactElement<React.ComponentProps<'button'>> }) {
  const { language, chooseLanguage } = useLanguage()
  return (
    <Menu trigger={trigger}>
      <MenuChoice
        value={language}
        onChange={(chosen) => void chooseLanguage(chosen)}
        items={LANGUAGES.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
    </Menu>
  )
}

export function ThemeChoice({ trigger }: { trigger: React.ReactElement<React.ComponentProps<'button'>> }) {
  const { t } = useTranslation()
  const { theme, setTheme } = useTheme()
  return (
    <Menu trigger={trigger}>
      <MenuChoice
        value={theme}
        onChange={setTheme}
        items={THEMES.map((value) => ({ value, label: t(`themes.${value}`), icon: themeIcons[value] }))}
      />
    </Menu>
  )
}
