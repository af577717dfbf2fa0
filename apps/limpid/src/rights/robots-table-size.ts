/** Rows a row group of the robots table: 40 million hosts are 2,000 groups, each read or skipped as a whole. */
export const ROBOTS_ROW_GROUP = 20_480
