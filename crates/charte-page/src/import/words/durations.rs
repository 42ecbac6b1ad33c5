//! Words of lifetimes, in the seven languages, without accents. A line for each language where
//! there is more than a few.

/// What a phrase of a lifetime means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Word {
    And,
    Half,
    /// From one to another.
    Range,
    Between,
    /// No more than.
    UpTo,
    /// Less than.
    Less,
    /// More than.
    More,
    About,
    /// The lifetime begins anew.
    Again,
    Session,
    Lasting,
    /// Is about the data, not the cookie.
    Data,
    /// Says nothing more.
    Filler,
}

/// Each phrase stands between `|`; of two that fit, the longer counts.
pub(in crate::import) const PHRASES: &[(Word, &str)] = &[
    (Word::And, "and|et|und|y|e|en|plus|mas"),
    (
        Word::Half,
        "half|halves|demi|demie|demis|demies|halb|halbe|halbes|halber|halben|medio|media|\
            mezzo|mezza|mezz|halve|meio|meia",
    ),
    (Word::Range, "to|or|a|ou|bis|oder|o|u|al|fino|tot|of|ate|resp|through"),
    (Word::Between, "between|entre|zwischen|tra|fra|tussen|from|from between|de entre"),
    (
        Word::UpTo,
        "up to|at most|no more than|not more than|no longer than|not longer than|maximum|max|max of|maximum of|maximum period of|within|\
            jusqu a|jusqu au|jusque|au plus|au maximum|pas plus de|maximum de|maximale|maximal|\
            bis zu|hochstens|nicht mehr als|nicht langer als|maximale|\
            hasta|como maximo|a lo sumo|no mas de|maximo|maximo de|maxima|\
            fino a|al massimo|non piu di|non oltre|massimo|massima|\
            tot maximaal|maximaal|hoogstens|ten hoogste|niet meer dan|niet langer dan|\
            no maximo|nao mais de|nao mais do que|ate ao maximo de",
    ),
    (
        Word::Less,
        "less than|under|below|fewer than|shorter than|inside of|just under|\
            moins de|moins d|inferieur a|inferieure a|en dessous de|\
            weniger als|unter|kurzer als|knapp|\
            menos de|inferior a|\
            meno di|inferiore a|sotto|\
            minder dan|korter dan|onder",
    ),
    (
        Word::More,
        "over|more than|at least|minimum|min of|longer than|above|exceeding|beyond|no less than|not less than|upwards of|or more|or longer|and more|\
            plus de|plus d|au moins|superieur a|superieure a|au dela de|minimum de|pas moins de|ou plus|et plus|\
            mehr als|uber|mindestens|langer als|wenigstens|oder mehr|oder langer|\
            mas de|al menos|por lo menos|como minimo|superior a|minimo|o mas|\
            piu di|oltre|almeno|superiore a|minimo di|o piu|\
            meer dan|minstens|ten minste|tenminste|langer dan|minimaal|of meer|of langer|\
            mais de|mais do que|pelo menos|no minimo|ou mais",
    ),
    (
        Word::About,
        "by default|about|approximately|approx|around|roughly|almost|nearly|typically|usually|normally|generally|some|several|few|a few|couple|varies|variable|\
            par defaut|environ|approximativement|pres de|a peu pres|generalement|habituellement|quelques|plusieurs|\
            standardmassig|ca|circa|etwa|ungefahr|rund|fast|normalerweise|einige|mehrere|\
            por defecto|aproximadamente|alrededor de|cerca de|casi|normalmente|generalmente|unos|unas|varios|algunos|\
            per impostazione|quasi|di solito|alcuni|qualche|diversi|\
            standaard|ongeveer|zo n|bijna|meestal|enkele|meerdere|\
            por volta de|quase|geralmente|alguns|varias",
    ),
    (
        Word::Again,
        "after last visit|after the last visit|since last visit|from the last visit|after your last visit|renewed|renewable|rolling|sliding|extended|each visit|every visit|inactivity|last use|\
            renouvelable|renouvelables|renouvele|renouvelee|glissant|glissants|apres la derniere visite|apres votre derniere visite|depuis la derniere visite|a compter de la derniere visite|a chaque visite|inactivite|prolonge|\
            verlangert|verlangerbar|nach dem letzten besuch|seit dem letzten besuch|bei jedem besuch|erneuert|inaktivitat|\
            renovable|renovables|desde la ultima visita|despues de la ultima visita|en cada visita|inactividad|\
            rinnovabile|rinnovabili|dall ultima visita|dopo l ultima visita|a ogni visita|inattivita|\
            verlengbaar|verlengd|na het laatste bezoek|sinds het laatste bezoek|bij elk bezoek|inactiviteit|\
            renovavel|renovaveis|apos a ultima visita|desde a ultima visita|a cada visita|inatividade",
    ),
    (
        Word::Session,
        "session|sessions|sesion|sessie|sitzung|sitzungsende|sessione|sessao|\
            fermeture du navigateur|browser is closed|close the browser|close your browser|closing the browser|\
            schliessen des browsers|cerrar el navegador|sluiten van de browser|chiusura del browser|fechar o navegador|browsersitzung|browsersessie",
    ),
    (
        Word::Lasting,
        "persistent|persistant|persistante|persistente|persistenti|persistentes|permanent|permanente|permanentes|dauerhaft|unlimited|unbegrenzt|\
            illimite|illimitee|ilimitada|ilimitado|illimitata|illimitato|onbeperkt|never|jamais|nie|nunca|nooit|mai|no expiry|no expiration|sans expiration|forever|indefinite|indefinitely",
    ),
    (
        Word::Data,
        "data|donnee|donnees|daten|datos|dati|gegevens|dados|logs|statistics|statistiques|rapports|reports",
    ),
    (
        Word::Filler,
        "for|after|in|the|of|expires|expire|expires in|expires after|expiry|duration|lifetime|lifespan|valid|valid for|stored|stored for|kept|kept for|cookie|lasts|period|time|full|one off|ttl|http|html|first|third|party|on|date|set|is|from creation|after creation|from consent|after consent|\
            d|de|l|la|le|un total de|du|duree|duree de vie|pendant|pour|apres|dans|conserve|conserve pendant|valable|valable pendant|expire apres|expire dans|environ de|a compter du depot|apres le depot|a partir du depot|\
            fur|nach|dauer|laufzeit|ablauf|lauft ab|lauft nach|gultig|gespeichert|speicherdauer|verfallt|wird|betragt|die|der|das|von|ab setzung|\
            durante|por|tras|despues de|dura|duracion|caduca|caduca a los|caduca en|valido|plazo|los|las|el|\
            per|dopo|durata|scade|scade dopo|scade in|valido per|di|il|i|gli|\
            voor|na|gedurende|duur|verloopt|verloopt na|bewaard|geldig|looptijd|het|van|\
            apos|depois de|duracao|expira|expira em|valido por|do|da|os|as",
    ),
];

