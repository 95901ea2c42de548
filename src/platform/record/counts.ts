export type { Count, Dimensions } from '#kernel/counts.ts'
