import addresses from 'virtual:contract-of-reviews'
import { clientOf } from '#web/client.ts'

// Why apart: only the pages of the reviews ask these, and the way to an appeal submitted is to stay light.
/** What enterprises may ask of the reviews. */
export const { reviews } = clientOf(addresses)
