/** Canonical order: by id, so that the order of a file changes nothing. Equal ids keep their order. */
export const byId = <T extends { id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
