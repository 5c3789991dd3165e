import classes from './staff.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly count: number }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One choice of several views on a table, each with its count. */
export const Chips = <Value extends string>({ label, options, chosen, onChoose }: Props<Value>) => (
  <div className={classes['chips']} role="group" aria-label={label}>
    {options.map(({ value, text, count }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
        {text} <span>{count}</span>
      </button>
    ))}
  </div>
);
