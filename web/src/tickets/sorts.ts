/** The orders of a ticket list, by their API names. */
export const SORTS = ['-created_at', '-updated_at', 'due_at', '-priority', 'created_at'] as const

export type Sort = (typeof SORTS)[number]
