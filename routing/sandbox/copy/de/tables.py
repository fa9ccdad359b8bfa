"""German templates. Frames need neither article nor form of address."""

HEADLINES = """
* | {F} | many w:1.3
* | {J}. {J}. | many w:1.1
* | {J}, {J} | w:1.0
* | {J} und {J} | w:0.8
* | {P}: {F} | many w:1.2
* | {P}. {F}. | w:0.9
* | {B}: {F} | w:1.0
* | {F}. {P}. | w:0.7
* | {F}. Das ist {B}. | w:0.8 warm plain
* | {M}: {F} | many w:1.3
* | {M}. {F}. | w:1.1
* | {M} bei {B} | w:1.0
benefit | {P}, {ADJ} | w:1.2
benefit | {P}: {J}, {J} | w:1.0
benefit | {P} von {B}: {F} | w:1.0
benefit | {F}. {F}. {F}. | w:0.9
benefit | Das Plus: {FW} | w:0.9
benefit | Ganz einfach: {FW} | w:0.4 plain
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P}: {C} | w:1.1
proof | {B}: {G} | w:1.0
proof | Schwarz auf weiß: {C} | w:0.9 plain businesslike
proof | Schwarz auf weiß: {R} | w:0.9 plain businesslike
proof | Die Fakten: {C} | w:0.9
proof | Die Fakten: {G} | w:0.8
proof | {R}. {G}. | w:0.9
proof | {B} in Zahlen: {C} | w:0.8
price | {PR} | many w:1.2
price | {P}: {PR} | many w:1.2
price | {P} für {PRS} | w:1.1
price | {PR} bei {B} | w:1.0
price | {B}: {PR} | w:1.0
price | Der Preis: {PR} | w:0.9
price | Was kostet das? {PR}. | w:0.9
price | {PR}. {F}. | w:0.9
price | Ehrlich gerechnet: {PR} | w:0.5
speed | {SP} | many w:1.2
speed | {P}: {SP} | w:1.1
speed | {B}: {SP} | w:1.0
speed | Auf die Zeit geschaut: {SP} | w:0.6
speed | {SP}. {F}. | w:0.9
pain | Genug gesucht? {P}. | w:0.9
pain | Genug gesucht? {B}. | w:0.8
pain | {X}? Muss nicht sein. | w:1.1
pain | Keine Lust auf {X}? | w:1.1
pain | Schon wieder {X}? {B}. | w:0.8
pain | Lieber ohne {X}? | w:1.0
contrast | {P} ohne {X} | w:1.2
contrast | {X}? Nicht bei {B}. | w:1.1
contrast | {NEG}. Einfach {P}. | w:1.0
contrast | {P}, {NEG} | w:1.1
contrast | {NEG}, {NEG} | w:1.0
contrast | Nicht irgendein Name: {B} | w:0.4
contrast | Wer vergleicht, sieht: {FW} | w:0.8
contrast | Mehr als {P}: {FW} | w:0.7
contrast | Der Unterschied: {FW} | w:0.9
question | {P} gesucht? | w:1.2
question | {P} gesucht? {FW}. | w:1.1
question | {P} gefällig? | w:0.9 x:finance,insurance,health,pharma
question | Warum {B}? {FW}. | w:1.1
question | Warum {N}? {FW}. | w:0.8
question | Schon entdeckt? {P}. | w:0.9
question | Schon entdeckt? {N}. | w:0.8
question | Was spricht dafür? {FW}. | w:0.9
question | Was ist drin? {FW}. | w:0.8
question | Neugierig auf {N}? | w:0.9
question | Schon gewusst? {FW}. | w:0.9
question | Was gibt es? {P}. | w:0.6
how_to | So geht {P} | w:0.9
how_to | So geht das bei {B} | w:0.7
how_to | So macht es {B}: {FW} | w:0.9
how_to | {P} finden: so geht's | w:0.8
how_to | Worauf achten? {FW}. | w:0.8
how_to | Gut wählen: {P} | w:0.7
how_to | In Ruhe auswählen: {P} | w:0.7
how_to | Erster Schritt: {B} ansehen | w:0.6
social | {R} | many w:1.3
social | {P}: {R} | w:1.2
social | {B}: {R} | w:1.1
social | Das Urteil: {R} | w:1.0
social | So wird bewertet: {R} | w:0.9
social | {S} | w:1.1
social | {R}. {F}. | w:1.0
urgency | {U} | many w:1.3
urgency | {P}: {U} | w:1.1
urgency | {DT} | w:1.1
urgency | Termin merken: {U} | w:0.9
urgency | Termin merken: {DT} | w:0.8
local | {P} {L} | w:1.1
local | {B} {L} | w:1.0
local | {P} {K} | w:0.9
local | {PL} | w:1.1
local | {P} von {B}, {K} | w:0.5
audience | Für {A}: {F} | w:1.1
audience | Für {A}: {P} | w:1.1
audience | {P} für {A} | w:1.2
audience | {B} für {A} | w:0.9
curiosity | Gut zu wissen: {FW} | w:1.0
curiosity | Kurz gesagt: {FW} | w:1.0
curiosity | Unter uns: {FW} | w:0.8 warm playful plain
curiosity | Übrigens: {FW} | w:0.9
curiosity | Kleines Detail: {FW} | w:0.8
curiosity | Genau hingeschaut: {P} | w:0.8
curiosity | Ein Blick auf {P} | w:0.8
curiosity | Ein Blick auf {N} | w:0.7
curiosity | Was steckt in {N}? | w:0.8
curiosity | Nebenbei bemerkt: {FW} | w:0.8
offer | {OC} | many w:1.3
offer | {P}: {OC} | w:1.1
offer | {OC} bei {B} | w:1.0
offer | {B}: {OC} | w:1.0
offer | Das Angebot: {OC} | w:0.9
brand | {P} von {B} | w:1.2
brand | {B}: {P} | w:1.1
brand | {P} entdecken | w:1.0
brand | {B} entdecken | w:1.0
brand | {B} kennenlernen | w:1.0
brand | {N} kennenlernen | w:0.8
brand | Das ist {B} | w:0.8
brand | Das ist {N}: {F} | w:0.8
brand | Hallo von {B} | w:0.8 warm playful
brand | {P} im Blick | w:0.6
brand | {P} bestellen | w:0.8 o:sales v:retail,food,beauty,home
brand | {B}. {P}. | w:0.6
brand | Mehr über {B} | w:0.6
brand | Mehr über {P} | w:0.6
brand | Willkommen bei {B} | w:0.8
brand | Zu Besuch bei {B} | w:0.6 o:store_visits
brand | {P} aus dem Hause {B} | w:0.5
curiosity | Was ist {N}? | w:0.5
curiosity | Mal ansehen: {P} | w:0.5
question | Schon mal von {B} gehört? | w:0.6
question | {B} schon probiert? | w:0.4
how_to | Hier anfangen: {P} | w:0.5
"""