/// In how many of a base unit each is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::import) enum Unit {
    Seconds,
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
    Years,
}

/// Units, and names for several of one.
pub(in crate::import) const UNITS: &[(Unit, u64, &str)] = &[
    (
        Unit::Seconds,
        1,
        "s|sec|secs|second|seconds|seconde|secondes|sekunde|sekunden|sek|segundo|segundos|\
            seconden|secondi|secondo",
    ),
    (Unit::Minutes, 1, "min|mins|mn|minute|minutes|minuten|minuto|minutos|minuut|minuti"),
    (Unit::Minutes, 30, "halfuur|halfuurtje|mezzora|mezzoretta"),
    (Unit::Minutes, 15, "viertelstunde|viertelstunden|kwartier|kwartieren"),
    (
        Unit::Hours,
        1,
        "h|hr|hrs|hour|hours|heure|heures|stunde|stunden|hora|horas|uur|uren|ora|ore|std",
    ),
    (
        Unit::Days,
        1,
        "d|j|day|days|jour|jours|tag|tage|tagen|dia|dias|dag|dagen|giorno|giorni|journee|journees",
    ),
    (Unit::Days, 14, "fortnight|fortnights"),
    (Unit::Days, 15, "quinzaine|quincena|quindicina|quinzena"),
    (
        Unit::Weeks,
        1,
        "w|week|weeks|wk|wks|semaine|semaines|woche|wochen|semana|semanas|weken|\
            settimana|settimane",
    ),
    (
        Unit::Months,
        1,
        "mo|month|months|mois|monat|monate|monaten|mes|meses|maand|maanden|mese|mesi",
    ),
    (Unit::Months, 3, "trimestre|trimestres|trimestri|quartal|quartale|kwartaal"),
    (Unit::Months, 6, "semestre|semestres|semestri|halbjahr|halfjaar"),
    (
        Unit::Years,
        1,
        "y|yr|yrs|year|years|an|ans|annee|annees|jahr|jahre|jahren|ano|anos|jaar|jaren|\
            anno|anni",
    ),
    (Unit::Years, 10, "decade|decades|decennie|decennies|jahrzehnt|jahrzehnte|decada|decennio"),
];

