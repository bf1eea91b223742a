// Which sections an edition can have. Adding one begins with a line here: the compiler then names what is missing, its words in
// every language and its entry in the registry (src/sections/sections.ts).

/** In the order of the published posts, which is the usual one. */
export const sectionIds = [
  'introduction',
  'events',
  'meeting-recap',
  'meeting-preview',
  'contributions',
  'releases',
  'issue-picks',
  'tasks',
  'reading',
] as const;

export type SectionId = (typeof sectionIds)[number];