OPENERS = """
brand | {P} von {B}. | many w:1.1
brand | Das ist {B}. | w:0.8
brand | {B}: {P}. | w:0.9
brand | {P} entdecken. | w:0.7
brand | Willkommen bei {B}. | w:0.7
* | {F}. | many w:1.2
benefit | {P}, {ADJ}. | w:1.1
benefit | {P}: {J}, {J}. | many w:1.1
benefit | {P} von {B}: {F}. | many w:1.0
benefit | {M}. | many w:1.2
contrast | {P} ohne {X}. | w:1.0
contrast | {X}? Nicht bei {B}. | w:1.0
contrast | Der Unterschied: {FW}. | w:0.8
pain | Keine Lust auf {X}? | w:0.9
pain | Genug gesucht? | w:0.7
question | {P} gesucht? | many w:1.1
question | Warum {B}? | many w:1.0
question | Schon entdeckt? {P}. | w:0.8
price | {P}: {PR}. | many w:1.1
price | {P} für {PRS}. | w:1.1
price | {PR}. | w:1.0
social | {R}. | w:1.1
social | {B}: {R}. | w:0.9
social | {S}. | w:1.0
proof | {C}. | w:1.0
proof | {G}. | w:1.0
urgency | {U}. | many w:1.1
urgency | {P}: {U}. | w:1.0
offer | {OC} bei {B}. | w:1.0
offer | {P}: {OC}. | w:1.0
speed | {P}: {SP}. | w:1.0
audience | {P} für {A}. | w:1.1
audience | Für {A}: {P}. | w:1.0
local | {P} {K}. | w:0.7
how_to | So macht es {B}: {FW}. | w:0.8
curiosity | Gut zu wissen: {FW}. | w:0.9
curiosity | Kurz gesagt: {FW}. | w:0.9
curiosity | Übrigens: {FW}. | w:0.8
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales": ("Jetzt ansehen.", "Mehr bei {B}.", "Am besten selbst ansehen."),
    "leads": ("Mehr erfahren bei {B}.", "Einfach nachfragen bei {B}."),
    "signups": ("Mehr erfahren bei {B}.", "Los geht's bei {B}."),
    "installs": ("Einfach ausprobieren.",),
    "store_visits": ("Einfach vorbeikommen.",),
    "awareness": ("Mehr dazu bei {B}.",),
    "clicks": ("Hier weiterlesen.", "Mehr bei {B}."),
    "": ("Mehr erfahren.", "Alle Details bei {B}."),
}
