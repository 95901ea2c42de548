import { addMessages } from '#messages/index.ts'
import { en } from '#messages/portal.evaluation.en.ts'
import { zh } from '#messages/portal.evaluation.zh.ts'

addMessages(zh, en)
