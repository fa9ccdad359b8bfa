"""English sentences: first ones (group `lead` names the product), those that follow, and calls to action."""

OPENERS = """
# The product is named, so that "it" or "they" may follow
benefit | {TS} from {B} {VT}. | many w:1.2 g:lead n:s
benefit | {TS} from {B} {VT} and {VT}. | many w:1.3 g:lead n:s
benefit | {TP} from {B} {VP}. | many w:1.2 g:lead n:p
benefit | {TP} from {B} {VP} and {VP}. | many w:1.3 g:lead n:p
benefit | Meet the {HS} that {VT}. | w:1.1 g:lead
benefit | Meet the {HP} that {VP}. | w:1.1 g:lead
benefit | {B} has {Pa} that {VT}. | w:1.0 g:lead n:s
benefit | {B} has {Pp} that {VP}. | w:1.0 g:lead
benefit | {PN} is {Pa} that {VT}. | w:1.2 g:lead n:s
benefit | {PN} is {Pa} with {NPa}. | w:1.1 g:lead n:s
benefit | {PN} {VT}. | w:0.9 g:lead
benefit | {B} brings you {Pa} with {NPa}. | many w:1.1 g:lead x:nonprofit,public_sector
benefit | {B} brings you {Pa} with {NPa} and {NPa}. | many w:1.2 g:lead x:nonprofit,public_sector
benefit | {Pm} from {B} with {NPa}. | w:0.7 g:lead
benefit | {B} offers {Pa} with {NPP}. | w:1.1 g:lead x:nonprofit,public_sector
benefit | Choose {Pa} with {NPa} and {NPa}. | w:0.9 g:lead x:nonprofit,public_sector,pharma
benefit | Get {Pa} that {VT}. | w:1.0 g:lead n:s
proof | {RF}, {TS} from {B} {VT}. | w:1.1 g:lead n:s
proof | {RF}, {TP} from {B} {VP}. | w:1.1 g:lead n:p
proof | Every {HS} from {B} comes with {Ga}. | w:1.2 g:lead v:retail,home,beauty
proof | All {Pp} from {B} come with {Ga}. | w:1.2 g:lead v:retail,home,beauty
proof | {B} backs {TS} with {Ga}. | w:1.1 g:lead
proof | {B} backs {TP} with {Ga}. | w:1.1 g:lead
price | {B} has {Pa} for {PU}. | w:1.1 g:lead
price | {B} has {Pa} {PF}. | w:1.1 g:lead
price | At {B}, {Pa} costs {PU}. | w:1.1 g:lead n:s v:retail,home,beauty,food
price | At {B}, {Pp} cost {PU}. | w:1.1 g:lead v:retail,home,beauty,food
price | For {PU} you get {Pa} that {VT}. | w:1.2 g:lead n:s x:health,nonprofit
price | For {PU} you get {Pp} that {VP}. | w:1.2 g:lead
price | For {PU} you get {Pa} with {NPa}. | w:1.2 g:lead x:health,nonprofit
price | {PU} buys you {Pa} from {B}. | w:0.9 g:lead v:retail,home,beauty,food
contrast | {B} has {Pa} without {X}. | w:1.1 g:lead
contrast | Not every {HS} {VT}. This one does. | w:1.1 g:lead n:s
contrast | Not all {HP} {VP}. These do. | w:1.1 g:lead n:p
question | Looking for {Pa} that {VT}? | w:1.0 g:lead n:s
question | Looking for {Pp} that {VP}? | w:1.0 g:lead
question | Looking for {Pa} with {NPf}? {B} has it. | w:1.0 g:lead n:s x:nonprofit,public_sector,pharma
question | Looking for {Pp} with {NPf}? {B} has them. | w:1.0 g:lead x:nonprofit,public_sector,pharma
question | Need {Pw}? {B} gives you {NPa}. | w:0.9 x:nonprofit,public_sector,gaming
question | Looking for {Pw}? {B} gives you {NPa}. | w:0.9 x:nonprofit,public_sector
audience | {B} makes {A} an offer: {OG}. | w:0.5
audience | For {A}: {Pa} that {VT}. | w:1.0 g:lead n:s
audience | {B} offers {Pa} for {A}. | w:0.8 g:lead x:nonprofit,public_sector
local | Find {Pa} {L} at {B}. | w:0.7 g:lead
local | {B} offers {Pa} {K}. | w:0.6 g:lead x:nonprofit,public_sector
how_to | Choosing {Pa}? Look for {NPf}. | w:1.0 g:lead x:nonprofit,public_sector,gaming,pharma,events
how_to | Want to {VH}? Try {TS} from {B}. | w:1.1 g:lead
how_to | Want to {VH}? | w:0.9
how_to | {KV} with {B}. | w:1.0
curiosity | Imagine {Pa} that {VT}. | w:1.0 g:lead n:s
curiosity | Imagine {Pa} with {NW}. | w:1.0 g:lead x:nonprofit,pharma
curiosity | Know {Pa} that {VT}? Now you do. | w:1.0 playful warm g:lead n:s
brand | Meet the {P} from {B}. | w:0.9 g:lead n:s
brand | {PN} is {Pa} from {B}. | w:1.0 g:lead n:s
brand | Meet {N}: {J} and {J}. | w:0.9
# Others
* | {CL}. | many w:1.3
benefit | {V2} with {B}. | w:1.1
benefit | {V2}. | w:1.0
benefit | With {B} you get {NPa}. | w:1.0 x:nonprofit
benefit | With {B} you get {NPa} and {NPa}. | many w:1.1 x:nonprofit
* | {FS}. | many w:0.7 v:nonprofit,events,food
brand | Support {B}. | w:0.9 v:nonprofit
question | Will you support {B}? {FS}. | w:1.0 v:nonprofit
offer | Give to {B}: {OC}. | w:0.9 v:nonprofit
urgency | Give to {B} by {DTd}. | w:0.9 v:nonprofit
how_to | How does your gift help? {FS}. | w:0.9 v:nonprofit
benefit | {M}. | many w:1.0
benefit | {M} from {B}. | w:0.9
benefit | {J}, {J} and {J}. | w:0.8
proof | Backed by {Ga}. | w:0.7
contrast | With {B}, {NEGs}. | w:1.1
contrast | {NEGs}, and {NEGs}. | w:1.1
contrast | {NEG}, {NEG}. Just {Pm}. | w:1.0 g:lead
pain | Tired of {XP}? {B} has none. | w:1.1
pain | Tired of {XP}? With {B} you get {NPa}. | w:0.9
pain | Does your {HS} {VB}? {B}'s does. | w:1.0 g:lead n:s v:home,retail,saas,beauty,gaming,telecom,energy
pain | Do your {HP} {VP}? {B}'s do. | w:1.0 g:lead n:p v:home,retail,saas,beauty,gaming
social | {RF}. | w:0.9
social | Join {SJ}. | w:1.1
social | Join {SJ} at {B}. | w:1.0
social | {RX}. | w:0.6
urgency | Get {OU} at {B}. | many w:1.3 x:nonprofit
urgency | Get {OU}. | many w:1.1 x:nonprofit
urgency | {U}. | many w:1.0
urgency | {UL}. | w:1.0
urgency | {DT}. | w:0.8
offer | Get {OG} at {B}. | w:1.1 x:nonprofit
offer | Start with {OG} from {B}. | w:1.1 o:leads,signups
offer | {OV}. | w:1.0
offer | {OV} at {B}. | w:1.0
offer | {OC}. | w:0.8
price | {PX}. | w:0.9
price | {PR}. | w:0.7
speed | {SP}. | w:0.7
local | Find {B} at {AD}. | w:1.1
local | {PL}. | w:0.9
brand | See {NM} and {NM} at {B}. | w:1.2 v:events
brand | {B} brings you {NM}. | w:1.1 v:events
# For briefs that say little
brand | {P} from {B}. | w:0.6 g:lead
brand | {B} is here for {A} who need {Pa}. | w:0.6 g:lead x:nonprofit,gaming
brand | Talk to {B} about {Pm}. | w:0.7 o:leads
question | Looking for {Pw}? Try {B}. | w:0.6 g:lead x:nonprofit,public_sector
question | Curious about {Pw}? | w:0.5 g:lead x:nonprofit
question | Looking for {Pw}? | w:0.6 g:lead x:nonprofit,public_sector
question | Thinking about {Pw}? | w:0.58 g:lead x:nonprofit,public_sector
how_to | Choosing {Pa}? {GC}. | w:0.8 g:lead x:nonprofit,public_sector,gaming,pharma
question | Questions about {Pm}? | w:0.56
question | Choosing {Pw}? {B} can help. | w:0.5 g:lead o:leads,signups
audience | {P} for {A}, from {B}. | w:0.6 g:lead
"""

