"""English templates that call the product by its head noun, or lean on price, guarantee and reviews."""

HEADS = """
# The product by its head noun, and more about price, guarantee and reviews
benefit | {VH} | w:1.1
benefit | Your next {HS} {VT} | w:0.8 warm playful
benefit | The {B} {HS} {VT} | w:1.1
benefit | The {B} {HP} {VP} | w:1.0
* | {J}. That's {B}. | w:0.6 warm playful
price | {VH} for {PU} | w:1.0
price | {Pa} for {PU} | w:0.9
price | Your next {HS}: {PU} | w:0.8
price | The {B} {HS}: {PU} | w:0.9 g:name
price | {PU}, {GV} | w:0.9
price | {PU}, {PT} | w:0.8
proof | {GL} guaranteed | w:1.0
proof | {Ga} on every {HS} | w:1.1
proof | The {B} {HS} is {GV} | w:1.1
proof | {Ga} at {B} | w:0.8
social | {RC}. One {HS}. | w:1.1
social | {RC} of one {HS} | w:0.9
social | {RC} can tell you more | w:0.9
social | The {B} {HS}, {RF} | w:1.0
social | Join {SJ}. {J}. | w:0.8
social | {RF}, {GV} | w:0.8
question | Which {HS} {VT}? | w:1.0
question | Want to {VH}? | w:1.1
question | Ready to {VH}? | w:0.8
question | {HS} with {NW}? | w:0.9
question | Can it {VB}? Yes. | w:0.8 n:s plain playful
how_to | How to {VH} for {PU} | w:0.9
how_to | Choosing {Pa}? {GC} | w:1.0 x:nonprofit,public_sector,gaming,pharma
how_to | How to choose {Pa}: {GC} | w:0.8 g:label x:nonprofit,public_sector,gaming,pharma
how_to | Before you buy {Pa}, {GC} | w:0.9 v:retail,home,beauty,food
contrast | Not every {HS} comes with {NPf} | w:1.1 x:events,nonprofit,pharma
contrast | Not every {HS} is {PT} | w:1.2
contrast | Not all {HP} are {PT} | w:1.2
contrast | Not every {HS} is {GV} | w:1.1
contrast | A {HS}, minus the {XPS} | w:0.8 playful plain
curiosity | Guess which {HS} is {PT} | w:0.8 g:guess
curiosity | Guess how long it's guaranteed: {GL} | w:0.6 playful g:guess
curiosity | The {HS} behind {RC} | w:1.0
brand | The {P} from {B} | w:0.9 n:s
brand | Meet the {B} {HS} | w:1.0
brand | Meet the {B} {HP} | w:1.0
brand | {B}'s {P} | w:0.7 g:bare
brand | The {B} {HS} | w:0.5 g:bare
"""
