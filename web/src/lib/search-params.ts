import * as z from 'zod/mini'

/** A search parameter. A missing or invalid value becomes undefined, never an error. */
export const field = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined as z.output<Schema> | undefined)

/** A text parameter. The router parses `?q=142042` as a number, but a barcode is a text. */
export const text = field(z.pipe(z.union([z.string(), z.number()]), z.transform(String)))

export * as z from 'zod/mini'
