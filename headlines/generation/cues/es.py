"""Spanish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "titular, titulares, título, títulos, anuncio, anuncios, línea, líneas, frase, frases, texto,"
        " textos, asunto, asuntos, eslogan*, copy, copys, post, posts, variante*, pieza, piezas,"
        " mensaje, mensajes, encabezado*, creatividad*, cartel, carteles, correo, correos, valla,"
        " vallas, publicaci*"
    ),
    "wish": (
        "quiere saber, escriba, redacta, por favor, queremos, quiero, quisiera, quisiéramos,"
        " necesito, necesitamos, hay que, tiene que, tienen que, debe, deben, debería*, decir, digan,"
        " diga, di, poner, pon, poned, pongan, ponga, indica, indicar, indiquen, menciona, mencionar,"
        " escribe, escribid, escriban, dame, danos, dime, muestra el, mostrar, haz, me gustaría,"
        " nos gustaría, podemos, se puede, hace falta que, que diga, que digan, que ponga, que quede,"
        " quieren saber, preguntan, nos preguntan, solo preguntan, va en el titular, que vaya,"
        " hay que hablar*, pónganos, busca, buscad, encontrad, ustedes decidan, decidan, quédate con,"
        " quédense con, usad, use, usen"
    ),
    "howmuch": (
        "cuánto, cuánta, cuántos, cuántas, a cuánto, cuanto sale, lo que cuesta, lo que sale, sale a,"
        " sale el, te ahorras, se ahorra, qué cuesta, qué porcentaje, qué tanto, hasta dónde llega,"
        " veces menos, veces más, el equivalente, equivale a, diferencia de precio, cuál conviene,"
        " cuál compensa, más a cuenta, compensa más, conviene más, qué formato, en qué se queda,"
        " se queda en, cuánto queda, lo que queda, cuánto le queda, qué sale, por cuánto, cuánto dura,"
        " hasta dónde, lo que paga, lo que pagan, tanto por ciento, que se ahorra, quien compra,"
        " número de, cantidad de, a cómo, cómo les queda, cómo queda"
    ),
    "derive": (
        "calcular, calcula el, calcula la, calculen, calculad, calcúlalo, calcular el, haz el cálculo,"
        " haz la cuenta, haz las cuentas, hacer la cuenta, hacer las cuentas, saca la cuenta,"
        " sacar la cuenta, sacar cuentas, convertir, convierte a, convierte el, deducir, descontar,"
        " sumar, desglosa*, traduce a, prorrat*, recalcul*, calculado a partir, a partir de la tabla,"
        " pásalo a"
    ),
    "round": (
        "redonde*, al céntimo, al centavo, un decimal, sin decimales, con un decimal, número entero,"
        " enteros, por defecto, por exceso, a la baja"
    ),
    "true": (
        "real, reales, verdader*, de verdad, exact*, correct*, honest*, precis*, efectiv*, cierto,"
        " realmente, auténtic*"
    ),
    "amount": (
        "porcentaje*, precio*, coste*, costo*, ahorro*, descuento*, cifra*, número*, monto*,"
        " importe*, suma, tasa, total, tarifa*, euros, pesos, cuota*, rebaja*, kilos, rendimiento,"
        " tanto por ciento"
    ),
    "cost": (
        "cuesta, cuestan, coste, costo, costos, costes, queda la, le queda, paga, pagan, pagar,"
        " sale la, céntimos, a cómo, en caja, precio final, desembols*"
    ),
    "net": (
        "sin iva, más iva, neto*, antes de impuestos, sin impuestos, base imponible, más impuestos,"
        " precio neto, precios netos, iva no incluido, iva aparte"
    ),
    "nth": (
        "primero, primera, primer, segundo, segunda, tercero, tercera, cuarto, cuarta, quinto,"
        " quinta, sexto, sexta, séptimo, séptima, último, última, el primero, el segundo, el tercero,"
        " el cuarto, la primera, la segunda, la tercera, el último, la última"
    ),
    "date": "día, fecha, fechas, plazo*, día de la semana, vencimiento*, periodo, plazo, ventana",
    "lastday": (
        "último día, última fecha, fecha límite, fecha final, fecha de fin, hasta cuándo,"
        " hasta qué día, hasta qué fecha, cuándo termina, cuándo es la última, cuándo es el último,"
        " cuándo cae, cuándo acaba, cuándo vence, qué día, qué fecha, días quedan, días restantes,"
        " fecha exacta, fecha concreta, fecha real, antes de qué fecha, fecha tope, a más tardar,"
        " a partir de qué día, fecha de entrega, fecha de cierre, cuándo terminan, hasta qué,"
        " el día que termina, cuándo llega"
    ),
    "payoff": (
        "amortiz*, se paga sol*, se pagan sol*, recuper* la inversión, recuperas la inversión,"
        " retorno de la inversión, retorno, punto de equilibrio, rentabiliz*, en cuánto tiempo se,"
        " sale a cuenta, a partir de cuándo, está amortizado, se amortiza, cuándo se paga,"
        " se paga solo, a partir de cuántos, a partir de qué, compensa a partir, recupera lo,"
        " recuperan lo, vale la pena a partir, se recupera, sale lo comido"
    ),
    "perunit": (
        "precio por, coste por, costo por, por lavado, por litro, el litro, por kilo, el kilo,"
        " por taza, por día, por mes, al mes, por ración, por porción, por dosis, por página,"
        " por persona, por comida, por uso, por noche, por unidad, precio unitario, por viaje,"
        " por carga, por pieza, por kilómetro"
    ),
    "tax": (
        "iva, impuesto*, neto*, bruto*, sin iva, con iva, base imponible, igv, isr, desgrav*,"
        " deducción*, deducible*, exento*"
    ),
    "given": (
        "tal cual, como están, tal como están, ya calculad*, ya revisad*, ya comprobad*,"
        " cifras finales, definitiv*, aprobad*, validad*, no recalcul*, sin recalcular, no calcul*,"
        " nada que calcular, no hay que calcular, usar libremente, ya verificad*, listas para usar,"
        " tal y como"
    ),
    "voice": (
        "ventas, mercadotecnia, operaciones, logística, comunicación, comercial, comerciales, legal,"
        " jurídico, abogad*, finanzas, contabilidad, marketing, marca, dirección, director, directora,"
        " jefe, jefa, cliente, cumplimiento, compliance, central, casa matriz, gerente, gerencia,"
        " dueño, dueña, fundador*, tienda, franquicia*, agencia, producto, compras, calidad,"
        " regulador*, socio*, distribuidor*, médico, gestor*, concejal*, patrocinador*, corporativo,"
        " auditor*, asesor*, departamento, la web, el sitio, folleto, envase, farmacia*"
    ),
    "demand": (
        "quiere, quieren, aclara, aclaran, avisa, avisan, opina, señala, dice, dicen, exige, exigen,"
        " pide, piden, insiste*, prohíbe*, recuerda, recuerdan, prefiere*, manda, obliga*, impone*,"
        " rechaza*, desea*, necesita*, promete, advierte, autoriza*, no deja, no permite, reclama*"
    ),
    "but": (
        "pero, sin embargo, aunque, en cambio, mientras que, no obstante, sino, no se puede, no es,"
        " no cabe, a la vez, al mismo tiempo, por otro lado, salvo que"
    ),
    "conflict": (
        "contradi*, conflicto*, concilia*, reconcilia*, decide cuál, decidir cuál, qué pesa más,"
        " prevalece, se impone, compromiso entre, incompatible*, choca*, chocan, cuadrar, encajar,"
        " ambas cosas, las dos cosas, no caben, se excluyen, qué cede, ceder, resolver, contentar,"
        " equilibr*, no se pueden cumplir, todos contentos, no se pueden mezclar, mezclar, a la vez,"
        " los dos contentos, ambos contentos, ponerse de acuerdo"
    ),
    "doc": (
        "informe*, estudio*, manual, tabla*, ficha, documento*, ensayo*, laboratorio, encuesta*,"
        " fuente*, resultados, certificado*, nota, auditoría*, extracto*, anexo, memoria, datos,"
        " texto de abajo, prospecto, normativa, dictamen*, adjunto, adjunta, folleto*, pdf, contrato,"
        " condiciones, abajo va, abajo pego, acta, hoja, gráfic*, comparativa, mediciones"
    ),
    "check": (
        "coteja, cotéjal*, tacha, verific*, comprob*, revisa cada, revisar, revisad, contrast*, cotej*,"
        " valida cada, validar, confirma que, confirmar, comparar con, una por una, uno por uno,"
        " sigue siendo cierto, aún es cierto, repasar, chequea*"
    ),
    "support": (
        "sigue en pie, sigue siendo, sin que nos denuncien, se sostiene, inatacable*, respald*,"
        " sostien*, sosten*, demuestr*, demostr*, prueba, prueban, apoya, apoyan, avala*, aguant*,"
        " defend*, justific*, se pueda decir, se puede decir, podemos decir, puede decirse,"
        " se puede afirmar, podemos afirmar, permite decir, acredit*, confirma, válid*, cierto,"
        " sin asterisco, se sustent*, sustent*, permite, sirve para, sirve y, vale todavía,"
        " sigue valiendo, está probado, se mantiene, podemos usar, se puede usar, cubre,"
        " se pueda demostrar, demostrar"
    ),
    "claim": (
        "afirmaci*, reclamo*, declaraci*, promesa*, hallazgo*, conclusi*, argumento*, claim, claims,"
        " alegaci*, lo que se pued*, beneficios, afirmacion*, ventajas, argumentos, promesas, frases"
    ),
    "only": (
        "solo, sólo, solamente, únicamente, nada más, nada que, elimina*, quita*, descarta*, fuera,"
        " exclusivamente, obsolet*, caducad*, desactualizad*, lo demás, quédate, tacha*, deja solo,"
        " dejad solo, lo que no, el resto, usa lo que, queda en pie, quédense, no decir nada,"
        " contradiga*"
    ),
    "extract": (
        "extrae*, extraer, saca de, sacar, saca, sacad, rescata*, selecciona*, busca, buscar,"
        " encuentra, elige, toma de, tomar de, quédate, pásate, filtra*, léete, lee, destila*"
    ),
    "noneed": (
        "no hace falta leer*, no es necesario leer*, no hay que leer*, solo como referencia,"
        " a título informativo, para información, como contexto, por protocolo, solo de fondo, no usar,"
        " no extraer, solo adjunto, para su información, no lo leas, nada que sacar"
    ),
    "group": (
        "segmento*, público*, audiencia*, perfil, perfiles, grupo*, persona, buyer persona*,"
        " colectivo*, tipo de cliente, tipos de cliente, rol, roles, clientes nuevos, clientes que,"
        " quienes, los que, las que, familias, estudiantes, jubilad*, inactivos, suscriptores,"
        " clientes, inquilinos, propietarios, socios, los nuevos, las familias, alumnos, empleados,"
        " pacientes, donantes, principiantes, a los que, a quienes"
    ),
    "each": (
        "por segmento, por público, por perfil, por grupo, por persona, por audiencia, por colectivo,"
        " por rol, cada, para cada, según el, según la, uno por, una por, cada uno, cada una, sendos"
    ),
    "overlap": (
        "solap*, prevalece, precedencia, coinciden, pertenece a, a la vez, en ambos, ambos grupos,"
        " se trata como, se considera, cuenta como, sea cual sea, nunca debe, nunca deben,"
        " no debe ver, no deben ver, manda el, tiene preferencia, más de un grupo,"
        " no se pueden mezclar, no pueden ver, que no vean, sin mezclar"
    ),
    "differ": "diferente*, distint*, propi*, separad*, adaptad*, específic*, personalizad*",
    "same": (
        "mismo mensaje, mismos mensajes, mismos títulos, mismos titulares, mismas líneas, mismo texto,"
        " mismos textos, lo mismo, iguales para, para todos, para todo el mundo, igual para,"
        " un solo juego, una sola versión, una sola campaña, en todas partes, en todos los países,"
        " sin diferencias, no hay diferencias, idéntic*, misma pieza, no hagas versiones,"
        " mismo contenido, ninguna diferencia"
    ),
    "gets": (
        "recibe, reciben, ve, ven, obtiene*, le toca, les toca, se ofrece, ofrecemos, lleva, llevan,"
        " tiene derecho, se les habla, hablarles, oír, oyen, le decimos, les decimos, se entera*"
    ),
    "rule": (
        "ley, leyes, legal, legales, normativa*, regula*, prohibid*, permitid*, obligatori*, licencia*,"
        " autoridad*, cumplimiento, exige, exigen, mención, advertencia*, autorizad*, no se puede,"
        " no puede, no pueden, solo se puede, debe figurar, debe aparecer, sanitari*, aviso legal,"
        " cofepris, vetad*, reglament*, sujeto a"
    ),
    "place": (
        "españa, español*, méxico, mexican*, colombia*, chile, chilen*, perú, peruan*, argentin*,"
        " uruguay*, ecuador*, bolivia*, estados unidos, eeuu, portugal, francia, alemania, italia,"
        " reino unido, cataluña, andalucía, madrid, panamá, costa rica, guatemala, república dominicana,"
        " venezuela, brasil"
    ),
    "market": (
        "mercado*, país, países, estado, estados, comunidad autónoma, comunidades autónomas, región*,"
        " regiones, provincia*"
    ),
    "rival": (
        "donde ganamos, somos mejores, mejor en, competencia, competidor*, rival*, frente a,"
        " comparad* con, comparativ*, contra los, mejor que, más barato que, más rápido que, versus,"
        " vs, respecto a, ganamos, superamos, los demás, batimos, ganamos a, mejores que, somos mejor,"
        " estamos por encima, por encima de, los otros, el resto de marcas, les ganamos, supera a,"
        " pierden, sacamos ventaja, les sacamos, llevamos ventaja"
    ),
    "not": "no, ni, sin, nunca, nada, ningún, ninguna, jamás, tampoco",
    "prev": (
        "anterior, anteriores, la de antes, el de antes, día anterior, siguiente*, la próxima,"
        " al día siguiente, responde a, contesta a, continúa*, continua, retoma*, empalma*, enlaza*,"
        " donde se quedó, donde lo dejó, leídos seguidos, leídas seguidas, en ese orden, en orden,"
        " se apoya en, cierra el círculo, vuelve al primero, vuelve a la primera, encadena*,"
        " última palabra, se resuelve, desemboca*, da pie, a continuación, anterior*, donde quedó,"
        " contradice*, el siguiente, sigue la historia, solo tiene sentido"
    ),
    "chain": (
        "cuento, historia, historias, relato*, acertijo*, adivinanza*, pista, pistas, cuenta atrás,"
        " cuenta regresiva, cadena, serial, folletín, intriga*, misterio, trama, diálogo*, capítulo*,"
        " episodio*, desenlace, novela, búsqueda del tesoro, gradación, hilo conductor, entrega,"
        " entregas, intriga, enigma*, relato, seguidos, seguidas"
    ),
    "indep": (
        "cualquier orden, sin orden, sueltos sin, independiente*, sin relación, no importa el orden,"
        " el orden da igual, da igual el orden, por sí sol*, por separado, se entiende sol*,"
        " sin continuidad, no tienen relación, sin conexión, sueltos"
    ),
    "pattern": (
        "nombre escondido, letra siguiente, escondid* el nombre, acróstico*, primera letra,"
        " primeras letras, iniciales, misma letra, última letra, forman la palabra, formen la palabra,"
        " forman el nombre, de arriba abajo, aliteraci*, palíndromo*, anagrama*, sílaba*, haiku*,"
        " haikus, soneto*, cuarteta*, pareado*, octosílab*, endecasílab*, abecedario*, de la a a la z,"
        " palabra escondida, palabra oculta, escondid*, ocult*, sin la letra, lipograma*, al revés,"
        " última palabra, trabalenguas, calambur*, juego de palabras en cada, metáfora continua,"
        " retruécano*"
    ),
    "wit": "rima, rimas, riman, rimen, rimad*, alfabeto*, letra, letras, cada palabra, misma palabra",
    "maybe": (
        "puede, pueden, basta, un toque, si sale, opcional, no hace falta, como mucho, sin rima*,"
        " de vez en cuando, bienvenid*, vale un, vale una"
    ),
    "what": "qué, cuándo, cuál, cuáles, cómo, cuánt*, lo que, hasta dónde, no sé",
    "machine": "ia, ai, asistente, bot, llm",
    "system": "modelo, sistema",
    "order": "ignora*, olvida*, prompt, ruta, razona*, paso a paso, pipeline",
}
