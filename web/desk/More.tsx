import { Button } from 'antd'
import { t } from '#messages/index.ts'

type Props = {
  list: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
  words?: string
}

/** The way to the next page of a list, as long as there is one. */
export function More({ list, words = 'list.more' }: Props) {
  if (!list.hasNextPage) return null
  return (
    <div className="more">
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t(words)}
      </Button>
    </div>
  )
}
