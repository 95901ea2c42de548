import type { Block, OfficialPaper } from '#modules/documents/index.ts'

const text: Block = {
  kind: 'paragraph',
  text: '各区县统筹办公室应当在恳谈会结束后一个工作日内核对纪要，逐件明确承办单位、办理要求和答复时限，做到件件有着落、事事有回应，并将“问题清单”和“责任清单”一并报送。',
}

/** What the letters leave out: no letterhead, headings of both levels, two attachments. */
export const everyElement: OfficialPaper = {
  number: '湖恳〔2026〕5号',
  title: '关于做好第一百六十一期\n政企恳谈会交办工作的通知',
  to: ['各区县统筹办公室', '市级各承办单位'],
  body: [
    text,
    { kind: 'heading', level: 1, text: '抓好交办' },
    { kind: 'heading', level: 2, text: '核对清单' },
    text,
    { kind: 'list', items: ['两日内交办；', '两周内答复；', '答复后逐件回访。'] },
    { kind: 'heading', level: 2, text: '明确时限' },
    text,
    { kind: 'heading', level: 1, text: '抓好答复' },
    { kind: 'heading', level: 2, text: '如实填写' },
    text,
    text,
    text,
  ],
  attachments: [
    {
      title: '答复情况统计表',
      body: [
        {
          kind: 'table',
          table: {
            columns: [{ share: 1, align: 'center' }, { share: 3 }, { share: 1, align: 'center' }],
            header: ['序号', '单位', '件数'],
            rows: [
              { cells: ['1', '湖州市自然资源和规划局', '12'] },
              { cells: ['2', '湖州市市场监督管理局 & 各分局 <试点>', '7'] },
              { cells: [{ text: '合计', span: 2 }, '19'] },
            ],
          },
        },
      ],
    },
    { title: '填报说明', body: [text] },
  ],
  issuer: '湖州市营商环境建设和政企恳谈工作统筹办公室',
  on: '2026-10-08',
  copies: ['湖州市人民政府办公室'],
  printedBy: '湖州市统筹办公室',
}
