"""French short lines: vous throughout; colons and question marks follow a plain space."""

HEADLINES = """
* | {J} | many w:1.25
* | {FW} | many w:1.15
* | {VS} | many w:1.0
* | {J}, {J} | w:1.05 g:pair
* | {NP} et {NP} | w:1.2 g:pair
* | {P} : {FP} | w:0.8 g:name
* | {P} : {J} et {J} | w:1.0 g:name
* | {M} : {FP} | many w:1.2
* | {M} avec {NP} | many w:1.3
* | {M} par {B} | w:1.0
benefit | {P} avec {NP} | many w:1.5
benefit | {P} avec {NP} et {NP} | w:1.3
benefit | {P}, {ADJ} | many w:1.3 g:pair
benefit | {P} {VS} | many w:1.3
benefit | {Ps} qui {V3} | w:1.3
benefit | Avec {NPa} et {NPa} | w:1.1 g:pair
benefit | Offrez-vous {NPf} | w:1.0 v:travel,beauty,home,events
benefit | {N} {V3} | w:1.1 v:saas,software
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P}, {G} | w:1.2 g:pair
proof | {G}, {J} | w:1.0 g:pair
price | {PR} | many w:1.2
price | {P} à {PRS} | many w:1.4
price | {P}, {PR} | w:1.1 g:pair
price | {PR} chez {B} | w:1.0
price | Et le prix ? {PR}. | w:1.1
price | {PR}, avec {NP} | w:1.0
price | Comptez {PRS} | w:1.0
price | {Pa} pour {PRS} | w:1.1
speed | {SP} | many w:1.2
speed | {P}, {SP} | w:1.0 g:pair
speed | {SP} chez {B} | w:1.0
speed | Pas le temps ? {SP}. | w:1.0
pain | Assez {XS} ? | w:1.2
pain | Marre {XS} ? | w:1.1 plain playful
pain | Assez {XS} ? Voici {B}. | w:1.0
contrast | {P} sans {X} | many w:1.4
contrast | {P}, {NEG} | w:1.1 g:pair
contrast | {NEU}, mais {NPa} | many w:1.5
contrast | {NP}, {NEG} | w:1.1 g:pair
contrast | {NPa}, et {NEG} | w:0.9
contrast | {NEG}, {NEG} | w:1.0 g:pair
contrast | {X} ? Pas chez {B}. | w:0.9
contrast | {P}, même {V} | w:1.2
contrast | Même {V} | w:1.1
question | Vous cherchez {Pa} ? | w:1.3 g:ask
question | Et pourquoi pas {Pa} ? | w:1.2 v:travel,food,events,retail,education,beauty,home g:ask
question | Et si vous réserviez {Pa} ? | w:1.3 v:travel,events
question | Et si vous réserviez ? {J}. | w:0.9 v:travel,events
question | Et si vous essayiez {N} ? | w:1.2 v:saas,software,gaming
question | Où trouver {Pa} ? | w:1.0 g:ask
question | Pourquoi {B} ? {J}. | w:1.0
question | Pourquoi {B} ? {J}, {J}. | w:1.0
question | Besoin d'une pause ? {J}. | w:1.1 v:travel,beauty
question | {P} {VS} ? Chez {B}. | w:0.9
question | Connaissez-vous {B} ? | w:0.7 g:greet
question | Une envie ? {P}. | w:0.9 v:food,beauty
question | Qu'y a-t-il chez {B} ? {NPa}. | w:0.9
question | {P} avec {NP} ? | w:1.0
how_to | Réservez votre {Ps} | w:1.3 v:travel,events
how_to | Réservez vos {Pp} | w:1.3 v:travel,events
how_to | Réservez chez {B} | w:1.0 v:travel,events
how_to | Commandez votre {Ps} | w:1.3 o:sales v:retail,food,home,beauty,fashion
how_to | Commandez vos {Pp} | w:1.3 o:sales v:retail,food,home,beauty,fashion
how_to | Choisissez votre {Ps} | w:1.1 x:saas,software,insurance,local,b2b,b2b_services
how_to | Choisissez vos {Pp} | w:1.1 x:saas,software,insurance,local
how_to | Trouvez votre {Ps} chez {B} | w:1.0
how_to | Bien choisir votre {Ps} | w:0.9 x:local,b2b,b2b_services,food
how_to | Essayez {N} | w:1.3 v:saas,software,gaming
how_to | Testez {B} | w:1.0 v:saas,software,gaming
how_to | Contactez {B} | w:1.1 o:leads
how_to | Renseignez-vous chez {B} | w:1.0 o:leads
how_to | Inscrivez-vous chez {B} | w:1.1 v:education o:leads,signups
how_to | Suivez {Pa} | w:1.1 v:education
how_to | Formez-vous avec {B} | w:1.2 v:education
how_to | Commencez avec {B} | w:1.0 o:signups
how_to | Passez chez {B} | w:1.2 o:store_visits
how_to | Préparez votre {Ps} | w:1.1 v:travel,events
social | {R} | many w:1.3
social | Noté {R} | w:0.4
social | {R} pour {B} | w:1.2
social | Et les avis ? {R}. | w:1.2
social | {P} : {R} | w:0.9 g:name
social | {R} : à vous de juger | w:1.0
social | {R}, {J} | w:1.0 g:pair
social | {S} | w:1.1
social | Rejoignez {SJ} | w:1.3
social | {SJ} ont choisi {B} | w:1.2
social | Comme {SJ} | w:0.7
urgency | {U} | many w:1.3
urgency | {P} : {U} | w:1.0 g:name
urgency | {DT} | w:1.1
urgency | {DT} chez {B} | w:1.0
urgency | {P}, {DT} | w:1.1 g:pair
local | {P} {PL} | many w:1.4
local | {B}, {PL} | w:1.2 g:pair
local | {PL} | w:1.0
local | {J}, {PL} | w:1.2 g:pair
local | {P} {L} | w:1.1 v:local,travel,events,education,real_estate
local | {B} {L} | w:0.9 v:local,events,real_estate
local | {P} {K} | w:0.6 x:local,food,events,health,beauty
audience | {P} pour les {A} | w:1.3
audience | Pour les {A} : {J} | w:0.6 g:label
audience | Pour les {A}, {Pa} | w:1.1
audience | {A}, c'est pour vous | w:0.9
audience | Avis aux {A} | w:0.5
how_to | Parlez-en à {B} | w:0.9 o:leads
how_to | Écrivez à {B} | w:0.5 o:leads
price | {PR}, {ADJ} | w:0.5
social | {B}, {R} | w:0.5
audience | Bienvenue aux {A} | w:1.2
audience | {A}, voici {B} | w:1.0
audience | {B} pour les {A} | w:1.0
audience | Pour les {A} et les {A} | w:0.9
curiosity | {NP} ? Oui. | w:1.1
curiosity | {NP}, évidemment | w:1.1
curiosity | {ADJ}, évidemment | w:1.0
curiosity | {P} avec {NP}, bien sûr | w:1.1
curiosity | Oui, avec {NP} | w:1.1
curiosity | Ici, {NEG} | w:1.1
curiosity | Et oui, {NEG} | w:1.0
curiosity | {J}. {J}. | w:0.8 g:pair
curiosity | Avec {NP}, bien sûr | w:1.2
curiosity | Chez {B}, il y a {NPa} | w:1.1
curiosity | Imaginez {NPf} | w:1.3 v:travel,events,home,real_estate,food
curiosity | Imaginez {NPf} et {NPf} | w:1.1 v:travel,events,home,real_estate
curiosity | Il y a même {NPa} | w:1.2
curiosity | {ADJ}, bien sûr | w:1.1
curiosity | Bon à savoir : {FW} | w:0.5 g:label
offer | {OC} | many w:1.3
offer | {OC} chez {B} | w:1.2
offer | En ce moment : {OC} | w:1.0 g:label
offer | {OC}, en ce moment | w:1.0
offer | {P} : {OC} | w:0.9 g:name
offer | Profitez-en : {OC} | w:0.9 g:label
brand | {P} par {B} | w:1.1
brand | Découvrez {B} | w:1.0 g:greet
brand | On vous attend chez {B} | w:1.0 v:travel,events,food,local,retail,beauty g:greet
brand | Votre {Ps} chez {B} | w:1.0
brand | Vos {Pp} chez {B} | w:1.0
brand | Bienvenue chez {B} | w:0.9 g:greet
brand | {B} : {J}, {J} | w:1.0 g:name
brand | {P} : découvrez {B} | w:1.0 g:name
brand | Votre {Ps} vous attend | w:1.2 x:insurance,finance,pharma,health,b2b,local
brand | Vos {Pp} vous attendent | w:1.1 x:insurance,finance,pharma,health,b2b,local
brand | Votre {Ps} avec {B} | w:1.1
brand | Vos {Pp} avec {B} | w:1.1
brand | {B} : {P} | w:0.9 g:name
brand | En savoir plus sur {B} | w:0.5 g:greet
question | Vous connaissez {B} ? | w:0.55 g:greet
how_to | Demandez conseil à {B} | w:0.5 g:greet
brand | Faites connaissance avec {B} | w:0.5 g:greet
brand | {P} | w:0.52
brand | {B} | w:0.5 g:greet
brand | Voici {B} | w:0.9 g:greet
brand | Votre {Ps} | w:0.52
brand | Rendez-vous chez {B} | w:0.54 g:greet
question | {P} ? Voyez avec {B}. | w:0.5 g:greet
brand | {B}, tout simplement | w:0.45 g:greet
"""
