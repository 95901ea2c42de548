import { addMessages } from '#messages/index.ts'
import { zh } from '#messages/portal.awards.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'

// Why here: only the pages of good cases need these words.
addMessages({ ...refusals, ...zh }, {})
