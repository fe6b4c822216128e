/** The rows that a window asks for when it opens: more than a screen shows. */
export const firstRows = { offset: 0, limit: 60 };
