"""English word lists."""

from routing.sandbox.copy.wordlist import words

STOP = words(
    "a an and are as at be but by do does for from get here how i in is it its just my no not of "
    "off on or our so that "
    "the their them this to too until up us was we what when who why with you your yours"
)
MASS = words(
    "access accuracy advice baking bread broadband business care cash cashback choice clothing "
    "coffee collection "
    "comfort content cotton cover coverage cream data delivery detergent equipment fibre fiber "
    "flavor flavour food footwear "
    "furniture gas gear hair heat heating help housing ice insulation insurance internet jewellery "
    "jewelry knitwear lead "
    "leather lighting linen liquid maintenance meat migration milk money mounting music onboarding "
    "oil packaging paint "
    "parking payroll postage pricing privacy protection quality rubber rubbish sauce service "
    "shampoo shipping shopping silence "
    "silk skincare soap software space speed storage storytelling stuff support tea technology "
    "time touch traffic training "
    "travel triage veg vinegar waste water wine wood wool work yoga repair removal installation hire "
    "rental storage physiotherapy therapy massage banking benchmarking cleaning "
    "booking tracking hosting "
    "accounting recruitment set-up setup savings electricity energy power play access history "
    "cheese chocolate honey beer "
    "juice bedding stationery luggage merino denim pasta rice fruit produce security freight "
    "upkeep admin paperwork interest"
)
DETERMINERS = words(
    "the a an your our my their his her every each all any both some one no same this that these "
    "those less more many most either"
)
FINITE = words(
    "is are was were has have had gets goes becomes feeds fits means comes pays owes can will "
    "won't don't doesn't isn't "
    "aren't lets keeps gives says does carries includes earns lasts calls joined takes turns tells shows "
    "would could should may might must gets get owe pay said sold went came opens open starts "
    "start closes runs"
)
VERBS_3 = words(
    "works acts goes fits lasts stays keeps detects stores comes gives helps makes takes saves "
    "uses needs holds stops "
    "starts opens charges connects covers includes lets means protects cleans dries folds pairs "
    "tracks earns averages ships "
    "weighs washes turns serves sits supports sleeps plays pays handles runs grows finds sends "
    "brings reads checks syncs "
    "blocks removes repairs restores delivers cooks brews grinds warms cools "
    "tastes smells feels looks sounds"
)
SUBJECT_VERBS = words(
    "stay don't fit last keep dry wash hold come feel run work go won't never look taste sit stretch"
)
VERBS_0 = words(
    "bring learn declare pay book choose save see play build compare cook enjoy make try use wear "
    "cancel order return "
    "find track send meet watch switch add plan take read talk download measure fill post get buy give "
    "join "
    "start study rent lease sell hire swap earn split freeze pause pick claim set share create "
    "write draw donate"
)
PARTICIPLES = words(
    "made built woven knitted grown brewed baked sold paid sent kept taught written driven lost "
    "found held cut done "
    "given taken shown proven worn known included locked attached free-range dug bought brought caught "
    "chosen drawn "
    "fed frozen hidden hung laid led lit met spun stuck thrown torn won wound welcome set run read built-in"
)
PREPOSITIONS = words(
    "of for with in at on against from to by per until under over after before between within "
    "without through near off as into"
)
IRREGULAR_PLURALS = words(
    "people women men children feet teeth mice geese pyjamas jeans wellies trousers glasses socks mums"
)
NOT_PLURAL = words(
    "glass class process access business bus gas canvas atlas campus bonus virus press dress "
    "address analysis basis series plus always less status fitness wellness express news tennis "
    "lens"
)
MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thu|Fri|Sat|Sun"
COUNTRIES = {
    "GB": "in the UK",
    "IE": "in Ireland",
    "US": "in the US",
    "CA": "in Canada",
    "AU": "in Australia",
    "NZ": "in New Zealand",
    "ZA": "in South Africa",
    "IN": "in India",
    "SG": "in Singapore",
    "DE": "in Germany",
    "FR": "in France",
    "ES": "in Spain",
    "MX": "in Mexico",
    "NL": "in the Netherlands",
    "PH": "in the Philippines",
}
# "online payroll India" is typed by those who search, and takes no article.
COUNTRY_NAMES = frozenset(name.split()[-1].lower() for name in COUNTRIES.values()) | {"usa"}
PROPER = {
    word.lower(): word
    for word in (
        MONTHS.replace("May|", "").replace("Mar|", "").replace("March|", "").split("|")
        + [f"{day}s" for day in WEEKDAYS.split("|")[:7]]
        + WEEKDAYS.replace("Sat|", "").replace("Sun|", "").replace("Wed|", "").split("|")
        + [
            "India",
            "Canada",
            "Ireland",
            "Britain",
            "Australia",
            "England",
            "Scotland",
            "Wales",
            "London",
            "Dublin",
            "Christmas",
            "Easter",
            "Halloween",
            "English",
            "Hindi",
            "French",
            "German",
            "Spanish",
            "Italian",
            "Irish",
            "Scottish",
            "Welsh",
            "British",
            "Canadian",
            "Australian",
            "American",
            "European",
            "Bluetooth",
        ]
    )
}
# First words of product names that lose their capital inside a sentence.
COMMON = words(
    "two three four five six seven eight nine ten half full-day home online annual weekly daily "
    "monthly bamboo cotton organic wool laundry freight mobile accident cold hot new press-on "
    "personal evening morning second solar electric garden kitchen office payroll travel car pet "
    "dog cat baby water food coffee "
    "tea bread winter summer spring autumn women's men's kids children's natural wooden leather "
    "linen glass steel digital "
    "fresh frozen dried vegan gluten-free instant small large mini family group private public "
    "local national business house "
    "life health dental eye hair skin face body hand foot sleep mattress bed sofa desk chair table "
    "lamp rug throw blanket towel "
    "running walking hiking cycling bike e-bike yoga fitness gym football golf ski surf camping "
    "fishing sailing guided boat "
    "train bus flight hotel city weekend holiday short long half full double single king queen "
    "wedding birthday gift custom "
    "handmade refurbished used rental rented fibre broadband internet phone wireless smart "
    "portable compact folding outdoor indoor "
    "waterproof insulated heated cordless rechargeable noise-cancelling reusable refillable "
    "recycled plastic-free zero-waste "
    "accounting bookkeeping tax legal cloud data cyber project time expense invoice customer email "
    "marketing sales hr training "
    "language music art craft cooking baking meal soup salad sandwich pizza pasta olive chocolate "
    "honey cheese wine beer gin "
    "managed mountain road children toy puzzle board card book audio video photo film streaming "
    "subscription monthly savings "
    "current fixed easy mortgage loan credit debit insurance pension will funeral emergency roof "
    "window door floor wall paint "
    "boiler heat air plumbing cleaning window-cleaning lawn tree hedge compost seed plant flower "
    "herb vegetable fruit plug-in merino sports sport clean pure raw dry wet soft hard deep light dark "
    "bright slow fast "
    "hand bath shower kids' baby's luxury classic vintage modern press heavy-duty contact reading "
    "swim ballet drama piano guitar violin singing dance pottery art craft chess maths math science "
    "french english "
    "dental sports back knee chiropractic mobile e-commerce payroll fleet warehouse parcel pallet port "
    "harbour river "
    "lake sea beach forest island farm barn cottage villa cabin tent caravan motorhome campervan van "
    "truck lorry tyre "
    "tire oil gas boiler drain roof gutter loft carpet floor tile stone brick sash blind curtain "
    "velvet silk denim "
    "wax candle soap shampoo lip nail serum sunscreen vitamin protein oat almond peanut nut seed rice "
    "corn potato "
    "salmon chicken beef lamb pork fish seafood sushi ramen curry burger taco bagel cake cookie "
    "brownie donut pie ice "
    "cream yogurt milk butter juice lemonade kombucha cider whisky rum vodka"
)
# Leading words that can go without making the rest of a product name untrue.
LOOSE = words(
    "annual weekly monthly daily home online personal new fermented natural smart small large modern "
    "everyday classic handy"
)

