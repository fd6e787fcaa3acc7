/* Written by `npm run generate` from the vocabulary. */

/** Each thing with its facts, and each fact with the slots of its line. */
export interface Vocabulary {
  'approvals records': {
  };
  area: {
    statement: never;
    'I can': never;
    question: never;
    guidance: never;
    clarification: never;
    boundary: never;
    accommodation: never;
    about: never;
    grades: 'value';
    subject: 'value';
    scale: 'value';
    tags: 'value';
    'also known as': 'value';
    id: 'value';
    weight: 'value';
    'evidence needed': 'pieces';
    'needs first': 'code' | 'level' | 'stage';
    'relates to': 'value';
    'aligns to': 'to' | 'how';
    dimension: 'name';
    'level from': 'value';
    retired: 'value';
    report: 'value';
    'academic grade': 'value';
  };
  award: {
    requires: 'all' | 'any' | 'count';
    'version chosen by': 'value';
    'legal basis': 'value';
    'approved by': 'value';
    about: never;
    id: 'value';
  };
  'body of evidence': {
    for: 'each' | 'areas';
    'at least': 'pieces' | 'kinds' | 'courses' | 'count' | 'of';
    'count at most': 'count' | 'of';
    include: 'count' | 'of';
    'newer than': 'value';
    about: never;
    id: 'value';
  };
  calculation: {
    for: 'each' | 'areas' | 'eachStage';
    scale: 'value';
    method: 'is' | 'newest' | 'latest' | 'ties' | 'count' | 'level' | 'of';
    takes: 'is' | 'of' | 'each';
    only: 'is' | 'count';
    'order by': 'value';
    'same date': 'value';
    'same score': 'value';
    'mode ties': 'value';
    'leave out': 'value';
    missing: 'is' | 'value' | 'after';
    retakes: 'value';
    override: 'is' | 'role' | 'reason';
    round: 'to' | 'half' | 'displayOnly';
    baseline: 'higherOf' | 'recorded';
    'when no baseline': 'is' | 'progress';
    about: never;
    'legal basis': 'value';
    id: 'value';
  };
  calendar: {
    'school year begins': 'value';
    about: never;
    id: 'value';
  };
  certificate: {
    issuer: 'value';
    'valid for': 'value';
    about: never;
    id: 'value';
  };
  'certificates records': {
  };
  competency: {
    statement: never;
    'I can': never;
    question: never;
    guidance: never;
    clarification: never;
    boundary: never;
    accommodation: never;
    about: never;
    grades: 'value';
    subject: 'value';
    scale: 'value';
    tags: 'value';
    'also known as': 'value';
    id: 'value';
    weight: 'value';
    'evidence needed': 'pieces';
    'needs first': 'code' | 'level' | 'stage';
    'relates to': 'value';
    'aligns to': 'to' | 'how';
    dimension: 'name';
    'level from': 'value';
    retired: 'value';
    report: 'value';
    'academic grade': 'value';
  };
  course: {
    credit: 'amount' | 'subject' | 'equivalent';
    scale: 'value';
    tags: 'value';
    covers: 'value';
    'program area': 'value';
    language: 'value';
    repeatable: 'times';
    'approved as equivalent': 'date' | 'role';
    'also known as': 'value';
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  'courses records': {
  };
  credit: {
    for: 'each';
    awards: 'upTo' | 'amount' | 'unit' | 'subjectOfCourse' | 'subject' | 'creditOfEarlierCourse' | 'perHours' | 'hours' | 'quarter' | 'semester' | 'step';
    'amount by': 'lowest' | 'parts';
    requires: 'all' | 'any' | 'count';
    'instead of': 'courses';
    'only toward': 'state' | 'courses';
    limit: 'amount' | 'in' | 'count';
    'not for': never;
    'once in': 'grades';
    sequence: 'courses';
    extend: 'terms' | 'whilePlan' | 'calculation' | 'level';
    'until then': 'mark';
    transcript: 'mark' | 'calculation' | 'table';
    'legal basis': 'value';
    tags: 'value';
    scale: 'value';
    'approved by': 'value';
    monitor: 'groups';
    about: never;
    id: 'value';
  };
  credits: {
    includes: 'amount' | 'tag' | 'mayOverlap';
    'or instead': 'requirement';
    choice: never;
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  'credits records': {
  };
  criterion: {
    measures: 'value';
    at: 'grades' | 'level';
    about: never;
    id: 'value';
  };
  'entry requirements': {
    'applies to': 'all' | 'grade' | 'from' | 'before';
    'earlier version': 'value';
    total: 'value';
    'core total': 'value';
    splitting: 'none' | 'step';
    sharing: 'need' | 'with';
    limit: 'pathwayCredit';
    waiver: 'amount' | 'needs' | 'role' | 'days';
    'credit waiver': 'law' | 'from' | 'to' | 'role';
    'compare with': 'value';
    requires: 'all' | 'any' | 'count';
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  'evidence kind': {
    by: 'value';
    group: 'value';
    'keep private': 'value';
    about: never;
    id: 'value';
  };
  'evidence records': {
  };
  expect: {
  };
  experience: {
    partner: 'value';
    about: never;
    'aligns to': 'to' | 'how';
    evidence: 'value';
    grades: 'value';
    'approved by': 'value';
    id: 'value';
  };
  framework: {
    version: 'value';
    status: 'value';
    publisher: 'value';
    identifier: 'value';
    license: 'value';
    'legal basis': 'value';
    about: never;
    language: 'value';
    'also in': 'value';
    'valid from': 'value';
    'valid until': 'value';
    scale: 'value';
    words: never;
    uses: 'path' | 'alias';
    targets: 'value';
  };
  'grade table': {
    scale: 'value';
    about: never;
    id: 'value';
  };
  'graduation requirements': {
    'applies to': 'all' | 'grade' | 'from' | 'before';
    'earlier version': 'value';
    total: 'value';
    'core total': 'value';
    splitting: 'none' | 'step';
    sharing: 'need' | 'with';
    limit: 'pathwayCredit';
    waiver: 'amount' | 'needs' | 'role' | 'days';
    'credit waiver': 'law' | 'from' | 'to' | 'role';
    'compare with': 'value';
    requires: 'all' | 'any' | 'count';
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  hours: {
    about: never;
    id: 'value';
  };
  'hours records': {
  };
  level: {
    'same as': 'value';
    about: never;
    id: 'value';
  };
  list: {
    from: 'path';
    about: never;
    id: 'value';
  };
  mark: {
    means: 'is' | 'value';
    about: never;
    id: 'value';
  };
  panel: {
    members: 'count' | 'role';
    'decides by': 'count' | 'of';
    about: never;
    id: 'value';
  };
  'part of': {
    uses: 'path' | 'alias';
  };
  pathway: {
    requires: 'all' | 'any' | 'count';
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  'program area': {
    'CIP code': 'value';
    about: never;
    id: 'value';
  };
  progression: {
    scale: 'value';
    by: 'value';
    at: 'grades' | 'level';
    'needs before': 'level' | 'code';
    about: never;
    id: 'value';
  };
  provision: {
    meets: 'value';
    text: never;
    id: 'value';
  };
  replaced: {
  };
  requirement: {
    element: never;
    due: never;
    about: never;
    'once in': 'grades';
    'approved by': 'value';
    'legal basis': 'value';
    id: 'value';
  };
  'requirements records': {
  };
  role: {
    about: never;
    id: 'value';
  };
  rubric: {
    scale: 'value';
    for: 'learning' | 'grades';
    about: never;
    id: 'value';
  };
  'rubrics records': {
  };
  rule: {
    for: 'each' | 'areas' | 'eachStage';
    requires: 'all' | 'any' | 'count';
    about: never;
    'legal basis': 'value';
    id: 'value';
  };
  scale: {
    numbers: 'from' | 'to' | 'step';
    name: 'level';
    'mastery from': 'value';
    'credit from': 'value';
    'never report': 'value';
    about: never;
    id: 'value';
  };
  scenario: {
    'as of': 'value';
    baseline: 'code' | 'stage' | 'value';
    unknown: 'value';
  };
  'scores records': {
  };
  stage: {
    about: never;
    grades: 'value';
    id: 'value';
  };
  stages: {
    about: never;
    id: 'value';
  };
  standard: {
    statement: never;
    'I can': never;
    question: never;
    guidance: never;
    clarification: never;
    boundary: never;
    accommodation: never;
    about: never;
    grades: 'value';
    subject: 'value';
    scale: 'value';
    tags: 'value';
    'also known as': 'value';
    id: 'value';
    weight: 'value';
    'evidence needed': 'pieces';
    'needs first': 'code' | 'level' | 'stage';
    'relates to': 'value';
    'aligns to': 'to' | 'how';
    dimension: 'name';
    'level from': 'value';
    retired: 'value';
    report: 'value';
    'academic grade': 'value';
  };
  standards: {
    version: 'value';
    status: 'value';
    publisher: 'value';
    identifier: 'value';
    license: 'value';
    'legal basis': 'value';
    about: never;
    language: 'value';
    'also in': 'value';
    'valid from': 'value';
    'valid until': 'value';
    scale: 'value';
    uses: 'path' | 'alias';
    codes: 'value';
  };
  student: {
  };
  subject: {
    about: never;
    id: 'value';
  };
  tag: {
    about: never;
    id: 'value';
  };
  target: {
    statement: never;
    'I can': never;
    question: never;
    guidance: never;
    clarification: never;
    boundary: never;
    accommodation: never;
    about: never;
    grades: 'value';
    subject: 'value';
    scale: 'value';
    tags: 'value';
    'also known as': 'value';
    id: 'value';
    weight: 'value';
    'evidence needed': 'pieces';
    'needs first': 'code' | 'level' | 'stage';
    'relates to': 'value';
    'aligns to': 'to' | 'how';
    dimension: 'name';
    'level from': 'value';
    retired: 'value';
    report: 'value';
    'academic grade': 'value';
  };
  term: {
  };
  test: {
    'unwritten language': 'parts';
    'best of': 'value';
    'valid for': 'value';
    about: never;
    id: 'value';
  };
  'test part': {
    about: never;
    id: 'value';
  };
  translation: {
    'checked against': 'value';
    title: never;
    about: never;
    words: never;
  };
  version: {
    requires: 'all' | 'any' | 'count';
    'legal basis': 'value';
    about: never;
    id: 'value';
  };
  'waivers records': {
  };
}

/** The ids of things. */
export type ThingId = keyof Vocabulary;

/** The facts of a thing. */
export type FactsOf<K extends ThingId> = keyof Vocabulary[K] & string;

/** The slots of a fact. */
export type SlotsOf<K extends ThingId, F extends FactsOf<K>> = Vocabulary[K][F] & string;

/** The slots of the headers of things. */
export interface HeaderSlots {
  'approvals records': never;
  area: 'code' | 'title';
  award: 'code' | 'title';
  'body of evidence': 'code' | 'title';
  calculation: 'code' | 'title';
  calendar: 'code' | 'title';
  certificate: 'code' | 'title';
  'certificates records': never;
  competency: 'code' | 'title';
  course: 'code' | 'title';
  'courses records': never;
  credit: 'code' | 'title';
  credits: 'code' | 'title' | 'amount' | 'any' | 'subjects' | 'core' | 'sameLanguage' | 'tag';
  'credits records': never;
  criterion: 'code' | 'title' | 'weight';
  'entry requirements': 'code' | 'title';
  'evidence kind': 'code' | 'title';
  'evidence records': never;
  expect: never;
  experience: 'code' | 'title';
  framework: 'code' | 'title';
  'grade table': 'code' | 'title';
  'graduation requirements': 'code' | 'title';
  hours: 'code' | 'title';
  'hours records': never;
  level: 'code' | 'title' | 'value';
  list: 'code' | 'title';
  mark: 'code' | 'title';
  panel: 'code' | 'title';
  'part of': 'of';
  pathway: 'code' | 'title';
  'program area': 'code' | 'title';
  progression: 'of';
  provision: 'code' | 'title';
  replaced: never;
  requirement: 'code' | 'title';
  'requirements records': never;
  role: 'code' | 'title';
  rubric: 'code' | 'title';
  'rubrics records': never;
  rule: 'code' | 'title';
  scale: 'code' | 'title';
  scenario: 'title';
  'scores records': never;
  stage: 'code' | 'title' | 'value';
  stages: 'code' | 'title';
  standard: 'code' | 'title';
  standards: 'code' | 'title';
  student: 'name' | 'enteredGrade' | 'entered' | 'graduates' | 'classOf' | 'grade' | 'language';
  subject: 'code' | 'title';
  tag: 'code' | 'title';
  target: 'code' | 'title';
  term: 'code' | 'title' | 'from' | 'to';
  test: 'code' | 'title';
  'test part': 'code' | 'title' | 'scale' | 'from' | 'to';
  translation: 'language' | 'of';
  version: 'code' | 'from' | 'until';
  'waivers records': never;
}

/** The slots of each sentence. */
export interface SentenceSlots {
  'evidence needed': 'each' | 'byDate' | 'inGrade';
  rubric: 'rubric' | 'level' | 'eachCriterion' | 'criterion' | 'onePiece' | 'byDate' | 'inGrade';
  'no score': 'calculation' | 'level' | 'byDate' | 'inGrade';
  'more than half': 'calculation' | 'level' | 'byDate' | 'inGrade';
  'rule in subjects': 'rule' | 'count' | 'subjects' | 'byDate' | 'inGrade';
  'rule in each': 'rule' | 'every' | 'each' | 'areas' | 'share' | 'count' | 'stage' | 'eachStage' | 'byDate' | 'inGrade';
  'level in each': 'of' | 'level' | 'each' | 'areas' | 'byDate' | 'inGrade';
  'at least': 'of' | 'level' | 'stage' | 'byDate' | 'inGrade';
  level: 'of' | 'level' | 'stage' | 'byDate' | 'inGrade';
  pieces: 'count' | 'evidenceKind' | 'for' | 'byDate' | 'inGrade';
  'different courses': 'count' | 'byDate' | 'inGrade';
  hours: 'hours' | 'of' | 'by' | 'byDate' | 'inGrade';
  score: 'score' | 'part' | 'byDate' | 'inGrade';
  'percent on each part': 'percent' | 'test' | 'byDate' | 'inGrade';
  'level on each part': 'level' | 'test' | 'byDate' | 'inGrade';
  'test level': 'level' | 'part' | 'byDate' | 'inGrade';
  taken: 'test' | 'byDate' | 'inGrade';
  'certificate from list': 'list' | 'byDate' | 'inGrade';
  certificate: 'certificate' | 'byDate' | 'inGrade';
  'credits from one program area': 'amount' | 'subject' | 'tag' | 'byDate' | 'inGrade';
  'credits from': 'amount' | 'credit' | 'oneLanguage' | 'byDate' | 'inGrade';
  'credits in': 'amount' | 'any' | 'subject' | 'tag' | 'byDate' | 'inGrade';
  credit: 'credit' | 'byDate' | 'inGrade';
  grade: 'level' | 'nextInSequence' | 'byDate' | 'inGrade' | 'eachTerm' | 'tag' | 'course';
  'course tagged': 'tag' | 'byDate' | 'inGrade';
  completed: 'of' | 'forThisGrade' | 'byDate' | 'inGrade';
  'approved by panel': 'count' | 'of' | 'panel' | 'byDate' | 'inGrade';
  approved: 'by' | 'byDate' | 'inGrade';
  certified: 'role' | 'byDate' | 'inGrade';
  'any pathway': 'pathways' | 'byDate' | 'inGrade';
  'needs met': 'needs' | 'plan' | 'byDate' | 'inGrade';
  met: 'of' | 'byDate' | 'inGrade';
}
