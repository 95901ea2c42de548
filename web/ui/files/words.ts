import { en } from '#messages/files.en.ts'
import { zh } from '#messages/files.zh.ts'
import { addMessages } from '#messages/index.ts'

addMessages(zh, en)
