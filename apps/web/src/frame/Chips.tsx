import look from '../theme/look.module.css';

type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string; readonly count?: number }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One choice of several views, each with its count where that is known. */
export const Chips = <Value extends string>({ label, options, chosen, onChoose }: Props<Value>) => (
  <div className={look['chips']} role="group" aria-label={label}>
    {options.map(({ value, text, count }) => (
      <button key={value} type="button" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
        {text} {count !== undefined && <span>{count}</span>}
      </button>
    ))}
  </div>
);
