import { useRef } from 'react'
import { Button, type ButtonProps } from '@/ui/elements/button'

/** The types that the server accepts. The server checks the content; this only filters the file dialog. */
export const TYPES = 'image/*,application/pdf,.docx,.xlsx,.txt,.csv,.zip,audio/mp4,audio/ogg,video/mp4'
export const PICTURES = 'image/jpeg,image/png,image/webp,image/gif'

interface ChooseFilesProps extends Omit<ButtonProps, 'onClick'> {
  label: string
  types?: string
  /** Takes a picture with the camera, instead of choosing one. */
  camera?: boolean
  multiple?: boolean
  onChoose: (files: FileList) => void
}

/** A button that opens the file dialog or the camera. */
export function ChooseFiles({ label, types = TYPES, camera = false, multiple = false, onChoose, ...button }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button aria-label={label} {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={types}
        multiple={multiple}
        {...(camera && { capture: 'environment' })}
        onChange={(event) => {
          if (event.target.files) onChoose(event.target.files)
          // So that the same file can be chosen again.
          event.target.value = ''
        }}
      />
    </>
  )
}