# Verbs that are hardly ever nouns: "seals in flavour" is a verb phrase whatever follows.
VERB_STEMS = words(
    "act add adapt adjust aim allow appear arrive arrange attach avoid balance become begin bend blend "
    "bring "
    "build calculate calm carry catch choose clean collect combine come connect convert cook cool "
    "create cure "
    "cut deliver detect dissolve draw dry earn eat enjoy expand explain export extend fade fall feed "
    "feel fetch "
    "fill filter find finish fit flag float flow fold follow freeze generate get give go grind grow "
    "handle hang "
    "harden heal heat help hide hold import improve include insulate integrate keep kill know last "
    "learn leave "
    "let lift listen live look make match mean melt mend mix move need open own pair pay perform play pour "
    "prevent produce protect provide reach read receive recharge recover reduce refill release "
    "remember remind "
    "remove repair repel replace resist restore rinse run save seal see sell send serve share shed "
    "shine show "
    "sit sleep slide soak soften solve sort speak spread stack stand start stay stick stop store "
    "stretch suit "
    "support survive sync take taste teach tell track translate trap travel treat turn turn understand "
    "unfold "
    "upgrade use wake warm wash weigh wipe work write zip go do has connect sound smell burn brew ship "
    "charge "
    "block fix swap switch update scan print measure monitor cover cost swing tilt glide lock rotate"
)
# Of those, the ones that are also common nouns in the plural: what follows has to decide.
NOUN_LIKE = words(
    "cover cost cut charge fit filter flag flow feed find finish fix heat help hold lift lock look "
    "match mean "
    "mix monitor move need open pair pay play print produce run sale scan seal share ship show slide sound "
    "spread stack stand start stop store stretch suit support swap swing switch taste track travel "
    "treat trap "
    "turn update upgrade use wash wipe work zip display blend blocks block drill"
)
AFTER_VERB = words(
    "the a an your you its their any every each all both as at with without for from in on off up out down "
    "over through to into like under between about it them him her our us so only just well fast flat"
)
BASE_VERBS = words(
    "apply arrange ask attend avoid boost bake bring browse call carry change charge check clean collect "
    "come connect contact control cut discover drop earn eat enter explore feed find fix fly forget "
    "grab grow "
    "handle help import invite keep leave let manage match move name need open organise organize park "
    "pause "
    "print protect put reach read refill reserve return ride run schedule scan send set skip sleep "
    "sort spend "
    "spot stay stop store stream swap support taste teach tell test train travel turn upgrade upload vote "
    "walk wash watch win work zip"
)
NOUN_VERBS = words(
    "book order plan track share post lead study rent charge sample work visit measure return split "
    "claim draw "
    "set watch sign hire swap cook read start try use test store support help call change check "
    "control cut "
    "design drop fix match move name park print reach ride run scan sleep stay stop stream taste train "
    "travel "
    "walk wash win buy play talk report switch update back care pay fill feed pause view stay spot "
    "upgrade build"
)
ADJECTIVES = words(
    "easy quick safe gentle soft kind suitable ready available open free quiet light tough resistant "
    "perfect "
    "ideal compatible simple compact dishwasher machine vegan organic washable waterproof handmade "
    "recyclable "
    "independent reusable adjustable removable vegetarian halal kosher biodegradable compostable portable "
    "accessible plastic-free gluten-free dairy-free hand-finished small-batch hypoallergenic lightweight"
)
# What people are glad to be rid of; a missing fragrance or exam is not such a thing.
PAINS = words(
    "fee fees contract contracts ad ads queue queues timer timers smell smells subscription "
    "subscriptions cap caps "
    "spreadsheet spreadsheets paperwork drip drips itch mess crowd crowds waste jargon commission "
    "commissions "
    "lock-in lock-ins downtime hassle hassles wait waits waiting glare lag noise surprises charges "
    "charge cost "
    "costs clutter delays delay traffic residue streaks stains leaks tangles guesswork hold limits limit "
    "interruptions markups markup mark-up penalties pressure"
)
# Head nouns that say too little alone: "testing kit", not "kit".
VAGUE = words(
    "set sets kit kits system systems pack packs platform service services bar bars box boxes bin bins "
    "plan plans "
    "spray monitor trip trips tool tools machine test analysis collection pass passes unit units "
    "centre center "
    "holiday holidays apartment apartments repairs layer layers clinic studio appeal glasses fund "
    "session sessions programme program account subscription bag bags bottle pouch range station club hub "
    "solution product products package suite line membership report home homes house houses day days night "
    "weekend week stay stays table tables chair chairs mat light lights lamp board pot stand case "
    "cover charger "
    "blend mix roll rack care check review audit audits school show shop store work experience experiences"
)
# Any of these at the head of a product's name is a common word.
COMMON |= MASS | VERB_STEMS | BASE_VERBS | VAGUE | ADJECTIVES
COMMON |= words(
    "ghost soy expense boat rice maths history story poetry writing coding robot science market street mint "
    "rose lavender lemon ginger turmeric matcha chai hemp cork bean barley rye spelt"
)
# Mass nouns that can stand for the whole product: "software that files your returns".
MASS_HEADS = words(
    "software insurance coffee tea bread soap shampoo detergent wine beer oil honey chocolate cheese "
    "skincare equipment furniture footwear bedding training tutoring"
)
COUNTED_ING = words("rating lining meeting building fitting setting wedding opening")
# People every product is for; naming them says nothing.
ANYONE = words("drivers shoppers buyers customers users members homes visitors readers")
OFTEN = words("every each daily weekly nightly monthly once twice again")
