"""English templates for headline-like slots. Frames round a fact are few; most rows are whole sentences."""

HEADLINES = """
# Facts as they stand, and two or three of them in rhythm
* | {F} | many w:1.35
benefit | {J}. {J}. | many w:1.0 g:pair
benefit | {J}, {J} | w:0.8 g:pair
benefit | {NP} and {NP} | w:0.9 g:pair
benefit | {J}, {J} and {J} | w:0.9 g:pair
benefit | {J}. {J}. {J}. | w:0.8 g:pair
* | {P}: {FP} | many w:0.75 g:name
* | {B}: {FS} | w:0.8 g:name
* | {M}: {F} | many w:0.9 g:name
* | {M}. {F}. | many w:1.1
* | {F}. {M}. | w:1.0
* | {M} at {B} | w:1.0
* | {M} from {B} | w:0.9
# Benefits as verbs
benefit | The {HS} that {VT} | w:1.4
benefit | The {HP} that {VP} | w:1.4
benefit | {Pa} that {VT} | w:1.2 n:s
benefit | {Pp} that {VP} | w:1.3
benefit | {TS} {VT} | w:0.9
benefit | {TP} {VP} | w:0.8
benefit | {PN} {VT} | w:1.1
benefit | {VT} and {VT} | w:1.1 n:s g:pair
benefit | {VT}. {VT}. | w:0.9 n:s g:pair
benefit | {VT}. {J}. | w:1.0 n:s g:pair
benefit | {VT}, {NEG} | w:1.0 n:s
benefit | It {VT}, and it {VT} | w:0.9 n:s
benefit | Yes, it {VT} | w:0.9 n:s playful warm plain
benefit | It just {VT} | w:0.6 n:s plain playful
benefit | The {HS} that's {PT} | w:1.2
benefit | The {HP} that are {PT} | w:1.0
benefit | {V2} with {B} | w:1.1 x:food,events
benefit | {V2}, {NEG} | w:0.8
benefit | {V2}. {J}. | w:0.9 g:pair
benefit | {ADJ} {P} | w:1.2
# Benefits as things
benefit | {P} with {NPa} | many w:1.2
benefit | {P} with {NPa} and {NPa} | w:1.1
benefit | {P} with {NPP} | w:1.1
benefit | {P} with {NEG} | w:1.1
benefit | {B}: {Pm} with {NPa} | w:0.8 g:name
benefit | Get {NW} with {B} | w:0.9
benefit | Enjoy {NW} | w:0.8 warm playful calm x:saas,b2b_services,finance,insurance
benefit | You get {NPa}, {NEG} | w:0.8
benefit | {NPa}? Yes. {NPa}? Also yes. | w:0.9 playful
benefit | {T} from {B} | w:0.9
# Proof
proof | {C} | many w:1.2
proof | {G} | many w:1.2
proof | {G}. {C}. | w:0.9 g:pair
proof | {R}. {G}. | w:1.0 g:pair
proof | {C}. {R}. | w:1.0 g:pair
proof | {C}, {C} | w:0.9
proof | Backed by {Ga} | w:1.2
proof | {P}, backed by {Ga} | w:1.2
proof | {B} backs it with {Ga} | w:1.0 n:s
proof | {GV}, {RF} | w:1.0
proof | {P}, {GV} | w:1.2
proof | The {HS} with {Ga} | w:1.1
proof | The {HP} with {Ga} | w:1.1
proof | {VT}, and {GV} | w:0.9 n:s
proof | {B} in numbers: {C} | w:0.7 businesslike plain g:label
# Price
price | {PR} | many w:1.2
price | {PX} | many w:1.2
price | {P} for {PU} | w:1.2
price | {P}, {PX} | w:0.9
price | {P} {PF} | w:1.2
price | {PU}. {J}. | w:1.0 g:pair
price | {PU}, with {NPa} | w:1.0
price | {PU} and {GV} | w:1.1
price | {PU} at {B} | w:0.9
price | {PU}, and it {VT} | w:1.0 n:s
price | {PU} for {Pa} that {VT} | w:1.0 n:s
price | {PU} for {Pp} that {VP} | w:1.0
price | {PU} buys {Pa} with {NPa} | w:0.9 v:retail,home,beauty,food
price | Yours for {PU} | w:0.8 v:retail,home,beauty,food
price | {PU}, {NEG} | w:1.0
price | {PR}. {NEG}. | w:0.9 g:pair
price | {PR}. {J}. | w:0.8 g:pair
price | The price is {PU} | plain businesslike calm w:0.5 g:plainprice
price | {B}: {PR} | w:0.8 g:name
# Speed
speed | {SP} | many w:1.2
speed | {P}: {SP} | w:0.9 g:name
speed | {SP}. {J}. | w:0.9 g:pair
speed | {SP}, {NEG} | w:0.9
# Pain: only things people are glad to be rid of
pain | Tired of {XP}? Try {B}. | w:1.4
pain | Tired of {XP}? | w:1.0
pain | Done with {XP}? So are we. | w:0.9 warm playful plain
pain | No more {XP} | w:1.4
pain | Skip the {XPS} | w:1.3
pain | Fed up with {XP}? | w:0.9
pain | Had enough of {XP}? Try {B}. | w:0.9
pain | Say goodbye to {XP} | w:1.0
pain | Life's too short for {XP} | w:0.8 playful warm
pain | Still putting up with {XP}? | w:0.8
pain | Does your {HS} {VB}? | w:0.8 g:does
pain | Do your {HP} {VP}? | w:0.7 g:does
pain | Old {HS} won't {VB}? | v:home,retail w:0.7 g:does
pain | Time for new {HP}? | v:home,retail w:0.5 g:timefor
pain | Can't find {Pp} that {VP}? | w:0.7 g:cant
pain | Can't find {Pa} that {VT}? | n:s w:0.7 g:cant
pain | Can't find {Pa} with {NW}? | w:0.7 g:cant
# Contrast
contrast | {NEG}. Just {Pm}. | w:1.2
contrast | All {HS}, {NEG} | w:0.8 playful plain
contrast | All the {HS}, none of the {XPS} | w:1.1
contrast | {XP}? Not with {B} | w:1.1
contrast | {P} without {X} | w:1.2
contrast | {P} without the {XS} | w:1.0
contrast | {P}, minus {XP} | w:0.8 playful plain
contrast | {NEG}, {NEG} | w:1.1
contrast | {NEG}. {NEG}. {Pp}. | w:0.9
contrast | {NEG}. {NEG}. One {HS}. | w:0.7
contrast | Yes to {NP}. No to {XP}. | w:1.0
contrast | {NPa}, {NEG} | w:0.9
contrast | {NPa}, but {NEG} | w:0.5
contrast | Not every {HS} {VT} | w:1.3
contrast | Not all {HP} {VP} | w:1.3
contrast | Not all {Pp} come with {NPf} | w:1.0 x:events,nonprofit,pharma
contrast | Some {HP} don't. These {VP}. | w:0.9
contrast | Some don't. This {HS} {VT}. | w:0.8
contrast | {VT}, with {NEG} | w:0.7 n:s
contrast | Just {Pa} that {VT} | w:0.8 n:s plain dry calm
contrast | Just {Pp} that {VP} | w:0.8
contrast | Comparing {Pp}? Ask about {NW} | w:0.8 g:compare
contrast | Compare {Pp}, then compare {PU} | w:0.5 g:compare
contrast | {PU}. Now compare {Pp}. | w:0.5 g:compare
# Questions
question | Looking for {Pw}? | w:0.9 x:nonprofit,public_sector g:ask
question | Need {Pw}? | w:0.8 x:nonprofit,public_sector,gaming g:ask
question | Looking for {Pa} that {VT}? | w:1.2 n:s
question | Looking for {Pp} that {VP}? | w:1.2
question | Looking for {Pa} with {NPf}? | w:1.1 x:nonprofit,public_sector,pharma
question | Need {Pa} with {NPf}? | w:0.9 x:nonprofit,public_sector,gaming,pharma
question | Want {Pa} with {NPf}? | w:0.8 x:nonprofit,public_sector,pharma
question | Want {Pa} that {VT}? | w:1.0 n:s
question | Want {NW}? | w:1.0
question | Want {NW}? Try {B}. | w:1.0
question | Need {Pw}? Try {B}. | w:0.8 x:nonprofit,public_sector,gaming g:ask
question | What does {Pa} cost? {PU}. | w:1.1 n:s g:cost
question | What do {Pp} cost? {PU}. | w:1.1 g:cost
question | How much for {Pa}? {PU}. | w:0.9 g:cost
question | How much? {PU}. | w:0.7 g:plainprice
question | The guarantee? {GL}. | w:0.9
question | How long is the guarantee? {GL}. | w:1.0
question | Will it {VB}? Yes. | n:s playful plain w:0.8 g:does
question | Can {Pa} {VB}? Yes. | n:s w:0.7 g:does
question | Who has {Pa} with {NPf}? {B}. | w:0.8
question | Why {B}? {FR}. | w:1.0 g:why
question | {P} on your list? {J}. | w:0.6 v:retail,home,beauty,food
question | {P} for {PU}? Yes, at {B}. | w:0.9
# How to
how_to | How to {KV} | w:1.3
how_to | How to {KV} with {B} | w:1.2
how_to | {KV} with {B} | w:1.1
how_to | How to {VH} | w:1.3
how_to | How to {VH} with {B} | w:1.0
how_to | How to get {OG} | w:1.1 x:nonprofit
how_to | How to get {NW} | w:1.0
how_to | How to choose {Pa} that {VT} | w:1.0 n:s x:nonprofit,public_sector,gaming,pharma
how_to | How to choose {Pp} that {VP} | w:1.0 x:nonprofit,public_sector,gaming,pharma
how_to | Choosing {Pa}? Look for {NPf} | w:1.1 x:nonprofit,public_sector,gaming,pharma,events
how_to | Choosing {Pa}? Ask about {NPf} | w:0.7 x:nonprofit,public_sector,gaming,pharma,events
how_to | Choosing {Pa}? Ask for {Ga} | w:1.0
how_to | Where to find {Pa} for {PU} | w:1.1
how_to | Where to find {Pp} for {PU} | w:0.6
how_to | Where to find {Pa} with {NPf} | w:1.1 x:nonprofit,public_sector,pharma
how_to | Where to find {Pa} that {VT} | w:1.0 n:s
how_to | Where to find {Pp} that {VP} | w:1.0
how_to | How to spend {PU} well | w:0.7 playful warm v:retail,home,beauty,food
how_to | How {B} does it: {NPa} | w:0.6 businesslike plain g:label
how_to | How {N} works | w:0.7 v:saas,finance,energy,telecom,insurance,b2b_services,education g:greet
how_to | How to choose {Pw} | w:0.7 x:nonprofit,public_sector,gaming,pharma,events,food g:ask
how_to | What to look for in {Pa}: {NPf} | w:1.0 x:nonprofit,public_sector,gaming,pharma,events g:label
# Social
social | {R} | many w:1.3
social | {RX} | many w:1.2
social | {RF} | w:0.9
social | {P}, {RF} | w:1.2
social | {PN}: {RS} | w:0.8 g:name
social | The {HS} {RF} | w:1.2
social | The {HP} {RF} | w:1.2
social | {RF}. {G}. | w:0.9
social | {RF}. {J}. | w:1.0 g:pair
social | {RF}, {PU} | w:1.0
social | {RS}. {PU}. | w:0.9 g:pair
social | {S} | w:1.1
social | Join {SJ} | w:1.2
social | Join {SJ} at {B} | w:1.0
social | {S}. {J}. | w:0.9 g:pair
social | The verdict: {RS} | w:0.9 g:label
social | Reviews are in: {RS} | w:0.9 g:label
# Urgency
urgency | {U} | many w:1.2
urgency | {UL} | many w:1.2
urgency | {U}. {J}. | w:0.7
urgency | {P}: {U} | w:0.8 g:name
urgency | {DT} | w:1.2
urgency | {DT}. {J}. | w:0.9 g:pair
urgency | Mark the date: {DT} | w:0.8 g:label
urgency | One for the diary: {DT} | w:0.8 warm playful g:label
# Local
local | {P} {L} | w:1.2
local | {B}, {L} | w:1.0
local | {P} {K} | w:0.6 g:country x:events
local | {B}: {P} {K} | w:0.6 g:country x:events
local | {PL} | w:1.3
local | {P} at {AD} | w:1.2
local | Find {B} at {AD} | w:1.2
local | Find us at {AD} | w:1.1
local | Find {B} {L} | w:1.0
local | {P} with {NPf} {K} | w:0.8 g:country x:events
# Audience
audience | {P} for {A} | w:1.2 g:foraud
audience | {P} with {NPf}, for {A} | w:1.0
audience | {NW} for {A} | w:1.1 x:retail,home,beauty,food
audience | For {A}: {NP} | w:0.9 g:label
audience | {A}, meet {B} | w:0.8 g:greet
audience | {B} for {A} | w:0.6 g:foraud
audience | {A}, this {HS} {VT} | w:1.2
audience | {A}, these {HP} {VP} | w:1.2
audience | For {A}: {Pa} that {VT} | w:1.0 n:s
audience | One for {A}: {Pa} that {VT} | w:0.8 n:s warm playful
audience | {A}, this one's for you | w:0.7 warm playful g:greet
# Offer
offer | {OC} | many w:1.2
offer | Get {OG} | w:1.1
offer | Get {OG} at {B} | w:1.1 x:nonprofit
offer | {OFF} {Pp} | w:1.3
offer | {OFF} {TS} | w:1.2
offer | {OFF} at {B} | w:1.0
offer | Take {OFF} | w:0.9
offer | {OC} at {B} | w:0.9
offer | {OC}. {J}. | w:0.9 g:pair
offer | {OC}. {PR}. | w:0.8 g:pair
offer | Start with {OG} | w:1.0 o:leads,signups,installs
offer | {OV} at {B} | w:0.9
offer | {B}: {OC} | w:0.7 g:name
offer | A nice extra: {OC} | w:0.6 warm playful g:label
# Brand
brand | {P} from {B} | w:1.2
brand | {B} {P} | w:0.7 v:retail,home,beauty,food
brand | {P} by {B} | w:0.7 v:retail,home,beauty,food,gaming
brand | Meet {N}: {J}, {J} | w:1.2
brand | Meet {N}: {NP} | w:1.0
brand | Meet {N}: {J} and {J} | w:0.9
brand | Meet the {HS} that {VT} | w:1.1
brand | Meet the {HP} that {VP} | w:1.1
brand | Meet {N} | w:0.6 g:greet
brand | Say hello to {B} | w:0.6 warm playful g:greet
brand | Talk to {B} about {Pm} | w:0.9 o:leads
brand | Shop {Pp} at {B} | w:1.0 o:sales v:retail,beauty,home,food
brand | Shop {Pp} from {B} | w:0.9 o:sales v:retail,beauty,home,food
brand | {Pp} at {B} | w:0.9
brand | Get started with {B} | w:0.8 o:signups,installs g:greet
brand | Come and see {B} | w:0.8 o:store_visits g:greet
brand | Visit {B} for {Pm} | w:1.0 o:store_visits
brand | Play {N} | w:0.9 v:gaming g:greet
brand | At {B}, {TS} {VT} | w:1.0 x:gaming,pharma,saas
brand | At {B}, {TP} {VP} | w:1.0
brand | See {NM} at {B} | w:1.2 v:events
brand | Catch {NM} at {B} | w:1.1 v:events
social | {NM} and {NM} | w:1.1 v:events
brand | {NM}. {NM}. {B}. | w:0.9 v:events
curiosity | Who's on? {NM} | w:0.9 v:events
question | Seen {NM} live? | w:1.1 v:events
question | Coming to see {NM}? | w:1.1 v:events
# Curiosity
curiosity | What {PU} gets you at {B} | w:0.9
curiosity | Know {Pa} that {VT}? | w:1.1 n:s g:guess
curiosity | Know any {Pp} that {VP}? | w:1.1 g:guess
curiosity | Did you know it {VT}? | w:0.9 n:s g:guess
curiosity | Imagine {Pa} with {NW} | w:0.9 x:nonprofit,pharma g:imagine
curiosity | Imagine {Pa} without {XP} | w:1.0 g:imagine
curiosity | Imagine: {NEG} | w:0.9 playful warm g:imagine
curiosity | Guess which {HS} {VT} | w:1.0 g:guess
curiosity | Yes, {Pa} can {VB} | w:1.0 n:s
curiosity | So this {HS} {VT} | w:1.0 playful
curiosity | Spoiler: it {VT} | w:1.0 playful n:s g:label
curiosity | Spoiler: {NPa} | w:0.8 playful g:label
curiosity | Plot twist: {NEG} | w:0.8 playful g:label
curiosity | Fun fact: {FW} | w:0.8 playful g:label
curiosity | Note to self: {FW} | w:0.8 playful warm g:label
curiosity | Good to know: {FW} | w:0.7 g:label
curiosity | Worth knowing: {FW} | w:0.7 g:label
curiosity | Inside {N}: {NPa} | w:0.8 v:gaming,events,travel,education g:label
brand | Support {B} | w:1.0 v:nonprofit g:greet
brand | Give to {B} | w:0.9 v:nonprofit
offer | {OC}. Give now. | w:1.1 v:nonprofit
proof | {C}. Thank you. | w:1.0 v:nonprofit
urgency | {U}. Give now. | w:0.9 v:nonprofit
how_to | How to support {B} | w:1.0 v:nonprofit
how_to | How your gift helps | w:0.9 v:nonprofit
question | Will you support {B}? | w:1.2 v:nonprofit
question | Could you give {PU}? | w:0.8 v:nonprofit
audience | {A}: will you help? | w:1.0 v:nonprofit
curiosity | There's {Pa} that {VT} | w:0.9 n:s
curiosity | There are {HP} that {VP} | w:0.8
curiosity | One {HS}. {J}. {J}. | w:0.9 g:pair
curiosity | Ever tried {Pa} with {NPf}? | w:0.9 v:food,beauty,gaming,home,retail
curiosity | The {P} with {NPf} | w:1.0
"""
