"""French words the grammar needs: verbs, nouns by gender, stuffs, nuisances and requirements."""

from routing.sandbox.copy.wordlist import words

# Finite verbs of the third person; a fact that begins with one is a verb phrase.
VERBS = words(
    "est sont était a ont fait font va vont peut peuvent dure durent tient tiennent reste restent coûte "
    "donne offre propose vient viennent protège garde livre inclut comprend commence ouvre passe lave "
    "sèche résiste chauffe pèse marche fonctionne roule aide simplifie permet évite transporte "
    "deviennent devient travaille travaillent cuit cuisons venons livrons accepte acceptés acceptées "
    "attend"
)
MASCULINE = words(
    "silence calme bain séjour vélo logiciel brunch kit coffret panier service atelier stage bureau "
    "menu jardin four poêle lit matelas fauteuil canapé sac jeu livre savon thermomètre casque siège "
    "guide suivi support tuteur compte devis paiement contrat abonnement essai accès export entretien "
    "parking jus café thé pain miel vin chocolat fromage cours moteur frein cadre tissu cuir bois bac "
    "filtre réglage chariot contrôle dépannage nettoyage week-end spa hébergement logement appartement "
    "gîte chalet voyage circuit diplôme certificat programme tableau rapport conseil conseiller "
    "interlocuteur site écran clavier ordinateur téléphone robot aspirateur mixeur shampoing soin sérum "
    "parfum manteau pull pantalon t-shirt blouson petit-déjeuner dîner déjeuner repas goûter plat "
    "dessert lot chauffage chauffe-eau toit volet portail vitrage abri plan audit diagnostic transport "
    "stock entrepôt rayon tour crédit prêt livret placement wifi billet spectacle concert festival "
    "musée chien chat refuge don éclairage"
)
FEMININE = words(
    "batterie béquille terrasse formation location cabane chambre maison cuisine voiture assurance "
    "crème lampe bougie robe chaise table box application plateforme livraison garantie caution "
    "autonomie capacité poche housse brioche terre cuisson cheminée piscine vue salle douche literie "
    "plage forêt montagne chaussure veste chemise montre bague pizza tarte soupe bière eau huile "
    "confiture farine viande facture relance sauvegarde signature comptabilité gestion équipe ligne "
    "assistance maintenance installation rénovation toiture isolation pompe chaudière porte fenêtre "
    "serrure clé carte offre carrosserie visite balade randonnée croisière excursion nuit poulie "
    "clôture couverture mutuelle épargne carafe machine cafetière bouilloire casserole trousse valise "
    "tente couette serviette nappe plante fleur rose graine école classe session préparation "
    "certification"
)
# Stuffs and services that take a partitive: "du miel", "de la farine", "de l'huile".
MASS = words(
    "miel café thé pain vin chocolat fromage cidre jus bois savon cuir tissu coton lin silence calme "
    "wifi farine confiture huile eau bière viande plomberie comptabilité maintenance literie"
)
MASCULINE_ENDINGS = ("ment", "age", "eau", "isme", "oir", "teur", "ier", "et", "al", "in", "on", "is", "ard")
FEMININE_ENDINGS = (
    *("tion", "sion", "té", "ette", "ance", "ence", "ure", "ie", "ude", "ée", "elle", "esse", "ade"),
    *("ille", "euse", "trice", "ière", "aison", "son"),
)
# Adjectives that stand before their noun, by the article they call for.
EARLY_MASCULINE = words("grand petit bon beau nouveau vrai joli gros double large")
EARLY_FEMININE = words("grande petite bonne belle nouvelle vraie jolie grosse")
EARLY_PLURAL = words(
    "grands grandes petits petites bons bonnes beaux belles nouveaux nouvelles vrais vraies jolis jolies"
)
# Words in -s or -x that are no plurals.
SINGULAR_S = words(
    "cours bois jus tapis repas matelas bas os poids prix noix voix croix choix anis velours parcours "
    "secours abris mois engrais relais palais colis devis avis temps corps dos bras printemps concours "
    "univers accès succès procès pays ananas radis gris français anglais tennis campus bus virus"
)
# What people are glad to be rid of, with the article it takes after "marre" or "assez".
NUISANCES = {
    "frais": "des", "attente": "de l'", "paperasse": "de la", "files": "des", "file": "de la",
    "stress": "du", "bruit": "du", "bruits": "des", "odeur": "de l'", "odeurs": "des",
    "embouteillages": "des", "bouchons": "des", "tableaux": "des", "papiers": "des", "appels": "des",
    "gaspillage": "du", "démarches": "des", "fuites": "des", "commissions": "des", "pub": "de la",
    "publicité": "de la", "publicités": "des",
}  # fmt: skip
# What one need not bring along.
REQUIREMENTS = words(
    "prérequis expérience diplôme carte permis matériel inscription installation outil outils connaissances"
)
# What people are used to have: doing without calls for a "but".
USUAL = words("wifi télé télévision écran écrans réseau voiture voitures portable internet")
# Participles and adjectives a fact may begin with; it then stands after the product.
ADJECTIVES = words(
    "éligible facile simple idéal rapide pliable compatible ouvert valable imperméable lavable"
)
