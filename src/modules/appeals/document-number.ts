import { cityName } from '#modules/people/index.ts'
import type { Ctx } from '#platform/database/context.ts'
import type { DocumentKind } from './domain/words.ts'
import { nextLetterNumber } from './store.ts'

/** 催办通知书, 督办单, 交办单; a notice (通知) of a talk has no word of its own. */
const words: Record<DocumentKind, string> = {
  reminder: '催',
  order: '督',
  dispatch: '交',
  notice: '',
}

/** The next 发文字号 of a kind of paper in the year, such as 湖恳交〔2026〕12号. */
export async function nextDocumentNumber(ctx: Ctx, document: DocumentKind): Promise<string> {
  const count = await nextLetterNumber(ctx, document)
  const city = (await cityName(ctx)).slice(0, 1)
  return `${city}恳${words[document]}〔${ctx.today.slice(0, 4)}〕${count}号`
}
