import { qrOf } from './qr'
import type { ReceiptRow } from './rows'

const WIDTH = 720
const PADDING = 44
const SIZES = { heading: 34, line: 24, notice: 24, item: 25, pair: 25 } as const
const LEADING = 1.55
const CODE = 190
const INK = '#111111'
const GREY = '#555555'

/** The receipt as a picture: messengers show pictures, and the browser renders every script correctly. */
export async function pictureOf(rows: readonly ReceiptRow[], direction: 'ltr' | 'rtl'): Promise<Blob | null> {
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return null
  const family = getComputedStyle(document.documentElement).fontFamily
  // The height is known only after a first drawing.
  canvas.width = WIDTH
  canvas.height = Math.ceil(draw(pen, rows, family, direction))
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  draw(pen, rows, family, direction)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

function draw(pen: CanvasRenderingContext2D, rows: readonly ReceiptRow[], family: string, direction: 'ltr' | 'rtl'): number {
  const start = direction === 'rtl' ? WIDTH - PADDING : PADDING
  const end = WIDTH - start
  let y = PADDING
  pen.direction = direction
  pen.textBaseline = 'top'
  for (const row of rows) {
    if (row.kind === 'rule') {
      y += 14
      pen.strokeStyle = '#bbbbbb'
      pen.setLineDash([6, 6])
      pen.beginPath()
      pen.moveTo(PADDING, y)
      pen.lineTo(WIDTH - PADDING, y)
      pen.stroke()
      y += 16
      continue
    }
    if (row.kind === 'code') {
      y = drawCode(pen, row.text, y + 16)
      continue
    }
    const size = SIZES[row.kind]
    const isStrong = row.kind === 'heading' || row.kind === 'item' || (row.kind === 'pair' && row.isStrong)
    pen.font = `${isStrong ? 600 : 400} ${size}px ${family}`
    pen.fillStyle = row.kind === 'line' ? GREY : INK
    if (row.kind === 'pair') {
      const valueWidth = pen.measureText(row.value).width
      const lines = wrap(pen, row.label, WIDTH - 2 * PADDING - valueWidth - 24)
      pen.textAlign = 'end'
      pen.fillText(row.value, end, y)
      pen.textAlign = 'start'
      y = write(pen, lines, start, y, size)
      continue
    }
    if (row.kind === 'item') y += 8
    pen.textAlign = row.kind === 'item' ? 'start' : 'center'
    y = write(pen, wrap(pen, row.text, WIDTH - 2 * PADDING), row.kind === 'item' ? start : WIDTH / 2, y, size)
  }
  return y + PADDING
}

function drawCode(pen: CanvasRenderingContext2D, text: string, y: number): number {
  const { squares, side } = qrOf(text)
  const scale = CODE / side
  pen.save()
  pen.translate((WIDTH - CODE) / 2, y)
  pen.scale(scale, scale)
  pen.fillStyle = INK
  for (const [x, y0] of squares) pen.fillRect(x, y0, 1, 1)
  pen.restore()
  return y + CODE
}

function write(pen: CanvasRenderingContext2D, lines: string[], x: number, y: number, size: number): number {
  lines.forEach((line, index) => pen.fillText(line, x, y + index * size * LEADING))
  return y + lines.length * size * LEADING
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(' ')) {
    const longer = current ? `${current} ${word}` : word
    if (current && pen.measureText(longer).width > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}
