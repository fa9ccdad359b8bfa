"""Portuguese cue words, European and Brazilian. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "título, títulos, anúncio, anúncios, linha, linhas, frase, frases, texto, textos, assunto,"
        " assuntos, slogan*, manchete*, chamada*, post, posts, copy, variante*, variaç*, mensagem,"
        " mensagens, peça, peças, headline*, textinhos, cartaz*, outdoor*, email, emails, assunto*"
    ),
    "wish": (
        "precisa trazer, precisa, tem de ter, por favor, queremos, quero, queria, queríamos,"
        " gostaria*, gostávamos, precisamos, preciso, é preciso, tem que, tem de, têm de, têm que,"
        " deve, devem, deveria*, dizer, diga, digam, escreve, escrever, escreva, escrevam, indica,"
        " indicar, indique, põe, ponha, pôr, colocar, coloque, menciona, mencionar, mostra o, mostrar,"
        " mostre, me dá, dá-me, podemos, pode-se, informar, tem que ter, há que, querem saber,"
        " perguntam, só perguntam, no título, nos títulos, têm de levar, tem de levar, usem, use,"
        " usar, fiquem com, encontrem, ache, achem, precisam"
    ),
    "howmuch": (
        "quanto, quanta, quantos, quantas, a quanto, quanto custa, quanto fica, quanto sai, sai por,"
        " fica por, quanto se poupa, quanto economiza, qual o preço, qual a percentagem,"
        " qual porcentagem, qual compensa, compensa mais, vezes menos, vezes mais, a menos,"
        " diferença de preço, equivale a, qual tamanho, qual o tamanho, custa mesmo, vale mais a pena,"
        " no fim das contas, quanto sobra, o que sobra, quanto resta, até onde, quanto rende,"
        " quanto paga, o que paga, quanto dura, número de, quantidade de"
    ),
    "derive": (
        "calcular, calcula o valor, calcule, calculem, calculando, fazer as contas, faz as contas,"
        " faça as contas, fazer a conta, faz a conta, faça a conta, converter, converta, deduzir,"
        " descontar, somar, recalcul*, rateio, apurar, apure, traduzir em, tudo incluído, tudo incluso,"
        " a calcular, calculado a partir"
    ),
    "round": (
        "arredond*, ao cêntimo, ao centavo, uma casa decimal, sem casas decimais, números inteiros,"
        " número inteiro, inteiros, por defeito, por excesso"
    ),
    "true": (
        "real, reais de, verdadeir*, de verdade, exat*, exact*, corret*, correct*, honest*, precis*,"
        " efetiv*, efectiv*, certo, realmente, de facto, de fato"
    ),
    "amount": (
        "percentagem, percentagens, porcentagem, porcentagens, preço*, custo*, poupança, economia,"
        " desconto*, número*, valor, valores, montante, soma, taxa*, total, tarifa*, euros, reais,"
        " parcela*, prestação, prestações, mensalidade*, quilo*"
    ),
    "cost": (
        "custa, custam, custo, custos, fica, ficam, sai, paga, pagam, pagar, cêntimos, centavos,"
        " no caixa, preço final, com iva"
    ),
    "net": (
        "sem iva, mais iva, líquid*, sem imposto*, antes de impostos, iva não incluído, acresce iva,"
        " mais imposto*, preços líquidos"
    ),
    "nth": (
        "primeiro, primeira, segundo, segunda, terceiro, terceira, quarto, quarta, quinto, quinta,"
        " sexto, sexta, sétimo, sétima, último, última, o primeiro, o segundo, o terceiro, a primeira,"
        " a segunda, a terceira, o último, a última"
    ),
    "date": "dia, data, datas, prazo*, dia da semana, vencimento*, período, janela, prazo",
    "lastday": (
        "último dia, última data, data limite, data final, data de fim, até quando, até que dia,"
        " até que data, quando termina, quando é a última, quando é o último, quando cai,"
        " quando acaba, quando vence, que dia, qual o dia, qual a data, dias faltam, dias restantes,"
        " data exata, data exacta, data real, data certa, o mais tardar, data de entrega,"
        " data de fecho, quando fecha, quando chega"
    ),
    "payoff": (
        "amortiz*, paga-se a si, se paga sozinh*, se paga em, se pagam em, paga-se em,"
        " recuper* o investimento, retorno do investimento, retorno, ponto de equilíbrio, rentabiliz*,"
        " em quanto tempo se, a partir de quando compensa, compensa a partir, não compensar,"
        " a partir de quantas, a partir de quantos, depois de quantos, depois de quantas, se paga,"
        " paga-se, pagou-se, vale a pena a partir, recupera o, estar paga, estar pago, até estar,"
        " empata, fica pago, ficar pago"
    ),
    "perunit": (
        "preço por, custo por, por lavagem, por litro, o litro, por quilo, o quilo, por kg,"
        " por chávena, por xícara, por dia, por mês, ao mês, por dose, por porção, por página,"
        " por pessoa, por refeição, por uso, por noite, por unidade, preço unitário, por viagem, por km,"
        " por fralda"
    ),
    "tax": (
        "iva, imposto*, icms, líquid*, brut*, sem iva, com iva, isent*, dedução, deduções, dedutív*,"
        " irs, irpf, tribut*"
    ),
    "given": (
        "tal como estão, como estão, tal e qual, já calculad*, já verificad*, já conferid*, já revist*,"
        " valores finais, números finais, definitiv*, aprovad*, validad*, não recalcul*, sem recalcular,"
        " nada a calcular, não calcul*, não precisa calcular, usar livremente, do jeito que estão,"
        " prontos a usar, prontos para usar, usar como está, assinad*"
    ),
    "voice": (
        "vendas, operações, logística, comunicação, comercial, jurídico, advogad*, financeiro,"
        " finanças, contabilidade, marketing, marca, direção, diretor, diretora, chefe, patrão,"
        " cliente, compliance, matriz, sede, gerente, gerência, dono, dona, fundador*, loja, franque*,"
        " franchis*, agência, produto, compras, qualidade, regulador*, sóci*, distribuidor*, médic*,"
        " patrocinador*, time de social, equipa comercial, prefeitura, câmara, auditor*, contador*,"
        " diretoria, a direção, o comercial, o jurídico, a diretoria, engenharia, o financeiro,"
        " o site, site, embalagem, folheto"
    ),
    "demand": (
        "quer, querem, libera, só libera, esclarece, avisa, acha, diz, dizem, exige, exigem, pede,"
        " pedem, pediu, insiste*, proíbe*, lembra, lembram, prefere*, manda, obriga*, impõe*, recusa*,"
        " deseja*, promete*, autoriza*, não deixa, não permite, reclama*, gostaria*, aprovam, aprova,"
        " proíbe, insiste"
    ),
    "but": (
        "mas, porém, contudo, no entanto, embora, entretanto, enquanto, todavia, só que, não pode,"
        " não é, não dá, ao mesmo tempo, por outro lado, apesar, sem falar"
    ),
    "conflict": (
        "contradi*, contradiz*, conflit*, concilia*, reconcilia*, decidir qual, decide qual,"
        " qual prevalece, prevalece, compromisso entre, incompatív*, choca*, chocam, as duas coisas,"
        " ambas as coisas, não cabem, excluem-se, se excluem, o que cede, ceder, resolver,"
        " agradar a todos, equilibrar, não bate, não batem, encaixar, briga com, concili*,"
        " agradar aos dois, agradar os dois, os dois aprovam, desmente"
    ),
    "doc": (
        "relatório*, estudo*, manual, tabela*, ficha, documento*, ensaio*, laudo*, laboratório,"
        " inquérito, pesquisa, fonte*, resultados, certificado*, nota, auditoria, extrato, extracto,"
        " anexo, dados, texto abaixo, parecer, bula, teste*, folheto*, brochura, pdf, contrato,"
        " condições, em anexo, planilha, gráfico*, medições, comparativo, ficha técnica"
    ),
    "check": (
        "verific*, confer*, confir*, rever, revê, revise, contrast*, validar, valide, comparar com,"
        " cruzar, uma por uma, um por um, ainda é verdade, checar, cheque, apurar se, bater com"
    ),
    "support": (
        "ainda vale, ainda valem, segue de pé, aguenta, sem que nos processem, sustent*, comprov*,"
        " demonstr*, prova, provam, apoi*, respald*, aguent*, defend*, justific*, pode dizer,"
        " possa dizer, podemos dizer, pode ser dito, se pode afirmar, podemos afirmar, permite dizer,"
        " atest*, confirma, válid*, verdade, passar, passarem, passam, fundament*, segura,"
        " ainda é verdade, continua de pé, cobre, bate com, está provado, dá para dizer"
    ),
    "claim": (
        "afirmaç*, alegaç*, declaraç*, promessa*, conclus*, argumento*, claim, claims, achado*,"
        " o que se pode, o que podemos, frases, benefícios, promess*, argumentos, vantagens"
    ),
    "only": (
        "só, somente, apenas, unicamente, nada mais, elimin*, tira, tirar, descart*, fora,"
        " exclusivamente, desatualizad*, obsolet*, corta, cortar, risca, risque*, o resto, só o que,"
        " o que não, fique com, tudo o que"
    ),
    "extract": (
        "extrai*, extrair, extraia, tira do, tirar do, retirar, retire, seleciona*, escolh*, procur*,"
        " encontr*, aproveit*, busca, buscar, filtra*, lê o, leia, sintetiz*, pinç*, recolh*"
    ),
    "noneed": (
        "não precisa ler, não é preciso ler, não é necessário ler, não há que ler, só para referência,"
        " só como referência, a título informativo, para informação, como contexto, só em anexo,"
        " não usar, por protocolo, nada a extrair, não leia, só de fundo"
    ),
    "group": (
        "segmento*, público*, audiência*, perfil, perfis, grupo*, persona, personas, tipo de cliente,"
        " tipos de cliente, papel, papéis, clientes novos, novos clientes, clientes que, quem tem,"
        " quem é, famílias, estudantes, reformad*, aposentad*, assinantes, inativos, clientes,"
        " inquilinos, proprietários, sócios, alunos, pais, funcionários, pacientes, doadores,"
        " iniciantes, aos que, para quem"
    ),
    "each": (
        "por segmento, por público, por perfil, por grupo, por persona, por audiência, cada,"
        " para cada, consoante o, conforme o, um por, uma por, cada um, cada uma"
    ),
    "overlap": (
        "sobrep*, sobrepõe*, prevalece, precedência, em ambos, ambos os grupos, pertence a,"
        " tratad* como, considerad* como, conta como, seja qual for, independentemente, nunca deve,"
        " nunca devem, não deve ver, não pode ver, mais de um grupo, tem preferência"
    ),
    "differ": "diferente*, distint*, própri*, separad*, adaptad*, específic*, personalizad*",
    "same": (
        "mesma mensagem, mesmas mensagens, mesmos títulos, mesmas frases, mesmo texto, mesmos textos,"
        " a mesma coisa, o mesmo, iguais para, igual para, para todos, pra todos, pra todo mundo,"
        " para toda a gente, idêntic*, em todo o lado, em todos os países, sem diferenças,"
        " não há diferenças, um só conjunto, uma só versão, recebem os mesmos, mesmo conteúdo"
    ),
    "gets": (
        "recebe, recebem, vê, veem, obtém, obtêm, ganha, ganham, tem direito, têm direito, leva,"
        " levam, falar com, ouve, ouvem, dizemos, sabe, sabem"
    ),
    "rule": (
        "lei, leis, legal, legais, norma*, regula*, proibid*, permitid*, obrigatóri*, licença*,"
        " autoridade*, compliance, exige, exigem, menção, advertência*, aviso, autorizad*, não pode,"
        " não podem, só pode, só podem, deve constar, anvisa, infarmed, conar, procon, vedad*,"
        " sujeito a, pode dizer, alegaç*"
    ),
    "place": (
        "portugal, portugues*, brasil, brasileir*, angola*, moçambique, espanha, espanhol*, frança,"
        " alemanha, itália, reino unido, estados unidos, são paulo, rio de janeiro, minas, bahia,"
        " paraná, argentina, uruguai, chile, méxico, colômbia, suíça, luxemburgo, madeira, açores,"
        " cabo verde"
    ),
    "market": "mercado*, país, países, estado, estados, região, regiões, província*",
    "rival": (
        "onde ganhamos, somos melhores, concorrên*, concorrent*, rival, rivais, face a, em relação a,"
        " comparad* com, em comparação, comparativ*, contra os, melhor que, melhor do que,"
        " mais barato que, mais rápido que, versus, vs, frente a, ganhamos, superamos, os outros,"
        " batemos, ganhamos de, ganhamos da, ganhamos à, somos melhor*, melhores que, melhores do que,"
        " à frente d*, as outras, perde*, em vantagem, à frente"
    ),
    "not": "não, nem, sem, nunca, nada, nenhum*, jamais",
    "prev": (
        "anterior, anteriores, a de antes, do dia anterior, na véspera, seguinte*, a próxima,"
        " o próximo, dia seguinte, responde a, responde à, respondem, continua*, retoma*, encadeia*,"
        " liga-se, onde parou, onde ficou, lidos em sequência, lidas em sequência, lidos de seguida,"
        " nessa ordem, nesta ordem, por ordem, fecha o ciclo, fecha o círculo, volta ao primeiro,"
        " volta à primeira, última palavra, puxa a, desfecho, revela, anterior*, responde a*,"
        " contradiz*, o seguinte, desmente, só fazem sentido juntos, só depois"
    ),
    "chain": (
        "história, histórias, conto, narrativa*, enigma*, adivinha*, charada*, pista, pistas,"
        " contagem regressiva, contagem decrescente, cadeia, folhetim, novela, suspense, mistério,"
        " enredo, trama, diálogo*, capítulo*, episódio*, caça ao tesouro, fio condutor, gradação,"
        " pista*, contagem"
    ),
    "indep": (
        "qualquer ordem, sem ordem, independente*, sem relação, sem ligação, ordem não importa,"
        " a ordem é indiferente, tanto faz a ordem, sozinh*, isolad*, cada um por si, sem continuidade,"
        " soltos, avuls*"
    ),
    "pattern": (
        "nome escondido, letra seguinte, acróstico*, primeira letra, primeiras letras,"
        " letras iniciais, iniciais, mesma letra, última letra, formam a palavra, formem a palavra,"
        " formam o nome, de cima para baixo, de cima a baixo, aliteraç*, palíndromo*, anagrama*,"
        " sílaba*, haicai*, haiku*, soneto*, quadra, quadras, quadrinha*, abecedário, de a a z,"
        " palavra escondida, escondid*, ocult*, sem a letra, lipograma*, de trás para a frente,"
        " última palavra, trava-língua*, trocadilho em cada, trocadilho em todas, redondilha*, cordel"
    ),
    "wit": "rima, rimas, rimam, rimar, rimad*, alfabeto, letra, letras, cada palavra, mesma palavra",
    "maybe": (
        "pode, podem, basta, um toque, se calhar, opcional, não precisa, no máximo um, sem rima*,"
        " de vez em quando, tudo bem um*"
    ),
    "what": "o que, quando, qual, quais, quant*, até onde",
    "machine": "ia, ai, assistente, bot, llm",
    "system": "modelo, sistema",
    "order": "ignora*, ignore, esqueç*, prompt, rota, raciocín*, passo a passo, pipeline",
}
