import { useParams } from '@tanstack/react-router'
import { Button, Popconfirm } from 'antd'
import { t, useLanguage } from '#messages/index.ts'
import { type Answer, api } from '#web/desk/api.ts'
import { momentWords } from '#web/desk/days.ts'
import { Loaded } from '#web/desk/Loaded.tsx'
import { quarterName } from '#web/desk/promises/AboutFields.tsx'
import { InstructButton } from '#web/desk/promises/InstructDialog.tsx'
import { useSession } from '#web/desk/queries.ts'
import { RefusalNote } from '#web/desk/RefusalNote.tsx'
import { useTake } from '#web/desk/use-take.ts'
import { useReport } from '../queries.ts'
import { BriefingTabs } from '../Tabs.tsx'
import './reports.css'
import { Remark } from './Remark.tsx'
import { Papers } from './ReportsPage.tsx'

type Report = Answer<typeof api.briefings.report>

/** A quarterly report: what the figures say by themselves, part by part, and what a coordinator adds. */
export function ReportPage() {
  useLanguage()
  const { reportId } = useParams({ from: '/reports/$reportId' })
  const found = useReport(reportId)
  return (
    <section className="page report">
      <BriefingTabs />
      <Loaded query={found}>{(report) => <Shown report={report} />}</Loaded>
    </section>
  )
}

function Shown({ report }: { report: Report }) {
  const { reportId, year, quarter, number, status, asOf, sections } = report
  const { role } = useSession()
  const writes = role === 'coordinator' && status === 'draft'
  const name = t('reports.quarter', { year, quarter })
  return (
    <>
      <div className="list-head">
        <h1>{name}</h1>
        <span className={status === 'issued' ? 'said' : 'warn'}>
          {t(`reports.status.${status}`)} {number}
        </span>
        <span className="faint">{t('brief.asOf', { at: momentWords(asOf) })}</span>
        <Papers path={`/api/v1/reports/${reportId}/paper`} label={name} />
        {role !== 'auditor' && status === 'issued' && (
          <InstructButton
            about={{ kind: 'report', number: quarterName(year, quarter), label: '' }}
          />
        )}
      </div>
      {writes && <Steps reportId={reportId} />}
      {sections.map((section) => (
        <section key={section.key} className="card">
          <h2>{section.title}</h2>
          {section.lines.map((line, at) => (
            // Why by place: two parts of a report may say one sentence.
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a section never move
            <p key={at}>{line}</p>
          ))}
          <Remark reportId={reportId} section={section} writes={writes} />
        </section>
      ))}
      <p className="faint">{t('reports.instructions')}</p>
    </>
  )
}

function Steps({ reportId }: { reportId: string }) {
  const recount = useTake<string>({
    name: 'refreshReport',
    send: (id, options) => api.briefings.refreshReport({ reportId: id }, options),
    reloads: 'reports',
  })
  const issue = useTake<string>({
    name: 'issueReport',
    send: (id, options) => api.briefings.issueReport({ reportId: id }, options),
    reloads: 'reports',
  })
  return (
    <div className="stack">
      <RefusalNote error={recount.error ?? issue.error} />
      <span className="report-steps">
        <Button loading={recount.isPending} onClick={() => recount.mutate(reportId)}>
          {t('reports.recount')}
        </Button>
        <Popconfirm title={t('reports.issue.sure')} onConfirm={() => issue.mutate(reportId)}>
          <Button type="primary" loading={issue.isPending}>
            {t('reports.issue')}
          </Button>
        </Popconfirm>
      </span>
    </div>
  )
}
