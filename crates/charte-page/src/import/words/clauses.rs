//! Words that change what a clause says of a purpose. A line for each language, in the order
//! English, French, German, Spanish, Italian, Dutch, Portuguese. Phrases stand between `|`,
//! without accents; `~` ends a word whose rest is open.

use super::Tag;

/// Each list with what its words do.
pub(super) const LISTS: &[(Tag, &str)] = &[
    (Tag::Not, NOT),
    (Tag::No, NO),
    (Tag::Without, WITHOUT),
    (Tag::Only, ONLY),
    (Tag::Contrast, CONTRAST),
    (Tag::If, IF),
    (Tag::Whether, WHETHER),
    (Tag::That, THAT),
    (Tag::Relative, RELATIVE),
    (Tag::And, AND),
    (Tag::Starter, STARTER),
    (Tag::Block, BLOCK),
    (Tag::Refuse, REFUSE),
    (Tag::Want, WANT),
    (Tag::May, MAY),
    (Tag::Remember, REMEMBER),
    (Tag::Know, KNOW),
    (Tag::Choice, CHOICE),
    (Tag::Preference, PREFERENCE),
    (Tag::Cookies, COOKIES),
    (Tag::Language, LANGUAGE),
    (Tag::Select, SELECT),
    (Tag::Condition, CONDITION),
    (Tag::Again, AGAIN),
    (Tag::Harmless, HARMLESS),
    (Tag::Small, SMALL),
    (Tag::For, FOR),
    (Tag::It, IT),
    (Tag::Abandon, ABANDON),
    (Tag::Answer, ANSWER),
    (Tag::Need, NEED),
    (Tag::Person, PERSON),
    (Tag::Machine, MACHINE),
    (Tag::Participle, PARTICIPLE),
];

/// Adverbs that deny.
const NOT: &str = "\
    not|never|cannot|neither|nor|nothing|don t|doesn t|didn t|isn t|aren t|wasn t|weren t|won t|can t|hasn t|haven t|couldn t|shouldn t|wouldn t|mustn t|dont|doesnt|isnt|wont|cant|\
    ne|n|pas|jamais|ni|nullement|rien|\
    nicht|nie|niemals|weder|nichts|keinesfalls|keineswegs|nimmer|nein|\
    no|nunca|jamas|tampoco|nada|\
    non|mai|neanche|nemmeno|neppure|nulla|niente|\
    niet|nooit|niets|evenmin|nimmer|nee|noch|\
    nao|nem|tampouco";

/// Words that say how many, and say none.
const NO: &str = "\
    none|zero|\
    aucun|aucune|aucuns|aucunes|nul|nulle|\
    kein~|\
    ningun~|\
    nessun~|\
    geen|\
    nenhum~";

/// Prepositions that deny what follows and nothing else.
const WITHOUT: &str = "\
    without|free of|free from|instead of|rather than|as opposed to|other than|except|excluding|apart from|aside from|lack of|lacks|lacking|far from|devoid of|\
    sans|au lieu de|au lieu d|plutot que|plutot qu|hors|hormis|excepte|sauf|a l exception|a l exclusion|en dehors|depourvu~|exempt de|exempt d|loin d|loin de|\
    ohne|statt|anstatt|anstelle|ausser|ausgenommen|mit ausnahme|frei von|abgesehen|weit davon|\
    sin|en lugar de|en vez de|excepto|salvo|con excepcion|a excepcion|libre de|exento de|exenta de|al margen|lejos de|\
    senza|invece di|invece che|anziche|piuttosto che|tranne|eccetto|ad eccezione|privo di|priva di|libero da|esente da|lungi da|lungi dall|\
    zonder|in plaats van|behalve|uitgezonderd|met uitzondering|vrij van|verre van|\
    sem|em vez de|em lugar de|exceto|a excecao|com excecao|livre de|isento de|isenta de|longe de";

