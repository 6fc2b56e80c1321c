/// What a line of a news page that is not part of the article begins with or consists of, in folded form.
///
/// Marks before the first letter (emoji, bullets, brackets) are passed over before the comparison.
enum BoilerplateMarkers {
    /// A line that begins so is left out.
    static let openers = [
        "a lire aussi", "lire aussi", "a lire egalement", "lire egalement", "a lire :", "lire :", "a voir aussi",
        "voir aussi", "voir egalement", "a ecouter aussi", "sur le meme sujet", "sur le meme theme",
        "dans la meme rubrique",
        "partager sur", "partager :", "partager cet article", "partagez", "suivez-nous", "suivez nous", "tweeter",
        "imprimer cet article", "imprimer -", "imprimer |", "envoyer par", "envoyer a un ami", "copier le lien",
        "merci d'avoir signale", "cette image sera automatiquement bloquee", "cette image sera bloquee",
        "cliquez ici pour", "cliquer ici pour", "retrouvez tous nos", "retrouvez-nous sur", "abonnez-vous",
        "inscrivez-vous a", "s'abonner", "newsletter", "recevez chaque", "en poursuivant votre navigation",
        "nous utilisons des cookies", "ce site utilise des cookies", "accepter les cookies", "gerer mes cookies",
        "mots-cles :", "mots cles :", "tags :", "tags:", "tous droits", "copyright", "reproduction interdite",
        "(c) ", "©", "propos recueillis par", "commenter |", "signaler une erreur", "lecture :", "temps de lecture",
        "credit photo", "photo :", "photo d'illustration",
    ]

    /// A line that consists of this alone is left out.
    static let wholeLines: Set<String> = [
        "publicite", "annonce", "la redaction", "par la redaction", "la redaction web", "avec afp", "avec agences",
        "partager", "tweeter", "tweet", "whatsapp", "facebook", "twitter", "linkedin", "telegram", "imprimer", "email",
        "accueil", "s'abonner", "se connecter", "connexion", "menu", "rechercher", "retour", "haut de page", "a+ | a-",
        "photo", "dr", "video", "suivant", "precedent", "lire la suite", "en savoir plus",
    ]

    /// A line that consists of this heads a list of other headlines.
    static let listHeadings: Set<String> = [
        "a lire aussi", "lire aussi", "a lire egalement", "lire egalement", "sur le meme sujet", "sur le meme theme",
        "dans la meme rubrique", "derniers titres", "derniers articles", "les plus lus", "articles les plus lus",
        "a la une", "en continu", "le fil info", "articles similaires", "articles lies", "vous aimerez aussi",
        "a decouvrir", "plus d'articles", "recommande pour vous", "dernieres nouvelles", "les plus commentes",
        "articles recents", "dans l'actualite", "l'essentiel de l'actualite", "nos autres articles", "voir aussi",
    ]

    /// A line that begins so, in the second half of the text, ends the article.
    static let endings = [
        "commentaires", "laisser un commentaire", "laissez un commentaire", "vos commentaires", "vos reactions",
        "reagir a cet article", "ajouter un commentaire",
    ]

    /// Entries of a navigation bar; one of them makes a row of short entries navigation.
    static let navigation: Set<String> = [
        "accueil", "politique", "economie", "international", "monde", "sport", "sports", "culture", "societe",
        "contact",
        "videos", "archives", "abonnement", "s'abonner", "newsletter", "facebook", "twitter", "x", "whatsapp",
        "linkedin",
        "imprimer", "copier le lien", "commenter", "a+", "agenda", "necrologie", "mots fleches", "affaires",
    ]

    /// Words of a line that tells when and by whom an article was published.
    static let publication: Set<String> = [
        "publie", "publiee", "mis", "mise", "modifie", "ecrit", "poste", "paru", "parue", "propos", "lecture", "par",
        "redaction", "chronique", "seance", "edition", "emission", "bulletin", "communique",
    ]

    /// Words in lower case that a dateline may hold (« LE BOURGET (Seine-Saint-Denis), le », « de notre correspondant »).
    static let dateline: Set<String> = [
        "le", "la", "les", "de", "du", "des", "d'", "l'", "et", "a", "notre", "correspondant", "correspondante",
        "envoye",
        "special", "speciale", "analyse", "agence", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
        "dimanche", "en", "publiee", "publie", "enquete",
    ]
}
