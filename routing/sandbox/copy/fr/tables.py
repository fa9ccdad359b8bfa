"""French templates; colons and question marks follow a plain space."""

HEADLINES = """
* | {F} | many w:1.3
* | {J}. {J}. | many w:1.1
* | {J}, {J} | w:1.0
* | {NP} et {NP} | w:0.9
* | {P} : {F} | many w:1.2
* | {P}. {F}. | w:0.9
* | {B} : {F} | w:1.0
* | {F}. {P}. | w:0.7
* | {M} : {F} | many w:1.3
* | {M}. {F}. | w:1.1
benefit | {P} avec {NP} | many w:1.3
benefit | {P} avec {NP} et {NP} | w:1.1
benefit | {P}, {ADJ} | w:1.0
benefit | Place à ceci : {FW} | w:0.4
benefit | Le petit plus : {FW} | w:0.9 warm playful
benefit | {F}. {F}. {F}. | w:0.9
benefit | {P} : {J}, {J} | w:1.0
benefit | {P} signé {B} : {F} | w:0.5
benefit | Au programme : {NP} | w:1.0
benefit | Au programme : {NP} et {NP} | w:1.1
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P} : {C} | w:1.1
proof | {B} : {G} | w:1.0
proof | Les faits : {C} | w:0.8
proof | En chiffres : {R} | w:0.9
proof | En chiffres : {C} | w:0.9
proof | En chiffres : {PR} | w:0.7
proof | {B} en chiffres : {R} | w:0.8
price | {PR} | many w:1.2
price | {P} : {PR} | many w:1.2
price | {P} {PR} | w:0.6
price | {P}, {PR} | w:1.1
price | {PR} chez {B} | w:0.9
price | {B} : {PR} | w:1.0
price | Le prix : {PR} | w:0.9
price | Côté budget : {PR} | w:1.0
price | {PR}. {F}. | w:0.9
price | Combien ? {PR}. | w:0.8
speed | {SP} | many w:1.2
speed | {P} : {SP} | w:1.1
speed | {B} : {SP} | w:1.0
speed | Côté temps : {SP} | w:0.7
pain | Assez de {X} ? | w:0.9
pain | Fini {X}. Place à {B}. | w:0.4
pain | {X} ? Oubliez. | w:0.9 plain playful
pain | Ras-le-bol de {X} ? | w:0.5 playful
pain | Besoin d'une pause ? {FW}. | w:1.0 v:travel,health,beauty,events
pain | Et si on oubliait {X} ? | w:0.3
contrast | {NEG}. Juste {NP}. | w:1.1
contrast | {X} ? Pas ici. | w:1.1
contrast | {P}, {NEG} | w:1.2
contrast | {NEG}, {NEG} | w:1.0
contrast | {NP}, {NEG} | w:1.0
contrast | La différence : {FW} | w:1.0
contrast | Plus que {P} : {FW} | w:0.5
contrast | Oui à {NP} | w:0.3
question | Envie de {NP} ? | w:0.5
question | Pourquoi {B} ? {FW}. | w:1.1
question | Pourquoi {N} ? {FW}. | w:0.7
question | {P} : et pourquoi pas ? | w:1.0
question | Et si c'était {B} ? | w:0.9
question | Et pourquoi pas {B} ? | w:0.9
question | {P} ? {FW}. | w:1.0
question | Le saviez-vous ? {FW}. | w:1.0
question | Une idée en tête ? {P}. | w:0.8
question | Ça vous tente ? {FW}. | w:1.0 warm playful
question | Ça vous tente ? {P}. | w:0.9 warm playful
how_to | Comment choisir ? {FW}. | w:0.9
how_to | Mode d'emploi : {FW} | w:0.8
how_to | Par où commencer : {P} | w:0.8
how_to | Comment ça se passe : {FW} | w:1.0
how_to | Bien choisir : {P} | w:0.8
how_to | Première étape : découvrir {B} | w:0.8
how_to | Pour commencer : {FW} | w:0.9
social | {R} | many w:1.3
social | {P} : {R} | w:1.2
social | {B} : {R} | w:1.1
social | L'avis général : {R} | w:0.5
social | Le verdict : {R} | w:1.0
social | Ce qu'on en dit : {R} | w:1.0
social | {S} | w:1.1
social | {R}. {F}. | w:1.0
urgency | {U} | many w:1.3
urgency | {P} : {U} | w:1.1
urgency | {B} : {U} | w:0.9
urgency | {DT} | w:1.1
urgency | À noter : {U} | w:1.0
urgency | À vos agendas : {U} | w:0.9
urgency | {U}. {F}. | w:0.8
local | {P} {L} | w:1.0
local | {P} {K} | w:0.9
local | {PL} | many w:1.2
local | {P} {PL} | w:1.2
local | {B}, {PL} | w:1.1
local | {PL}. {F}. | w:1.0
audience | Pour les {A} : {F} | w:1.1
audience | Pour les {A} : {P} | w:1.0
audience | {P} pour les {A} | w:1.0
audience | {A}, voici {B} | w:0.8
curiosity | Bon à savoir : {FW} | w:1.0
curiosity | En bref : {FW} | w:0.9
curiosity | Petit détail : {FW} | w:0.9
curiosity | Entre nous : {FW} | w:0.9 warm playful
curiosity | L'idée : {FW} | w:0.9
curiosity | Coup d'œil : {P} | w:0.8
curiosity | À découvrir : {P} | w:0.9
curiosity | Imaginez : {NP} | w:1.0
curiosity | Imaginez : {NP} et {NP} | w:0.9
curiosity | Le détail qui compte : {FW} | w:0.9
curiosity | Dites bonjour à {B} | w:0.5 warm playful
offer | {OC} | many w:1.3
offer | {P} : {OC} | w:1.1
offer | {OC} chez {B} | w:1.0
offer | {B} : {OC} | w:1.0
offer | L'offre : {OC} | w:0.9
offer | {OC}. {F}. | w:0.9
offer | Côté offre : {OC} | w:0.8
brand | {P} par {B} | w:0.9
brand | {B} : {P} | w:1.1
brand | Découvrez {B} | w:1.0
brand | Voici {B} | w:0.9
brand | Voici {B} : {F} | w:0.9
brand | Bienvenue chez {B} | w:0.9 warm calm
brand | {B}. {P}. | w:0.7
brand | {P}, côté {B} | w:0.5
brand | En savoir plus sur {B} | w:0.6
brand | Rencontrez {B} | w:0.5
brand | Bonjour, ici {B} | w:0.8 warm playful
brand | {B} en un coup d'œil | w:0.6
curiosity | {P} en un coup d'œil | w:0.6
question | Connaissez-vous {B} ? | w:0.8
how_to | Commencez par là : {P} | w:0.5
"""

