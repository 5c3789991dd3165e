import look from '../theme/look.module.css';

type Props = {
  readonly names: string;
  readonly figures: string;
  /** The bars of others, not one's own. */
  readonly quiet?: boolean;
  readonly rows: readonly { readonly id: string; readonly name: string | undefined; readonly text: string; /** Of the whole bar, in percent. */ readonly width: string }[];
};

/** A bar for each row, with its figure beside it. */
export const BarsTable = ({ names, figures, quiet, rows }: Props) => (
  <table className={look['figures']}>
    <thead>
      <tr>
        <th scope="col">{names}</th>
        <td aria-hidden className={look['bar']} />
        <th scope="col">{figures}</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, name, text, width }) => (
        <tr key={id}>
          <th scope="row">
              <bdi>{name}</bdi>
            </th>
          <td aria-hidden className={look['bar']}>
            <span className={look['track']} data-quiet={quiet || undefined}>
              <span style={{ inlineSize: width }} />
            </span>
          </td>
          <td>{text}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