/// Words that take a “not” back, as in “not only”.
const ONLY: &str = "\
    only|just|merely|solely|exclusively|simply|purely|limited to|\
    seulement|uniquement|exclusivement|simplement|juste|\
    nur|lediglich|ausschliesslich|bloss|allein|rein|\
    solo|solamente|unicamente|exclusivamente|simplemente|\
    soltanto|esclusivamente|semplicemente|\
    alleen|enkel|slechts|uitsluitend|louter|\
    so|apenas|somente|simplesmente";

/// Words that end what was denied.
const CONTRAST: &str = "\
    but|however|instead|rather|whereas|\
    mais|cependant|toutefois|en revanche|plutot|\
    sondern|aber|jedoch|hingegen|vielmehr|dagegen|allerdings|\
    sino|pero|sin embargo|mas bien|\
    ma|bensi|tuttavia|invece|\
    maar|echter|wel|\
    mas|porem|contudo|sim";

/// Words that make a clause a condition.
const IF: &str = "\
    if|unless|until|provided|as long as|when|once|except if|\
    si|s il|s ils|sauf si|a moins que|a moins qu|tant que|tant qu|lorsque|lorsqu|quand|des que|des lors|jusqu a ce|a condition|pourvu|\
    wenn|falls|sofern|solange|sobald|ausser wenn|bis|es sei denn|soweit|\
    salvo que|salvo si|excepto si|a menos que|siempre que|mientras|cuando|hasta que|a no ser que|en caso|\
    se|a meno che|salvo che|salvo se|finche|qualora|purche|quando|nel caso|\
    als|indien|tenzij|zolang|mits|wanneer|zodra|totdat|\
    exceto se|enquanto|caso|desde que|a nao ser que|ate que";

const WHETHER: &str = "whether|ob|of";

const THAT: &str = "\
    that|que|qu|dass|che|dat|the fact|le fait|von";

/// Words that begin a clause about the word before.
const RELATIVE: &str = "\
    that|which|who|whom|whose|qui|dont|welche~|quien~|cual~|quale|quali|welke|qual|quais";

const AND: &str = "and|or|et|ou|und|oder|sowie|y|o|u|e|ed|od|en|of|as well as|ainsi que|ainsi qu|bem como|asi como|nonche|alsmede|evenals";

/// Words with which a clause of its own begins, after a comma or an “and”.
const STARTER: &str = "\
    it|this|these|they|we|you|i|used|is|are|was|has|have|does|do|serves|keeps|stores|remembers|helps|allows|lets|enables|measures|counts|shows|collects|makes|provides|protects|secures|records|saves|tracks|identifies|recognises|recognizes|distinguishes|ensures|holds|contains|delivers|displays|supports|manages|gathers|analyses|analyzes|reads|sets|signs|limits|\
    il|elle|ils|elles|ce|cela|ceci|nous|vous|on|sert|servent|permet|permettent|est|sont|memorise|retient|enregistre|conserve|assure|maintient|protege|stocke|utilise|compte|affiche|collecte|garde|contient|aide|identifie|distingue|reconnait|securise|\
    es|dieses|dieser|diese|sie|wir|dient|dienen|wird|werden|ist|sind|speichert|misst|zahlt|merkt|ermoglicht|halt|sichert|schutzt|sorgt|erkennt|zeigt|enthalt|erfasst|hilft|unterscheidet|unterstutzt|\
    sirve|permite|son|esta|este|guarda|mantiene|mide|recuerda|almacena|cuenta|muestra|usado|usada|utilizado|utilizada|ayuda|contiene|recoge|registra|\
    serve|servono|permette|consente|sono|questo|mantiene|memorizza|ricorda|misura|protegge|conta|mostra|usato|utilizzato|aiuta|raccoglie|viene|\
    het|dit|deze|wij|u|wordt|worden|zijn|bewaart|onthoudt|meet|telt|houdt|slaat|zorgt|beveiligt|maakt|toont|gebruikt|helpt|bevat|herkent|verzamelt|\
    ee|ele|ela|mantem|memoriza|mede|armazena|usada|ajuda|recolhe|regista|contem";

