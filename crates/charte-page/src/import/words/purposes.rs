//! Clear words for purposes, in the seven languages. Words decide, never the name of a cookie.

use charte::Purpose;

/// What would make a cookie necessary needs the clearest words.
pub(super) const PHRASES: &[(Purpose, &str)] = &[
    (
        Purpose::Transmission,
        "load balanc~|repartition de charge|repartition de la charge|\
            equilibrage de charge|lastverteilung|lastenverteilung|balanceo de carga|\
            equilibrio de carga|balanceador de carga|bilanciamento del carico|\
            balanceamento de carga",
    ),
    (
        Purpose::UserInput,
        "shopping cart|shopping basket|shopping bag|your basket|your cart|the basket|\
            panier|warenkorb~|cesta|carrito|winkelmand~|winkelwagen~|carrello|carrinho",
    ),
    (
        Purpose::Authentication,
        "stay logged in|stay signed in|logs you in|log you in|signs you in|sign you in|log back in|connexion a votre compte|vous connecter|vous garder connecte|\
            anmelden|acceso a su cuenta|accesso all account|accedere al suo account|accedere all account|autenticazione|aanmelden|\
            iniciar sessao|inicio de sessao|autenticacao|\
            authenticat~|authentifi~|autentic~|login|log in|logged in|sign in|signed in|\
            se connecter|identifiants de connexion|rester connecte|reste connecte|anmeldung|\
            angemeldet~|eingeloggt~|iniciar sesion|inicio de sesion|inloggen|ingelogd~|\
            aangemeld",
    ),
    (
        Purpose::Security,
        "for security|for the security|security purposes|security reasons|anti fraud|antifraud|fraud prevention|fraud detection|prevent fraud|prevents fraud|detect fraud|detects fraud|\
            a la securite|pour la securite|fins de securite|raisons de securite|lutte contre la fraude|prevention de la fraude|detection de la fraude|antifraude|\
            zur sicherheit|der sicherheit|fur die sicherheit|sicherheitszweck~|sicherheitsgrunde~|betrugserkennung|betrugspravention|betrugsbekampfung|\
            para la seguridad|por seguridad|fines de seguridad|motivos de seguridad|prevencion del fraude|\
            per la sicurezza|per sicurezza|alla sicurezza|scopi di sicurezza|motivi di sicurezza|antifrode|prevenzione delle frodi|\
            voor beveiliging|voor de beveiliging|voor de veiligheid|voor veiligheid|beveiligingsdoeleinden|veiligheidsredenen|fraudepreventie|fraudebestrijding|\
            para seguranca|para a seguranca|por seguranca|fins de seguranca|motivos de seguranca|prevencao de fraude~|\
            csrf|xsrf|request forgery|falsification de requete~|brute force|\
            falsificacion de peticion~",
    ),
    (Purpose::PaywallMetering, "paywall|mur payant|bezahlschranke|muro de pago|betaalmuur"),
    (
        Purpose::Interface,
        "dark mode|mode sombre|dunkelmodus|modo oscuro|donkere modus|font size|\
            taille de police|schriftgrosse|tamano de letra|lettergrootte",
    ),
    // What follows may be found more easily: it asks for more.
    (
        Purpose::AudienceMeasurement,
        "audiencia|analytic|analitic~|analytique~|analytisch~|analise de audiencia|medicao de audiencia|estatistic~|\
            misurazione del pubblico|misurazione dell audience|reichweite|visit counts|measures audience|measure audience|besuchszahlen|publieksmeting|\
            web analytics|besucherstatistik~|webstatistik~|analyse d audience|analyse de la frequentation|mesurer l audience|\
            analytics|statisti~|estadistic~|statistiek~|mesure d audience|\
            audience measurement|audience|reichweitenmessung|besucherzahl~|webanalyse|\
            web analysis|unique visitor~|visiteurs uniques|number of visit~|\
            nombre de visite~|count visit~|page views|pages vues|seitenaufrufe|\
            paginas vistas|distinguish users|distinguish unique users|how visitors use|\
            bezoekersaantal~|bezoekersstatistiek~|medicion de audiencia|matomo|\
            google analytics|distinguer les visiteurs|distinguer les utilisateurs",
    ),
    (Purpose::AbTesting, "a b test~|ab test~|split test~|multivariate|a b tests"),
    (
        Purpose::SessionReplay,
        "replays|grabaciones de sesion~|registrazione della sessione|registrazioni delle sessioni|sessieopname~|opname van sessies|gravacao de sessao|gravacao de sessoes|gravacoes de sessao|relecture de session~|\
            session replay|session recording~|heatmap~|heat map~|replay of|\
            enregistrement de session~|sitzungsaufzeichnung~|grabacion de sesion~|\
            mapas de calor|cartes de chaleur",
    ),
    (
        Purpose::ContentPersonalisation,
        "content personalisation|content personalization|personalisierung von inhalten|personalizacion de contenidos|personalizzazione dei contenuti|personalisatie van inhoud|personalizacao de conteudos|conteudo personalizado|conteudos personalizados|\
            personalised content|personalized content|personalise content|\
            personalize content|contenu personnalise|contenus personnalises|\
            personnaliser les contenus|personnalisation des contenus|recommend~|\
            recommandation~|empfehlung~|personalisierte inhalte|contenido personalizado|\
            contenidos personalizados|gepersonaliseerde inhoud|contenuti personalizzati",
    ),
    (
        Purpose::Advertising,
        "advert|ad|annonce publicitaire|annonces|anzeigen|anzeige|werbe|reclame~|advertentie|annunci|annuncio|anuncio|ads|\
            advertis~|ads|adverts|publicit~|werbung|werbe~|werbliche~|publicid~|anuncio~|\
            advertentie~|reclame|pubblicit~|retarget~|remarket~|marketing|targeting|ciblage|\
            abandoned",
    ),
    (
        Purpose::AdMeasurement,
        "conversion~|konversion~|conversie~|campaign~|campagne~|kampagne~|campana~",
    ),
    (Purpose::Affiliation, "affiliat~|affilie~|afiliad~|afiliacion|affiliazione"),
    (
        Purpose::Profiling,
        "profilado|perfilado|perfilamento|definicao de perfis|profils|profiler|profilieren|\
            profiling|profilage|profilbildung|profilering|profilazione|build a profile|\
            elaboracion de perfiles|across websites|across sites|across multiple~|\
            d un site a l autre|plusieurs sites",
    ),
    (
        Purpose::SocialSharing,
        "social sharing|reti sociali|redes sociais|\
            share button~|sharing button~|social shar~|social network~|social media|\
            boutons de partage|bouton de partage|reseaux sociaux|sozialen netzwerk~|\
            soziale netzwerk~|redes sociales|sociale media|sociale netwerken",
    ),
    (
        Purpose::EmbeddedContent,
        "embedded|integrees|contenus integres|eingebettet~|incrustad~|ingesloten|youtube|\
            vimeo|dailymotion|google maps",
    ),
    (Purpose::SupportChat, "chat|live chat|tchat|livechat|chatbot"),
    (
        Purpose::Geolocation,
        "geolocalizacion|geolocalizacao|geolocalizzazione|geolocatie|\
            geolocali~|geolocation|your location|standort|localisation de l utilisateur",
    ),
];
