/** The most characters of a webhook's fields. */
export const webhookLengths = { name: 60, url: 500 } as const
