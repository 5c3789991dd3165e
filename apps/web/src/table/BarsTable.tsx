import look from '../theme/look.module.css';

type Row = {
  readonly id: string;
  readonly name: string | undefined;
  readonly text: string;
  /** Of the whole bar, in percent. */
  readonly width: string;
  /** One's own figure, and where on the bar its marks stand. */
  readonly own?: { readonly text: string; readonly marks: readonly string[] };
};

type Props = {
  readonly names: string;
  readonly figures: string;
  /** The bars of others, not one's own. */
  readonly quiet?: boolean;
  /** The head of one's own figures, where there are any. */
  readonly own?: string | undefined;
  readonly rows: readonly Row[];
};

/** A bar for each row, with its figure beside it. */
export const BarsTable = ({ names, figures, quiet, own, rows }: Props) => (
  <table className={look['figures']} data-many={own !== undefined || undefined}>
    <thead>
      <tr>
        <th scope="col">{names}</th>
        <td aria-hidden className={look['bar']} />
        {own !== undefined && (
          <th scope="col">
            <i aria-hidden className={look['diamond']} /> {own}
          </th>
        )}
        <th scope="col">{figures}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <bdi>{row.name}</bdi>
          </th>
          <td aria-hidden className={look['bar']}>
            <span className={look['track']} data-quiet={quiet || undefined}>
              <span style={{ inlineSize: row.width }} />
              {row.own?.marks.map((at, i) => (
                <i key={i} className={look['diamond']} style={{ insetInlineStart: at }} />
              ))}
            </span>
          </td>
          {own !== undefined && <td className={look['own']}>{row.own?.text}</td>}
          <td>{row.text}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
