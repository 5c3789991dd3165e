/** What a panel of a row needs to know. */
export type RowPanelProps = {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly indicatorId: string;
};