/// Words for keeping something from happening.
const BLOCK: &str = "\
    block~|prevent~|out of the question|hors de question|disabl~|deactivat~|suppress~|stop|stops|stopped|stopping|avoid~|exclud~|forbid~|prohibit~|inhibit~|hide|hides|hiding|removes|cancel~|bypass~|exempt|exempts|exempting|filter~|shield~|withhold~|withheld|spares|repel~|deny|denies|denying|refrain~|ceases|cease|end|ends|exclusion|exclusions|blocker|switched off|turned off|anti|\
    bloqu~|blocage|empech~|desactiv~|interdi~|interromp~|supprim~|evit~|met fin|arret~|exclut|exclu|exclue|exclus|exclues|exclure|excluant|neutralis~|masqu~|stopp~|mettre fin|filtr~|soustrai~|epargn~|ecarte~|dispens~|coupe|couper|suspen~|exempt|exempte|exempter|\
    blockier~|verhinder~|unterbind~|unterbund~|deaktivier~|abschalt~|abgeschalt~|ausschalt~|ausgeschalt~|abstell~|abgestell~|unterdruck~|ausschliessen|ausschliesst|ausgeschlossen~|vermeid~|sperr~|gesperrt~|untersag~|verbiet~|verboten~|beendet|beenden|ausblend~|blendet|hindert|befrei~|schutzt vor|schutz vor|abwehr~|wehrt|fernhalt~|ausnehm~|ausgenommen|unterlasst|unterlassen|ausschluss|\
    bloque~|impid~|imped~|deshabilit~|inhabilit~|prohib~|suprim~|impiden|excluye~|excluir|excluid~|elimina~|apaga~|oculta~|filtra~|exime~|exonera~|frena~|detien~|deten~|protege de|anula~|cancela~|suspend~|exclusion|\
    blocc~|disattiv~|disabilit~|proib~|sopprim~|spegne~|esclud~|escluso|esclusa|esclusi|escluse|nascond~|ferma|fermare|esenta~|esonera~|protegge da|protegge dalla|protegge dalle|protegge dai|annulla~|sospend~|arresta~|toglie|rimuov~|esclusione|esclusioni|\
    blokke~|geblokkeerd~|voorkom~|uitschakel~|uitgeschakel~|uitzet~|uitgezet|deactiveer~|gedeactiveer~|verbied~|verboden|onderdruk~|belet~|vermijd~|verberg~|uitsluit|uitsluiten|uitgesloten|stopt|stoppen|beschermt tegen|weert|weren|vrijwaar~|vrijgesteld|uitzonder~|beeindig~|tegenhoud~|tegengehouden|annuleer~|opgeschort|uitsluiting|\
    desativ~|desabilit~|desliga~|exclui|impossibilit~|isenta~|trava~|interromp~|cessa~|remove~|exclusao";

/// Words for a no of the visitor.
const REFUSE: &str = "\
    refus~|declin~|reject~|objected|objection|objections|objecting|object to|opt out|opts out|opted out|opting out|optout|opt outs|oppos~|withdr~|said no|say no|says no|saying no|denied|disagree~|do not track|dnt|revok~|turned down|unsubscribe~|\
    retir~|ritir~|zuruckzieh~|zuruckgezogen|ingetrokken|intrek~|    rejet~|retrait|dit non|dire non|desinscri~|desabonn~|\
    ablehn~|abgelehnt~|verweiger~|widersp~|widerruf~|nein gesagt|abgewahlt~|verneint|nein zu|\
    rechaz~|rehus~|negado|negada|negativa|negarse|nego|niega|opon~|opus~|opuest~|oposicion|revoc~|dicho que no|dijo que no|dicho no|dijo no|exclusion voluntaria|cookie de exclusion|\
    rifiut~|negato|negata|respint~|detto no|detto di no|dice no|disiscri~|contrari~|\
    geweiger~|weiger~|afgewezen|afwijz~|afgeslagen|bezwaar~|nee gezegd|nee zegt|nee hebt gezegd|afmeldcookie|ingetrokken|verzet|\
    recus~|rejeit~|negou|opos~|opoe|revog~|disse nao|disse que nao|desaprov~";

