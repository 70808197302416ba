import { lexer, type Token, type Tokens } from 'marked'
import { createElement, Fragment, useMemo } from 'react'
import { cn } from '@/lib/cn'

interface MarkdownProps {
  text: string
  /** Words to highlight, such as @names. */
  marked?: readonly string[]
  className?: string
}

/** The address of a link if it is safe; undefined for scripts, data and everything unknown. */
export function safeHref(href: string): string | undefined {
  // Browsers ignore blanks and control characters, as in `java\nscript:`.
  // oxlint-disable-next-line no-control-regex
  const plain = href.replace(/[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028\u2029]/g, '')
  if (/^(https?|mailto|tel):/i.test(plain)) return plain
  return /^\/(?![/\\])/.test(plain) ? plain : undefined
}

/**
 * Renders Markdown as React elements, never as HTML. HTML in the text is shown as typed. Pictures become links, so that reading
 * a text loads nothing from elsewhere.
 */
export function Markdown({ text, marked, className }: MarkdownProps) {
  const tokens = useMemo(() => lexer(text, { gfm: true, breaks: true }), [text])
  return (
    <div className={cn('min-w-0 space-y-2.5 text-sm leading-relaxed break-words', className)}>
      <Blocks tokens={tokens} marked={marked ?? []} />
    </div>
  )
}

interface PartProps {
  tokens: readonly Token[] | undefined
  marked: readonly string[]
}

const HEADINGS = ['text-lg', 'text-base', 'text-sm'] as const

function Blocks({ tokens = [], marked }: PartProps) {
  return tokens.map((token, index) => <Block key={index} token={token} marked={marked} />)
}

type BlockToken =
  | Tokens.Heading
  | Tokens.Paragraph
  | Tokens.Code
  | Tokens.Blockquote
  | Tokens.List
  | Tokens.Table
  | Tokens.HTML
  | Tokens.Text
  | Tokens.Hr
  | Tokens.Space
  | Tokens.Def

function Block({ token: generic, marked }: { token: Token; marked: readonly string[] }) {
  const token = generic as BlockToken
  switch (token.type) {
    case 'heading':
      // The headings of a text are below those of the page.
      return createElement(
        `h${Math.min(6, token.depth + 2)}`,
        { dir: 'auto', className: cn('font-semibold', HEADINGS[Math.min(token.depth, HEADINGS.length) - 1]) },
        <Inline tokens={token.tokens} marked={marked} />,
      )
    case 'paragraph':
      return (
        <p dir="auto">
          <Inline tokens={token.tokens} marked={marked} />
        </p>
      )
    case 'text':
      return <Inline tokens={token.tokens ?? [token]} marked={marked} />
    case 'code':
      return (
        // Focusable, so that the keyboard can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre dir="ltr" tabIndex={0} className="overflow-x-auto rounded-lg bg-muted p-3 text-start text-xs">
          <code>{token.text}</code>
        </pre>
      )
    case 'blockquote':
      return (
        <blockquote className="space-y-2 border-s-3 border-line-2 ps-3 text-fg-2">
          <Blocks tokens={token.tokens} marked={marked} />
        </blockquote>
      )
    case 'list':
      return <ListOf list={token} marked={marked} />
    case 'table':
      return <TableOf table={token} marked={marked} />
    case 'hr':
      return <hr />
    case 'html':
      return (
        <p dir="auto" className="whitespace-pre-wrap">
          {token.text}
        </p>
      )
    default:
      return null
  }
}

function ListOf({ list, marked }: { list: Tokens.List; marked: readonly string[] }) {
  const items = list.items.map((item, index) => (
    <li key={index} dir="auto" className={cn('space-y-1', item.task && 'list-none')}>
      {item.task && <span aria-hidden>{item.checked ? '☑ ' : '☐ '}</span>}
      <Blocks tokens={item.tokens} marked={marked} />
    </li>
  ))
  if (!list.ordered) return <ul className="list-disc space-y-1 ps-5">{items}</ul>
  return (
    <ol start={list.start === '' ? 1 : list.start} className="list-decimal space-y-1 ps-6">
      {items}
    </ol>
  )
}

const TableOf = ({ table, marked }: { table: Tokens.Table; marked: readonly string[] }) => (
  <div className="overflow-x-auto">
    <table className="text-xs">
      <thead>
        <tr className="border-b">
          {table.header.map((cell, index) => (
            <th key={index} dir="auto" scope="col" className="px-2 py-1.5 text-start font-semibold">
              <Inline tokens={cell.tokens} marked={marked} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y">
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} dir="auto" className="px-2 py-1.5">
                <Inline tokens={cell.tokens} marked={marked} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

function Inline({ tokens = [], marked }: PartProps) {
  return tokens.map((token, index) => <Span key={index} token={token} marked={marked} />)
}

type SpanToken =
  | Tokens.Strong
  | Tokens.Em
  | Tokens.Del
  | Tokens.Codespan
  | Tokens.Br
  | Tokens.Link
  | Tokens.Image
  | Tokens.Text
  | Tokens.Escape
  | Tokens.Tag
  | Tokens.Checkbox

function Span({ token: generic, marked }: { token: Token; marked: readonly string[] }) {
  const token = generic as SpanToken
  switch (token.type) {
    case 'strong':
      return (
        <strong className="font-semibold">
          <Inline tokens={token.tokens} marked={marked} />
        </strong>
      )
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} marked={marked} />
        </em>
      )
    case 'del':
      return (
        <del>
          <Inline tokens={token.tokens} marked={marked} />
        </del>
      )
    case 'codespan':
      return (
        <code dir="ltr" className="rounded bg-muted px-1 py-0.5 text-[0.9em]">
          {token.text}
        </code>
      )
    case 'br':
      return <br />
    case 'link':
      return (
        <SafeLink href={token.href}>
          <Inline tokens={token.tokens} marked={marked} />
        </SafeLink>
      )
    case 'image':
      return <SafeLink href={token.href}>{token.text || token.href}</SafeLink>
    case 'checkbox':
      return null
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} marked={marked} /> : <Words text={token.text} marked={marked} />
    default:
      return token.text
  }
}

function SafeLink({ href, children }: { href: string; children: React.ReactNode }) {
  const safe = safeHref(href)
  if (!safe) return children
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow ugc" className="text-brand-ink underline underline-offset-2">
      {children}
    </a>
  )
}

function Words({ text, marked }: { text: string; marked: readonly string[] }) {
  const known = marked.filter(Boolean)
  if (!known.some((word) => text.includes(word))) return text
  const pattern = new RegExp(`(${known.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
  return text.split(pattern).map((part, index) => (
    <Fragment key={index}>{known.includes(part) ? <b className="rounded bg-brand-soft px-0.5 font-medium text-brand-ink">{part}</b> : part}</Fragment>
  ))
}
