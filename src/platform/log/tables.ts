import type { ColumnType } from 'kysely'
import type { Instant } from '#kernel/day.ts'

type Added<T> = ColumnType<T, T, never>

export type LogTables = {
  'log.head': { tenant_id: string; size: number; frontier: Buffer; whole: boolean }
  'log.leaf': { tenant_id: string; leaf_index: Added<number>; commitment: Added<Buffer> }
  'log.tile': { tenant_id: string; level: number; tile_index: number; hash: Added<Buffer> }
  'log.opening': {
    tenant_id: string
    stream_id: Added<string>
    version: Added<number>
    loop: Added<string>
    leaf_index: Added<number>
    salt: Buffer | null
  }
  'log.checkpoint': { tenant_id: string; size: number; at: Instant; origin: string; note: string }
  'log.policy': { tenant_id: string; at: Instant; text: string }
  'log.alarm': { tenant_id: string; at: Instant; kind: string; detail: string }
}
