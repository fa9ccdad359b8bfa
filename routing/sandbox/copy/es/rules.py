"""Spanish grammar for the copy engine."""

import re
from typing import ClassVar

from routing.sandbox.copy.es.words import (
    ADJECTIVES,
    FEMININE_NOUNS,
    MASCULINE_NOUNS,
    MASS,
    NUISANCES,
    REQUIREMENTS,
    SINGULAR_S,
    VERBS_PLURAL,
    VERBS_SINGULAR,
)
from routing.sandbox.copy.grammar import MONEY, Grammar
from routing.sandbox.copy.wordlist import words

MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
WEEKDAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo"
DATE = rf"(?:(?:{WEEKDAYS}),?\s+)?\d{{1,2}}\s+de\s+(?:{MONTHS})(?:\s+(?:de\s+)?20\d\d)?"
PREPOSITIONS = words("en con desde para por de hasta a al ante")
PRONOUNS = words("no nos te tú tu tus nosotros los las él ella ellos cada todos todas")
# "comidas incluidas" and "mantenimiento incluido" take no article.
INCLUDED = re.compile(r"\b(?:incluid[oa]s?|gratis|de regalo)\b", re.IGNORECASE)
# A participle in any gender and number.
PARTICIPLE = re.compile(r"^(?:\w{3,}(?:ad|id)[oa]s?|hech[oa]s?|abiert[oa]s?|escrit[oa]s?|cubiert[oa]s?)$")


