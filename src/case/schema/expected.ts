/** What a value must be, in words, for messages about schemas that allow several forms. */
import * as z from 'zod'

/** Schemas with a phrase that completes "must be …"; copies of a schema made by `describe` inherit it. */
export const expected = z.registry<{ words: string }>()
