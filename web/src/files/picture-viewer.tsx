import { openedLater } from '@/ui/later'
import type { FileView } from './upload'

export interface PictureViewerProps {
  pictures: readonly FileView[]
  /** The place of the one that is shown; null while none is. */
  shown: number | null
  onShow: (place: number | null) => void
}

/** Pictures as large as the screen, one after another. */
export const PictureViewer = openedLater<PictureViewerProps>(() => import('./picture-viewer-popup').then((module) => module.PictureViewerPopup), {
  isOpen: ({ shown }) => shown !== null,
  close: ({ onShow }) => onShow(null),
})
