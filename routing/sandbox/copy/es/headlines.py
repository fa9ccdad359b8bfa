"""Spanish short lines: tú throughout; every question opens with its mark."""

HEADLINES = """
* | {J} | many w:1.25
* | {FW} | many w:1.15
* | {VS} | many w:1.0
* | {J}, {J} | w:1.05 g:pair
* | {NP} y {NP} | w:1.2 g:pair
* | {P}: {FP} | w:0.8 g:name
* | {P}: {J}, {J} | w:1.0 g:name
* | {M}: {FP} | many w:1.2
* | {M} con {NP} | many w:1.3
* | {M} de {B} | w:1.0
benefit | {P} con {NP} | many w:1.5
benefit | {P} con {NP} y {NP} | w:1.3
benefit | {Ps}, {ADJ} | w:1.2 g:pair
benefit | {P} {VS} | many w:1.3
benefit | {Ps} que {V3} | w:1.3
benefit | Con {NPa} y {NPa} | w:1.0 g:pair
benefit | {N} {V3} | w:1.1 v:saas,software
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P} con {G} | w:1.3
proof | {G}, {J} | w:1.0 g:pair
price | {PR} | many w:1.2
price | {P} por {PRS} | many w:1.4
price | {P}, {PR} | w:1.1 g:pair
price | En {B}, {PRS} | w:0.9
price | ¿Cuánto cuesta? {PR}. | w:1.1
price | ¿El precio? {PR}. | w:1.0
price | {PR}, con {NP} | w:1.0
price | {Pa} por {PRS} | w:1.1
price | Llévate {Pa} por {PRS} | w:1.2 v:retail,food,home,beauty,fashion
price | Estudia por {PRS} | w:1.3 v:education
speed | {SP} | many w:1.2
speed | ¿Con prisa? {SP}. | w:1.1
speed | {P}, {SP} | w:1.0 g:pair
speed | {SP} con {B} | w:0.9
speed | ¿Cuánto tarda? {SP}. | w:1.0
pain | Olvídate de {XS} | w:1.3
pain | Dile adiós a {XS} | w:1.2
pain | ¿{X}? Ya no. | w:1.1
pain | Adiós a {XS} | w:1.0
contrast | {P} sin {X} | many w:1.4
contrast | {P}, {NEG} | w:1.1 g:pair
contrast | {NP}, {NEG} | w:1.2 g:pair
contrast | {NEG} y con {NP} | many w:1.3
contrast | {NEG}, {NEG} | w:1.0 g:pair
contrast | ¿{X}? Aquí no. | w:1.1
contrast | {P}, {V} | w:1.1 g:pair
contrast | ¿{V}? También puedes. | w:1.3
question | ¿Buscas {Pa}? | w:1.3 g:ask
question | ¿Buscas {Pa}? Descubre {B}. | w:1.0 g:ask
question | ¿Buscas {Pa} con {NP}? | w:1.2
question | ¿Por qué {B}? {J}. | w:1.0
question | ¿Por qué {B}? {J}, {J}. | w:1.1
question | ¿Quieres {NPf}? | w:1.1
question | ¿Y si pruebas {B}? | w:1.0 v:saas,software,food,beauty,gaming
question | ¿Dónde encontrar {Pa}? | w:1.0 g:ask
question | ¿Ya conoces {B}? | w:0.8 g:greet
question | ¿Necesitas {Pa}? | w:1.1 v:local,b2b,b2b_services,saas,insurance,home,health g:ask
question | ¿{P} {VS}? En {B}. | w:0.9
question | ¿Un antojo? {P}. | w:0.8 v:food
how_to | Pide tu {Ps} | w:1.3 o:sales v:retail,food,home,beauty,fashion
how_to | Pide tus {Pp} | w:1.3 o:sales v:retail,food,home,beauty,fashion
how_to | Pide {Pa} en {B} | w:1.0 o:sales v:food
how_to | Reserva tu {Ps} | w:1.3 v:travel,events
how_to | Reserva tus {Pp} | w:1.3 v:travel,events
how_to | Reserva tu lugar | w:1.1 v:travel,events,education
how_to | Elige tu {Ps} | w:1.1 x:saas,software,insurance,local,b2b,b2b_services,travel
how_to | Elige tus {Pp} | w:1.1 x:saas,software,insurance,local,travel
how_to | Cómo elegir tu {Ps} | w:0.9 x:local,b2b,b2b_services,food
how_to | Prueba {N} | w:1.3 v:saas,software,gaming
how_to | Empieza con {B} | w:1.0 o:signups
how_to | Pide informes en {B} | w:1.1 v:education o:leads
how_to | Pide informes de tu {Ps} | w:1.1 v:education o:leads
how_to | Pregunta en {B} | w:1.0 o:leads
how_to | Habla con {B} | w:1.1 o:leads
how_to | Consigue tu {Ps} | w:1.1 o:sales x:insurance,finance,health,pharma,travel
how_to | Consigue tus {Pp} | w:1.1 o:sales x:insurance,finance,health,pharma,travel
how_to | Encuentra tu {Ps} en {B} | w:1.0 x:saas,software
how_to | Ven a {B} | w:1.2 o:store_visits
how_to | Prepara tu {Ps} | w:1.0 v:travel
how_to | Inscríbete en {B} | w:1.1 v:education
how_to | Solicita {Pa} | w:1.0 o:leads v:local,b2b,b2b_services,insurance
social | {R} | many w:1.3
social | {R} para {B} | w:1.2
social | ¿Qué opinan? {R}. | w:1.1
social | {P}: {R} | w:0.9 g:name
social | {R}, {J} | w:1.0 g:pair
social | {R}: juzga tú | w:1.0
social | {S} | w:1.1
social | Súmate a {SJ} | w:1.3
social | {SJ} ya eligieron {B} | w:1.2
social | Como {SJ} | w:0.6
social | Únete a {SJ} | w:1.1
urgency | {U} | many w:1.3
urgency | {P}: {U} | w:1.0 g:name
urgency | {DT} | w:1.2
urgency | {P}: {DT} | w:1.0 g:name
urgency | {DT}: anótalo | w:1.0
urgency | Anota la fecha: {DT} | w:0.7 g:label
urgency | {B}: {DT} | w:0.8 g:name
local | {P} {PL} | w:1.2
local | {P} {L} | w:1.1 v:local,travel,events,education,real_estate
local | {B} {L} | w:0.8 v:local,events,real_estate
local | {P} {K} | w:0.6 x:local,food,events,health,beauty
local | {PL} | w:1.0
local | {PL}, {J} | w:1.0 g:pair
audience | {P} para {A} | w:1.3
audience | Para {A}: {J} | w:0.6 g:label
audience | {B} para {A} | w:1.0
audience | Para {A} y {A} | w:0.9
curiosity | ¿{NP}? Sí. | w:1.1
curiosity | {NP}, como debe ser | w:1.1
curiosity | {ADJ}, como debe ser | w:1.1
curiosity | {P} con {NP}, claro | w:1.1
curiosity | ¿{P} con {NP}? Sí. | w:1.0
curiosity | Sí, con {NP} | w:1.2
curiosity | Y sí, {NEG} | w:1.1
curiosity | Con {NP}, claro | w:1.1
curiosity | Imagina {NPf} | w:1.2 v:travel,events,home,real_estate
curiosity | En {B} hay {NPa} | w:1.1
curiosity | {ADJ}, claro | w:1.0
curiosity | ¿{ADJ}? Sí. | w:1.0
curiosity | Dato útil: {FW} | w:0.5 g:label
curiosity | Y además, {NP} | w:0.5 g:label
offer | {OC} | many w:1.3
offer | {OC} en {B} | w:1.1
offer | Aprovecha: {OC} | w:1.0 g:label
offer | {P}: {OC} | w:0.9 g:name
offer | {OC}, aprovecha | w:1.0
offer | Ahora en {B}: {OC} | w:1.0 g:label
brand | {P} de {B} | w:1.2
brand | {B}: {P} | w:0.9 g:name
brand | {B}: {J}, {J} | w:1.0 g:name
brand | Conoce {B} | w:1.0 g:greet
brand | Descubre {B} | w:1.0 g:greet
brand | Hola, somos {B} | w:0.9 warm playful g:greet
brand | Tu {Ps} en {B} | w:1.1 x:saas,software,local,b2b,b2b_services
brand | Tus {Pp} en {B} | w:1.1 x:saas,software,local,b2b,b2b_services
brand | Tu {Ps} te espera | w:1.1 x:insurance,finance,pharma,health,b2b,local,saas
brand | Tus {Pp} te esperan | w:1.1 x:insurance,finance,pharma,health,b2b,local,saas
brand | Estudia con {B} | w:1.2 v:education
brand | Aprende con {B} | w:1.0 v:education
brand | Viaja con {B} | w:1.2 v:travel
brand | Te presentamos {B} | w:0.7 g:greet
brand | Más información en {B} | w:0.5 g:greet
brand | Te esperamos en {B} | w:0.54 v:food,travel,events,local,retail,education g:greet
question | ¿Qué ofrece {B}? {P}. | w:0.54 g:greet
how_to | Pregunta por {Pa} | w:0.5
brand | {P} | w:0.52
brand | {B} | w:0.5 g:greet
brand | {P}, con {B} | w:0.45 g:greet
"""
