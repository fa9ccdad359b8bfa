"""Spanish templates."""

HEADLINES = """
* | {F} | many w:1.3
* | {J}. {J}. | many w:1.1
* | {J}, {J} | w:1.0
* | {NP} y {NP} | w:0.9
* | {P}: {F} | many w:1.2
* | {P}. {F}. | w:0.9
* | {B}: {F} | w:1.0
* | {F}. {P}. | w:0.7
* | {F}. Así es {B}. | w:0.7 warm plain
* | {M}: {F} | many w:1.3
* | {M}. {F}. | w:1.1
* | {F} en {B} | w:0.5
benefit | {P} con {NP} | many w:1.3
benefit | {P} con {NP} y {NP} | w:1.1
benefit | {P}: {J}, {J} | w:1.0
benefit | {F}. {F}. {F}. | w:0.9
benefit | El plus: {FW} | w:0.8
benefit | A tu favor: {FW} | w:0.9 warm
benefit | Lo que incluye: {NP} | w:0.9
benefit | Con {NP} | w:0.7
benefit | Con {NP} y {NP} | w:0.9
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P}: {C} | w:1.1
proof | {B}: {G} | w:1.0
proof | Los datos: {C} | w:0.8
proof | Los datos: {S} | w:0.9
proof | {B} en cifras: {S} | w:0.9
proof | {B} en números: {C} | w:0.8
proof | En claro: {S}. {J}. | w:0.6
price | {PR} | many w:1.2
price | {P}: {PR} | many w:1.2
price | {P} por {PRS} | w:1.1
price | {PR} en {B} | w:0.9
price | {B}: {PR} | w:1.0
price | El precio: {PR} | w:0.9
price | ¿Cuánto cuesta? {PR} | w:1.0
price | {PR}. {F}. | w:0.9
price | Cuentas claras: {PR} | w:0.9
speed | {SP} | many w:1.2
speed | {P}: {SP} | w:1.1
speed | {B}: {SP} | w:1.0
speed | En tiempo: {SP} | w:0.4
speed | {SP}. {F}. | w:0.9
speed | {SP}, {NEG} | w:0.9
speed | Solo haz cuentas: {SP} | w:0.3
pain | ¿Sin tiempo? {FW}. | w:0.3
pain | ¿{X}? No hace falta | w:1.1
pain | ¿No tienes {X}? No hace falta. | w:1.0
pain | Olvídate de {X} | w:0.4
pain | {X}: aquí no hace falta | w:1.0
pain | ¿Cansado de buscar? {B}. | w:0.4
contrast | {P} sin {X} | w:1.2
contrast | {NEG}, {NEG} | w:1.0
contrast | {P}, {NEG} | w:1.1
contrast | {NP}, {NEG} | w:1.1
contrast | La diferencia: {FW} | w:1.0
contrast | Más que {P}: {FW} | w:0.5
contrast | Antes de decidir: {FW} | w:0.9
contrast | {NEG}. Con {NP}. | w:0.8
question | ¿Buscas {P}? | w:1.1
question | ¿Buscas {P}? {FW}. | w:1.1
question | ¿Por qué {B}? {FW}. | w:1.1
question | ¿Quieres {NP}? | w:0.8
question | ¿Ya conoces {B}? | w:1.0
question | ¿Qué incluye? {FW}. | w:0.9
question | ¿Sabías esto? {FW}. | w:0.9
question | ¿Pensando en {P}? | w:0.9
question | ¿Te interesa? {FW}. | w:0.8
how_to | Cómo funciona: {FW} | w:1.0
how_to | Así lo hace {B}: {FW} | w:0.9
how_to | Cómo elegir {P} | w:0.7
how_to | Para empezar: {FW} | w:0.9
how_to | Por dónde empezar: {P} | w:0.8
how_to | Primer paso: conoce {B} | w:0.9
how_to | Empieza aquí: {P} | w:0.8
social | {R} | many w:1.3
social | {P}: {R} | w:1.2
social | {B}: {R} | w:1.1
social | {S} | many w:1.2
social | {S}. {F}. | w:1.0
social | {B}: {S} | w:1.0
social | Súmate a {SJ} | w:1.1
social | Lo que opinan: {R} | w:1.0
urgency | {U} | many w:1.3
urgency | {P}: {U} | w:1.1
urgency | {B}: {U} | w:0.9
urgency | {DT} | many w:1.2
urgency | {P}: {DT} | w:1.0
urgency | Anota la fecha: {U} | w:0.9
urgency | Anota la fecha: {DT} | w:1.0
urgency | En tu agenda: {DT} | w:0.9
local | {P} {L} | w:1.0
local | {P} {K} | w:1.0
local | {B}, {K} | w:0.8
local | {PL} | w:1.1
audience | Para {A}: {F} | w:1.1
audience | Para {A}: {P} | w:1.0
audience | {P} para {A} | w:1.0
curiosity | Bueno saberlo: {FW} | w:1.0
curiosity | En corto: {FW} | w:1.0
curiosity | Dato útil: {FW} | w:1.0
curiosity | Entre nos: {FW} | w:0.4
curiosity | Un detalle: {FW} | w:0.9
curiosity | De cerca: {P} | w:0.8
curiosity | Lo que cuenta: {FW} | w:0.9
curiosity | Así de claro: {FW} | w:0.8
curiosity | Échale un ojo: {P} | w:0.7 warm playful
offer | {OC} | many w:1.3
offer | {P}: {OC} | w:1.1
offer | {OC} en {B} | w:0.9
offer | {B}: {OC} | w:1.0
offer | La promo: {OC} | w:0.8 warm playful plain
offer | {OC}. {F}. | w:0.9
brand | {P} de {B} | w:1.1
brand | {P} en {B} | w:1.0
brand | {B}: {P} | w:1.1
brand | Conoce {B} | w:1.0
brand | Descubre {B} | w:1.0
brand | Te presentamos {B} | w:0.9
brand | Esto es {B} | w:0.8
brand | Esto es {B}: {F} | w:0.9
brand | {B}. {P}. | w:0.6
brand | Pregunta en {B} | w:0.8 o:leads
brand | Hola, somos {B} | w:0.9 warm playful
brand | Estudia con {B} | w:1.1 v:education
brand | Aprende con {B} | w:0.9 v:education
brand | Empieza con {B} | w:0.8 o:leads,signups
brand | Más información en {B} | w:0.6
brand | {B} a la vista | w:0.4
question | ¿Y si pruebas {B}? | w:0.7
question | ¿Qué es {N}? | w:0.5
"""

