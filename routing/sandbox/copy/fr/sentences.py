"""French sentences: openings that say two or three things at once, and calls to action."""

OPENERS = """
benefit | Chez {B}, offrez-vous {Pa} avec {NP}. | many w:1.4 v:travel,retail,beauty,home,events,food
benefit | Chez {B}, vous trouvez {Pa} avec {NP}. | many w:1.3
question | Pourquoi {B} ? {J}, {J}. | w:1.0
social | {B} : {R}. | w:1.0
local | On vous attend chez {B}, {PL}. | w:1.2 v:travel,events,food
brand | Votre {Ps} chez {B}, avec {NP}. | many w:1.2
brand | Vos {Pp} chez {B}, avec {NP}. | many w:1.2
brand | Votre {Ps} avec {B}. | w:0.6
brand | Vos {Pp} avec {B}. | w:0.6
benefit | {P} avec {NP} et {NP}. | many w:1.1
benefit | Offrez-vous {Pa} avec {NP} et {NP}. | many w:1.5 v:travel,retail,beauty,home,events,food
benefit | Réservez {Pa} avec {NP} et {NP}. | many w:1.4 v:travel,events
benefit | Commandez {Pa} avec {NP} et {NP}. | many w:1.4 o:sales v:retail,food,home,beauty,fashion
benefit | Essayez {Pa} avec {NP} et {NP}. | many w:1.4 v:saas,software
benefit | Suivez {Pa} avec {NP} et {NP}. | many w:1.5 v:education
benefit | Avec {B}, vous avez {NPa} et {NPa}. | many w:1.3
benefit | Chez {B}, vous trouvez {NPa} et {NPa}. | w:1.2
benefit | {NP}, {NP} et {NP} : tout y est. | w:1.1
benefit | {P}, {ADJ}, avec {NP}. | w:1.2
benefit | {M} avec {NP} et {NP}. | many w:1.4
benefit | {B}, c'est {Pa} avec {NP}. | w:1.2
benefit | {Ps} qui {V3}, avec {NP}. | w:1.2
contrast | {NEU}, mais {NPa} et {NPa}. | many w:1.5
contrast | {P} sans {X}, mais avec {NP}. | many w:1.4
contrast | Chez {B}, trouvez {Pa} sans {X}. | w:1.2
contrast | {P} avec {NP}, même {V}. | w:1.2
pain | Assez {XS} ? Trouvez {Pa} avec {B}. | w:1.2
pain | Assez {XS} ? Chez {B}, il y a {NPa}. | w:1.2
pain | Besoin d'une pause ? {NP} et {NP} vous attendent chez {B}. | w:1.3 v:travel,beauty
question | Vous cherchez {Pa} ? Chez {B}, il y a {NPa}. | many w:1.4
question | Vous cherchez {Pa} avec {NP} ? Voyez chez {B}. | w:1.2
question | Et si vous réserviez {Pa} avec {NP} ? | w:1.3 v:travel,events
question | Et pourquoi pas {Pa} avec {NP} ? | w:1.1 v:travel,food,events,retail,education,beauty,home
question | Et si vous essayiez {N} ? {NP} et {NP} vous y attendent. | w:1.2 v:saas,software
price | Comptez {PRS} pour {Pa} avec {NP}. | many w:1.4
price | Chez {B}, comptez {PRS} pour {Pa}. | w:1.3
price | {P}, {PR}, avec {NP}. | many w:1.3
price | {PR} : {P} avec {NP}. | w:1.0
price | Réservez {Pa}, {PR}. | w:1.3 v:travel,events
price | {P} avec {NP} : {PR}. | w:1.0
social | Et les avis ? {R} pour {P} avec {NP}. | w:1.2
social | {SJ} ont déjà choisi {B}. | w:1.3
social | Rejoignez {SJ} avec {B}. | w:1.2
proof | {P} avec {NP}, {G}. | many w:1.2
proof | Avec {B}, vous avez {NPa}. {C}. | w:1.1
urgency | {U}. | many w:1.1
urgency | {P} avec {NP} : {U}. | many w:1.2
urgency | {U} chez {B}. | w:1.1
urgency | {DT} chez {B}. | w:1.0
offer | En ce moment chez {B} : {OC}. | w:1.2
offer | {OC} : profitez-en chez {B}. | w:1.2
speed | {SP} : c'est possible chez {B}. | w:1.1
speed | {SP}, avec {NP} et {NP}. | w:1.1
audience | Pour les {A}, {Pa} avec {NP}. | many w:1.3
audience | {P} pour les {A}, avec {NP}. | many w:1.3
audience | Bienvenue aux {A} : {NP} et {NP} vous attendent. | w:1.2 v:travel,events,food
local | {P} {PL}, avec {NP}. | many w:1.4
curiosity | Imaginez {NPf} et {NPf}. | w:1.3 v:travel,events,home,real_estate
curiosity | Chez {B}, il y a même {NPa}. | w:1.2
curiosity | {P} avec {NP}, et même {NPa}. | w:1.2
how_to | Contactez {B} pour {Pa} avec {NP}. | w:1.3 o:leads
how_to | Commencez avec {B} : {NP} et {NP}. | w:1.2 o:signups
how_to | Passez chez {B} : {NP} et {NP} vous attendent. | w:1.3 o:store_visits
how_to | Formez-vous avec {B} : {NP} et {NP}. | w:1.3 v:education
brand | {B} : {P} avec {NP}. | w:1.0
brand | Découvrez {B} : {NP} et {NP}. | w:1.2
* | {FW}. | many w:0.7
brand | {P} par {B}. | w:0.6
"""

