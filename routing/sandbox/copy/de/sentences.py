"""German sentences: openings that say two or three things at once, and calls to action."""

OPENERS = """
benefit | {P} mit {NPa} und {NPa}. | many w:1.4
benefit | {P} mit {NPa} gibt es bei {B}. | many w:1.3
benefit | {P} {VS} gibt es bei {B}. | w:1.1
benefit | Bei {B} gehören {NP} und {NP} dazu. | w:1.0
benefit | {B} steht für {Pp} mit {NPa}. | w:1.2
benefit | {M} mit {NPa} und {NPa}. | many w:1.4
how_to | {P} mit {NPa} jetzt bei {B} bestellen. | many w:1.4 o:sales v:retail,food,home,beauty,fashion
how_to | {P} für {PRS} bei {B} bestellen. | w:1.3 o:sales v:retail,food,home,beauty,fashion
how_to | {P} mit {NPa} jetzt bei {B} buchen. | many w:1.4 v:travel,events,education
how_to | Jetzt bei {B} vorbeikommen: {J} und {J}. | w:1.2 o:store_visits
contrast | {P} ohne {X}, dafür mit {NPa}. | many w:1.4
contrast | {P} mit {NPa}, aber ohne {X}. | many w:1.3
contrast | {NEG}, dafür {J} und {J}. | w:1.2
pain | Schluss mit {XS}: {B} macht es anders, mit {NPa}. | w:1.1
question | {P} gesucht? Bei {B} gibt es das auch mit {NPa}. | w:1.1
question | {P} mit {NPa} gesucht? Bei {B} gefunden. | w:1.1
price | {P} mit {NPa} gibt es für {PRS}. | many w:1.4
price | {P} mit {NPa}, {PR}. | w:1.2
price | {P} {VS} für {PRS}. | w:1.3
social | {R} für {Pp} von {B}. | w:1.3
social | {P} mit {NPa}, bewertet mit {R}. | many w:1.4
social | {SJ} sind schon dabei: {P} von {B}. | w:1.2
proof | {P} mit {NPa}, dazu {G}. | many w:1.3
urgency | {U}. | many w:1.2
urgency | {P} mit {NPa}. {U}. | many w:1.3
urgency | {P} von {B}: {DT}. | w:1.2
offer | Jetzt bei {B}: {OC}. | w:1.1
offer | {P} bei {B}: {OC}. | w:1.0
speed | {SP}: so läuft es bei {B}. | w:1.1
speed | {P} von {B}: {SP}. | w:1.1
audience | Für {A}: {P}, {ADJ}. | w:1.1
audience | {B} macht {Pp} für {A}. | w:1.2
brand | {P} {VS}: das gibt es bei {B}. | w:1.1
curiosity | {J} und {J}? Gibt es bei {B}. | w:1.0
* | {FW}. | many w:0.7
brand | {P} von {B}. | w:0.6
question | {P} gesucht? | w:0.6
benefit | {NP} und {NP}: dafür steht {B}. | many w:1.2
benefit | {P} mit {NPa}, und zwar {ADJ}. | w:1.2
benefit | {P}, {ADJ} und {ADJ}. | many w:1.2
question | Was das kostet? {PR} bei {B}. | w:1.0
question | {P} gesucht, gern mit {NPa}? Gibt es bei {B}. | w:1.2
question | {P} mit {NPa}? Gibt es bei {B}. | w:1.2
curiosity | {P}, und zwar mit {NPa} und {NPa}. | w:1.2
contrast | {P} von {B}, ganz ohne {X}. | w:1.2
how_to | Jetzt {P} bestellen: {J} und {J}. | many w:1.4 o:sales v:retail,food,home,beauty,fashion
how_to | {P} buchen, mit {NPa} und {NPa}. | many w:1.4 v:travel,events,education
how_to | {P} jetzt testen: {J} und {J}. | many w:1.4 v:saas,software
how_to | {P} anfragen: {J} und {J}. | many w:1.4 o:leads
contrast | Nicht nur {ADJ}, sondern auch {ADJ}: {P}. | w:1.3
contrast | {P} ohne {X}, dafür {J}. | w:1.2
price | {P} mit {NPa} für {PRS}. | many w:1.4
price | {P}, {ADJ} und für {PRS}. | w:1.2
question | {P} gesucht? Für {PRS} bei {B}. | w:1.1
question | {P} gesucht? {J} und {J} gibt es hier. | w:1.2
social | {P} mit {NPa}, von der Kundschaft mit {R} bewertet. | many w:1.4
social | {R} für {Pp} mit {NPa}. | w:1.3
audience | Für {A}: {P} mit {NPa}. | w:1.3
audience | {P} für {A}, mit {NPa}. | many w:1.3
audience | {P} für {A} und {A}. | w:1.1
brand | {P} von {B}, mit {NPa}. | many w:1.3
brand | Bei {B} gibt es {Pp} mit {NPa}. | w:1.4
brand | {B}: {J} und {J}. | w:1.0
brand | {P} {VS} von {B}. | w:1.1
"""

