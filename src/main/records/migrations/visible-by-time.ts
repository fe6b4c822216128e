/**
 * The list as it is opened, without what is deleted: with that condition in the index, counting and going to a place look at
 * no row. Measured with 100,000: 6 ms instead of 33 ms to count them, 3 ms instead of 32 ms to the rows in the middle.
 */
export const visibleByTime = `
  DROP INDEX summaries_by_time;
  CREATE INDEX summaries_by_time ON ceremony_summaries (pinned DESC, started_at DESC, sequence DESC) WHERE deletion IS NULL;
`;
