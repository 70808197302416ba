/** One way to cover an area from a roll. */
export interface Layout {
  /** How many strips lie side by side, and how long each is. */
  strips: number
  stripLength: number
  /** Metres of the roll. */
  metres: number
  /** Square metres that are covered, and that are left over. */
  area: number
  waste: number
  /** The share of what is cut that is left over. */
  wasteShare: number
}

const round = (value: number) => Math.round(value * 1000) / 1000

function lay(across: number, along: number, rollWidth: number): Layout {
  const strips = Math.ceil(across / rollWidth - 1e-9)
  const metres = round(strips * along)
  const area = round(across * along)
  const waste = round(metres * rollWidth - area)
  return { strips, stripLength: along, metres, area, waste, wasteShare: waste / (metres * rollWidth) }
}

/** How much of a roll covers a room or a piece: with the strips along its length and along its width, the thriftier first. */
export function layouts(width: number, length: number, rollWidth: number): Layout[] {
  if (!(width > 0 && length > 0 && rollWidth > 0)) return []
  const both = [lay(width, length, rollWidth), lay(length, width, rollWidth)]
  const sorted = both.toSorted((one, other) => one.metres - other.metres || one.strips - other.strips)
  // Of two ways that take the same, the one with fewer seams is enough.
  return sorted[0]?.metres === sorted[1]?.metres ? sorted.slice(0, 1) : sorted
}
