/** Unit id of the facility as a whole; every other unit id is the id of a service area. */
export const FACILITY = 'facility';
