"""Polish cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "nagłów*, tytuł*, reklam*, ogłosze*, linijk*, wers, wersy, wersów, wiersz*, linia, linie,"
        " linii, tekst*, hasło, hasła, haseł, slogan*, temat*, post, posty, wariant*, zdanie, zdania,"
        " komunikat*, mail, maile, plakat*, temat, tematy"
    ),
    "wish": (
        "pisz, piszcie, w reklamie mus*, proszę, prosimy, chcemy, chcę, chcielibyśmy, chciałbym,"
        " chciałabym, potrzebujemy, potrzebuję, trzeba, należy, musi, muszą, ma być, mają być,"
        " powinn*, napisz*, podaj*, podać, powiedz*, wpisz*, wpisać, pokaż*, wymień*, wspomn*, niech,"
        " zależy nam, możemy, można, dodaj*, zaznacz*, chcą wiedzieć, chce wiedzieć, pytają,"
        " pytają tylko, zostaw, zostawcie, wybierz, użyj, niech każdy, ma mówić, mają mówić,"
        " powinno być"
    ),
    "howmuch": (
        "ile, ilu, jak długo, jak daleko, jak często, ile kosztuje, ile wychodzi, wychodzi na,"
        " na ile starcza, o ile, jaki procent, jaka jest cena, ile się oszczędza, ile oszczędza*,"
        " co się bardziej opłaca, który się opłaca, razy taniej, razy mniej, różnic* w cenie,"
        " różnic* cen, w przeliczeniu, po przeliczeniu, ile realnie, ile zostaje, ile płaci,"
        " ile zapłaci, jak ciężki, dokąd, na ile, ile kilometrów, wychodzi za, liczb*, ilość, ilości,"
        " zaoszczędzon*"
    ),
    "derive": (
        "oblicz*, wylicz*, policz*, przelicz*, zsumuj*, odejm*, wyprowadź*, podlicz*, przekalkul*,"
        " skalkul*, liczone od, wyliczon*, doliczy*, dolicz, odlicz podatek, rozbij"
    ),
    "round": (
        "zaokrągl*, do grosza, do pełnych, do pełnego, jedno miejsce po przecinku, w dół do,"
        " liczby całkowite, pełne złote, pełnych procent*"
    ),
    "true": (
        "prawdziw*, rzeczywist*, realn*, dokładn*, faktyczn*, poprawn*, uczciw*, właściw*, naprawdę,"
        " ścisł*, konkretn*"
    ),
    "amount": (
        "procent*, cena, ceny, cenę, cen, koszt*, oszczędnoś*, rabat*, zniżk*, liczba, liczby, liczbę,"
        " kwot*, suma, sumę, stawk*, taryf*, razem, złotych, rata, raty, ratę, upust*, obniżk*"
    ),
    "cost": (
        "kosztuje, kosztują, koszt, koszty, kosztu, do zapłaty, płaci, zapłaci, groszy, płacą,"
        " przy kasie, cena końcowa"
    ),
    "net": (
        "netto, bez vat, plus vat, przed opodatkowaniem, ceny hurtowe, ceny netto, bez podatku, plus podatek"
    ),
    "nth": (
        "pierwszy, pierwsza, pierwsze, drugi, druga, drugie, trzeci, trzecia, czwarty, czwarta,"
        " piąty, piąta, szósty, szósta, siódmy, siódma, ostatni, ostatnia, ostatnie, pierwsz*, drugi*,"
        " trzeci*, czwart*, ostatni*"
    ),
    "date": "data, daty, datę, dat, termin*, dzień tygodnia, dniem tygodnia, okres, przedział",
    "lastday": (
        "ostatni dzień, ostatniego dnia, ostatnia data, ostatni termin, data końca, data zakończenia,"
        " do kiedy, kiedy się kończy, kiedy jest ostatni*, kiedy są ostatni*, kiedy wypada,"
        " kiedy kończy, kiedy upływa, którego dnia, jaki dzień, jaka data, jakiego dnia, ile dni,"
        " pozostał* dni, dni zostało, najpóźniej do, konkretn* dat*, dokładn* dat*,"
        " ostateczn* termin*, najpóźniej, data dostawy, ostateczny, kiedy koniec, do którego,"
        " termin zwrotu"
    ),
    "payoff": (
        "zwróci się, zwraca się, się zwróci, się zwraca, zwrot z inwestycji, zwrotu inwestycji,"
        " zamortyz*, amortyz*, próg rentowności, opłaca się po, od kiedy się opłaca, kiedy się opłaca,"
        " po ilu miesiącach, po ilu latach, po ilu, od ilu, kiedy się zwróci, od którego, zwróci,"
        " zwraca, opłaca się od, wyjdzie na zero, na zero"
    ),
    "perunit": (
        "cena za, cenę za, koszt za, koszt jednego, koszt jednej, za pranie, za litr, za kilogram,"
        " za kilo, za kg, za filiżankę, za sztukę, na sztukę, za porcję, za dawkę, za stronę, za dzień,"
        " dziennie, miesięcznie, na osobę, za osobę, za noc, za kilometr, cena jednostkowa, jednostkow*,"
        " za kapsułkę"
    ),
    "tax": (
        "vat, netto, brutto, podatk*, podatek, ulga podatkowa, ulgi podatkowej, akcyz*, z vat, bez vat,"
        " odliczeni*"
    ),
    "given": (
        "bez zmian, tak jak są, tak jak jest, zatwierdzon*, ostateczn* liczby, są ostateczne,"
        " już sprawdzon*, już policzon*, już wyliczon*, nie przeliczać, nie przeliczaj*,"
        " niczego nie przelicza*, nie liczyć, nic nie licz*, do dowolnego użycia, gotowe do użycia,"
        " używać swobodnie, zaakceptowan*, nie trzeba liczyć, w takiej postaci, dosłownie"
    ),
    "voice": (
        "sprzedaż, dział prawny, prawnik*, prawny, prawnicy, finans*, księgow*, marketing*, marka,"
        " marki, dyrektor*, prezes*, szef*, klient, klienta, centrala, compliance, zgodność, sklep,"
        " sieć, franczyz*, agencj*, produkt, dział produktu, zakupy, jakość, regulator*, właściciel*,"
        " zarząd, partner*, sponsor*, handlowcy, handlowy, dystrybutor*, producent, rzecznik, wydawca,"
        " lekarz*, urząd, strona, ulotka, logistyka, opakowanie"
    ),
    "demand": (
        "chce, chcą, zaznacza, uważa, dodaje, ostrzega, mówi, mówią, żąda*, wymaga*, prosi, proszą,"
        " nalega*, zabrania*, przypomina*, woli, wolą, upiera*, odmawia*, życzy*, obiecuje*, pozwala*,"
        " zakazuje*, twierdzi*, oczekuje*, nie zgadza*, każe, każą, chciał*"
    ),
    "but": (
        "ale, jednak, jednakże, natomiast, choć, chociaż, mimo, lecz, tymczasem, nie może, nie można,"
        " nie jest, z drugiej strony, jednocześnie, zarazem, a zarazem, tylko że"
    ),
    "conflict": (
        "sprzeczn*, sprzeciw*, konflikt*, pogodzi*, pogódź*, zdecyduj*, rozstrzyg*, co ważniejsze,"
        " pierwszeństwo, kompromis*, wyklucza*, nie da się pogodzić, oba naraz, jedno i drugie,"
        " obie rzeczy, co ustępuje, ustąpi*, kłóci*, gryzą się, gryzie się, nie mieści, nie zmieszczą,"
        " wybierz któr*, wyważ*, nie pasuj*, zadowoli*, kolid*, obie strony, oboje"
    ),
    "doc": (
        "raport*, badani*, instrukcj*, tabel*, dokument*, test, testy, testów, testu, laboratori*,"
        " ankiet*, źród*, wynik*, dowod*, dowód, certyfikat*, notatk*, protokoł*, protokół,"
        " sprawozda*, opracowani*, karta, karty, załącznik*, dane, danych, regulamin*, ulotk*, atest*,"
        " ulotka, folder, broszur*, pdf, umow*, warunki, specyfikacj*, pomiar*, karta techniczna,"
        " zestawieni*, poniżej"
    ),
    "check": (
        "sprawdź*, sprawdzić, zweryfik*, weryfik*, porówna* z, zestaw* z, skonfront*, skontrol*,"
        " potwierdź*, potwierdzić, jeden po drugim, po kolei, nadal prawda, nadal aktualn*, przejrzy*,"
        " prześledź*"
    ),
    "support": (
        "nadal prawd*, da się obronić, ostoi się, bez ryzyka pozwu, potwierdza*, potwierdzon*,"
        " udowodni*, poparte, popar*, podpar*, uzasadni*, wynika, wynikaj*, obroni*, broni*,"
        " można powiedzieć, wolno powiedzieć, możemy powiedzieć, możemy twierdzić, wolno twierdzić,"
        " wykaza*, dowodz*, opiera*, oparte, ważn*, prawda, zgadza się, się zgadza, zgadza, zgadzają,"
        " pokrywa, nadal aktualn*, jest prawdą, trzyma się, potwierdza"
    ),
    "claim": (
        "twierdze*, deklaracj*, obietnic*, wniosk*, wniosek, stwierdze*, oświadcze*, claim, claimy,"
        " claimów, tezy, tez, tezę, argument*, co można, co wolno, zalety, zalet, twierdzeni*, hasła"
    ),
    "only": (
        "tylko, wyłącznie, jedynie, nic więcej, nic poza, usuń*, usunąć, wyrzuć*, wyrzucić, pomiń*,"
        " odrzuć*, nieaktualn*, przestarzał*, wykreśl*, skreśl*, zostaw, reszt*, tylko to, co nie,"
        " wszystko inne"
    ),
    "extract": (
        "wyciągnij*, wyciągną*, wybierz*, wybrać, wypisz*, wyłów*, wyszukaj*, znajdź*, znaleźć,"
        " wydobądź*, przeczytaj*, wyodrębni*, odfiltr*, zaczerpn*, weź, weźcie, wyjmij*, streść*"
    ),
    "noneed": (
        "nie trzeba czytać, nie musisz czytać, nie trzeba go czytać, nie czytać, do wiadomości,"
        " tylko informacyjnie, dla informacji, w celach informacyjnych, jako tło, tylko jako załącznik,"
        " nie wykorzystywać, nie używać, dla porządku, nic z niego, nie ma potrzeby czytać"
    ),
    "group": (
        "segment*, grup*, persona, persony, person, odbiorc*, profil*, typ klienta, typu klient*,"
        " rola, role, kategori* klient*, nowi klienci, nowych klientów, stali klienci, klienci którzy,"
        " student*, rodzin*, senior*, emeryt*, ci którzy, osoby które, subskrybent*, klienci,"
        " klientów, najemc*, właściciele, członkowie, rodzice, pacjen*, darczyńc*, początkujący, nowi,"
        " stali"
    ),
    "each": (
        "na grupę, na segment, na personę, na odbiorcę, każdy, każda, każde, każdej, każdego,"
        " dla każdej, dla każdego, osobno, po jednym, po jednej, po cztery, po trzy, po pięć"
    ),
    "overlap": (
        "pokrywa*, nakłada*, pierwszeństwo, w obu, obu grup*, należy do, traktowan*, traktujemy,"
        " liczy się jako, niezależnie od tego, bez względu na to, nigdy nie może, nie może widzieć,"
        " nie może zobaczyć, który jest, która jest, jednocześnie jest, nie mogą się, nie może się,"
        " dowiedzieć"
    ),
    "differ": "różn*, inn*, odrębn*, osobn*, własn*, oddzieln*, dopasowan*, dostosowan*, indywidualn*",
    "same": (
        "ten sam komunikat, te same, ten sam tekst, tym samym, tak samo dla, dla wszystkich, jednakow*,"
        " identyczn*, wszędzie, bez różnic, nie ma różnic, brak różnic, jeden zestaw, jedna wersja,"
        " wszyscy dostają, to samo, taka sama treść, ta sama treść, nie dzielimy"
    ),
    "gets": (
        "dostaje, dostają, otrzymuje*, otrzymują, widzi, widzą, ma prawo, mają prawo, dostanie,"
        " dostaną, mówimy, słyszy, słyszą, dowie*"
    ),
    "rule": (
        "prawo, prawn*, ustaw*, przepis*, zabronion*, zakaz*, dozwolon*, obowiązkow*, wymagan*,"
        " licencj*, zezwoleni*, urząd, urzędu, organ, ostrzeżeni*, nie wolno, wolno tylko, nie można,"
        " nie może, musi zawierać, musi być, regulacj*, knf, uokik, dopuszczaln*, dopuszczon*,"
        " zastrzeż*, omnibus"
    ),
    "place": (
        "polska, polsce, polski, polskie, niemcy, niemcz*, niemiec*, czechy, czechach, czesk*,"
        " słowacj*, węgr*, litw*, łotw*, estoni*, ukrain*, rumuni*, austri*, francj*, włochy, włosz*,"
        " hiszpan*, wielka brytania, wielkiej brytanii, anglia, anglii, irland*, holand*, szwecj*,"
        " dani*, usa"
    ),
    "market": "rynek, rynk*, kraj, kraju, kraje, krajów, krajach, województw*, region*, państw*",
    "rival": (
        "wygrywamy, w czym wygrywamy, gdzie wygrywamy, jesteśmy lepsi, konkuren*, rywal*, wobec,"
        " w porównaniu, porównaniu z, porównani* z, względem, lepszy niż, lepsze niż, szybszy niż,"
        " tańszy niż, tańsze niż, vs, przeciw*, na tle, inne marki, innych marek, pokonuje*, wygrywa*,"
        " bijemy, wygrywamy z, lepiej niż, lepsi od, lepsze od, pozostali, inni, nad nimi,"
        " na przedzie, przed nimi"
    ),
    "not": "nie, bez, nigdy, żaden, żadn*, nic, ani",
    "prev": (
        "poprzedni*, wcześniejsz*, dzień wcześniej, następn*, kolejnego, kolejną, odpowiada na,"
        " odpowiadaj* na, nawiązuj*, kontynuuj*, podejmuj*, zaczyna się tam, w tej kolejności,"
        " czytane po kolei, czytane z góry, czytane razem, zamyka, domyka*, wraca do, do pierwszego,"
        " do środka, ostatnie słowo, ciąg dalszy, rozwiąz*, w którym, zaprzecza, dopiero po"
    ),
    "chain": (
        "histori*, opowie*, zagadk*, wskazówk*, odliczani*, łańcuch*, serial*, kryminał, intryg*,"
        " fabuł*, dialog*, odcin*, puent*, bajk*, poszukiwani* skarb*, napięci*, stopniowani*,"
        " rozdział*, zakończeni*, tajemnic*, historia, serial"
    ),
    "indep": (
        "dowolnej kolejności, w dowolnej, kolejność nie ma, kolejność bez znaczenia, niezależn*,"
        " bez związku, niepowiązan*, samodzieln*, osobno zrozumiał*, każdy sam, każda sama, oderwan*,"
        " nie łączą się"
    ),
    "pattern": (
        "ukryta nazwa, ukryte imię, kolejną literę, ukryty wyraz, na styku, akrostych*,"
        " pierwsza litera, pierwsze litery, pierwszych liter, litery początkowe, inicjał*,"
        " ta sama litera, tę samą literę, tej samej litery, na tę samą, ostatnia litera, tworzą słowo,"
        " ułoż* się w, z góry na dół, czytane w dół, aliteracj*, palindrom*, anagram*, zgłosk*, haiku,"
        " limeryk*, fraszk*, od a do z, ukryte słowo, ukryt* słow*, schowan*, bez litery, lipogram*,"
        " wspak, odwrotnej kolejności, łamaniec*, łamańc*, ostatnie słowo, kalambur w każd*,"
        " gra słów w każd*"
    ),
    "wit": "rym, rymy, rymem, rymowa*, rymuj*, sylab*, alfabet*, liter, litery, litera, każde słowo",
    "maybe": (
        "może, mogą, można, wystarczy, odrobina, jeśli pasuje, opcjonaln*, nie musi, bez rym*,"
        " najwyżej jeden, od czasu do czasu"
    ),
    "what": "co, kiedy, jaki, jaka, jakie, ile, który, która, dokąd, od kiedy",
    "machine": "ai, si, asystent*, bot, llm",
    "system": "model, modelu, system, systemu",
    "order": "zignoruj*, ignoruj*, zapomnij*, prompt, rozumuj*, krok po kroku, pipeline, skieruj*",
}