/// Words for a yes of the visitor; with a “not” before, a no.
const WANT: &str = "\
    want|wants|wish|wishes|wished|consent|consented|consents|agree|agreed|agrees|accept|accepted|accepts|allowed|authoris~|authoriz~|opted in|opt in|approv~|\
    souhait~|voul~|veut|consent~|accept~|autoris~|desir~|\
    mochte~|wollen|will|wunsch~|zustimm~|zugestimmt|stimmen|eingewilligt|einwillig~|akzeptier~|einverstanden|erlaub~|\
    quier~|dese~|acept~|consient~|autoriz~|\
    vuol~|desider~|accett~|acconsent~|autorizz~|\
    wil|wilt|willen|wenst|toestem~|toegestaan|akkoord|accepte~|geaccepteerd|instem~|ingestemd|aanvaard~|\
    quer|quis|aceit~";

/// Words for what somebody may do.
const MAY: &str = "\
    you can|you may|you could|can be|may be|can always|can also|have the right|possible|possibility|users can|users may|visitors can|visitors may|at any time|\
    vous pouvez|pouvez|peut|peuvent|possibilite|a tout moment|\
    konnen|kann|moglich~|jederzeit|\
    puede|puedes|pueden|podra|posib~|en cualquier momento|\
    puo|puoi|possono|possibil~|in qualsiasi momento|\
    kunt|kan|kunnen|mogelijk~|te allen tijde|op elk moment|\
    pode|podes|podem|possiv~|a qualquer momento";

const REMEMBER: &str = "\
    remember~|store|stored|storing|stores|record~|save~|saves|saving|keep~|retain~|memor~|note|notes|log|logs|register~|\
    souvenir|souvient|memoris~|conserv~|enregistr~|stock~|retenir|retient|garde~|consign~|\
    speicher~|gespeichert|merkt|merken|gemerkt|vermerkt|festgehalten|halt fest|protokollier~|\
    guarda~|recuerda~|recordar|almacena~|registra~|conserva~|\
    ricorda~|memorizza~|salva~|tiene traccia|\
    onthoud~|bewaar~|bewaren|slaat|opslaan|opgeslagen|legt vast|vastlegt|vastleggen|\
    lembra~|armazena~|regista~";

/// Words for telling something, beside remembering it.
const KNOW: &str = "\
    indicat~|signals|signal|tells|know|knows|marks|flags|shows that|shows whether|shows if|check~|tracks whether|tracks if|contains|holds|reads|\
    savoir|indique~|signale~|note|marque|temoigne|verifi~|contient|\
    zeigt|zeigen|anzeigt|wissen|weiss|kennzeichnet|angibt|gibt an|enthalt|pruft|uberpruft|\
    indica~|senala~|saber|muestra|refleja|anota~|comprueba|contiene|\
    segnala~|sapere|mostra|verifica|\
    geeft aan|aangeeft|weten|weet|noteert|registreert|toont|houdt bij|bijhoudt|controleert|bevat|\
    sinaliza|assinala|contem";

const CHOICE: &str = "\
    choice~|choose|chose|chosen|consent|consents|decision~|acceptance|approval|answer|\
    choix|consentement~|acceptation|reponse|\
    auswahl|einwilligung~|zustimmung~|entscheidung~|wahl|opt in status|\
    eleccion~|consentimiento~|aceptacion|decision|respuesta|\
    scelt~|consenso|consensi|accettazione|decisione|\
    toestemming~|keuze~|besluit|beslissing~|\
    consentimento~|escolha~|aceitacao|decisao|decisoes|\
    cookiekeuze~|cookietoestemming~|cookieauswahl|cookieeinwilligung~|cookiezustimmung|cookieconsent~";

const PREFERENCE: &str = "\
    preference~|setting~|preferencia~|voorkeur~|preferenz~|praferenz~|einstellung~|instelling~|ajustes|configuracion|reglages|parametres|impostazioni|definicoes|\
    cookievoorkeur~|cookieeinstellung~|cookieinstelling~|cookiepreferen~";

