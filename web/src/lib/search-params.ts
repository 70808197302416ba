import * as z from 'zod/mini'

/** A field of an address: what is missing or cannot be read is left out, never an error. */
export const field = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined as z.output<Schema> | undefined)

export * as z from 'zod/mini'
