import { openedLater } from '@/ui/later'
import type { FileView } from './upload'

export interface PictureViewerProps {
  pictures: readonly FileView[]
  /** The index of the shown picture; null while the viewer is closed. */
  shown: number | null
  onShow: (place: number | null) => void
}

/** Shows pictures in full screen, one after another. */
export const PictureViewer = openedLater<PictureViewerProps>(() => import('./picture-viewer-popup').then((module) => module.PictureViewerPopup), {
  isOpen: ({ shown }) => shown !== null,
  close: ({ onShow }) => onShow(null),
})
