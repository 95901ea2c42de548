import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Cut } from './domain/cut.ts'

let cutter: Jieba | undefined

/** The words of a text as for a search: long words and the words within them; marks are none. */
export const wordsOf: Cut = (text) => {
  cutter ??= Jieba.withDict(dict)
  return cutter.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word))
}
