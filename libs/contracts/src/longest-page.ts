/** The most rows of one page of a list. */
export const longestPage = 500;