const COOKIES: &str = "\
    cookie~|traceur~|tracker~|tracking|tracked|track you|traqueur~|trazador~|rastread~|rastreador~|rastreo|seguimiento|\
    suivi|suivie|suivis|suivre|tracage|nachverfolg~|getrackt|tracken|verfolgt|verfolgung|tracciament~|tracciat~|gevolgd|volgen|rastreamento|rastreio|rastreado|\
    datenschutzeinstellung~|privacy|do not track|dnt|optout";

const LANGUAGE: &str = "\
    language~|langue~|sprache|sprachauswahl|spracheinstellung~|idioma~|taal|taalkeuze|lingua|lengua";

const SELECT: &str = "\
    select~|choose|chosen|chose|choice|prefer~|choix|choisi~|auswahl|gewahlt~|ausgewahlt~|elegid~|elige|gekozen|keuze|scelt~|escolhid~";

/// Before a consent, these make it a condition and no purpose.
const CONDITION: &str = "\
    with|after|if|without|upon|under|unless|until|require~|subject|avec|apres|sous|si|sans|soumis|mit|nach|ohne|con|tras|sin|met|na|zonder|com|dopo|senza|apos|sem|according|based|selon|gemass|je nach|segun|secondo|volgens|conforme|depending|needs|only|for which|requiert|erfordert|benotigt|requiere|richiede|vereist|requer";

/// Words with which a “not” limits how often something comes, and does not deny it.
const AGAIN: &str = "\
    same|again|twice|repeated~|repeat~|too often|too many|more than|several times|each time|every time|already|\
    meme|memes|plusieurs fois|deux fois|a nouveau|de nouveau|chaque fois|repet~|trop souvent|deja|plus de|\
    gleich~|dieselb~|derselb~|denselb~|selbe~|mehrfach|mehrmals|zu oft|erneut|wiederhol~|doppelt|zweimal|bereits|jedes mal|\
    mismo|misma|mismos|mismas|repeti~|varias veces|dos veces|mas de|cada vez|de nuevo|demasiad~|\
    stesso|stessa|stessi|stesse|piu volte|due volte|di nuovo|ogni volta|troppo|ripet~|gia|\
    zelfde|dezelfde|hetzelfde|opnieuw|te vaak|meer dan|herhaal~|twee keer|meerdere keren|elke keer|telkens|al eerder|\
    mesmo|mesma|mesmos|mesmas|varias vezes|duas vezes|novamente|demasiado|ja";

/// Words for what a cookie does not do beside its purpose: whom it does not identify, with whom
/// nothing is shared.
const HARMLESS: &str = "\
    identif~|track|tracks|tracked|tracking|follow|follows|suit|suivi|suivre|pist~|verfolg~|nachverfolg~|getrackt|rastre~|seguimiento|traccia~|volgt|volgen|gevolgd|tracker~|traceur~|personal|personally|personalised|personalized|share|shared|sharing|sold|sell|sells|third part~|transmit~|transfer~|pass|passed|ip|essential|necessary|required|strictly|sensitive|anonym~|expire~|precise|\
    personnel~|personnalis~|nominati~|partag~|vend~|tiers|transmi~|necessaire~|essentiel~|indispensable~|obligatoire~|\
    identifizier~|personenbezogen~|personlich~|personalisiert~|geteilt|weitergegeben|weitergeleitet|verkauft|dritte~|ubermittelt|ubertragen|notwendig~|erforderlich~|\
    personales|personalizad~|comparte~|comparti~|vende~|terceros|necesari~|esencial~|imprescindible~|\
    personali|personalizzat~|condivi~|vendut~|terzi|necessari~|trasmess~|\
    persoonlijk~|persoonsgegevens|gepersonaliseerd~|gedeeld|doorgegeven|verkocht|derden|noodzakelijk~|herleid~|\
    pessoa~|partilha~|compartilha~|terceiros|essenciai~|essencial";

