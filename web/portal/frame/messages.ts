import { zh as common } from '#messages/common.zh.ts'
import { addMessages, type Language, setLanguage } from '#messages/index.ts'
import { zh } from '#messages/portal.zh.ts'

let englishIsHere = false

async function bringEnglish(): Promise<void> {
  if (englishIsHere) return
  const { english } = await import('./english.ts')
  addMessages({}, english)
  englishIsHere = true
}

/** Chinese words come with the page; English ones are fetched when asked for, to keep the page light. */
export async function startMessages(): Promise<void> {
  addMessages({ ...common, ...zh }, {})
  if (document.documentElement.lang !== 'en') return
  await bringEnglish().catch(() => setLanguage('zh'))
}

/** Changes the language once its words are here. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  if (chosen === 'en') await bringEnglish()
  setLanguage(chosen)
}