BODIES = """
benefit | It {VT}. | n:s g:it
benefit | It {VT} and {VT}. | n:s g:it w:1.1
benefit | It also {VT}. | n:s g:italso w:0.8
benefit | They {VP}. | n:p g:it
benefit | They {VP} and {VP}. | n:p g:it w:1.1
benefit | It comes with {NPa}. | n:s g:it x:nonprofit,events,insurance,education,public_sector
benefit | It comes with {NPa} and {NPa}. | n:s g:it w:1.1 x:nonprofit,events,insurance,education,public_sector
benefit | They come with {NPa}. | n:p g:it
benefit | They come with {NPa} and {NPa}. | n:p g:it w:1.1
benefit | It's {PT}. | n:s g:it
benefit | They're {PT}. | n:p g:it
social | It's {RF}. | n:s g:it
social | They're {RF}. | n:p g:it
price | It costs {PU}. | n:s g:it
price | They cost {PU}. | n:p g:it
proof | It's {GV}. | n:s g:it
proof | They're {GV}. | n:p g:it
benefit | You get {NPa}. | w:0.9 x:nonprofit
benefit | You get {NPa} and {NPa}. | w:1.0 x:nonprofit
benefit | You also get {NPa}. | w:0.8 g:also x:nonprofit
benefit | {B} gives you {NPa}. | w:1.0 g:answer x:nonprofit
benefit | With {B} you get {NPa} and {NPa}. | w:1.0 g:answer x:nonprofit
benefit | At {B} it's {PT}. | n:s g:answer w:0.9
benefit | {TS} from {B} {VT}. | g:answer w:1.1 n:s
benefit | {TP} from {B} {VP}. | g:answer w:1.1 n:p
brand | Try {B}. | g:answer w:0.7 x:nonprofit
benefit | With {B}, {NEGs}. | g:answer w:1.1
price | {B} has it for {PU}. | n:s g:answer w:0.9
price | {B} has them for {PU}. | n:p g:answer w:0.9
price | At {B} you pay {PU}. | g:answer w:0.8
benefit | {NEGs}. | w:1.0
benefit | And {NEGs}. | w:0.9
benefit | {NEGs}, and you get {NPa}. | w:1.0
* | {CL}. | many w:1.1
benefit | {V2}. | w:1.0
proof | Backed by {Ga}. | w:0.9
social | {RF}. | w:0.7
social | Join {SJ}. | w:0.9
price | {PX}. | w:0.9
price | Yours for {PU}. | w:0.6 v:retail,home,beauty
price | Prices start {PF}. | w:0.8
offer | Get {OU}. | w:1.1 x:nonprofit
offer | Get {OG}. | w:0.8 x:nonprofit
offer | {OV}. | w:0.9
urgency | {U}. | w:0.8
local | Find us at {AD}. | w:1.0
* | {FS}. | many w:0.58 g:plain
"""