/// After a “not”, these make an adjective of it: “not personalised”.
pub(in crate::import) const ADJECTIVE: &str = "personal~|personen~|personnel~|personnal~|personali~|persoon~|gepersonali~|pessoa~|nominati~|essenti~|essenci~|esencial~|necess~|noodzakelijk~|notwendig~|anonym~|strictly|identif~";

/// Words for what is, or is not, required.
const NEED: &str = "\
    need~|require~|necess~|exempt~|\
    requis~|requier~|dispens~|\
    erforderlich~|notwendig~|notig|benotig~|bedarf|braucht|\
    requi~|precis~|hace falta|exige~|\
    richied~|richiest~|serve il|occorre|\
    nodig|vereis~|hoeft|behoef~|\
    exigid~";

/// Words that stand beside a lone “no”: “absolutely not”.
const ANSWER: &str = "\
    absolutely|certainly|definitely|of|course|at|all|ever|way|that|is|it|\
    absolument|du|tout|bien|sur|ce|est|cas|\
    uberhaupt|absolut|sicher|naturlich|auf|fall|das|ist|\
    en|absoluto|por|supuesto|\
    assolutamente|affatto|di|certo|\
    helemaal|zeker|beslist|\
    de|modo|maneira|forma|absolutamente";

/// Words for whoever chooses.
const PERSON: &str = "\
    you|your|user~|visitor~|person|people|customer~|they|consumer~|\
    vous|votre|utilisateur~|utilisatrice~|visiteur~|internaute~|client|personne|\
    sie|ihre~|ihr|du|nutzer~|benutzer~|besucher~|kunde~|\
    usted|usuario~|visitante~|ha|has|\
    utent~|visitator~|lei|hai|\
    u|uw|je|gebruiker~|bezoeker~|\
    utilizador~|tem|voce";

/// Words for what accepts and refuses cookies beside people.
const MACHINE: &str = "\
    browser~|navigateur~|navegador~|server~|serveur~|servidor~|device~|appareil~|terminal|gerat~|dispositivo~|apparaat|script~|software|logiciel|enabled|active|actives|aktiviert|habilitad~|abilitat~|ingeschakeld|ativad~";

/// Of the words that begin a clause those that may also end one.
const PARTICIPLE: &str =
    "used|utilise|usado|usada|utilizado|utilizada|usato|utilizzato|gebruikt|limits|sets|reads";

/// Words that may stand between remembering and what is remembered.
const SMALL: &str = "\
    a|an|the|this|your|our|their|his|her|its|user|user s|users|visitor|visitor s|visitors|s|any|all|information|info|data|about|on|of|whether|state|status|current|own|explicit|prior|previous|last|individual|general|and|or|in|to|privacy|made|by|us|for|the user|\
    le|la|les|l|un|une|des|du|de|d|votre|vos|son|sa|ses|leur|leurs|utilisateur~|visiteur~|internaute~|informations|donnees|etat|statut|sur|et|ou|eventuel|eventuelle|a|ces|cette|trace|preuve|en|memoire|\
    der|die|das|den|dem|des|ein|eine|einen|einer|ihr|ihre|ihren|ihrer|eine|nutzer~|benutzer~|besucher~|informationen|uber|status|stand|zustand|und|oder|von|zu|zur|zum|im|in|getroffene|erteilte|gegebene|\
    el|los|las|una|su|sus|tu|tus|usuario~|visitante~|informacion|estado|del|al|y|o|e|sobre|\
    il|lo|gli|i|uno|suo|sua|suoi|sue|tuo|tua|utent~|visitator~|informazioni|stato|di|del|della|dello|dell|dei|delle|ed|sui|sulle|\
    het|een|uw|je|jouw|gebruiker~|bezoeker~|informatie|van|en|of|over|met|betrekking|tot|\
    os|as|um|uma|seu|seus|suas|sua|utilizador~|informacao|informacoes|do|da|dos|das|em|a|o";

/// Prepositions for what something is for, which is not what a choice is about.
const FOR: &str = "for|pour|fur|para|per|voor";

/// “Without it”, of the cookie.
const IT: &str = "it|this|these|them|ce|ces|cela|ceci|lui|diese~|este|esta|estas|ella|questo|questi|deze|dit|ele|cookie~";

