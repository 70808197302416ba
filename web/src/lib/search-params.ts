import * as z from 'zod/mini'

/** A field of an address: what is missing or cannot be read is left out, never an error. */
export const field = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined as z.output<Schema> | undefined)

/** A text of an address. The router reads `?q=142042` as a number, which a barcode is not. */
export const text = field(z.pipe(z.union([z.string(), z.number()]), z.transform(String)))

export * as z from 'zod/mini'
