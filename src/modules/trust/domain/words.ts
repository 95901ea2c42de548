/** How something was read. */
export const readKinds = ['open', 'export', 'print', 'download', 'reveal'] as const
export type ReadKind = (typeof readKinds)[number]