OPENERS = """
brand | {P} de {B}. | many w:1.0
brand | Conoce {B}. | w:0.9
brand | {B}: {P}. | many w:1.0
brand | Te presentamos {B}. | w:0.8
brand | Hola, somos {B}. | w:0.9 warm playful
* | {F}. | many w:1.2
benefit | {P} con {NP}. | many w:1.2
benefit | {P} con {NP} y {NP}. | many w:1.2
benefit | Con {NP} y {NP}. | w:0.9
benefit | {M}. | many w:1.2
contrast | {P} sin {X}. | w:1.1
contrast | {NP}, {NEG}. | w:1.0
contrast | La diferencia: {FW}. | w:0.9
pain | ¿{X}? No hace falta. | w:1.0
question | ¿Buscas {P}? | many w:1.1
question | ¿Por qué {B}? | many w:1.0
question | ¿Pensando en {P}? | w:0.8
question | ¿Ya conoces {B}? | w:0.9
price | {P}: {PR}. | many w:1.1
price | ¿Cuánto cuesta? {PR}. | w:1.0
price | {PR}. | w:1.0
social | {R}. | w:1.1
social | {S}. | w:1.0
social | {B}: {S}. | w:0.9
social | Súmate a {SJ}. | w:1.0
proof | {C}. | w:1.0
proof | {G}. | w:1.0
urgency | {U}. | many w:1.1
urgency | {P}: {U}. | w:1.0
urgency | {DT}. | w:1.0
offer | {OC} en {B}. | w:0.9
offer | {P}: {OC}. | w:1.0
speed | {P}: {SP}. | w:1.0
speed | {SP}. | w:1.0
audience | Para {A}: {P}. | w:1.0
local | {P} {K}. | w:0.8
how_to | Cómo funciona: {FW}. | w:0.9
how_to | Así lo hace {B}: {FW}. | w:0.9
curiosity | Dato útil: {FW}. | w:0.9
curiosity | En corto: {FW}. | w:0.8
curiosity | Bueno saberlo: {FW}. | w:0.8
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales": ("Míralo en {B}.", "Conoce los detalles."),
    "leads": ("Pide informes en {B}.", "Pregunta por los detalles."),
    "signups": ("Empieza con {B}.",),
    "installs": ("Pruébalo.",),
    "store_visits": ("Ven a vernos.",),
    "awareness": ("Infórmate en {B}.",),
    "clicks": ("Conoce los detalles.", "Más en {B}."),
    "": ("Más información.", "Todos los detalles en {B}."),
}
