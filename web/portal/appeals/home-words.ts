import { addMessages } from '#messages/index.ts'
import { zh } from '#messages/portal.home.zh.ts'

// Why here: the home page and an appeal's page need these words; the form of an appeal, which must
// load fast, does not.
addMessages(zh, {})