CLOSERS: dict[str, tuple[str, ...]] = {
    "sales": ("Order yours at {B}.", "Shop now.", "Shop at {B}.", "Order yours."),
    "sales/insurance": ("Get a quote.", "Get your quote from {B}."),
    "sales/travel": ("Book now.", "Book with {B}."),
    "sales/events": ("Get your tickets.", "Book now."),
    "sales/education": ("Book your place.", "Enrol with {B}."),
    "sales/nonprofit": ("Donate now.", "Make your donation.", "Give to {B}."),
    "sales/health": ("More at {B}.",),
    "sales/pharma": ("Ask your pharmacist.",),
    "sales/telecom": ("Order now.", "Switch to {B}."),
    "sales/energy": ("Switch now.", "Switch to {B}."),
    "sales/real_estate": ("Arrange a visit.", "Talk to {B}."),
    "sales/automotive": ("Book now.", "Visit {B}."),
    "sales/saas": ("Start now.", "Get started with {B}."),
    "sales/b2b_services": ("Get in touch.", "Talk to {B}."),
    "sales/finance": ("Apply now.", "Apply at {B}."),
    "leads": ("Get in touch.", "Talk to {B}.", "Ask for the details.", "Get in touch with {B}."),
    "leads/education": ("Ask about a place.", "Talk to {B}."),
    "leads/real_estate": ("Come and have a look.", "Talk to {B}."),
    "signups": ("Sign up now.", "Sign up with {B}.", "Get started."),
    "installs": ("Download it now.", "Download {B}."),
    "store_visits": ("Come and see us.", "Drop by.", "Visit {B}."),
    "store_visits/pharma": ("Ask your pharmacist.",),
    "awareness": ("More at {B}.",),
    "clicks": ("Read the details.", "Read more at {B}."),
    "": ("More at {B}.",),
}
