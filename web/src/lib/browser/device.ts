export interface Device {
  kind: 'phone' | 'tablet' | 'computer' | 'program'
  /** The browser or program: `Chrome`, `curl`; empty when unknown. */
  program: string
  /** Its version: `142` of a browser, `8.14.1` of another program; empty when unknown. */
  version: string
  /** The system it runs on: `Windows`, `iPhone`; empty when unknown. */
  system: string
}

/* Most browsers also name their predecessors, so the order matters. The group is the version. */
const BROWSERS: [RegExp, string][] = [
  [/YaBrowser\/(\d+)/, 'Yandex Browser'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/MiuiBrowser\/(\d+)/, 'Mi Browser'],
  [/UCBrowser\/(\d+)/, 'UC Browser'],
  [/(?:OPR\/|OPiOS\/|Opera\/?)(\d*)/, 'Opera'],
  [/Vivaldi\/(\d+)/, 'Vivaldi'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/; wv\)/, 'SmartBiz'],
  [/(?:Chrome|CriOS|HeadlessChrome)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+)[\d.]* .*Safari\//, 'Safari'],
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
export function deviceOf(userAgent: string | null | undefined): Device {
  const text = userAgent ?? ''
  const system = SYSTEMS.find(([sign]) => sign.test(text))
  for (const [sign, program] of BROWSERS) {
    const match = sign.exec(text)
    if (match) return { kind: system?.[2] ?? 'computer', program, version: match[1] ?? '', system: system?.[1] ?? '' }
  }
  const [, program = '', version = ''] = /^([^/\s(]+)(?:\/([\w.]+))?/.exec(text) ?? []
  return { kind: 'program', program, version, system: system?.[1] ?? '' }
}

/** A browser in short, `Chrome 130, Windows`; other programs by their own name, `curl 8.14.1`. */
export function programName(userAgent: string): string {
  const { program, version, system } = deviceOf(userAgent)
  return [[program, version].filter(Boolean).join(' '), system].filter(Boolean).join(', ') || userAgent
}
