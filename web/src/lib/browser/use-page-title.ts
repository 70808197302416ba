import { useEffect } from 'react'

const PRODUCT = 'SmartBiz'

/** The text of the browser's tab. PageHeader sets it; only pages without one call it themselves. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · ${PRODUCT}` : PRODUCT
  }, [title])
}
