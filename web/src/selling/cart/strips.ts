/** One way to cover an area from a roll. */
export interface Layout {
  /** How many strips lie side by side, and the length of each. */
  strips: number
  stripLength: number
  /** Metres of the roll. */
  metres: number
  /** Square metres covered, and square metres left over. */
  area: number
  waste: number
  /** The left-over share of the cut area. */
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

/** The ways to cover an area from a roll, with strips along its length and along its width, the more economical first. */
export function layouts(width: number, length: number, rollWidth: number): Layout[] {
  if (!(width > 0 && length > 0 && rollWidth > 0)) return []
  const both = [lay(width, length, rollWidth), lay(length, width, rollWidth)]
  const sorted = both.toSorted((one, other) => one.metres - other.metres || one.strips - other.strips)
  // If both ways need the same length, the one with fewer seams is enough.
  return sorted[0]?.metres === sorted[1]?.metres ? sorted.slice(0, 1) : sorted
}
