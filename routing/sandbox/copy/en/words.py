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
    "travel triage veg vinegar waste water wine wood wool work yoga banking benchmarking cleaning "
    "booking tracking hosting "
    "accounting recruitment set-up setup savings electricity energy power play access history "
    "cheese chocolate honey beer "
    "juice bedding stationery luggage merino denim pasta rice fruit produce security freight "
    "upkeep admin paperwork"
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
    "blocks removes repairs restores delivers cooks brews grinds warms cools"
)
SUBJECT_VERBS = words(
    "stay don't fit last keep dry wash hold come feel run work go won't never look taste sit stretch"
)
VERBS_0 = words(
    "bring learn declare pay book choose save see play build compare cook enjoy make try use wear "
    "cancel order return "
    "find track send meet watch switch add plan take read talk download measure fill post get buy give join "
    "start study rent lease sell hire swap earn split freeze pause pick claim set share create "
    "write draw donate"
)
PARTICIPLES = words(
    "made built woven knitted grown brewed baked sold paid sent kept taught written driven lost "
    "found held cut done "
    "given taken shown proven worn known included locked attached free-range"
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
    "herb vegetable fruit plug-in"
)
# Leading words that can go without making the rest of a product name untrue.
LOOSE = words(
    "annual weekly monthly daily home online personal new fermented natural smart small large modern "
    "everyday classic handy"
)
