export interface Device {
  kind: 'phone' | 'tablet' | 'computer' | 'program'
  /** The browser or program: `Chrome`, `curl`; empty when unknown. */
  program: string
  /** The system it runs on: `Windows`, `iPhone`; empty when unknown. */
  system: string
}

/* Most browsers also name their predecessors, so the order matters. */
const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\//, 'Yandex Browser'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/MiuiBrowser\//, 'Mi Browser'],
  [/UCBrowser\//, 'UC Browser'],
  [/OPR\/|OPiOS\/|Opera/, 'Opera'],
  [/Vivaldi\//, 'Vivaldi'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/; wv\)/, 'SmartBiz'],
  [/Chrome\/|CriOS\/|HeadlessChrome\//, 'Chrome'],
  [/Version\/[\d.]+ .*Safari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string, Device['kind']][] = [
  [/iPhone|iPod/, 'iPhone', 'phone'],
  [/iPad/, 'iPad', 'tablet'],
  [/Android.*Mobile/, 'Android', 'phone'],
  [/Android/, 'Android', 'tablet'],
  [/Windows/, 'Windows', 'computer'],
  [/CrOS/, 'ChromeOS', 'computer'],
  [/Macintosh|Mac OS X/, 'macOS', 'computer'],
  [/Linux|X11/, 'Linux', 'computer'],
]

/** The device behind a session, recognised by its User-Agent header. */
export function deviceOf(program: string | null | undefined): Device {
  const text = program ?? ''
  const browser = BROWSERS.find(([sign]) => sign.test(text))?.[1]
  const system = SYSTEMS.find(([sign]) => sign.test(text))
  if (!browser) return { kind: 'program', program: text.split(/[/\s(]/)[0] ?? '', system: system?.[1] ?? '' }
  return { kind: system?.[2] ?? 'computer', program: browser, system: system?.[1] ?? '' }
}
