/** What a tag of a line is: a partner, or what it is about. */
export const TAGS = { partners: 0, about: 1 } as const;
