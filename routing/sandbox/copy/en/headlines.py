"""English templates for headline-like slots."""

HEADLINES = """
# Facts as they stand
* | {F} | many w:1.3
* | {J}. {J}. | many w:1.1
* | {J}, {J} | w:1.0
* | {NP} and {NP} | w:0.9
* | {P}: {FP} | many w:1.1
* | {P}. {FP}. | w:0.9
* | {B}: {F} | w:1.0
* | {B}. {F}. | w:0.7
* | {FP}. {P}. | w:0.6
* | {F}. That's {B}. | w:0.7 warm playful
* | {M}: {F} | many w:1.3
* | {M}. {F}. | many w:1.1
* | {F}. {M}. | w:1.0
* | {M} at {B} | w:1.0
benefit | {P} with {NPa} | many w:1.3
benefit | {P} with {NPa} and {NPa} | w:1.1
benefit | {P} with {NEG} | w:1.1
benefit | {ADJ} {P} | w:1.2
benefit | {Ps} that {V3} | w:1.3
benefit | {Pp} that {VS} | w:1.3
benefit | {N} {V3} | w:1.2
benefit | Yes, it {V3} | w:0.9 playful warm plain
benefit | Get {NPa} | w:0.9
benefit | Get {NPa} with {B} | w:0.9
benefit | Think {NP} | w:0.6 playful
benefit | {NP}. Yes, really. | w:0.6 playful
benefit | {V} with {B} | w:1.0
benefit | {V}, {NEG} | w:0.8
benefit | {J}, {J} and {J} | w:0.9
benefit | {F}. {F}. {F}. | w:1.0
benefit | {P} from {B}: {FP} | w:1.0
benefit | {P} from {B}. {FP}. | w:0.9
benefit | {P}: {FP}. {FP}. | w:1.0
benefit | {T}: {F} | w:0.9
benefit | {T} from {B} | w:1.0
question | Saving {T}? {F}. | w:0.9
question | After {T}? Try {B}. | w:0.9
curiosity | {T}, sorted: {F} | w:0.7 playful
# Proof
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {P}: {C} | w:1.1
proof | {B}: {C} | w:1.0
proof | {P}, {G} | w:1.0
proof | {P}: {G} | w:0.9
proof | {G}. {C}. | w:1.0
proof | The facts: {C} | w:0.7 businesslike plain
proof | On paper: {C} | w:0.5 businesslike plain
proof | The proof: {C} | w:0.7 businesslike
proof | {R}. {G}. | w:1.0
proof | {C}. {R}. | w:1.0
proof | {B} in numbers: {C} | w:0.8 businesslike plain
proof | {C}, {C} | w:0.9
# Price
price | {PR} | many w:1.2
price | {P}: {PR} | many w:1.2
price | {P}, {PR} | w:1.0
price | {P} for {PRS} | w:1.1
price | {PRS}. {F}. | w:1.0
price | {PR}. {F}. | w:0.9
price | {B}: {PR} | w:1.0
price | {PR} at {B} | w:1.0
price | The price? {PR}. | w:0.8 plain playful
price | The price: {PR} | w:0.8 businesslike calm plain
price | {P} from {B}: {PR} | w:1.0
price | {PR}, {NEG} | w:0.9
price | {J}. {PR}. | w:0.9
price | {PR}. {J}. {J}. | w:0.9
# Speed
speed | {SP} | many w:1.2
speed | {P}: {SP} | w:1.1
speed | {B}: {SP} | w:1.0
speed | {SP}. {F}. | w:0.9
speed | {SP} with {B} | w:0.8
speed | {SP}, {NEG} | w:0.9
speed | Timed: {SP} | w:0.5 playful
speed | Time well spent: {SP} | w:0.5 warm
# Pain
pain | Tired of {X}? | w:1.1
pain | Tired of {X}? Try {B}. | w:1.1
pain | Done with {X}? | w:1.0
pain | Done with {X}? Meet {B}. | w:1.0
pain | No more {X} | w:0.9
pain | Skip the {XS} | w:1.1
pain | Forget {X} | w:0.8
pain | Had enough of {X}? | w:0.9
pain | Fed up with {X}? {B}. | w:0.7 plain playful
pain | Not a fan of {X}? Try {B}. | w:0.8 warm playful
pain | Hate {X}? Try {B}. | w:0.7 playful plain
pain | Put {X} behind you | w:0.8
pain | Still putting up with {X}? | w:0.8
pain | Why go without {NPf}? | w:0.9 x:events,nonprofit
pain | Still without {NPf}? | w:0.9 x:events,nonprofit
pain | Missing {NPf}? | w:0.8 x:events,nonprofit
pain | Tight budget? {PR}. | w:0.8 x:pharma,health
pain | Watching the budget? {PR}. | w:0.8 x:pharma,health
# Contrast
contrast | {NEG}. Just {Pm}. | w:1.2
contrast | {X}? Not with {B} | w:1.1
contrast | {X}? Not here. | w:1.0
contrast | {P} without {X} | w:1.2
contrast | {P}, minus {X} | w:0.8 playful plain
contrast | {P}, {NEG} | w:1.0
contrast | {NEG}, {NEG} | w:1.0
contrast | {NEG}. {NEG}. {P}. | w:0.9
contrast | Yes to {NP}, {NEG} | w:0.9
contrast | Plenty of {Pp}. One {B}. | w:0.7 x:events,b2b_services,nonprofit
contrast | Compare {Pp}: {FW} | w:0.6
contrast | Before you decide: {FW} | w:0.6 calm businesslike
contrast | Not just {Pa}: {FW} | w:0.6
contrast | {P}, but with {NPa} | w:0.9
contrast | More than {Pa}: {FW} | w:0.5
contrast | Not every {Ps} has {NPf} | w:1.0 x:events,nonprofit
contrast | Not all {Pp} have {NPf} | w:1.0 x:events,nonprofit
contrast | Other {Pp}? These have {NPf} | w:0.7 playful plain warm
contrast | Do your {Pp} have {NPf}? | w:0.9 v:retail,beauty,home,food
contrast | Compare the details: {FW} | w:0.8 businesslike plain calm
# Questions
question | Need {Pa}? | w:1.1 x:nonprofit,public_sector,gaming
question | Looking for {Pa}? | w:1.2 x:nonprofit,public_sector
question | Looking for {Pa}? Try {B}. | w:1.1 x:nonprofit,public_sector
question | Want {NPf}? | w:1.1
question | Why {B}? {FW}. | w:1.1
question | Why {N}? {FW}. | w:0.9
question | In the market for {Pa}? | w:0.8 x:nonprofit,public_sector,gaming
question | Shopping for {Pa}? | w:0.9 v:retail,beauty,home,food
question | Could you use {NPf}? | w:0.8
question | Ready for {NPf}? | w:0.9
question | What does it cost? {PR} | w:0.9
question | How much? {PR}. | w:0.9
question | How good? {R} | w:0.8 playful plain
question | Thinking about {Pa}? {FW}. | w:1.0 x:nonprofit,public_sector,gaming
question | Need {Pa}? {FW}. | w:1.1 x:nonprofit,public_sector,gaming
question | What do you get? {FW}. | w:0.8
question | Have you met {B}? | w:0.7
question | Choosing {Pa}? {FW}. | w:0.9 x:nonprofit,public_sector,gaming
question | {Pa}? {F}. | w:0.8
question | Where to find {Pa}? {B}. | w:0.6 x:nonprofit,public_sector,gaming
# How to
how_to | How to {KV} | w:1.3
how_to | How to {KV} with {B} | w:1.2
how_to | How to get {OC} | w:0.9
how_to | How to get {NPa} | w:0.9
how_to | How {N} works | w:0.9 x:food,beauty,retail,pharma,real_estate,nonprofit,events
how_to | How to choose {Pa} | w:0.7 x:nonprofit,public_sector,gaming
how_to | Start with {NPf} | w:0.8
how_to | Choosing {Pa}? Start here | w:0.8 x:nonprofit,public_sector,gaming
how_to | Where to start with {Pm} | w:0.7
how_to | How to pick {Pp}: {FW} | w:0.7 x:nonprofit,public_sector,gaming
how_to | How {B} does it: {FW} | w:0.9
how_to | {KV} with {B} | w:1.1
how_to | First step: see {B} | w:0.5
how_to | How it works: {FW} | w:0.8 x:food,beauty,nonprofit,events,real_estate,retail
how_to | Here's how: {V} | w:0.8
# Social
social | {R} | many w:1.3
social | Rated {R} | w:1.0
social | {P}: {R} | w:1.2
social | {B}: {R} | w:1.1
social | {R}. {F}. | w:1.0
social | {P}, {R} | w:0.9
social | {S} | w:1.1
social | Join {SJ} | w:1.1
social | Join {SJ} at {B} | w:0.9
social | What people say: {R} | w:0.9 warm playful
social | The verdict: {R} | w:0.9
social | Reviews are in: {R} | w:0.9
social | See the reviews: {R} | w:0.8
social | {S}. {F}. | w:1.0
# Urgency
urgency | {U} | many w:1.3
urgency | {P}: {U} | w:1.1
urgency | {B}: {U} | w:1.0
urgency | {U}. {F}. | w:0.8
urgency | Mark the date: {U} | w:0.8
urgency | One for the diary: {DT} | w:0.8 warm playful
urgency | {DT} | w:1.2
urgency | {P}: {DT} | w:1.1
urgency | {DT}. {F}. | w:0.9
urgency | Date to note: {DT} | w:0.6 businesslike plain calm
# Local
local | {P} {L} | w:1.2
local | {B}, {L} | w:1.1
local | {P} {K} | w:0.9
local | {B}: {P} {K} | w:0.8
local | {PL} | w:1.3
local | {P}: {PL} | w:1.1
local | {B}: {PL} | w:1.0
local | {L}: {F} | w:0.8
local | Find {B} {L} | w:1.0
local | {P} {K}: {J} | w:0.7
# Audience
audience | {P} for {A} | w:1.2
audience | For {A}: {F} | w:1.1
audience | For {A}: {P} | w:1.1
audience | {A}: {F} | w:0.8
audience | {B} for {A} | w:1.0
audience | {A}, meet {B} | w:1.0
audience | One for {A}: {F} | w:0.8 warm playful
audience | {NP} for {A} | w:0.9
audience | Hello, {A} | w:0.6 warm playful
audience | {A}, this one's for you | w:0.8 warm playful
audience | {P} for {A}. {FP}. | w:1.0
# Offer
offer | {OC} | many w:1.3
offer | {OC} at {B} | w:1.1
offer | {B}: {OC} | w:1.1
offer | {P}: {OC} | w:1.1
offer | {OC}. {F}. | w:1.0
offer | The offer: {OC} | w:0.8
offer | From {B}: {OC} | w:0.8
offer | {OC}. {P}. | w:0.8
offer | A reason to try: {OC} | w:0.7 x:nonprofit,finance,insurance,public_sector
offer | A nice extra: {OC} | w:0.7 warm playful
offer | {OC} with {B} | w:0.8
# Brand
brand | {P} from {B} | w:1.2
brand | {P} by {B} | w:0.8
brand | {B}: {P} | w:1.1
brand | {B} {P} | w:1.0
brand | Meet {N} | w:1.0
brand | Meet {N}: {F} | w:0.9
brand | Say hello to {B} | w:0.9 warm playful
brand | This is {B} | w:0.8
brand | This is {B}: {F} | w:0.8
brand | Get to know {B} | w:0.8
brand | Discover {B} | w:0.9
brand | {N}: {P} | w:1.0
brand | {B}. {P}. | w:0.6
brand | Ask {B} about {Pm} | w:0.7 o:leads
brand | Talk to {B} | w:0.8 o:leads
brand | Find out more at {B} | w:0.6
brand | Shop {Pp} | w:1.0 o:sales v:retail,beauty,home,food
brand | Shop {Pp} at {B} | w:1.0 o:sales v:retail,beauty,home,food
brand | See {Pm} at {B} | w:0.9
brand | Get started with {B} | w:0.9 o:signups,leads,installs
brand | Sign up with {B} | w:0.8 o:signups
brand | Visit {B} | w:0.9 o:store_visits
brand | Come and see {B} | w:0.9 o:store_visits
brand | Play {N} | w:1.1 v:gaming
brand | Explore {N} | w:0.9
brand | Take a look at {B} | w:0.7
brand | {P}, the {B} way | w:0.8
brand | Hello from {B} | w:0.7 warm playful
brand | Your {P} | w:0.5
brand | See {Pm} | w:0.5
how_to | {Pm}, explained | w:0.6 x:food
curiosity | {P}: the facts | w:0.6 plain businesslike
question | Why {Pm}? | w:0.4
# Curiosity
curiosity | The {P} with {NPa} | w:1.1
curiosity | What {PRS} gets you: {FW} | w:0.9
curiosity | Inside {N}: {FW} | w:0.9
curiosity | A closer look at {Pm} | w:0.9
curiosity | A closer look at {N} | w:0.7
curiosity | Did you know? {FW}. | w:0.9
curiosity | Worth knowing: {F} | w:1.0
curiosity | Good to know: {F} | w:0.9 warm calm
curiosity | In short: {F} | w:0.9 plain businesslike
curiosity | The short version: {F} | w:0.9
curiosity | Plain facts: {F} | w:0.8 plain businesslike
curiosity | Fun fact: {FW} | w:0.9 playful
curiosity | Spoiler: {FW} | w:0.9 playful
curiosity | Plot twist: {FW} | w:0.8 playful
curiosity | Psst: {F} | w:0.7 playful
curiosity | Note to self: {F} | w:0.9 playful warm
curiosity | Small detail: {FW} | w:0.8
curiosity | The detail that counts: {FW} | w:0.8
curiosity | Curious about {Pa}? | w:0.9
curiosity | Curious about {Pa}? {F}. | w:0.9
curiosity | What to know about {Pm} | w:0.8
curiosity | File under useful: {F} | w:0.7 plain playful
curiosity | See what {B} does | w:0.6
curiosity | Here's a thing: {F} | w:0.8 playful
curiosity | First look: {P} | w:0.6
curiosity | Look inside {N} | w:0.5 x:food
"""