BODIES = """
benefit | Vous avez aussi {NPa}. | g:also w:1.1
benefit | Vous avez {NPa} et {NPa}. | w:1.1
benefit | Avec {NP} et {NP}. | w:0.8
benefit | Il y a aussi {NPa}. | g:also w:1.0
contrast | {NEU}, mais {NPa}. | w:1.2
contrast | Et {NEG}. | w:0.8
* | {FW}. | many w:1.0 g:plain
benefit | {ADJ}. | w:0.6 g:plain
benefit | {NP} et {NP}. | w:0.7
social | {R}. | w:0.8
social | Rejoignez {SJ}. | w:1.1
social | {SJ} ont déjà choisi {B}. | w:1.0
price | Comptez {PRS}. | w:1.1
price | {PR}. | w:0.8 g:plain
proof | {G}. | w:0.9
proof | {C}. | w:0.9
speed | {SP}. | w:0.9
offer | {OC}. | w:0.9
urgency | {U}. | w:1.0
urgency | {DT}. | w:0.9
local | {PL}. | w:0.7
audience | Bienvenue aux {A}. | w:0.6 g:plain
benefit | Chez {B}, vous avez {NPa} et {NPa}. | g:answer w:1.2
benefit | Chez {B}, il y a {NPa}. | g:answer w:1.1
price | Chez {B}, comptez {PRS}. | g:answer w:1.1
benefit | {B}, c'est {NP} et {NP}. | g:answer w:0.9
brand | Voyez avec {B}. | g:answer w:0.7
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales/retail": ("Commandez dès maintenant.", "Faites votre choix chez {B}."),
    "sales/food": ("Commandez dès maintenant.", "À goûter sans attendre."),
    "sales/home": ("Commandez dès maintenant.", "Faites votre choix chez {B}."),
    "sales/travel": ("Réservez dès maintenant.", "Réservez chez {B}."),
    "clicks/travel": ("Réservez dès maintenant.", "Réservez chez {B}."),
    "signups/saas": ("Essayez dès maintenant.", "Commencez avec {B}."),
    "leads/education": ("Renseignez-vous dès maintenant.", "Formez-vous avec {B}."),
    "sales": ("Profitez-en dès maintenant.", "Faites votre choix dès maintenant.", "Découvrez {B}."),
    "leads": ("Contactez {B}.", "Parlez-en avec {B}.", "Renseignez-vous dès maintenant."),
    "signups": ("Commencez avec {B}.", "Inscrivez-vous dès maintenant."),
    "installs": ("À essayer dès maintenant.",),
    "store_visits": ("Passez nous voir.", "À très vite."),
    "awareness": ("Découvrez {B}.",),
    "clicks": ("À découvrir sans attendre.", "Découvrez {B}."),
    "": ("Découvrez {B}.",),
}
