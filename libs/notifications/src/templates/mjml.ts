import type { Letter } from './letter.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] as string);

const text = (content: string, attributes = ''): string => `<mj-text ${attributes}>${content}</mj-text>`;

const lines = (words: string): string => escaped(words).replace(/\r\n|\r|\n/g, '<br />');

/** The letter as MJML; every word of it is escaped. */
export const mjmlOf = ({
  language,
  direction,
  subject,
  greeting,
  heading,
  paragraphs,
  quotation,
  list,
  action,
  linkBelow,
  why,
  stop,
}: Letter): string => `
<mjml lang="${escaped(language)}" dir="${direction}">
  <mj-head>
    <mj-title>${escaped(subject)}</mj-title>
    <mj-preview>${escaped(paragraphs[0] ?? heading)}</mj-preview>
    <mj-attributes>
      <mj-all font-family="'IBM Plex Sans', 'Segoe UI', Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="#1f2a37" padding="0 0 16px" align="${direction === 'rtl' ? 'right' : 'left'}" />
      <mj-button font-size="16px" font-weight="600" color="#ffffff" background-color="#0f6466" border-radius="8px" inner-padding="12px 20px" padding="8px 0 24px" align="${direction === 'rtl' ? 'right' : 'left'}" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f3f5f7" width="560px">
    <mj-section padding="32px 24px 12px"><mj-column>${text('Cairn', 'font-size="14px" font-weight="600" color="#0f6466" padding="0"')}</mj-column></mj-section>
    <mj-section background-color="#ffffff" border="1px solid #d8dee4" border-radius="8px" padding="28px 28px 12px"><mj-column>
      ${text(escaped(heading), 'font-size="20px" line-height="28px" font-weight="600"')}
      ${text(escaped(greeting))}
      ${paragraphs.map((paragraph) => text(escaped(paragraph))).join('\n      ')}
      ${quotation ? text(`<blockquote style="margin:0;padding-inline-start:16px;border-inline-start:3px solid #d8dee4">${lines(quotation)}</blockquote>`) : ''}
      ${list.map(({ title, url }) => text(`<a href="${escaped(url)}" style="color:#0f6466">${escaped(title)}</a>`)).join('\n      ')}
      <mj-button href="${escaped(action.url)}">${escaped(action.label)}</mj-button>
      ${text(`${escaped(linkBelow)}<br /><a href="${escaped(action.url)}" style="color:#0f6466;word-break:break-all">${escaped(action.url)}</a>`, 'font-size="14px" line-height="20px" color="#52606d"')}
    </mj-column></mj-section>
    <mj-section padding="16px 24px 40px"><mj-column>${text(escaped(why), 'font-size="14px" line-height="20px" color="#52606d" padding="0"')}${stop ? text(`<a href="${escaped(stop.page)}" style="color:#0f6466">${escaped(stop.label)}</a>`, 'font-size="14px" line-height="20px" padding="8px 0 0"') : ''}</mj-column></mj-section>
  </mj-body>
</mjml>`;
