import { hashesOf } from '#modules/text/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import { addHashes, changeHashes } from './store.ts'

export type Text = { id: string; title: string; body: string }

/** Notes by what these texts are found when others like them come in. */
export const noteTexts = (ctx: Ctx, texts: readonly Text[]): Promise<void> =>
  addHashes(
    ctx,
    texts.map((text) => ({ id: text.id, hashes: hashesOf(text) })),
  )

/** Finds an appeal by another text from now on; by none once it is erased. */
export const noteChange = (ctx: Ctx, id: string, text: Text | null): Promise<void> =>
  changeHashes(ctx, { id, hashes: text === null ? [] : hashesOf(text) })
