"""Spanish sentences: openings that say two or three things at once, and calls to action."""

OPENERS = """
benefit | En {B} encuentras {Pa} con {NP}. | many w:1.3 x:saas,software
benefit | {B} te ofrece {NPa} y {NPa}. | many w:1.3
benefit | {P} con {NP} y {NP}. | many w:1.1
benefit | Llévate {Pa} con {NP} y {NP}. | many w:1.4 o:sales v:retail,home,fashion,beauty
benefit | Pide {Pa} con {NP} y {NP}. | many w:1.4 o:sales v:food
benefit | Reserva {Pa} con {NP} y {NP}. | many w:1.4 v:travel,events
benefit | Prueba {Pa} con {NP} y {NP}. | many w:1.4 v:saas,software
benefit | Estudia {Pa} con {NP} y {NP}. | many w:1.4 v:education
benefit | Con {B} tienes {NPa} y {NPa}. | many w:1.3
benefit | {NP}, {NP} y {NP}: lo tienes todo. | w:1.1
benefit | {M} con {NP} y {NP}. | many w:1.4
benefit | {Ps} que {V3}, con {NP}. | w:1.3
benefit | {Ps}, {ADJ}, con {NP}. | w:1.2
contrast | {NEG} y con {NP}: así es {B}. | many w:1.3
contrast | {P} sin {X} y con {NP}. | many w:1.4
contrast | {P} con {NP}, {V}. | w:1.2
contrast | ¿{V}? También puedes: {P} con {NP}. | w:1.3
pain | Olvídate de {XS} con {B}. | w:1.2
pain | Dile adiós a {XS}: {B} te ofrece {NPa}. | w:1.3
question | ¿Buscas {Pa}? {B} te ofrece {NPa}. | many w:1.3
question | ¿Buscas {Pa} con {NP}? Descubre {B}. | w:1.2
question | ¿Quieres {NPf}? Descubre {B}. | w:1.1
question | ¿Por qué {B}? Por {NP} y {NP}. | w:1.1
question | ¿Necesitas {Pa}? Habla con {B}. | w:1.2 v:local,b2b,b2b_services,insurance,home
question | ¿Necesitas {Pa} con {NP}? Habla con {B}. | w:1.3 v:local,b2b,b2b_services
price | ¿Cuánto cuesta? {PR}, con {NP} y {NP}. | many w:1.2
price | {P} con {NP} por {PRS}. | many w:1.4
price | Por {PRS} tienes {Pa} con {NP}. | w:1.3
price | {P} con {NP}, {PR}. | many w:1.2
price | En {B} tienes {Pa} por {PRS}. | w:1.2
social | ¿Qué opinan los clientes? {R} para {B}. | w:1.2
social | Súmate a {SJ} con {B}. | w:1.2
social | {SJ} ya eligieron {B}. | w:1.2
proof | {P} con {NP} y {G}. | many w:1.3
proof | Con {B} tienes {NPa}. {C}. | w:1.1
urgency | {U}. | many w:1.1
urgency | {P} con {NP}. {U}. | many w:1.3
urgency | {U} en {B}. | w:1.1
urgency | {P} con {NP}: {DT}. | w:1.2
urgency | {P} de {B}: {DT}. | w:1.1
offer | Aprovecha en {B}: {OC}. | w:1.2
offer | {OC}: aprovéchalo en {B}. | w:1.2
offer | {P} con {NP}. Aprovecha: {OC}. | w:1.2
speed | {SP} y con {NP}: así es {B}. | w:1.1
speed | {P} con {NP}, {SP}. | w:1.0
audience | Para {A}, {Pa} con {NP}. | many w:1.3
audience | {P} para {A}, con {NP}. | many w:1.3
local | {P} {PL}, con {NP}. | w:1.2
curiosity | Imagina {NPf} y {NPf}. | w:1.2 v:travel,events,home,real_estate
curiosity | En {B} hay {NPa}, y además {NPa}. | w:1.2
curiosity | {P} con {NP}, y además {NP}. | w:1.1
how_to | Pregunta en {B} por {Pa} con {NP}. | many w:1.3 o:leads
how_to | Empieza con {B}: {NP} y {NP}. | w:1.2 o:signups
how_to | Ven a {B}: {NP} y {NP} te esperan. | w:1.2 o:store_visits
how_to | Aprende con {B}: {NP} y {NP}. | w:1.2 v:education
brand | {P} de {B}, con {NP}. | many w:1.2
brand | Tu {Ps} en {B}, con {NP}. | w:1.1 x:saas,software,local,b2b,b2b_services
brand | Conoce {B}: {NP} y {NP}. | w:1.1
* | {FW}. | many w:0.7
brand | {P} de {B}. | w:0.6
question | ¿Buscas {Pa}? | w:0.6
"""

BODIES = """
benefit | Además tienes {NPa}. | g:also w:1.1
benefit | Tienes {NPa} y {NPa}. | w:1.1
benefit | Con {NP} y {NP}. | w:0.8
contrast | Y {NEG}. | w:1.1
* | {FW}. | many w:1.0 g:plain
benefit | {ADJ}. | w:0.6 g:plain
benefit | {NP} y {NP}. | w:0.7
social | {R}. | w:0.8
social | Súmate a {SJ}. | w:1.1
social | {SJ} ya eligieron {B}. | w:1.0
price | Cuesta {PRS}. | w:1.0
price | {PR}. | w:0.8 g:plain
proof | {G}. | w:0.9
proof | {C}. | w:0.9
speed | {SP}. | w:0.9
offer | Aprovecha: {OC}. | w:0.9
urgency | {U}. | w:1.0
urgency | {DT}. | w:0.9
benefit | {B} te ofrece {NPa} y {NPa}. | g:answer w:1.2
benefit | Con {B} tienes {NPa}. | g:answer w:1.1
price | En {B} cuesta {PRS}. | g:answer w:1.1
benefit | En {B} hay {NPa}. | g:answer w:1.0
brand | Descubre {B}. | g:answer w:0.7
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales/retail": ("Haz tu pedido.", "Descúbrelo ahora."),
    "sales/food": ("Pide hoy.", "Haz tu pedido."),
    "sales/home": ("Haz tu pedido.", "Descúbrelo ahora."),
    "sales/travel": ("Reserva ya.", "Reserva tu lugar."),
    "signups/saas": ("Pruébalo hoy.", "Empieza con {B}."),
    "leads/education": ("Pide informes hoy.", "Estudia con {B}."),
    "sales": ("Míralo en {B}.", "Échale un vistazo.", "Descúbrelo ahora."),
    "leads": ("Pide informes en {B}.", "Habla con {B}.", "Resuelve tus dudas hoy."),
    "signups": ("Empieza con {B}.", "Regístrate ahora."),
    "installs": ("Pruébalo ahora.",),
    "store_visits": ("Ven a vernos.", "Te esperamos."),
    "awareness": ("Conoce {B}.",),
    "clicks": ("Descúbrelo en {B}.", "Conoce los detalles."),
    "": ("Conoce {B}.", "Infórmate ahora."),
}
