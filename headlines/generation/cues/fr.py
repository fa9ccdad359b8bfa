"""French cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "titre, titres, accroche*, annonce, annonces, ligne, lignes, slogan*, objet, objets, phrase,"
        " phrases, texte, textes, post, posts, publicité*, pub, pubs, variante*, headline*, message,"
        " messages, bannière*, affiche, affiches, e mail, mails, publication*"
    ),
    "wish": (
        "faut que, doit figurer, merci de, svp, s'il vous plaît, s'il te plaît, on veut,"
        " nous voulons, il faut, il faudrait, je veux, je voudrais, nous voudrions, on aimerait,"
        " j'aimerais, doit, doivent, dites, dire, donner, donnez, indiquer, indiquez, mettre, mettez,"
        " écrire, écrivez, préciser, précisez, montrer, montrez, il nous faut, besoin de, veuillez,"
        " peut on, pouvons nous, mentionner, veulent savoir, veut savoir, demandent, on nous demande,"
        " doit dire, faites, trouver, trouvez, annoncer, afficher, affichez, que le lecteur, écris,"
        " dis, mets, donne, gardez, ne gardez, veulent le prix, veulent"
    ),
    "howmuch": (
        "combien, à combien, quel est le prix, quel prix, quelle économie, ce que coûte,"
        " ce que _ coûte, revient à, revient le, revient la, revient l, fait gagner, fait économiser,"
        " coûte vraiment, de combien, quelle distance, quelle durée, en moins, fois moins, fois plus,"
        " ce qu'on économise, ce que l'on économise, le plus avantageux, au final,"
        " ce que ça représente, revient moins cher, l'écart, différence de prix, reste à charge,"
        " reste à payer, ce que ça laisse, ce qu'il reste, laisse dans, ce que ça fait,"
        " ça fait combien, par an au total, ce que cela, ce que paie, ce que paient, ce qu'on paie,"
        " coûte la, coûte le, coûte un, coûte une, prix d'un, prix d'une, prix du, nombre de,"
        " le montant, les montants"
    ),
    "derive": (
        "calculer, calculez, calcule le, calcule la, calculé à partir, faire le calcul,"
        " faites le calcul, convertir, convertissez, déduire, déduisez, additionner, recalculer,"
        " ramené à, ramener à, chiffrer, chiffrez, à calculer, refaire le calcul, exprimé en,"
        " traduire en, tout compris, tout inclus, prorata"
    ),
    "round": (
        "arrondi*, au centime, à l'euro près, à l'euro inférieur, une décimale, à l'unité près,"
        " nombre entier, à l'entier"
    ),
    "true": (
        "réel*, vrai, vraie, vrais, vraies, vraiment, exact*, juste, justes, correct*, honnête*,"
        " précis*, véritable*, effectif*, effective*"
    ),
    "amount": (
        "pourcentage*, prix, coût*, économie*, remise*, réduction*, rabais, chiffre, chiffres,"
        " montant*, somme, taux, total, tarif, tarifs, euros, mensualité*, mensuel, gain, gains, kilos"
    ),
    "cost": (
        "coûte, coûtent, coût, coûts, revient, reviennent, paie, payer, payé, centimes, paient,"
        " règle en caisse, en caisse, débours*, prix final, au panier, verront au"
    ),
    "net": (
        "ht, hors taxe*, hors tva, sans tva, net de taxe, prix nets, montant net, htva, sans taxe*,"
        " prix ht, € ht"
    ),
    "nth": (
        "premier, première, deuxième*, second, seconde, troisième*, quatrième*, cinquième*, sixième*,"
        " septième*, dernier, dernière"
    ),
    "date": "jour, date, dates, échéance*, jour de la semaine, délai, délais, période, créneau",
    "lastday": (
        "dernier jour, dernière date, date de fin, date limite, jusqu'à quand, jusqu'à quelle date,"
        " quand se termine, quand a lieu la dernière, quand a lieu le dernier, quand tombe,"
        " quand ça se termine, avant quelle date, quel jour, quelle date, jours restants,"
        " jours restent, date exacte, date d'expiration, date butoir, à quelle date, date réelle,"
        " au plus tard, dernière limite, fin du cours, date de la dernière, date de remise,"
        " date de livraison, livré le, se termine le"
    ),
    "payoff": (
        "amorti*, rentabilis*, rentable, retour sur investissement, se rembourse,"
        " seuil de rentabilité, remboursé en, payé en, au bout de combien, à partir de quand,"
        " à partir de combien, à partir de la combien*, vaut le coup, devient rentable, est remboursé,"
        " se paie, se paye, rentre dans, récupère*, devient intéressant*, combien de trajets,"
        " rentre dans ses frais, à l'équilibre"
    ),
    "perunit": (
        "prix par, prix au, coût par, prix à la, à la couche, par lavage, par litre, le litre,"
        " par kilo, au kilo, le kilo, par tasse, par jour, par mois, par portion, par dose, par page,"
        " par personne, par repas, par usage, par nuit, par trajet, prix unitaire, prix de revient,"
        " à l'unité, la dose, la tasse"
    ),
    "tax": ("tva, ht, ttc, hors taxe*, toutes taxes, taxe*, net, brut, crédit d'impôt, impôt*, défiscalis*"),
    "given": (
        "tels quels, telles quelles, tel quel, telle quelle, comme elles sont, comme ils sont, validé*,"
        " chiffres définitifs, définitif*, déjà vérifié*, déjà calculé*, ne rien recalculer,"
        " ne pas recalculer, sans recalculer, pas de calcul, rien à calculer, à reprendre,"
        " prêts à l'emploi, déjà validé*, utiliser librement, tels qu'ils"
    ),
    "voice": (
        "le juridique, juridique, service juridique, avocat*, les ventes, commercial, commerciaux,"
        " service commercial, finance, finances, comptable*, direction, directeur*, directrice, siège,"
        " marketing, communication, opérations, exploitation, la marque, marque, charte, client,"
        " cliente, patron, patronne, fondat*, conformité, enseigne, magasin, distributeur*,"
        " franchise*, agence, rédaction, achats, qualité, régie, partenaire*, éditeur*, réglementaire,"
        " gérant*, chef, équipe produit, conseil d'administration, financeur*, mairie, associé*,"
        " ingénieur*, la direction, le commercial, les commerciaux, les juristes, juriste*,"
        " le service, médical, le patron, la patronne, le siège, le site, notre site, flyer,"
        " emballage, pharmacien*"
    ),
    "demand": (
        "veut, veulent, précise, précisent, estime, estiment, ne laisse passer, voudrait, voudraient,"
        " dit, disent, exige, exigent, demande, demandent, insiste*, refuse*, interdit, interdisent,"
        " rappelle*, impose*, souhaite*, tient à, aimerait, aimeraient, préfère*, autorise*, réclame*,"
        " promet"
    ),
    "but": (
        "mais, or, cependant, pourtant, toutefois, alors que, en revanche, tandis que, sauf que, hélas,"
        " n'est pas, ne peut pas, ne peuvent pas, bien que, en même temps"
    ),
    "conflict": (
        "contradict*, contredi*, conflit*, concilier, réconcilier, trancher, tranchez, arbitr*,"
        " compromis, incompatible*, lequel prime, prime sur, l'emporte, les deux à la fois,"
        " impossible de, ménager, pas les deux, s'excluent, tout le monde content,"
        " satisfaire tout le monde, choisir entre, ne colle pas, ne collent pas, accorder,"
        " ce qui cède, qui cède, concili*, inconciliable*, contentent les deux, satisfaire les deux,"
        " d'accord tous, tous les deux"
    ),
    "doc": (
        "rapport*, étude*, notice*, tableau, tableaux, manuel, fiche, document*, essais, test, tests,"
        " laboratoire*, labo, enquête*, sondage*, source, sources, résultats, preuve*, certificat*,"
        " note, notes, audit*, mode d'emploi, compte rendu, comparatif, extrait, données,"
        " texte ci-dessous, règlement, annexe*, brochure*, pdf, joint, jointe, ci joint, plaquette,"
        " ci dessous, contrat, conditions, bilan, relevé*, mesures, article*, compte rendu*"
    ),
    "check": (
        "vérifi*, contrôle*, comparer avec, comparer à, confronter, confrontez, recouper, recoupez,"
        " valider une, passer en revue, croiser, confirmer, relire, un par un, une par une,"
        " est-ce encore vrai, toujours vrai, assurez vous, confirme, confirment"
    ),
    "support": (
        "encore vrai*, tient encore, noir sur blanc, incontestable*, opposable*, attaquer, étayé*,"
        " étaye*, prouv*, démontr*, défendable*, défendre, justifi*, confirm*, soutenu, soutient,"
        " soutiennent, tient la route, tiennent la route, tient debout, appuie*, appuyer, repose*,"
        " fondé*, permet de dire, peut dire, peut on dire, peut affirmer, pouvons dire,"
        " pouvons affirmer, a le droit de dire, permet d'affirmer, attest*, valable*, valide,"
        " encore vrai, résiste*, inattaquable*, autorise à dire, tient, tiennent, reste vrai,"
        " sert encore, a le droit, couvre, couvert, prouve, vérifié"
    ),
    "claim": (
        "allégation*, affirmation*, promesse*, argument*, revendication*, conclusion*, constat*,"
        " énoncé*, ce qu'on peut, ce que l'on peut, claim, claims, points"
    ),
    "only": (
        "seulement, uniquement, seul, seule, seuls, seules, ne que, rien d'autre, rien de plus,"
        " supprim*, retirer, retirez, enlever, enlevez, écarter, écartez, jeter, périmé*, obsolète*,"
        " exclusivement, strictement, garder que, gardez que, ne gardez, que ce qui, le reste,"
        " se taire, rayez, rayer, barrez, taire, jamais le, pas un mot"
    ),
    "extract": (
        "repêcher, dénicher, extraire, extrayez, tirer, tirez, dégager, dégagez, puiser, puisez,"
        " relever, relevez, repérer, retenir, retenez, trouver, trouvez, sélectionn*, piocher, isoler,"
        " trier, triez, synthétis*"
    ),
    "noneed": (
        "pas besoin de lire, inutile de lire, pour information, pour info, à titre indicatif,"
        " à titre d'information, ne pas exploiter, ne pas utiliser, juste en annexe, simple annexe,"
        " pour mémoire, rien à en tirer, sans le lire, pas la peine de lire, pour contexte"
    ),
    "group": (
        "segment*, cible*, persona*, profil, profils, groupe*, public, publics, catégorie*,"
        " typologie*, client type, rôle*, abonnés, prospects, nouveaux clients, anciens clients,"
        " ceux qui, celles qui, familles, étudiants, retraités, adhérents, clients, clientes,"
        " locataires, propriétaires, nouveaux, fidèles, adhérent*, parents, salariés, patients,"
        " inactifs, donateurs, débutants, professionnels, particuliers"
    ),
    "each": (
        "par segment, par cible, par persona, par profil, par groupe, par catégorie, par public,"
        " chaque, pour chaque, chacun, chacune, selon le, selon la, à chaque, un par, une par"
    ),
    "overlap": (
        "chevauch*, recoup*, prioritaire*, l'emporte, prévaut, à la fois, appartient à deux,"
        " appartiennent à, dans les deux, considéré comme, traité comme, compte comme, quelle que soit,"
        " quel que soit, ne doit jamais, ne doivent jamais, ne doit rien savoir, cumul*"
    ),
    "differ": "différent*, distinct*, propre, propres, séparé*, adapté*, spécifique*, personnalis*",
    "same": (
        "même message, mêmes messages, mêmes titres, mêmes phrases, même texte, mêmes textes,"
        " la même chose, pour tous, pour tout le monde, identique*, partout pareil, partout le même,"
        " partout les mêmes, aucune différence, pas de différence, un seul jeu, une seule version,"
        " sans distinction, tous les mêmes, mêmes lignes, le même contenu, même contenu,"
        " pas de version par"
    ),
    "gets": (
        "reçoit, reçoivent, voit, voient, obtient, obtiennent, a droit, ont droit, bénéficie*, aura,"
        " auront, entend, entendent, on leur dit, parler à, leur parle, s'adresse, proposé"
    ),
    "rule": (
        "loi, lois, légal*, légale*, réglement*, interdit*, autoris*, obligatoire*, obligation*,"
        " mention, mentions, licence*, régulateur*, autorité*, conformité, permis, droit, juridique*,"
        " agrément*, evin, arpp, avertissement*, tolér*, imposé*, doit figurer, doivent figurer,"
        " ne peut pas, prohibé*, visa, interdi*, autorisé*"
    ),
    "place": (
        "france, français*, belgique, belge*, suisse*, luxembourg*, canada, canadien*, québec*,"
        " allemagne, allemand*, italie, italien*, espagne, espagnol*, royaume uni, angleterre, irlande,"
        " pays bas, portugal, maroc*, tunisie, algérie, sénégal*, côte d'ivoire, autriche, pologne,"
        " suède, états unis, wallonie, flandre"
    ),
    "market": "marché, marchés, pays, état, états, province*, canton*, région*, territoire*",
    "rival": (
        "là où on gagne, là où nous gagnons, meilleur que, meilleure que, concurren*, rival*, face à,"
        " par rapport, comparé à, comparatif*, contre les, mieux que, moins cher que, plus rapide que,"
        " bat, battre, bats, devant, vs, versus, la première, le premier, vis à vis, on gagne,"
        " gagner là, meilleurs que, meilleures que, nous sommes meilleurs, sommes meilleurs,"
        " on est meilleurs, dépass*, distanc*, devançons, les autres, l'emport*, sont moins bons,"
        " en tête, devant les"
    ),
    "not": "pas, ne, aucun, aucune, jamais, sans, ni, rien, non, pas un mot",
    "prev": (
        "précédent*, celui d'avant, celle d'avant, d'avant, la veille, de la veille, suivant*,"
        " le suivant, ligne suivante, le lendemain, du lendemain, répond à, répond au, répondent,"
        " prolonge*, enchaîne*, reprend*, s'appuie sur la, fait suite, se suivent, boucle*,"
        " revient au premier, revient à la première, renvoie, dans cet ordre, dans l'ordre,"
        " lus à la suite, lues à la suite, à la file, mis bout à bout, bout à bout, dernier mot,"
        " mot du précédent, reprend, reprennent, épisode d'avant, suite du, suite de, s'enchaîne*,"
        " contredit, fait avancer, là où le, n'a de sens, sens qu'après, qu'après"
    ),
    "chain": (
        "histoire, histoires, récit*, énigme*, devinette*, indice*, compte à rebours, chaîne,"
        " feuilleton*, suspense, intrigue*, rebondissement*, dialogue*, épisode*, chute, conte,"
        " chasse au trésor, jeu de piste, crescendo, gradation, fil rouge, histoire*, intrigue, récit"
    ),
    "indep": (
        "n'importe quel ordre, sans lien, indépendant*, sans ordre, l'ordre n'a pas,"
        " l'ordre importe peu, ordre indifférent, se suffit, se suffisent, isolément, chacun seul,"
        " pas de suite, peu importe l'ordre, à l'unité sans"
    ),
    "pattern": (
        "nom caché, cachée dans, cache un, lettre suivante, acrostiche*, première lettre,"
        " premières lettres, initiales, même lettre, dernière lettre, forment le mot, forme le mot,"
        " de haut en bas, palindrome*, anagramme*, contrepèterie*, alexandrin*, haïku*, haiku*,"
        " quatrain*, abécédaire*, de a à z, mot caché, mots cachés, caché dans, sans la lettre,"
        " lipogramme*, à l'envers, dernier mot, mots valises, mot valise, calembour dans chaque,"
        " jeu de mots dans chaque, métaphore filée, virelangue*, octosyllabe*, décasyllabe*"
    ),
    "wit": (
        "rime, rimes, riment, rimé*, rimer, allitération*, syllabe*, alphabet*, lettre, lettres,"
        " chaque mot, tous les mots"
    ),
    "maybe": (
        "peut, peuvent, suffit, un peu de, une pointe de, si ça vient, pas obligatoire, facultatif,"
        " au plus un, pas de rime*, pas de jeu*, éventuellement, de temps en temps, bienvenu*"
    ),
    "what": (
        "ce que, ce qu'il, ce qu'on, ce qui reste, quand, quel, quelle, quels, quelles, combien, jusqu'où"
    ),
    "machine": "ia, assistant, robot, bot, llm",
    "system": "modèle, système",
    "order": "ignore*, oublie*, consigne*, prompt, route, complexe, raisonn*, étape par étape, pipeline",
}
