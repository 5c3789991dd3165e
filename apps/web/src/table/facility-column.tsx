import type { ReactNode } from 'react';
import type { Column } from './column.js';
import classes from './table.module.css';

type OfFacility = { readonly facilityName: string; readonly organizationName: string };

/**
 * The first column of a table whose rows are of facilities, found by the organization as well where it is shown.
 *
 * @param link leads to the row; its text is the facility's name
 */
export const facilityColumn = <Row extends OfFacility>(
  title: string,
  withOrganization: boolean,
  link: (row: Row, name: ReactNode) => ReactNode,
): Column<Row> => ({
  title,
  sort: 'facilityName',
  value: ({ facilityName }) => facilityName,
  words: ({ facilityName, organizationName }) =>
    withOrganization ? `${facilityName} ${organizationName}` : facilityName,
  cell: (row) => (
    <>
      {link(row, <bdi>{row.facilityName}</bdi>)}
      {withOrganization && (
        <span className={classes['line']}>
          <bdi>{row.organizationName}</bdi>
        </span>
      )}
    </>
  ),
});
