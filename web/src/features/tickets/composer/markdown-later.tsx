import { lazy } from 'react'

/** Formatted text; its code is fetched when it is first shown. */
export const Markdown = lazy(() => import('@/ui/elements/markdown').then(({ Markdown }) => ({ default: Markdown })))
