"""English cue words. A star stands for any ending."""

CUES: dict[str, str] = {
    "copy": (
        "headline*, line, lines, ad, ads, advert*, title, titles, h1, h1s, subject line*,"
        " subject lines, copy, hook, hooks, post, posts, creative, creatives, tagline*, slogan*,"
        " caption*, banner*, variant*, mail, mails, emails, e mail, poster, posters, billboard*"
    ),
    "wish": (
        "write, writes, brag, please, pls, kindly, we want, we need, we would like, we d like,"
        " i want, i need, i d like, i would like, want you, say, tell, mention, put, show, give,"
        " give me, give us, state, quote, should, must, need to, needs to, has to, have to, make sure,"
        " let s, don t say, include, can we, may we, sort out, replace, want to know, wants to know,"
        " want to hear, wants to hear, want to see, keep asking, keeps asking, only ask, ask us,"
        " ask one thing, need to know, let people see, make it clear,  name the, headline number,"
        " come up with, strike, cross out, think in, answer that, answer it, want the price, ask only,"
        " ask what it"
    ),
    "howmuch": (
        "how much, how many, how long, how far, how often, how soon, how big, how few, how late,"
        " how early, what it costs, what they cost, what that costs, it costs, really costs,"
        " what does it cost, what it comes to, comes to, works out at, work out at, amounts to,"
        " what it becomes, what they really pay, really pay, actually pay, hand over, out of pocket,"
        " at the register, at the till, what people pay, what a _ costs, what one _ costs,"
        " what each _ costs, what the _ costs, times lower, times cheaper, times less, times more,"
        " cheaper by, by what percentage, what percentage, what percent, which size is cheapest,"
        " better value, best value, works out cheaper, difference in price, price difference,"
        " dollar difference, pounds earned, how heavy, how fast, how many days, how far they,"
        " what it saves, what is left, what s left, left over, all told, comes out at, works out to,"
        " what you keep, dearer, is dear, range on, lasts how long, per year in total,"
        " what the lot costs, runs per, what feeding, what it runs, amount on, number of, amount of,"
        " what a, the gap"
    ),
    "derive": (
        "calculate, calculated, calculating, calculation, calculations, compute, computed, work out,"
        " worked out, working out, figure out, do the math*, do the sum*, run the numbers, add up,"
        " adds up, convert, converted, derive, derived, subtract, multiply, divide, prorate*, pro rata,"
        " count back, count the, net of, all in price, out the door, once you add, translate into,"
        " expressed in, turn the, turn into"
    ),
    "round": (
        "round up, round down, rounded, rounding, rounds to, round to, to the nearest, nearest cent,"
        " nearest penny, nearest pound, nearest dollar, one decimal, two decimals, whole pounds,"
        " whole dollars, whole percent, whole euros, to the penny, to the cent, whole numbers,"
        " whole _ only, full days only"
    ),
    "true": (
        "real, true, exact, actual, correct, right, honest, honestly, truthful, genuine, accurate,"
        " precise, effective, exactly, properly, resulting, nothing rosier"
    ),
    "amount": (
        "percent, percentage, percentages, price, prices, cost, costs, saving, savings, save, saved,"
        " discount, discounts, figure, figures, number, numbers, total, totals, sum, amount, rate,"
        " dollar, dollars, euro, euros, pounds, rupees, instalment, payment, payments, fee, interest,"
        " grams, kilos, litres, liters, kg, miles, hours, receipt, sticker, margin, profit"
    ),
    "cost": (
        "cost, costs, costing, cents, pence, pennies, leaves their account, leave their account,"
        " they pay, people pay, to pay, pay for, hand over, walk out with, at checkout,"
        " out of their pocket, drive off, shelf price, sticker"
    ),
    "net": (
        "net, before vat, excluding vat, excl vat, ex vat, plus vat, before tax, plus tax,"
        " net of vat, without tax, pre tax, trade price, trade prices, wholesale price*, taxable,"
        " not taxed, excl, excludes vat, ex gst, plus gst, before gst, net of gst, shown net, are net,"
        " prices net, without vat, exclusive of"
    ),
    "nth": (
        "first, second, third, fourth, fifth, sixth, seventh, last, final, the last one, opening, closing"
    ),
    "date": "date, dates, deadline, weekday, calendar, window, period, time frame",
    "lastday": (
        "last day, last date, last days, end date, closing date, when it ends, when it finishes,"
        " when it starts, when it expires, which day, what day, what date, which date, latest date,"
        " by when, days left, days remaining, latest day, final day, when the last, when the final,"
        " cut off date, last order date, ends on, exact end, when they end, expiry date, until when,"
        " graduation date, finish date, finishing date, return by, order by date, latest they can,"
        " last they can, deadline date, which friday, which monday, delivery date, ends when,"
        " arrival date, final date"
    ),
    "payoff": (
        "paid for itself, pays for itself, pay for itself, paid for themselves, payback,"
        " pay back time, break even, breaks even, breakeven, paid off, pays off after, earns back,"
        " money back after, cheaper after, recoup*, it s free after, return on, covered its cost,"
        " covers its cost, cover its cost, pays its way, paid its way, money back, earned back,"
        " earn it back, made its money back, cheaper than buying, from which visit, after how many,"
        " worth it after, worth it from, pays off, in the black, make money, turn a profit,"
        " paid off by, even out, gets its money back, in profit, recovered"
    ),
    "perunit": (
        "price per, cost per, costs per, per serving, per wash, per load, per litre, per liter,"
        " per kilo, per kg, per cup, per page, per day, per use, per dose, per portion, per person,"
        " per piece, per sheet, per mile, per km, per meal, per tablet, per head, per hour, unit price,"
        " price a, cost a, pence a, cents a, pennies a, a cup, a wash, a portion, a serving,"
        " each one costs"
    ),
    "tax": (
        "vat, gst, hst, sales tax, tax, taxes, taxed, net price, net, gross, after tax, before tax,"
        " incl vat, including vat, inclusive of, excluding vat, ex vat, taxable, gift aid, withholding,"
        " duty"
    ),
    "given": (
        "signed off, as they are, as it is, as they stand, as it stands, as given, as written,"
        " as printed, as stated, are final, is final, final numbers, been checked, already checked,"
        " already calculated, nothing recalculated, no recalculation, don t recalculate,"
        " do not recalculate, no need to calculate, don t calculate, do not calculate, approved figures,"
        " approved, agreed points, use freely, use any of these, use verbatim, pre approved, cleared,"
        " no math needed, already worked out, no pound figures, as is, no calculations, ready to use"
    ),
    "voice": (
        "sales, legal, finance, compliance, brand team, brand guide, brand guidelines, brand manager,"
        " marketing, corporate, head office, hq, the boss, my boss, our boss, boss, ceo, cfo, cmo,"
        " founder, owner, general manager, manager, client, director, counsel, lawyer*, solicitor*,"
        " store, store mgr, store manager, front desk, franchise*, regulator*, regulatory, commercial,"
        " product team, growth, treasurer, trustees, committee, chef, doctor, agency, partner,"
        " partners, buyer, buyers, retailer, dealer, procurement, operations, ops, web team,"
        " trading standards, pr, shop floor, sponsor, sponsors, investor*, union, mayor, council,"
        " head of, our auditor*, accountant, franchisor, landlord, publisher, insurer, bank,"
        " trademark*, marketing director, product manager, medical, risk team, headquarters,"
        " our lawyer*, the lawyers, merchandising, the brand, engineering, customer service, hr,"
        " fundraising, website, the site, our site, flyer, officer, safety, retailers, pharmacy,"
        " packaging, coach, head coach, designer"
    ),
    "demand": (
        "want, wants, wanted, says, said, say, insist, insists, insisted, ask, asks, asked, demand,"
        " demands, requires, require, would like, d like, prefers, prefer, reminds, refuses, forbids,"
        " forbid, won t, will not allow, does not allow, allows, need, needs, wish list, vetoed,"
        " objects, promised, promise, expects, told us, tells us, points out, adds, notes, replies,"
        " clarifies, hates, thinks, feels, guidance, rule, rules, never, manual, won t let, insisting,"
        " requiring, tolerates"
    ),
    "but": (
        "but, however, although, though, yet, except, isn t, aren t, doesn t, can t, cannot, whereas,"
        " while, unfortunately, not sure, nor, neither"
    ),
    "conflict": (
        "contradict*, conflict*, gives way, give way, give ground, can t both, cannot both,"
        " can t all, irreconcilable, reconcile, settle, whichever, decide which wins, sort out,"
        " sort it out, compromise, trade off, at odds, clash*, mutually exclusive, incompatible,"
        " doesn t fit, does not fit, not both, can t be used, are not optional, as much of everybody,"
        " balance both, make both work, both happy, everyone happy, keep both, disagree*, one message,"
        " can t combine, not combine, must not combine, older material, honest way, can we print,"
        " can t print, can print, not signed off, keeps the two, two of them happy, keep both happy,"
        " satisfy both, satisfies both, serve both, suits both, live with, won t drop, neither will,"
        " won t budge, both true"
    ),
    "doc": (
        "report, reports, manual, table, summary, study, studies, note, notes, lab, test results,"
        " trial, inspection, document, documents, paper, survey, data sheet, datasheet, spec sheet,"
        " certificate, the source, source text, findings, minutes, transcript, test data, the data,"
        " evidence, the text below, pasted in, the policy, white paper, the figures below,"
        " thread below, the leaflet, fine print, small print, brochure, spec, specs, sheet, chart,"
        " appendix, attached, attachment, pasted, pdf, booklet, test report, terms, audit, leaflet,"
        " log, transcripts, abstract, whitepaper, memo, the small print, deck, label, wear test, test"
    ),
    "check": (
        "check against, check before, check each, check every, check which, check whether, check it,"
        " check them, please check, checked against, checks out, verify, verified against,"
        " cross check, double check, fact check, match against, compare with, go through, test each,"
        " test against, validate, confirm which, one by one, hold against, still true, still correct,"
        " keep reword or drop, before using, hold each, hold each one, hold them up"
    ),
    "support": (
        "still hold, still holds, still apply, accept, would accept, no others, may use, arguable,"
        " support, supports, supported, back up, backed, backs, backed by, bears out, bear out,"
        " borne out, hold up, holds up, stand up, stands up, stand by, stands, defend, defensible,"
        " prove, proves, proven, proof of, poke a hole, poke holes, substantiate*, justified, valid,"
        " rest on, rests on, true, can be said, may be said, can say, may say, can claim, may claim,"
        " can be told, allowed to say, covers, passes, survives, without asterisk, get away with,"
        " evidence for, traceable, can we claim, what can we, we may not say, holds true, back this,"
        " doesn t back, not back, hold water, is covered, we can print, safe to say, still good,"
        " doesn t say, tested, backs up, bears this out"
    ),
    "claim": (
        "claim, claims, statement, statements, finding, findings, promise, promises, benefits list,"
        " benefit list, wish list, bullet, bullets, assertion*, old copy, headline ideas,"
        " selling points, sales points, talking points, points below, our points, promises below,"
        " the benefits, from memory"
    ),
    "only": (
        "only, nothing else, nothing more, no more, nothing that, whatever, drop, drops, dropped,"
        " discard, leave out, remove, throw out, strictly, anything else, nothing beyond, keep,"
        " out of date, outdated, strike, cut whatever, nothing that only, keep what, use what,"
        " lose the, bin, whatever doesn t, rest goes, the rest, stay silent, silent, contradicts,"
        " authority"
    ),
    "extract": (
        "lift, pull, pull out, take out, take from, extract, pick out, pick, find, select, distil*,"
        " mine, dig out, glean, derive from, draw from, sift, read through, go through, comb through"
    ),
    "noneed": (
        "no need to read, sheet is for, for internal use, internal only, for our own team, "
        "need not be read, for reference, for information, for info, fyi,"
        " background only, only background, only attached, for context, nothing needs, no need to use,"
        " not needed for, ignore the, don t need to read, just attached, pasted in only,"
        " copy not affected, tone only, for the record, no need to check, don t read"
    ),
    "group": (
        "segment, segments, persona, personas, group, groups, audience, audiences, tier, tiers, role,"
        " roles, cohort*, customer type, profile, profiles, target group, somebody with, someone with,"
        " lapsed, subscribers, first timers, existing new members, customers who, people who,"
        " those who, buyers, students, families, parents, seniors, retirees, list, lists, renewing,"
        " returning, leads, prospects, tenants,  newcomers, patients, donors, teachers, employers,"
        " employees, landlords, drop outs, customers with, customers whose, renewing customers"
    ),
    "each": (
        "per, for each, each, every, one for, one per, by segment, by persona, by group, apiece,"
        " for each of, to each"
    ),
    "overlap": (
        "overlap*, precedence, takes falls into both, in both, both groups, who is also, who are also,"
        " counts as, treated as, belongs to two, belong to two, more than one group, more than one list,"
        " on two lists, on both lists, whatever their, whatever result, wins over, trumps, outranks,"
        " qualifies for both, not both, right for everyone, unless they, regardless of,"
        " should never see, must never see, must not see, not to be mentioned, may not know, never sees"
    ),
    "differ": (
        "different, differently, separate, separately, own, distinct, tailored, differs, differ,"
        " vary, varies, individual, separate sets, no crossover, crossover"
    ),
    "same": (
        "same for everyone, same for everybody, same for all, same lines, same headline*, same ads,"
        " same ad, same message, same wording, same copy, same news, same set, same text, same stuff,"
        " same content, one set for, one set of, one message for, single set, everyone gets the same,"
        " all get the same, everywhere the same, identical, nothing local, no difference*,"
        " for everybody, for everyone, no local, same everywhere, don t split, one version,"
        " english for all, english everywhere, not split, no segment*, no persona*"
    ),
    "gets": (
        "get, gets, receive, receives, see, sees, hear, hears, is offered, are offered, goes to,"
        " lead, leads with, is told, told, should hear, hears about, are told, offered, eligible,"
        " entitled, qualify, qualifies, speak to, talk to"
    ),
    "rule": (
        "legal, law, laws, legally, compliance, counsel, regulator*, regulation*, regulatory,"
        " licence, license, licensed, mandatory, permitted, prohibited, banned, forbidden, allowed,"
        " not acceptable, acceptable, approved, required, must say, must carry, must state, must show,"
        " may be used, may not, must not, disclaimer, warning, can t say, cannot say, is out, is fine,"
        " ok only, health claim, claims, authority, act, ruling, code, consent, age limit, 18, rules,"
        " rule, bonded, registered, authorised, authorized, restricted, disclosure,"
        " cannot be advertised, testimonial*, must be stated, may mention, bans, ban, lets us,"
        " age line, cannot be named, can be named, allows us, not for"
    ),
    "place": (
        "uk, britain, british, england, scotland, ireland, irish, germany, german*, france, french,"
        " spain, spanish, italy, italian*, netherlands, dutch, belgium, belgian, poland, polish, sweden,"
        " swedish, norway, norwegian, denmark, danish, finland, finnish, austria*, switzerland, swiss,"
        " portugal, portuguese, brazil*, mexico, mexican, canada, canadian, quebec, ontario, usa,"
        " america*, california, texas, florida, new york, australia*, new zealand, india*, japan*,"
        " china, chinese, korea*, turkey, turkish, uae, saudi*, emirates, egypt*, singapore, queensland,"
        " nsw, victoria, utah, colorado, illinois, washington, nevada, oregon, argentina, chile,"
        " colombia, south africa*, kuwait*, qatar*"
    ),
    "market": (
        "market, markets, country, countries, state, states, county, counties, province*, region,"
        " regions, jurisdiction*, territory, territories, where"
    ),
    "rival": (
        "did better, do better, win where, where we win, where we lead, come out ahead, vs, versus,"
        " competitor*, competition, rival*, compared with, compared to, compare us, compare ourselves,"
        " comparative, than theirs, other brand*, like for like, head to head, over each,"
        " each of them, over them, ahead of, beat, beats, we win, better than, faster than,"
        " cheaper than, the others, where we are better, better where, where we beat, beat them,"
        " beats them, outperform*, outscore*, than them, than the other*, only say better,"
        " where we re ahead, we come first, we come top, come first, we lose, they win, side by side,"
        " ours is, against them, stronger than, in front, out in front, ahead on, puts us"
    ),
    "not": (
        "not, no, never, don t, doesn t, without, avoid, nothing, none, won t, do not, isn t, can t, cannot"
    ),
    "prev": (
        "of the last, sense of the last, to the last one, question of the first, arguing, each reply,"
        " contradict email, the one before, line before, the previous, previous line, previous day,"
        " day before, line above, next line, the next one, of the next, for the next, next day,"
        " following line, following day, preceding, builds on, build on, answers the, picks up,"
        " pick up where, leads into, leads to the next, leave off, left off, leaves off, continue*,"
        " follows on, follow on, follow up, refers back, callback to, call back to, pay back,"
        " pays off on, loops back, close the chain, closes the, opens line, hands over,"
        " reply to each other, reply to the, each other s, in sequence, in that order, read in order,"
        " one after another, read together, read as one, reads as, as a whole,"
        " where the last one stopped, where the last one ended, last one stopped, after part,"
        " before part, only makes sense after, makes sense after, one before it, the last one left,"
        " carries on from, undo*, takes away what, had promised, contradicts the, pays off the,"
        " resolves, read in a row, in a row, read alone, only after"
    ),
    "chain": (
        "story, stories, chain, chains, riddle*, clue, clues, countdown, count down, cliffhanger*,"
        " whodunnit, mystery, serial, saga, plot, narrative, episode by episode, story arc, arc,"
        " puzzle, treasure hunt, escalat*, dialogue, conversation, crescendo, sequel*, chapters,"
        " domino, relay, prediction, reveal, reveals, teaser chain, twist, whole set, full circle,"
        " ladder, day story, in instalments, instalment*, episodes, soap opera, whodunit, part 1,"
        " part 2, part two, unfolds, comic strip"
    ),
    "indep": (
        "any order, order doesn t matter, order does not matter, no particular order, stand alone,"
        " stands alone, standalone, on its own, on their own, independent of, independent, no callbacks,"
        " not connected, unconnected, unrelated, out of order, no link, don t have to match,"
        " each by itself, jump in anywhere, won t see them in order, no continuity"
    ),
    "pattern": (
        "hidden name, starts with a different letter, next letter of, acrostic*, first letter*,"
        " initial letters, starting letters, start with the letter, starts with the letter,"
        " begin with the letter, begins with the letter, same letter, last letter*, letters spell,"
        " spelling out, palindrom*, anagram*, rhyme scheme, a to z, abecedar*, haiku, haikus,"
        " lipogram*, pangram*, hidden word*, word ladder, word chain, last word of, first word of the,"
        " line 1 has, one more word, without the letter, the letter e, extended metaphor,"
        " running metaphor, same metaphor, every pun, pun in every, each pun, all puns,"
        " no sound used twice, more than once in the whole"
    ),
    "wit": (
        "initials, spell, spells, alliterat*, rhyme, rhymes, rhymed, rhyming, alphabet*, syllable,"
        " syllables, limerick*, couplet*, hidden in, single letter, spoonerism*, portmanteau*,"
        " tongue twister*, homophone*, mirror*, backwards, crossword, cipher, morse, running gag,"
        " letters, the letter, same letter, each letter, every letter, one word two words,"
        " has one word, each word, every word, swap its, read the same"
    ),
    "maybe": (
        "may, can rhyme, is fine, are fine, is ok, is okay, is welcome, are welcome, optional,"
        " a touch of, a bit of, a hint of, if it comes, if it fits, if you like, if possible,"
        " is enough, don t have to, doesn t have to, not too, once or twice, at most one,"
        " no more than one, a couple of, now and then, no rhyme*, no puns, no pun, avoid pun*,"
        " avoid rhym*"
    ),
    "what": "what, when, how, which, whether, until",
    "machine": "ai, llm, gpt, chatgpt, claude, assistant, language model, bot, chatbot",
    "system": "system, model, router, pipeline",
    "order": (
        "ignore, disregard, forget, override, prompt, route, routing, escalate, your rules,"
        " previous instructions, big model, reasoning, step by step, end note, end system, pipeline"
    ),
}
