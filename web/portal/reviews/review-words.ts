import { addMessages } from '#messages/index.ts'
import { zh } from '#messages/portal.reviews.zh.ts'
import { refusals } from '#messages/refusals.zh.ts'

// Why here: only the pages of the reviews need these words.
addMessages({ ...refusals, ...zh }, {})