class SpanishGrammar(Grammar):
    """Spanish: tú throughout, an opening mark before every question, articles where the gender is sure."""

    code = "es"
    and_word = "y"
    lowers_products = True
    telling_words = 2
    # The last line holds fillers: two lines that differ in these alone say one thing.
    stop_words = words(
        "el la los las un una unos unas de del o u a al en por para sin que qué cómo cuánto se "
        "su sus tu tus es son lo le "
        "más muy no ya si este esta hasta desde "
        "sí claro como debe ser además aquí hay imagina dato útil cuesta precio aprovecha ahora "
        "quieres tienes"
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
    # The score itself; the mere number of reviews counts as people.
    rating = re.compile(r"^\d(?:[.,]\d+)?\s?(?:/|de)\s?(?:5|10)\b", re.IGNORECASE)
    guarantee = re.compile(r"\bgarant[ií]\w*", re.IGNORECASE)
    delivery = re.compile(r"\b(?:env[ií]os?|entrega|devoluci\w+)\b", re.IGNORECASE)
    saving = re.compile(r"\b(?:descuento|rebaja|ahorr\w+|promoción)\b", re.IGNORECASE)
    duration = re.compile(
        r"\b(?:en|menos de|antes de) \d+\s?(?:segundos?|minutos?|min|horas?|h|días?)\b|el mismo día|"
        r"al día siguiente",
        re.IGNORECASE,
    )
    threshold = re.compile(
        r"\b(?:más de|a partir de|desde) [$€]?\s?\d[\d.,]*\s?(?:€|pesos)? (?:de compra|en compras)",
        re.IGNORECASE,
    )
    date = re.compile(DATE, re.IGNORECASE)
    deadline = re.compile(rf"[,;–-]?\s*\bhasta\s+el\s+(?P<date>{DATE})\s*$", re.IGNORECASE)
    people = re.compile(
        r"^\d[\d.,]*\s+(?:clientes|miembros|empresas|usuarios|familias|alumnos|egresados|estudiantes|tiendas|"
        r"sucursales|negocios|clínicas|reseñas|opiniones|valoraciones|viajeros|pymes|restaurantes|hogares|escuelas|"
        r"despachos|talleres|profesionales)$",
        re.IGNORECASE,
    )
    joinable = re.compile(
        r"(?:miembros|empresas|usuarios|familias|alumnos|egresados|estudiantes|negocios|clientes|clínicas|viajeros|"
        r"pymes|restaurantes|hogares|escuelas|despachos|talleres|profesionales)$",
        re.IGNORECASE,
    )
    replacements = (
        (r"^grupos (reducidos|pequeños)$", r"en grupos \1"),
        (r"^inicio: (?=(?:el )?\d)", "empieza el "),
        (r"^(salida|entrega|cierre|apertura): (?=\d)", r"\1 el "),
        (r"^(\d+ (?:minutos|horas|días|semanas|meses|años))$", r"\1 en total"),
    )
    place = re.compile(
        r"\b(?:calle|avenida|plaza|paseo) [A-Z]|\ba \d+ ?(?:km|min|minutos) de [A-Z]", re.IGNORECASE
    )
    # Search phrases are no names.
    topic = re.compile(
        r"\b(?:ideas|consejos|opiniones|precios?|cerca de mí|barat\w+|comprar|mejor\w*|online|comparar)\b",
        re.IGNORECASE,
    )
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
    relative = re.compile(r"\s+(?:que|con|sin|en|de \d|entre|para)\b.*$")
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

    labels_prices: ClassVar[bool] = True

    def shape(self, text: str) -> str:
        tokens = text.lower().split()
        if not tokens:
            return "frag"
        if tokens[0] in {"sin", "cero"}:
            if set(tokens) & REQUIREMENTS and "pago" not in tokens:
                return "vp"
            return "neg" if len(tokens) <= 5 else "frag"
        if tokens[0] in VERBS_SINGULAR:
            return "vp3"
        if set(tokens) & (VERBS_SINGULAR | VERBS_PLURAL) or tokens[0] in PRONOUNS or self.people.search(text):
            return "clause"
        if "," in text or ":" in text or self.date.search(text):
            return "frag"
        if tokens[0] in PREPOSITIONS:
            return "vs" if len(tokens) <= 6 else "frag"
        if tokens[0] in ADJECTIVES or PARTICIPLE.search(tokens[0]):
            return "adj"
        if tokens[0] in self.dangling or tokens[0][:1].isdigit() or tokens[0][:1] in "$€£":
            return "np" if self.delivery.search(text) or self.guarantee.search(text) else "frag"
        if len(tokens) > 8:
            return "frag"
        # Before i- the frames' "y" would have to be "e": such facts stand alone or in lists.
        return "name" if len(tokens) == 1 or re.match(r"h?i(?!e)", text, re.IGNORECASE) else "np"

    def bare(self, negative: str) -> tuple[str, ...]:
        thing = negative.split(" ", 1)[1]
        if len(thing.split()) > 3 or thing.startswith(("pago", "costo", "inscripción")):
            return ()
        word = thing.split()[0].lower()
        if word not in NUISANCES:
            return (thing, "")
        article = ("las " if self._feminine(word) else "los ") if word.endswith("s") else "el "
        if not word.endswith("s") and self._feminine(word):
            article = "la "
        return (thing, article + thing)

    @staticmethod
    def _feminine(word: str) -> bool | None:
        """Return whether a noun is feminine, None when unsure."""
        stem = word[:-1] if word.endswith("s") and word not in SINGULAR_S else word
        if {word, stem} & MASCULINE_NOUNS:
            return False
        if {word, stem, stem.removesuffix("e")} & FEMININE_NOUNS:
            return True
        if stem.endswith(("a", "ción", "sión", "cione", "sione", "dad", "dade", "tud", "ez", "umbre")):
            return True
        if stem.endswith(
            ("o", "or", "ore", "aje", "ón", "one", "al", "il", "el", "ario", "ente", "ín", "án")
        ):
            return False
        return None

    def with_article(self, phrase: str) -> str | None:
        """Return a noun phrase as the object of a verb: bare plurals and stuffs, else with un or una."""
        word = phrase.split()[0].lower() if phrase else ""
        if not word or not word[0].isalpha() or "," in phrase or phrase[:1].isupper() or " y " in phrase:
            return None
        if INCLUDED.search(phrase) or word == "garantía" or self.delivery.search(phrase):
            return None
        if word in MASS or self.is_plural(phrase):
            return phrase
        feminine = self._feminine(word)
        return None if feminine is None else ("una " if feminine else "un ") + phrase

    def names_people(self, phrase: str) -> bool:
        return phrase.split()[0].endswith("s") and not re.search(r"\d", phrase) and phrase[:1].isalpha()

    def is_plural(self, phrase: str) -> bool:
        word = phrase.split()[0].lower() if phrase else ""
        return word.endswith("s") and word not in SINGULAR_S

    def price_simple(self, text: str) -> bool:
        return re.fullmatch(rf"{MONEY}(?: (?:al|por|la|el|cada) [\wáéíóúñ ]+)?", text) is not None

    def deadline_forms(self, core: str, date: str) -> list[str]:
        if not core:
            return [f"hasta el {date}"]
        return [f"{core} hasta el {date}", f"hasta el {date}: {core}", f"tienes hasta el {date}: {core}"]

    def product_core(self, product: str) -> list[str]:
        shorter = [re.split(r"\s+(?:con|para|sin)\s+", product)[0]]
        if product.count(" en ") > 1:
            shorter.append(product.rsplit(" en ", 1)[0])
        if re.match(r"(?:trekking|colchón|sofá|tour) de ", product, re.IGNORECASE):
            shorter.append(shorter[0].split(" de ")[0])
        return [name for name in dict.fromkeys(shorter) if name != product and len(name) > 3]
