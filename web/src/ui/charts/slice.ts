/** A part of a whole, by name. */
export interface Slice {
  key: string
  label: string
  total: number
}
