// Sets the theme and the writing direction before the first paint. The keys are those of src/lib/browser/theme.ts and src/lib/text/language.ts.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const root = document.documentElement
  const theme = read('smartbiz.theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.classList.toggle('dark', dark)
  const language = read('smartbiz.language')
  if (language) {
    root.lang = language
    root.dir = language === 'fa' ? 'rtl' : 'ltr'
  }
})()
