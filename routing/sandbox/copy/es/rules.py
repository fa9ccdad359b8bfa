"""Spanish grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.grammar import Grammar
from routing.sandbox.copy.wordlist import words

MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
WEEKDAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
DATE = rf"(?:(?:{WEEKDAYS}),?\s+)?\d{{1,2}}\s+de\s+(?:{MONTHS})(?:\s+(?:de\s+)?20\d\d)?"
VERBS = words(
    "es son está están fue era tiene tienen hay da dan dura duran queda incluye incluyen cuesta ofrece "
    "viene vienen puede pueden "
    "recibes entregas pedimos trabajan graban abre empieza protege llega llegan se cabe caben "
    "sirve sirven resiste carga pesa mide funciona cierra ayuda aguanta calienta limpia seca "
    "permite evita ahorra trabaja"
)


class SpanishGrammar(Grammar):
    """Spanish: informal address only where a frame needs one, no articles in frames."""

    code = "es"
    and_word = "y"
    lowers_products = True
    telling_words = 1
    stop_words = words(
        "el la los las un una unos unas de del y o u a al en por para con sin que qué cómo cuánto se "
        "su sus tu tus es son lo le "
        "más muy no ya si este esta hasta desde"
    )
    dangling = words("y o de del a al en por para con sin que el la los las un una hasta desde")
    countries = {
        "ES": "en España",
        "MX": "en México",
        "AR": "en Argentina",
        "CO": "en Colombia",
        "CL": "en Chile",
        "PE": "en Perú",
        "US": "en Estados Unidos",
        "UY": "en Uruguay",
    }
    rating = re.compile(
        r"\d(?:[.,]\d)?\s?(?:/|de)\s?(?:5|10)\b.*|\b(?:reseñas|opiniones|estrellas|valoraciones)\b",
        re.IGNORECASE,
    )
    guarantee = re.compile(r"\bgarant[ií]\w*", re.IGNORECASE)
    delivery = re.compile(r"\b(?:env[ií]os?|entrega|devoluci\w+)\b", re.IGNORECASE)
    saving = re.compile(r"\b(?:descuento|rebaja|ahorr\w+|promoción)\b", re.IGNORECASE)
    duration = re.compile(
        r"\b\d+\s?(?:segundos?|minutos?|min|horas?|días?|semanas?|meses|mes)\b", re.IGNORECASE
    )
    threshold = re.compile(
        r"\b(?:más de|a partir de|desde) [$€]?\s?\d[\d.,]*\s?(?:€|pesos)? (?:de compra|en compras)",
        re.IGNORECASE,
    )
    date = re.compile(DATE, re.IGNORECASE)
    deadline = re.compile(rf"[,;–-]?\s*\bhasta\s+el\s+(?P<date>{DATE})\s*$", re.IGNORECASE)
    people = re.compile(
        r"^\d[\d.,]*\s+(?:clientes|miembros|empresas|usuarios|familias|alumnos|egresados|"
        r"estudiantes|tiendas|sucursales|negocios)\b",
        re.IGNORECASE,
    )
    joinable = re.compile(
        r"\b(?:miembros|empresas|usuarios|familias|alumnos|egresados|estudiantes|negocios)$"
    )
    place = re.compile(
        r"\b(?:calle|avenida|plaza|paseo) [A-Z]|\ba \d+ ?(?:km|min|minutos) de [A-Z]", re.IGNORECASE
    )
    topic = re.compile(r"\b(?:ideas|consejos|opiniones|precios?|cerca de mí)$", re.IGNORECASE)
    internal = re.compile(
        r"\b(?:ojo|por favor|favor de|no (?:prometer|decir|usar|mencionar)|hay que|debe|deben|"
        r"legal(?:es)?|titulares?|anuncios?|campaña|"
        r"ignora\w*|instruccion\w*|sistema|prompt|borrador|competencia|cumplimiento|queremos|"
        r"quisiéramos|necesitamos|evitar|evita|"
        r"para gente|público|nota|cuidado|pendiente)\b|=|\?\?",
        re.IGNORECASE,
    )
    guarded = re.compile(
        r"\b(?:área legal|legal pide|cumplimiento|verificar|calcular|de memoria|por mercado|por país)\b",
        re.IGNORECASE,
    )
    leaning = re.compile(
        r"^(?:y|o|u|pero|ni|que|con|para|por|en|de|del|a|al|solo|sólo|incluid\w+|también|como|"
        r"cuando|porque|sin inscripción|según|no)\b|^\d[\d.,]*$",
        re.IGNORECASE,
    )
    whole = re.compile(r"\b(?:compra|lleva|paga|ahorra|si)\b", re.IGNORECASE)
    qualifier = re.compile(
        r"\b(?:hasta|desde|a partir|en promedio|aproximadamente|variable|primer\w*|solo|sólo|mínimo|"
        r"excepto)\b",
        re.IGNORECASE,
    )
    relative = re.compile(r"\s+(?:que|con|sin|en|de \d|entre|del?|para)\b.*$")
    audience_out = re.compile(
        r"\b(?:hombres|mujeres|edad|años|público|todos|todas|personas|gente|clientes actuales|"
        r"similares)\b",
        re.IGNORECASE,
    )
    proper_words: ClassVar[dict[str, str]] = {"méxico": "México", "españa": "España", "cdmx": "CDMX"}
    common_words: ClassVar[frozenset[str]] = words(
        "diplomado curso cursos taller seguro seguros programa aplicación zapatos ropa muebles cama "
        "colchón bicicleta coche auto renta "
        "casa casas departamento juego kit caja servicio plataforma café té pan chocolate aceite "
        "vino queso jabón crema viaje "
        "estancia clases clase membresía suscripción software tienda lámpara silla mesa bolsa "
        "maestría licenciatura internet"
    )
    tones: ClassVar[dict[str, str]] = {
        "playful": "divertido juguetón gracioso pícaro ligero",
        "warm": "cercano cálido amable humano familiar motivador",
        "businesslike": "profesional serio experto claro preciso formal",
        "calm": "tranquilo sereno honesto respetuoso sobrio",
        "plain": "sencillo directo simple concreto tú",
    }

    def shape(self, text: str) -> str:
        tokens = text.lower().split()
        if not tokens:
            return "frag"
        if tokens[0] in {"sin", "cero"}:
            return "neg" if len(tokens) <= 5 else "frag"
        if any(token.strip(",") in VERBS for token in tokens) or tokens[0] in {
            "no",
            "nos",
            "te",
            "tú",
            "nosotros",
            "los",
            "las",
        }:
            return "clause"
        if len(tokens) == 1 and re.search(r"(?:able|ible|os[oa]s?|ad[oa]s?|id[oa]s?)$", text):
            return "adj"
        if "," in text or ":" in text or tokens[0] in self.dangling:
            return "frag"
        return "np" if len(tokens) <= 8 else "frag"

    def bare(self, negative: str) -> tuple[str, ...]:
        thing = negative.split(" ", 1)[1]
        return (thing, thing) if len(thing.split()) <= 3 and not thing.startswith(("pago", "costo")) else ()

    def with_article(self, phrase: str) -> str | None:
        return phrase

    def names_people(self, phrase: str) -> bool:
        return phrase.split()[0].endswith("s") and not re.search(r"\d", phrase) and phrase[:1].isalpha()

    def is_plural(self, phrase: str) -> bool:
        return phrase.split()[0].endswith("s") if phrase else False

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"hasta el {date}"]
        return [f"{core} hasta el {date}", f"hasta el {date}: {core}"]

    def product_core(self, product: str) -> list[str]:
        shorter = [re.split(r"\s+(?:con|para|sin)\s+", product)[0]]
        if product.count(" en ") > 1:
            shorter.append(product.rsplit(" en ", 1)[0])
        return [name for name in dict.fromkeys(shorter) if name != product and len(name) > 3]
