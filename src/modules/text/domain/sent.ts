import type { Message } from './plain.ts'

/** A message with who sent it. */
export type Sent = Message & { user: string }