OPENERS = """
brand | {P} : {B}. | w:0.7
brand | Bienvenue chez {B}. | many w:1.0
brand | Voici {B}. | w:0.9
brand | {B} : {P}. | many w:1.0
brand | Découvrez {B}. | w:0.9
* | {F}. | many w:1.2
benefit | {P} avec {NP}. | many w:1.2
benefit | {P} avec {NP} et {NP}. | many w:1.2
benefit | Au programme : {NP} et {NP}. | many w:1.1
benefit | {M}. | many w:1.2
contrast | {P}, {NEG}. | w:1.0
contrast | {X} ? Pas ici. | w:0.9
contrast | La différence : {FW}. | w:0.9
pain | Besoin d'une pause ? | w:0.9 v:travel,health,beauty,events
question | Pourquoi {B} ? | many w:1.0
question | Ça vous tente ? {P}. | w:0.9 warm playful
question | Et pourquoi pas {B} ? | w:0.8
price | {P} : {PR}. | many w:1.1
price | {P}, {PR}. | w:1.0
price | Côté budget : {PR}. | w:0.9
social | {R}. | w:1.1
social | {B} : {R}. | w:1.0
social | {S}. | w:1.0
proof | {C}. | w:1.0
proof | {G}. | w:1.0
urgency | {U}. | many w:1.1
urgency | {P} : {U}. | w:1.0
offer | {OC} chez {B}. | w:1.0
offer | L'offre : {OC}. | w:0.9
speed | {P} : {SP}. | w:1.0
audience | Pour les {A} : {P}. | w:1.0
local | {P} {PL}. | w:1.1
local | {B}, {PL}. | w:1.0
local | {P} {K}. | w:0.7
how_to | Comment ça se passe : {FW}. | w:0.9
curiosity | Bon à savoir : {FW}. | w:0.9
curiosity | Imaginez : {NP} et {NP}. | w:1.0
curiosity | Petit détail : {FW}. | w:0.8
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales": ("À découvrir chez {B}.", "Voir les détails."),
    "leads": ("Parlons-en.", "Demandez les détails à {B}."),
    "signups": ("Commencez avec {B}.",),
    "installs": ("À essayer.",),
    "store_visits": ("Passez nous voir.",),
    "awareness": ("Tous les détails chez {B}.",),
    "clicks": ("À voir chez {B}.", "Tous les détails en ligne."),
    "": ("En savoir plus.", "Plus de détails chez {B}."),
}