const ABANDON: &str = "abandon~|verlassen~|abgebroch~|verlaten";

/// Two parts of a verb that stand apart: “schaltet … ab”, “zet … uit”, “turns … off”.
pub(in crate::import) const APART: &[(Tag, &str, &str)] = &[
    (Tag::Block, "turn~|switch~|shut~", "off"),
    (Tag::Block, "schalt~|stell~", "ab|aus"),
    (Tag::Block, "protect~|guard~|keep~|free~|save", "from|away|against|out"),
    (Tag::Block, "protege~|preserve~|tient", "contre|ecart|distance"),
    (Tag::Block, "schutz~|bewahr~", "vor"),
    (Tag::Block, "halt|halten", "fern|ab"),
    (Tag::Block, "schliesst|schliessen|nimmt|nehmen|blendet|blenden", "aus"),
    (Tag::Block, "houdt|houden", "tegen|weg"),
    (Tag::Block, "bescherm~", "tegen"),
    (Tag::Block, "sluit|sluiten", "uit"),
    (Tag::Block, "protege~|protegge~|protegg~", "contra|contro|dalla|dalle"),
    (Tag::Block, "zet|zetten|schakel~", "uit"),
    (Tag::Refuse, "opt|opts|opted|opting", "out"),
    (Tag::Refuse, "lehn~|wahl~", "ab"),
    (Tag::Refuse, "wijs~|wees|wezen|sla|slaat|sloeg", "af"),
    (Tag::Refuse, "turned|turn", "down"),
    (Tag::Refuse, "meld~", "af"),
    (Tag::Refuse, "zieht|ziehen|zog|zogen", "zuruck"),
    (Tag::Refuse, "trekt|trekken|trok", "in"),
    (Tag::Refuse, "disse|dicho|dijo|detto|dit|gesagt|gezegd|said", "no|nao|non|nein|nee"),
    (Tag::Refuse, "nein|nee", "gesagt|gezegd"),
    (Tag::Know, "geeft", "aan"),
    (Tag::Know, "gibt|geben", "an"),
    (Tag::Remember, "halt|halten", "fest"),
    (Tag::Remember, "legt|leggen", "vast"),
];

/// Words that end what they deny: `werbefrei`, `reclamevrij`.
pub(in crate::import) const FREE: [&str; 8] =
    ["frei", "freie", "freien", "freies", "vrij", "vrije", "freier", "freiem"];

/// Short words by which a text's language is told.
pub(super) const MARKS: &[(&str, &str)] = &[
    ("en", "the|of|for|and|to|is|you|your|used|this|with|that|by|from|not|are|our|we|it|or|on|if"),
    (
        "fr",
        "le|la|les|des|du|de|et|pour|vous|votre|vos|est|une|un|ce|cette|sur|par|dans|au|aux|ne|pas|l|d|n|s|qu|que|si|ou|mais|dit",
    ),
    (
        "de",
        "der|die|das|und|fur|ist|nicht|wird|den|dem|ein|eine|zu|zur|zum|mit|von|sie|ihre|ihr|kein|keine|auf|werden|dass|ob|ohne|ab|aus|sondern",
    ),
    (
        "es",
        "el|la|los|las|de|del|y|para|es|una|un|que|su|sus|se|por|con|no|este|esta|en|al|usted|ha|si|sino|ni|sin",
    ),
    (
        "it",
        "il|lo|la|gli|le|di|del|della|dei|delle|e|per|un|una|che|non|si|suo|sua|con|al|ha|hai|questo|viene|ma|la|l|se|alla|sulle|i|o",
    ),
    (
        "nl",
        "de|het|een|en|van|voor|is|niet|u|uw|dit|deze|met|op|te|dat|wordt|geen|om|heeft|naar|hebt|maar|zonder|of",
    ),
    (
        "pt",
        "o|os|as|do|da|dos|das|e|para|um|uma|que|nao|se|seu|sua|por|com|em|na|este|ao|foi|mas|sem|a|de|ou|as",
    ),
];