/// Numbers up to nineteen, tens, a hundred.
pub(in crate::import) const NUMBERS: &[(u64, &str)] = &[
    (1, "one|un|une|ein|eine|einem|einen|einer|eines|uno|una|een|um|uma"),
    (2, "two|deux|zwei|dos|twee|due|dois|duas"),
    (3, "three|trois|drei|tres|drie|tre"),
    (4, "four|quatre|vier|cuatro|quattro|quatro"),
    (5, "five|cinq|funf|cinco|vijf|cinque"),
    (6, "six|sechs|seis|zes|sei"),
    (7, "seven|sept|sieben|siete|zeven|sette|sete"),
    (8, "eight|huit|acht|ocho|otto|oito"),
    (9, "nine|neuf|neun|nueve|negen|nove"),
    (10, "ten|dix|zehn|diez|tien|dieci|dez"),
    (11, "eleven|onze|elf|once|undici"),
    (12, "twelve|douze|zwolf|doce|twaalf|dodici|doze"),
    (13, "thirteen|treize|dreizehn|trece|dertien|tredici|treze"),
    (14, "fourteen|quatorze|vierzehn|catorce|veertien|quattordici|catorze"),
    (15, "fifteen|quinze|funfzehn|quince|vijftien|quindici"),
    (16, "sixteen|seize|sechzehn|dieciseis|zestien|sedici|dezasseis|dezesseis"),
    (17, "seventeen|siebzehn|diecisiete|zeventien|diciassette|dezassete|dezessete"),
    (18, "eighteen|achtzehn|dieciocho|achttien|diciotto|dezoito"),
    (19, "nineteen|neunzehn|diecinueve|negentien|diciannove|dezanove|dezenove"),
    (20, "twenty|vingt|vingts|zwanzig|veinte|twintig|venti|vinte"),
    (30, "thirty|trente|dreissig|treinta|dertig|trenta|trinta"),
    (40, "forty|fourty|quarante|vierzig|cuarenta|veertig|quaranta|quarenta"),
    (50, "fifty|cinquante|funfzig|cincuenta|vijftig|cinquanta|cinquenta"),
    (60, "sixty|soixante|sechzig|sesenta|zestig|sessanta|sessenta"),
    (70, "seventy|septante|siebzig|setenta|zeventig|settanta"),
    (80, "eighty|huitante|octante|achtzig|ochenta|tachtig|ottanta|oitenta"),
    (90, "ninety|nonante|neunzig|noventa|negentig|novanta"),
    (100, "hundred|cent|cents|hundert|cien|ciento|honderd|cento|cem"),
    (200, "doscientos|duecento|duzentos"),
    (300, "trescientos|trecento|trezentos"),
    (400, "cuatrocientos|quattrocento|quatrocentos"),
    (1000, "thousand|mille|tausend|mil|duizend|mila"),
];

/// Stems of tens that Italian and Spanish write together with what follows.
pub(in crate::import) const TENS: &[(u64, &str)] = &[
    (20, "veinti|venti|vent"),
    (30, "trenta|trent"),
    (40, "quaranta|quarant"),
    (50, "cinquanta|cinquant"),
    (60, "sessanta|sessant"),
    (70, "settanta|settant"),
    (80, "ottanta|ottant"),
    (90, "novanta|novant"),
];
