import type { ProseList } from './list.ts';

/** Spanish. */
export const es = {
  abbreviations: 'sr, sra, srta, dr, dra, prof, ej, pág, págs, núm, fig, ee',
  labels: 'puedo, yo puedo, soy capaz de, yo soy capaz de',
  head: {
    firstPersons: 'yo, nosotros, nosotras',
    otherPersons: `
      (el/la/un/una/cada/todo) estudiante/alumno/alumna/aprendiz/niño/niña/graduado/graduada/educando
      (los/las/todos) (los/las) estudiantes/alumnos/alumnas/aprendices/niños/niñas/graduados/educandos
      los y las estudiantes/alumnos/alumnas, las y los estudiantes/alumnos/alumnas, el/la la/el estudiante/alumno/alumna
      el alumnado, el estudiantado, que el/la/los/las estudiante/alumno/alumna/estudiantes/alumnos/alumnas, él o ella, tú, usted`,
    questions: `
      qué tan bien, cuán bien, con qué claridad/frecuencia, en qué medida, hasta qué punto
      qué tan bien puedo/podemos, cuán bien puedo/podemos, en qué medida puedo/podemos, hasta qué punto puedo/podemos
      puedo/podemos, soy capaz de`,
    auxiliaries: `
      puedo/puede/pueden/podemos/podrá/podrán/podré, debe/deben/deberá/deberán, será/serán capaz/capaces de, es/son/soy capaz/capaces de
      ser capaz de, sea/sean capaz/capaces de, logra/logran/lograr/logrará/lograrán, necesita/necesitan, intenta/intentan
      comienza/comienzan/empieza/empiezan/comenzar/empezar a, continúa/continúan/continuar, va/van a, aprende/aprenden/aprender a
      que, no, se espera que`,
    adverbs: 'también, siempre, bien, además, ahora, muy, aún, todavía, solo, sola, juntos, juntas, ya, luego',
    adverbEnding: 'mente',
    introducers: `
      con, sin, por, cuando, dado, dada, dados, dadas, en, a, al, después, antes, durante, para, desde, mediante, usando, mientras
      como, si, bajo, dentro, sobre, donde, trabajando, entre, junto, tras, según`,
    and: 'y, e, así como, y luego, y también, &',
    or: 'o, u, y o',
    particles: 'a, con, en, sobre, de, por, para, al, del, entre, hacia',
    nounMarkers: 'de del',
  },
  vague: `
    comprender | comprender/comprende/comprenden/comprendo/comprendemos/comprenda/comprendan/comprenderá/comprenderán/comprenderé | explicar, describir, comparar, resumir, dar un ejemplo de
    entender | entender/entiende/entienden/entiendo/entendemos/entienda/entiendan/entenderá/entenderán/entenderé | explicar, describir, comparar, resumir, dar un ejemplo de
    saber | saber/sabe/saben/sé/sabemos/sepa/sepan/sabrá/sabrán/sabré | nombrar, enumerar, identificar, usar
    conocer | conocer/conoce/conocen/conozco/conocemos/conozca/conozcan/conocerá/conocerán/conoceré | nombrar, identificar, describir, usar
    apreciar | apreciar/aprecia/aprecian/aprecio/aprecie/aprecien/apreciará/apreciarán | explicar el valor de, dar razones de, comparar
    valorar | valorar/valora/valoran/valoro/valore/valoren/valorará/valorarán | explicar el valor de, dar razones de, comparar
    aprender | aprender/aprende/aprenden/aprendo/aprenda/aprendan/aprenderá/aprenderán sobre/acerca/que/cómo/qué/de/el/la/los/las | explicar, describir, mostrar, resumir, usar
    familiarizarse con | familiarizarse/familiarizarme/familiarizarnos con, se familiariza/familiarizan con, estar/está/están/estoy familiarizado/familiarizada/familiarizados con | identificar, usar, describir, comparar
    tomar conciencia de | tomar/toma/toman/tomo/tener/tiene/tienen/tengo conciencia de, ser/es/son/soy consciente/conscientes de, concienciarse/concientizarse de/sobre | identificar, describir, dar un ejemplo de
    darse cuenta de | darse/darme cuenta de/que, se da/dan cuenta de/que, me doy cuenta de/que | explicar, mostrar, dar un ejemplo de
    interiorizar | interiorizar/interioriza/interiorizan/interiorizo | usar, aplicar, explicar
    asimilar | asimilar/asimila/asimilan | usar, aplicar, explicar
    tener noción de | tener/tiene/tienen/tengo noción/nociones/idea de | describir, identificar, explicar`,
  ableBeforeVerb: 'saber',
  vagueNouns: {
    carriers: `
      tener tiene tienen tengo mostrar muestra muestran muestro demostrar demuestra demuestran demuestro desarrollar
      desarrolla desarrollan adquirir adquiere adquieren poseer posee poseen lograr logra evidenciar evidencia`,
    nouns: {
      comprensión: 'comprender',
      entendimiento: 'entender',
      conocimiento: 'conocer',
      conocimientos: 'conocer',
      aprecio: 'apreciar',
      apreciación: 'apreciar',
      familiaridad: 'familiarizarse con',
      conciencia: 'tomar conciencia de',
    },
    followers: 'de del que sobre acerca por con',
    means: 'al mediante usando explicando través medio',
  },
  verbs: `
    aceptar aclarar acompañar actuar acordar adivinar afirmar agrupar ahorrar alinear analizar animar anotar anticipar
    añadir apoyar apuntar armar arreglar articular asumir atender ayudar bailar buscar calcular calibrar cambiar caminar
    cantar caracterizar celebrar cerrar citar clasificar cocinar codificar colaborar colocar colorear combinar comentar
    comparar compartir compensar completar componer comprar comprobar comprometerse comunicar concluir conducir conectar
    confirmar conservar considerar construir consultar contar+cuenta+cuentan contestar contrastar contribuir controlar convencer conversar convertir
    cooperar coordinar copiar coser correr crear criticar cuestionar cuidar cultivar debatir decidir decir+dice+dicen
    decodificar deducir defender+defiende+defienden definir deletrear demostrar+demuestra+demuestran derivar descifrar descomponer describir
    desarmar descubrir detectar determinar diagnosticar dialogar dibujar dictar diferenciar dirigir diseñar distinguir diagramar
    doblar dramatizar editar ejecutar ejemplificar ejercer elaborar elegir+elige+eligen eliminar empezar encontrar+encuentra+encuentran enlazar
    enseñar ensayar entrenar entrevistar enumerar enviar escoger escribir escuchar esperar establecer estimar evaluar evitar
    examinar experimentar explicar explorar exponer expresar extender firmar formular fundamentar generar generalizar girar graficar
    guardar guiar hablar hacer ilustrar imaginar imitar implementar improvisar indagar indicar inferir+infiere+infieren informar
    iniciar instalar integrar interactuar intercambiar interpretar introducir inventar investigar jugar juntar justificar juzgar
    lanzar lavar leer levantar liderar limpiar listar localizar manejar manipular mantener medir+mide+miden mejorar memorizar
    mencionar mezclar mirar modelar modificar monitorear mostrar+muestra+muestran motivar mover multiplicar nadar narrar negociar
    nombrar notar observar obtener ofrecer operar ordenar organizar parafrasear participar pedir perfeccionar persuadir pintar
    planear planificar plantar plantear practicar predecir+predice+predicen preguntar preparar presentar priorizar probar+prueba+prueban producir programar
    promover pronosticar pronunciar proponer+propone+proponen proteger publicar puntuar razonar realizar reaccionar
    recibir reciclar recitar recolectar recomendar+recomienda+recomiendan recoger reconocer+reconoce+reconocen recopilar recordar+recuerda+recuerdan recortar
    redactar reducir reescribir reflexionar reformular registrar relacionar relatar reparar repetir+repite+repiten representar reproducir
    resolver+resuelve+resuelven respetar responder restar resumir reunir revisar rotular saltar seguir seleccionar señalar separar ser
    servir simplificar simular sintetizar soldar sostener sugerir+sugiere+sugieren sumar sustentar tejer tocar tomar trabajar
    traducir transcribir transformar trazar ubicar unir utilizar validar verificar ver viajar visualizar votar`,
  lightVerbs: 'usar utilizar emplear hacer dar tener poner tomar intentar empezar practicar',
  inflections: [
    { ending: /ar$/, forms: ['a', 'an', 'ará', 'arán'] },
    { ending: /er$/, forms: ['e', 'en', 'erá', 'erán'] },
    { ending: /ir$/, forms: ['e', 'en', 'irá', 'irán'] },
  ],
  processes: `
    diseñar planear planificar construir hacer crear elaborar desarrollar inventar probar evaluar mejorar perfeccionar refinar revisar modificar implementar proponer
    planear planificar organizar esbozar redactar escribir componer revisar editar corregir reescribir publicar producir mejorar elaborar crear
    recolectar recoger recopilar reunir medir observar contar registrar anotar organizar graficar representar clasificar tabular analizar interpretar mostrar
    preguntar responder contestar plantear formular hacer aclarar pedir
    leer ver mirar escuchar oír observar
    leer interpretar
    sumar restar multiplicar dividir calcular simplificar
    componer descomponer partir combinar
    planear planificar realizar conducir investigar indagar diseñar probar observar experimentar explorar examinar descubrir
    analizar interpretar evaluar examinar valorar criticar juzgar
    identificar reconocer nombrar localizar ubicar rotular describir clasificar definir enumerar listar seleccionar encontrar señalar ordenar
    describir explicar comentar contar decir discutir narrar
    comparar contrastar ordenar clasificar agrupar organizar distinguir diferenciar relacionar describir
    elegir escoger seleccionar usar utilizar aplicar emplear adaptar ajustar
    representar modelar formular plantear crear escribir dibujar resolver comprobar verificar interpretar graficar
    argumentar defender apoyar justificar fundamentar sustentar sostener exponer afirmar
    dibujar trazar bosquejar construir modelar rotular colorear
    estimar medir comparar calcular predecir comprobar
    escuchar hablar responder conversar dialogar compartir contribuir participar colaborar comunicar expresar opinar
    cantar tocar actuar ensayar practicar bailar improvisar componer presentar interpretar
    preparar presentar compartir publicar exponer mostrar comunicar organizar
    investigar buscar encontrar seleccionar evaluar citar parafrasear resumir sintetizar integrar
    establecer planear planificar monitorear seguir reflexionar ajustar lograr revisar empezar iniciar terminar completar
    predecir confirmar inferir probar comprobar verificar observar revisar
    codificar decodificar deletrear leer pronunciar
    contar relatar narrar recordar recitar resumir parafrasear
    programar probar depurar ejecutar modificar
    aplicar ampliar extender generalizar transferir
    demostrar derivar justificar verificar probar
    contar decir nombrar
    conectar relacionar enlazar comparar
    cortar recortar doblar pegar armar desarmar
    plantar sembrar cultivar cosechar regar cuidar
    dar recibir aceptar ofrecer
    seguir dar
    escuchar seguir responder
    correr saltar lanzar atrapar mover
    reducir reutilizar reciclar`,
  alternatives: `
    decir contar escribir dibujar mostrar hablar cantar actuar dictar construir presentar describir explicar registrar señalar nombrar modelar expresar componer narrar
    aceptar rechazar confirmar refutar apoyar cuestionar
    determinar aclarar encontrar identificar definir
    estimar calcular medir encontrar resolver
    crear construir hacer diseñar producir escribir componer elegir escoger
    demostrar mostrar explicar describir ilustrar
    leer escuchar ver mirar
    citar parafrasear resumir`,
  comparisons: `
    por encima/debajo del promedio, por encima/debajo de la media, sobre/bajo el promedio, mejor/peor/más/menos que el promedio
    mejor/peor/más/menos (rápido/lento) que sus/mis (compañeros/compañeras/pares), que los demás/otros, que las demás/otras
    que (la mayoría de) sus/mis compañeros/compañeras/pares, que otros/otras estudiantes/alumnos/alumnas/niños
    que el resto de la clase, que el resto del grupo, la mayoría de los/las estudiantes/alumnos/alumnas/compañeros/niños
    superior/inferior/superiores/inferiores al promedio/resto, superior/inferior/superiores/inferiores a la media/mayoría
    superior/inferior/superiores/inferiores a los/las/sus demás/otros/compañeros/pares
    en comparación con sus/los/otros (demás) compañeros/estudiantes/alumnos/pares, comparado/comparada con sus/otros/los compañeros/estudiantes/demás
    el/la mejor/peor de la clase, el/la mejor/peor del grupo/curso, estudiante/alumno promedio, promedio de la clase, promedio del grupo
    se destaca/destaca/sobresale entre sus/los compañeros/demás`,
  quality: {
    words: `
      excelente excelentes bueno buena buenos buenas buen regular regulares malo mala malos malas mal deficiente pobre
      sobresaliente destacado destacada aceptable inaceptable satisfactorio satisfactoria insatisfactorio insatisfactoria
      adecuado adecuada inadecuado inadecuada débil fuerte promedio ejemplar excepcional mediocre insuficiente suficiente notable`,
    intensifiers: 'muy bastante algo un una el la poco generalmente casi',
    copulas: 'es son está están fue',
  },
  deficits: `
    no logra/logran/logró, no alcanza/alcanzan (a), no consigue/consiguen, carece/carecen de, carente de, muestra/muestran/hay falta de, le/les falta/faltan
    el estudiante/alumno no puede, incapaz/incapaces de, no es/son/fue capaz/capaces de, ni siquiera, fracasa/fracasan (en), no se esfuerza/esfuerzan
    no intenta/intentan, ningún intento, sin esfuerzo, se niega/niegan a, apenas, tiene/tienen dificultad/dificultades (para/en/con)
    le/les cuesta, deficiente/deficientemente/deficiencia/deficiencias, descuidado/descuidada/descuidadamente, pobremente
    no está/están a la altura, por debajo de lo esperado, por debajo del nivel/estándar, muy poco esfuerzo`,
  placeholders: {
    anywhere:
      'tbd, tbc, fixme, lorem ipsum, xxx, xxxx, xxxxx, texto de ejemplo, texto de relleno, inserte/insertar/escriba el/su texto aquí',
    atTheEnd:
      'TODO, por definir, por determinar, por decidir, por escribir, por completar, a definir, a determinar, próximamente',
    alone: 'pendiente, luego, después, todavía no, n a, texto, borrador, descripción, enunciado, na',
  },
  reading: {
    name: 'Crawford (years of schooling)',
    source: 'Crawford (1984), Bilingual Education Paper Series 7(8), California State University, Los Angeles',
    perWordsPerSentence: 0,
    perSentencesPerWord: -20.5,
    perSyllablesPerWord: 4.9,
    constant: -3.407,
    hardSyllables: 4,
  },
  syllables: {
    // que, guía (but not lingüística)
    silent: [/(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])/],
    nuclei: [
      // baile, cuaderno, estudiáis; país and leo hold two; ciudad, construir, lingüística; muy, hoy, y
      /[iuü]?[aeoáéóàèò](?:[iuü](?![aeoáéóíú])|y(?![aeiouáéíóúü]))?/,
      /[iuü][íú]|[íú]|[iuü]+(?:y(?![aeiouáéíóúü]))?|y(?![aeiouáéíóúü])/,
    ],
    exceptions: '',
  },
} as const satisfies ProseList;
