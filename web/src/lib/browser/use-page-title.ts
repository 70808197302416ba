import { useEffect } from 'react'

const PRODUCT = 'SmartBiz'

/** Sets the title of the browser's tab. PageHeader calls it; only pages without one call it themselves. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title ? `${title} · ${PRODUCT}` : PRODUCT
  }, [title])
}
