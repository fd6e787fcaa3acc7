import type { ProseList } from './list.ts';

/** English. */
export const en = {
  abbreviations: 'dr, mr, mrs, ms, prof, st, vs, fig, approx, no',
  labels: 'i can, i am able to',
  head: {
    firstPersons: 'i, we',
    otherPersons: `
      (the/a/an/each/every/all/most) (successful/proficient/young) student/learner/pupil/child/graduate
      (the/all/most/our) (successful/proficient/young) students/learners/pupils/children/graduates
      students who demonstrate understanding, students in this course, swbat, tsw, tswbat
      he or she, he/she/they/you, he she`,
    questions: `
      how well/clearly/confidently/often do/can i/we, how well am i able to
      can/do i/we, am i able to, to what extent do/can i/we`,
    auxiliaries: `
      can, could, will, would, should, shall, must, may, am able to, is able to, are able to, be able to, is/are to
      be expected to, is expected to, are expected to, has the ability to, have the ability to, do/does/did (not), not
      begin/begins to, start/starts to, continue/continues to, come/comes to, learn/learns to, need/needs to, try/tries to`,
    adverbs: 'also, then, always, often, sometimes, now, alone, together, well, further, just, still, rarely, yet',
    adverbEnding: 'ly',
    introducers: `
      with, without, by, when, given, in, on, after, before, during, for, from, through, using, while, as, at, if, over
      under, within, upon, where, based, working, across, among, together, about, of, to`,
    and: 'and, &, then, as well as, and then, and also',
    or: 'or, and or',
    particles: 'to, for, with, on, in, about, upon, up, out, at, from, of, into, against, between, through, over',
    nounMarkers: 'of',
  },
  vague: `
    understand | understand/understands | explain, describe, compare, model, give an example of
    know | know/knows | name, list, recall, identify, use
    know how to | know/knows how to | show how to, demonstrate how to
    appreciate | appreciate/appreciates | explain the value of, give reasons for, compare
    learn | learn/learns about/that/how/why/of/what/the | explain, describe, show, summarize, use
    be aware of | be/is/are/am/become/becomes (more) aware of/that/how | identify, describe, give an example of
    be familiar with | be/is/are/am/become/becomes/get (more) familiar with | identify, use, describe, compare
    be familiar with | familiarize/familiarise (myself/themselves/oneself) with | identify, use, describe, compare
    be exposed to | be/is/are exposed to, gain/have exposure to | try, use, describe, compare
    be knowledgeable about | be/is/are/become knowledgeable about, be/become informed about | explain, describe, identify
    comprehend | comprehend/comprehends | summarize, retell, explain, answer questions about
    grasp | grasp/grasps | explain, describe, give an example of
    internalize | internalize/internalise/internalizes/internalises | use, apply, explain
    realize | realize/realise/realizes/realises that/how/why | explain, show, give an example of
    have a sense of | have/has/get/gets/gain a/some sense of | describe, estimate, explain`,
  ableBeforeVerb: '',
  vagueNouns: {
    carriers: `
      have has show shows demonstrate demonstrates develop develops gain gains build builds acquire acquires display
      displays exhibit exhibits possess possesses deepen deepens`,
    nouns: {
      understanding: 'understand',
      understandings: 'understand',
      comprehension: 'comprehend',
      knowledge: 'know',
      awareness: 'be aware of',
      appreciation: 'appreciate',
      familiarity: 'be familiar with',
      insight: 'understand',
    },
    followers: 'of that how why for with about into',
    means: 'by through using',
  },
  verbs: `
    accept accommodate achieve act address advocate agree align allocate annotate anticipate argue arrange articulate ask
    attribute balance begin borrow bounce breathe brush calibrate care cast catch celebrate challenge characterize chart check
    choreograph circle cite climb collaborate combine comment commit communicate compete complete comply conclude conduct
    confirm connect consider consult contribute control converse convert convince cook cooperate copy correct correlate count
    create credit critique cut dance debate decide decode decompose deduce defend define deliver demonstrate derive describe
    detect determine diagnose dictate differentiate disassemble discover discuss dismantle disprove distinguish document
    dramatize draw dribble drive dye elaborate eliminate email embed empathize encode encourage enlarge enter equip establish
    exchange execute exercise exhibit experiment explain explore express fasten file finish fix fold follow forecast frame
    fry fulfill generalize generate grow guess guide handle harvest help highlight hold honor hop hypothesize identify
    illustrate imagine imitate implement improvise include index infer inform initiate inspect inspire install instruct
    integrate interact interview introduce inventory invest join judge jump justify kick knit label launch lead lift link
    list listen locate lubricate maintain manage manipulate map match measure mediate memorize mend mentor mimic mix model
    motivate move multiply narrate navigate negotiate nominate note number observe operate order organize paint
    paraphrase participate pass perform persuade pitch plant play point portray pose practice practise predict prepare
    prescribe present preserve print prioritize process program promote pronounce propose protect prove publish
    punctuate purchase question quote race raise rank rate reach react read rearrange recall receive recite recognize
    recognise recommend reconstruct recount recycle reduce reflect regulate relate remember remove rename repair repeat
    rephrase replace replicate report represent reproduce request rescue research resolve respect respond restate retell
    reuse review rhyme rotate round run sail save scan schedule sculpt search select send separate sequence serve set sew
    share shoot show sign simulate sing sketch skip solder solve sort speak specify spell spend stack state stretch
    structure study subtract suggest summarize summarise supervise support swim synthesize synthesise tabulate take tap teach
    tell test thank throw tie time touch trace track trade train transcribe transfer transform translate transpose treat
    tune turn tutor type uphold validate verify visit visualize vote wash watch wear weave weigh weld write`,
  lightVerbs: 'use make give do take get have try start begin keep put practice practise',
  inflections: [
    { ending: /([^aeiou])y$/, forms: ['$1ies'] },
    { ending: /(s|x|z|ch|sh)$/, forms: ['$1es'] },
    { ending: /$/, forms: ['s'] },
  ],
  processes: `
    design plan build create construct develop invent prototype test evaluate assess troubleshoot debug improve refine revise modify iterate optimize redesign propose implement
    brainstorm plan prewrite organize outline draft write compose revise edit proofread rewrite publish produce strengthen develop improve format illustrate
    collect gather measure observe count graph record organize tabulate display represent plot chart sort tally analyze analyse interpret compile report
    ask answer pose respond question clarify verify
    read view listen watch hear
    read interpret
    add subtract multiply divide factor simplify compute calculate
    compose decompose partition combine recompose
    plan conduct carry investigate design formulate hypothesize test observe experiment explore examine discover research
    investigate explore observe examine research describe explain compare identify report record
    analyze analyse interpret evaluate examine assess delineate trace critique judge describe explain compare
    identify recognize recognise name locate label describe classify define list select find point sort match
    identify recognize recognise find tell say name read decode
    identify recognize recognise find correct fix
    describe explain discuss tell record recount narrate
    describe explain illustrate show model demonstrate draw represent
    compare contrast order sort classify group categorize arrange sequence distinguish differentiate relate match rank describe
    choose select apply employ adapt adjust monitor implement evaluate
    represent model formulate create write draw set solve check verify interpret graph analyze analyse
    argue defend support justify state claim critique propose evaluate express
    draw sketch build construct model label create shade trace
    estimate measure compare calculate compute round predict check find determine
    listen speak respond discuss share contribute participate collaborate converse communicate talk express interpret initiate
    sing play perform rehearse practice practise refine move dance act improvise compose present recite chant
    create develop produce design prepare deliver present share publish display communicate organize participate
    research gather find locate search select evaluate cite quote credit paraphrase summarize summarise synthesize synthesise integrate draw
    set plan monitor track reflect adjust pursue achieve review manage begin start finish complete carry establish maintain
    predict confirm infer test check verify observe revise correct
    decode encode spell read blend segment pronounce
    retell remember recount recall recite sequence summarize summarise paraphrase restate follow
    code program debug test run trace modify
    apply extend generalize transfer acquire learn practice practise
    state prove derive justify verify conjecture test
    rewrite simplify expand convert express transform factor manipulate
    produce expand combine reduce rearrange complete
    count tell say name skip-count write
    introduce develop support conclude elaborate
    receive accept offer seek
    listen follow respond
    mix match combine
    set reach achieve
    connect relate link compare
    cut fold paste glue assemble disassemble
    plant grow harvest tend water
    reduce reuse recycle
    run jump hop skip throw catch kick dribble pass strike move
    reflect evaluate assess review respond
    recognize generate identify extend continue create`,
  alternatives: `
    say tell write draw show speak sing act dictate build perform present sketch describe explain record point name model dance express compose type print
    accept reject confirm refute challenge support defend prove disprove agree disagree qualify justify
    determine clarify find identify define
    estimate calculate compute measure find solve
    create build make design produce write compose choose find select construct develop
    demonstrate show explain describe illustrate perform
    read listen view hear watch
    quote paraphrase summarize cite
    add remove change keep replace increase decrease reduce raise lower`,
  comparisons: `
    above/below average, above-average, below-average, better/worse/more/less/higher/lower than average
    (better/worse/faster/slower/more/less/higher/lower) than (most) (of) (his/her/their/my/our/other/the) (own) peers/classmates
    (better/worse/faster/slower/more/less/higher/lower) than (most/all/the) (other) students/learners/pupils
    (better/worse/faster/slower/more/less/higher/lower) than the rest of the class/group, than his or her peers/classmates, than his her peers/classmates
    compared to/with (his/her/their/other/most) peers/classmates/students/others/learners
    relative to (his/her/their/other) peers/classmates/students, in comparison with/to peers/classmates/others
    better/worse than (most/all/the) others, superior/inferior to, ahead/behind of peers, outperform/outperforms/outshines
    on par with (his/her/their/other) peers/classmates, keeps up with (his/her/their) peers/classmates
    most students/learners/pupils, average for (his/her/their/the) (own) age/grade/class
    best/top/worst in/of the class/grade/group/school, top/bottom of the class, class average, average student/learner
    top performer, stands out from (his/her/their) peers/classmates`,
  quality: {
    words: `
      excellent good great fair poor outstanding superior average weak strong adequate inadequate satisfactory
      unsatisfactory acceptable unacceptable exemplary exceptional mediocre terrible bad amazing awesome okay ok
      decent`,
    intensifiers:
      'very quite somewhat fairly really extremely consistently generally mostly usually a an the mainly rather',
    copulas: 'is are was were',
  },
  deficits: `
    fail/fails/failed to, failure to, lack/lacks/lacked/lacking, lack of, is/are lacking in
    (the) student/learner/writer cannot/can't, unable to, not able to, inability to, incapable of, not capable of, does/do not even, doesn't/don't even, did not even
    makes/make/made no attempt/effort, no attempt to, does/do not bother, refuse/refuses/refused to, unwilling to
    struggles/struggle to/with, has/have trouble/difficulty, has/have a hard time, is/are too weak/poor to
    careless/carelessly, sloppy, lazy, poorly, deficient, hopeless, barely, cannot even, can't even
    not/never capable of, not good enough, not up to standard, below standard/expectations, falls/fall short of`,
  placeholders: {
    anywhere:
      'tbd, tbc, todo, fixme, lorem ipsum, xxx, xxxx, xxxxx, placeholder text, insert text here, add text here, text goes here',
    atTheEnd: 'to be determined, to be decided, to be defined, to be written, to be added, coming soon, fill in',
    alone: 'to come, pending, later, none yet, n a, text, draft, placeholder, statement, description, to do, na',
  },
  reading: {
    name: 'Flesch–Kincaid grade level',
    source:
      'Kincaid, Fishburne, Rogers and Chissom (1975), Research Branch Report 8-75, Naval Technical Training Command',
    perWordsPerSentence: 0.39,
    perSentencesPerWord: 0,
    perSyllablesPerWord: 11.8,
    constant: -15.59,
    hardSyllables: 3,
  },
  // Tried against the CMU Pronouncing Dictionary: 99.5% of the words in 7,300 published standards.
  syllables: {
    silent: [
      // like, whole · notes · solved, called, played
      /(?<=[aeiouy][^aeiouy]{0,3}[^aeiouyl]|[aeiouy]l)e(?=$)/,
      /(?<=[aeiouy][^aeiouy]{0,3}(?:[^aeiouylszxcgh]|th|ph|gh)|[aeiouy]l)e(?=s$)/,
      /(?<=[aeiouy][^aeiouy]{0,3}[^aeiouyltd]|[aeiouyl]l|[aeo]y)e(?=d$)/,
      // likely, statement, something
      /(?<=[aeiouy][^aeiouywx]?[^aeiouywxl]|[aeiouy]l)e(?=(?:ly|ments?|ful|fully|less|lessly|ness|some|times?|things?|where|what|how|body|one|works?|lines?|type|balls?|books?|hood|faces?|lengths?|makers?|self|selves|fore|land|place|day|man|frame|wise|teen|teenth|ty)$)(?<!ele)/,
      // every, foresee, eye, basically
      /(?<=^ev)e(?=ry)|(?<=^for)e(?=s(?!t)|[thcwk])|(?<=y)e(?=s?$)|a(?=lly$)(?<=ica)/,
      // dialogue, technique; quote, guess, language; yes, lawyer
      /(?<!arg)(?<=[gq])ue(?=s?$)|(?<=q)u(?!es?$)|(?<=g)u(?=[eiy](?!ty|ous)|ar)|(?<=ng)u(?=a)/,
      /^y(?=[aeiou])|(?<=[wn])y(?=e)/,
    ],
    nuclei: [
      // beau, anxious, nation, senior, special, familiar, region, gorgeous, patient
      /eau|(?<=[tcsxg])iou|(?<=[tcsxgln])io(?=n)(?<!^lio)|(?<=[nv])io(?=r)|(?<=[tc]|ss)ia(?=l|n$|ns$|lly|lize)/,
      /(?<=il|ll)ia(?=r|n)|(?<=g)eo(?=ns?$)|(?<=[chtg])eou(?=s)|(?<=[^s]c|t)ie(?=n[tc])/,
      // rain, not algebraic; read, not create, theater, react, idea, linear
      /a[iuy](?!(?<=ai)(?:ng|cs?|sm)$)|ae/,
      /ea(?!(?<=crea)t(?!u)|(?<=thea)t[er]|(?<=rea)(?:c[tq]|li[tsz]|rra)|(?<=[aeiouy][^aeiouy]+ea)(?:ns?)?$|(?<=(?:id|ar)ea)s$|(?<=[aeiouy](?:n|cl)ea)r|(?<=linea)t)/,
      // field, not quiet, earlier, science; boat, poem, value, fruit
      /ee|ei(?!ng|n[fstv]|ty)|eu(?!m|s)|ey|ie(?!t|rs?$|(?<![pr]ri|qui)st$|n[ct]|ns?$)/,
      /oa|oo(?!rd)|ou|oi(?!ng|(?<=[tr]oi)cs?$|nc)|oy|oe(?!m|t|v|x|ff|l|bi?c)/,
      /ue(?!n|l|t|r|us)|ui(?!n|d$|ds$|t[yi]|sm)|uy|(?<=s)ua(?=de|si)/,
      // prism, rhythm; any other vowel
      /m(?<=(?:[ia]s|th)m)(?=s?$)|[aeiouyàâäáéèêëíïîóôöúûü]/,
    ],
    exceptions: `
      business 2, businesses 3, genre 2, genres 2, hundred 2, hundreds 2, naked 2, evening 2, evenings 2, people 2, peoples 2
      maybe 2, ocean 2, oceans 2, plagiarism 4, imagery 3, hyperbole 4, recipe 3, recipes 3, apostrophe 4, apostrophes 4
      catastrophe 4, chocolate 2, suicide 3, reuse 2, unclear 2, george 1, awesome 2, theorem 3, theorems 3, sovereignty 3
      queue 1, queues 1, persuade 2, cereal 3, associative 4`,
  },
} as const satisfies ProseList;
