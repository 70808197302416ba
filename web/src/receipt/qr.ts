import { encode } from 'uqr'

/** The dark squares of a QR code, and the number of squares of each side, its quiet zone included. */
export function qrOf(text: string): { squares: [x: number, y: number][]; side: number } {
  const { data, size } = encode(text, { border: 2 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x): [number, number][] => (isDark ? [[x, y]] : [])))
  return { squares, side: size }
}
