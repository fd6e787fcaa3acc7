/** What a sentence means beyond its words: the points of `docs/meaning.md` that surprise a reader, by the sentence. */

/** By the id of the sentence in the vocabulary. */
export const notes: Readonly<Record<string, readonly string[]>> = {
  'evidence needed': ['Pieces with a score are counted, at most as many as are needed'],
  'no score': ['It asks for at least one score'],
  'more than half': ['Half is not enough'],
  'rule in subjects': ['One competency of a subject is enough for it'],
  'rule in each': ['Competencies further down count too; of a share the next whole number is asked'],
  'level in each': ['Learning that is retired is not asked'],
  level: ['A number counts as the highest level not above it'],
  pieces: ['Pieces count whether they were scored or not'],
  score: ['The best valid score counts'],
  'percent on each part': ['It is a share of the highest number of points of each part'],
  'level on each part': ['The best valid score of each part counts'],
  'credits in': ['Courses that were passed count, credits on record, and what is earned by rules'],
  grade: ['The best attempt counts'],
  completed: ['What is completed once in each grade is complete with all of them'],
  'approved by panel': ['A decision of the panel as a whole counts too'],
  approved: ['The approval is for the credit, pathway, award or plan that asks for it'],
  certified: ['An approval counts, or a record that certifies an amount'],
};

/** The points of a sentence; none where its words say all. */
export function notesOf(id: string): readonly string[] {
  return notes[id] ?? [];
}
