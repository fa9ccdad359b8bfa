"""German short lines: no article before the product, no form of address."""

HEADLINES = """
* | {J} | many w:1.25
* | {FW} | many w:1.15
* | {VS} | many w:1.0
* | {J}, {J} | w:1.05 g:pair
* | {J} und {J} | w:1.1 g:pair
* | {P}: {FP} | w:0.9 g:name
* | {P}: {J} und {J} | w:1.1 g:name
* | {M}: {FP} | many w:1.2
* | {M}. {J}. | w:1.1
* | {M} von {B} | w:1.0
* | {J}: {M} | w:1.0
* | {M} mit {NPa} | many w:1.3
benefit | {P} mit {NPa} | many w:1.5
benefit | {P} mit {NPa} und {NPa} | w:1.3
benefit | {P} {VS} | many w:1.4
benefit | {P}, {ADJ} | many w:1.3 g:pair
benefit | {P}, {ADJ} und {ADJ} | w:1.2
benefit | {B}: {P} {VS} | w:1.0 g:name
benefit | {P} mit {NPa}, {ADJ} | w:1.1
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P}, {G} | w:1.2 g:pair
proof | {P}. {C}. | w:1.0
proof | {G} bei {B} | w:0.9
proof | {C}, {J} | w:0.9 g:pair
price | {PR} | many w:1.2
price | {P} für {PRS} | many w:1.4
price | {P}, {PR} | w:1.0 g:pair
price | {PR} bei {B} | w:0.9
price | Was kostet das? {PR}. | w:0.9
price | {PR}, {ADJ} | w:1.1 g:pair
price | {P} für {PRS}, {ADJ} | w:1.2
speed | {SP} | many w:1.2
speed | {P}: {SP} | w:0.9 g:name
speed | Eilig? {SP}. | w:1.0 x:insurance,finance,nonprofit
speed | Wie schnell? {SP}. | w:1.0
speed | {SP}: so läuft es bei {B} | w:0.9
pain | Keine Lust auf {XS}? | w:1.2
pain | Schluss mit {XS} | w:1.2
pain | {XS}? Nicht mit {B}. | w:1.2
pain | Genug von {XS}? | w:1.1
pain | {XS} ade | w:0.9 playful
contrast | {P} ohne {X} | many w:1.4
contrast | {X}? Nicht bei {B}. | w:1.0
contrast | {NEG}, dafür {J} | w:1.3
contrast | {J} statt {XS} | w:1.2
contrast | {J}, und das ohne {X} | w:1.0
contrast | {NEG}, {NEG} | w:1.0 g:pair
contrast | {NEG}, nur {P} | w:0.9
contrast | {P}, auch {V} | w:1.2
contrast | Nicht nur {ADJ}, auch {ADJ} | w:1.2
question | {P} gesucht? | w:1.2 g:ask
question | {P} mit {NPa} gesucht? | w:1.3
question | {P} gesucht? {J}. | w:1.0
question | {P} gesucht? Bei {B}. | w:1.1 g:ask
question | Warum {B}? {J}. | w:1.0
question | Warum {B}? {J}, {J}. | w:1.1
question | {P} gefällig? | w:0.9 v:food,retail,travel,events,beauty,home g:ask
question | Lust auf {Pp}? | w:1.1 v:food,travel,events
question | Wie gut? {R}. | w:0.9
question | {V}? Geht. | w:1.1
question | {P} {VS}? Bei {B}. | w:1.0
question | Wer macht {Pp}? {B}. | w:1.0 v:local,b2b,b2b_services,home
how_to | {P} in Ruhe aussuchen | w:1.1 o:sales v:retail,home,travel,beauty,fashion
how_to | {P} jetzt bestellen | w:1.2 o:sales v:retail,food,home,beauty,fashion
how_to | {P} bei {B} bestellen | w:1.2 o:sales v:retail,food,home,beauty,fashion
how_to | {P} jetzt buchen | w:1.2 v:travel,events,education
how_to | {P} bei {B} buchen | w:1.1 v:travel,events,education
how_to | {P} jetzt testen | w:1.2 v:saas,software,gaming
how_to | {B} jetzt testen | w:1.1 v:saas,software,gaming
how_to | Mit {B} starten | w:1.0 o:signups,installs
how_to | {P} jetzt anfragen | w:1.2 o:leads
how_to | {P} bei {B} anfragen | w:1.1 o:leads
how_to | Jetzt anmelden: {P} | w:1.1 o:signups v:education,events
how_to | Vorbeikommen bei {B} | w:1.1 o:store_visits
how_to | Jetzt {P} sichern | w:1.1 o:sales x:insurance,finance,health,pharma
how_to | {P} finden bei {B} | w:0.7
audience | {A} finden hier {Pp} | w:1.1
social | {R} | many w:1.3
social | {R} für {B} | w:1.2
social | {R} für {Pp} | w:1.2
social | Mit {R} bewertet | w:1.1
social | {P} mit {R} | w:1.1
social | {S} | w:1.1
social | Bewertet mit {R} | w:0.9
social | {SJ} sind schon dabei | w:1.1
social | {R}. {J}. | w:0.9 g:pair
social | Was sagt die Kundschaft? {R}. | w:0.9
urgency | {U} | many w:1.3
urgency | {P}: {U} | w:1.1 g:name
urgency | {DT} | w:1.2
urgency | {P}, {DT} | w:1.2 g:pair
urgency | {DT} bei {B} | w:0.9
urgency | {DT}, {J} | w:1.0 g:pair
local | {P} {L} | w:1.2 v:local,travel,events,real_estate,education,health,automotive,home,public_sector
local | {B} {L} | w:1.0 v:local,travel,events,real_estate,education,health,automotive,home,public_sector
local | {P} {L}: {B} | w:1.1 v:local,travel,events,real_estate,education,health,automotive,home,public_sector
local | {P} {L} gesucht? | w:1.1 v:local,travel,events,real_estate,education,health,home g:ask
local | {P} {K} | w:0.7 x:local,food,events,health,beauty
local | {PL} | w:1.1
local | {P}, {PL} | w:1.0 g:pair
audience | {P} für {A} | w:1.3
audience | Für {A}: {P} | w:1.0 g:label
audience | Für {A}: {J} | w:0.6 g:label
audience | Gemacht für {A} | w:0.9
audience | {P} für {A}, {ADJ} | w:1.1
audience | Für {A} und {A} | w:1.0
curiosity | Und ja: {J} | w:0.5 x:pharma,insurance,finance g:label
curiosity | {J}? Ja, bei {B}. | w:1.1
curiosity | Schon gesehen? {P} {VS}. | w:1.0
curiosity | {P}, wie gemacht für {A} | w:0.9
curiosity | Übrigens: {FW} | w:0.45 g:label
curiosity | Gut zu wissen: {FW} | w:0.5 g:label
curiosity | {P} mit {NPa}? Gibt es. | w:1.1
curiosity | {NP}? Bei {B} ja. | w:1.0
curiosity | {P} {VS}? Gibt es. | w:1.1
curiosity | Schon {Pp} mit {NPa} probiert? | w:1.1 v:food
curiosity | Schon {Pp} {VS} probiert? | w:1.2 v:food
curiosity | Mit {NPa}, versteht sich | w:1.3
curiosity | {ADJ}, versteht sich | w:1.2
curiosity | Ja, mit {NPa} | w:1.2
curiosity | {P}, und zwar mit {NPa} | w:1.2
curiosity | {NP}? Ja. | w:1.0
curiosity | {NP}, ganz selbstverständlich | w:0.7
curiosity | {P} mit {NPa}, versteht sich | w:1.1
curiosity | {ADJ}? Ja. | w:1.0
curiosity | {J}? Na klar. | w:1.0 warm plain playful
curiosity | Schon entdeckt? {NP}. | w:0.8
curiosity | {P}, und zwar {ADJ} | w:1.1
benefit | Natürlich mit {NPa} | w:1.1
benefit | Mit {NPa} und {NPa} | w:1.2 g:pair
benefit | {ADJ} und {ADJ} | w:1.2 g:pair
contrast | Ganz ohne {X} | w:1.2
offer | {OC} | many w:1.3
offer | {OC} bei {B} | w:1.2
offer | {OC}: {P} | w:0.9 g:label
offer | Jetzt bei {B}: {OC} | w:1.0 g:label
offer | {P}, {OC} | w:0.9 g:pair
brand | {P} von {B} | w:1.3
brand | {B}: {P} | w:1.0 g:name
brand | {B}: {J}, {J} | w:1.0 g:name
brand | {P} entdecken | w:1.0 x:local,b2b,b2b_services,insurance,finance g:greet
brand | {B} entdecken | w:0.8 x:local,b2b,b2b_services,insurance,finance g:greet
brand | {B} kennenlernen | w:0.9 g:greet
brand | Willkommen bei {B} | w:0.8 g:greet
brand | {P}? Macht {B}. | w:1.1 v:local,b2b,b2b_services
brand | Zu Besuch bei {B} | w:0.8 o:store_visits
brand | {N} kennenlernen | w:0.7 g:greet
brand | {P} aus dem Hause {B} | w:0.5
brand | Mehr über {B} | w:0.5 g:greet
question | Schon von {B} gehört? | w:0.5 g:greet
how_to | Einfach bei {B} fragen | w:0.5 g:greet
brand | {B} freut sich auf Besuch | w:0.45 v:local,food,travel,retail,events g:greet
brand | Jetzt {B} kennenlernen | w:0.5 g:greet
how_to | {P} aussuchen | w:0.5 v:retail,home,food,beauty,fashion
audience | {B} für {A} | w:0.5
brand | {P} bei {B} | w:0.54 g:greet
brand | {P} | w:0.52
brand | {B} | w:0.5 g:greet
brand | {P} gibt es bei {B} | w:0.5 g:greet
question | {P}? Bei {B}. | w:0.5
brand | {B} im Überblick | w:0.45 g:greet
"""