BODIES = """
benefit | Dazu kommen {NP} und {NP}. | w:1.2
benefit | Und das mit {NPa}. | w:1.0
benefit | Alles mit {NPa} und {NPa}. | w:1.0
benefit | {ADJ} und {ADJ}. | w:0.9
benefit | {ADJ}. | w:0.6 g:plain
benefit | {J} und {J}. | w:0.8
benefit | {NP} und {NP} sprechen für {B}. | w:1.1
contrast | Ganz ohne {X}. | w:1.1
contrast | Und {NEG}. | w:0.7
* | {FW}. | many w:1.0 g:plain
social | {R}. | w:0.9
social | {SJ} sind schon dabei. | w:1.1
price | Das kostet {PRS}. | w:1.1
price | {PR}. | w:0.8 g:plain
proof | {G}. | w:0.9
proof | {C}. | w:0.9
speed | {SP}. | w:0.9
offer | {OC}. | w:0.8
urgency | {U}. | w:1.0
urgency | {DT}. | w:0.9
audience | Gemacht für {A}. | w:0.6 g:plain
benefit | {NP} und {NP} sprechen für {B}. | g:answer w:1.2
benefit | Bei {B} gibt es das mit {NPa}. | g:answer w:1.2
price | Bei {B} kostet das {PRS}. | g:answer w:1.1
brand | Gibt es bei {B}. | g:answer w:0.8
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales/retail": ("Jetzt bei {B} bestellen.", "Gleich aussuchen und bestellen."),
    "sales/food": ("Jetzt bei {B} bestellen.", "Gleich probieren."),
    "sales/home": ("Jetzt bei {B} bestellen.", "Gleich aussuchen und bestellen."),
    "sales/travel": ("Jetzt bei {B} buchen.", "Gleich Plätze sichern."),
    "signups/saas": ("Jetzt bei {B} testen.", "Jetzt ausprobieren."),
    "signups/education": ("Jetzt bei {B} anmelden.", "Jetzt Platz sichern."),
    "sales": ("Jetzt bei {B} entdecken.", "Gleich bei {B} ansehen.", "Jetzt aussuchen."),
    "leads": ("Jetzt bei {B} anfragen.", "Jetzt Kontakt aufnehmen."),
    "signups": ("Jetzt mit {B} starten.", "Jetzt bei {B} anmelden."),
    "installs": ("Jetzt installieren.",),
    "store_visits": ("Einfach vorbeikommen.", "Am besten gleich besuchen."),
    "awareness": ("Jetzt {B} kennenlernen.",),
    "clicks": ("Jetzt bei {B} weiterlesen.", "Alle Einzelheiten bei {B}."),
    "": ("Alle Einzelheiten bei {B}.", "Jetzt {B} kennenlernen."),
}
