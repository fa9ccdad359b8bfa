"""Spanish words the grammar needs: verbs, nouns by gender, stuffs, nuisances and requirements."""

from routing.sandbox.copy.wordlist import words

# Finite verbs of the third person; a fact that begins with one is a verb phrase.
VERBS_SINGULAR = words(
    "es está fue era tiene hay da dura queda incluye cuesta ofrece viene puede recibe abre empieza "
    "protege llega cabe sirve resiste carga pesa mide funciona cierra ayuda aguanta calienta limpia "
    "seca permite evita ahorra trabaja soporta cubre usa lleva rinde sale horneamos tostamos elimina "
    "conserva"
)
VERBS_PLURAL = words(
    "son están tienen dan duran incluyen vienen llegan caben sirven trabajan graban salen cubren "
    "recibes entregas pedimos se agendan usan llevan rinden entrega subimos"
)
FEMININE_NOUNS = words(
    "mano llave clase carne leche sal miel flor sede nube noche tarde red piel sartén base serie calle "
    "torre fuente lente imagen orden gente muerte mente suerte fase frase clave constancia"
)
MASCULINE_NOUNS = words(
    "día mapa clima programa sistema problema sofá café té pan colchón cojín jabón aceite viaje coche "
    "traje envase bolígrafo diplomado curso historial control papel cristal metal hotel pastel mantel "
    "panel portal taller motor sabor color calor olor proveedor televisor ordenador comedor trekking "
    "tour kit pack set spa chat soporte paquete cierre broche aire diseño plan lugar hogar collar par "
    "bar"
)
# Stuffs and services that take no article: "¿Buscas pan de masa madre?"
MASS = words(
    "molienda envío "
    "pan café té aceite vino queso jabón agua leche carne miel sal harina chocolate cerveza ropa música "
    "luz gas internet control soporte mantenimiento firmeza instalación monitorización transporte "
    "hospedaje madera lana algodón cuero asesoría limpieza fontanería seguridad comida fruta"
)
# Words in -s that are no plurals.
SINGULAR_S = words(
    "paraguas crisis análisis tesis campus bus autobús virus mes gas país interés inglés francés atlas"
)
# What people are glad to be rid of.
NUISANCES = words(
    "filas fila llamadas comisiones comisión papeleo trámites esperas espera ruido ruidos olor olores "
    "cables manchas vueltas complicaciones sorpresas letra estrés tráfico mosquitos plagas humedad "
    "goteras recargos deudas errores cargos costos costes gastos"
)
# What one need not bring along.
REQUIREMENTS = words(
    "título experiencia licencia tarjeta requisitos conocimientos examen inscripción aval equipo herramientas"
)
ADJECTIVES = words(
    "fácil ideal compatible disponible portátil impermeable plegable lavable seguro segura apto apta "
    "listo lista"
)
