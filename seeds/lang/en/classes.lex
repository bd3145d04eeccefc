# Classes of English words that say what a capital, a neighbour or a small word
# between capitals means for a name: grammar, not knowledge of the world. What names
# mean stands in the Turtle files, what words make them in the ontology.
#
# A class is its name in brackets and its words, in small letters, over as many lines
# as they need; "#" opens a line for the reader.

# Endings that make a word an address.
[domain]
au br cn co com de edu eu fr gov in info io jp ke net ng org ru tv uk us za

# Letters of a currency before an amount: "Rs500".
[money]
bdt birr dkk fcfa gh ghs hk idr inr kes ksh kshs lkr mk myr ngn nok npr nt nzd php pkr rm rmb rp rs rub sek sgd sh shs
tk try tsh tshs tzs ugx ush ushs zar zmw

# Capitalised words that name nothing in the graph's sense.
[nameless]
a.m aboriginal ad african africans ai aids am american americans anglican arab arabic arabs asian
asians bc bible black breaking bst buddhism buddhist buddhists cantonese catholic catholicism
catholics caucasian cd ceo cet cfo christian christianity christians christmas coo covid cto diwali
diy dna dr dvd earth east easter eastern editor edt eid english est eur european europeans
evangelical faq farsi file french gbp gdp gmt god gps hanukkah hindi hindu hinduism hindus hispanic
hiv hr i id image indigenous internet ip iq islam islamic islamist islamists ist it jew jewish jews
judaism kc koran korean koreans kurd kurdish kurds latin latino latinos m&a madam mandarin mep mla
mormon mp mps mr mrs ms muslim muslims no north northeast northern northwest note ok orthodox p.m
pdf pdt persian phd photo pm pr protestant protestants pst q&a qc quran r&d ramadan read rna sars sc
shia shias shiite shiites sikh sikhs sir sms source south southeast southern southwest spanish sunni
sunnis suv swahili tv ufo update urdu usb usd utc vat video vip voip web west western white wi-fi
wifi yes

# Go before a name with a hyphen without making one: "pro-Beijing".
[prefix]
all anti co counter cross crypto ex half inter intra mid multi neo non pan post pre pro proto pseudo
quasi self semi sub super then trans ultra un vice

# Stand before a colon and a picture's or text's source.
[label]
a analysis breaking caption correction credit editor exclusive file graphic image images interview
listen map note opinion photo photos picture profile q read related see source sources timeline
update updated video watch

# Open the names of places and saints: "St. Kilda", "Mt. Kenya".
[saint]
ft ft. mt mt. saint st st. ste ste.

# Open sentences before what they count.
[quantity]
another billion billions both dozens eight eleven few fifty first five forty four half hundred
hundreds last many million millions most next nine one other second seven several six some ten third
thirty thousand thousands three twelve twenty two

# Words of direction and part that open the names of regions.
[compass]
central downtown east eastern greater inner lower mid new north northeast northeastern northern
northwest northwestern old outer south southeast southeastern southern southwest southwestern upper
west western

# Particles that join the parts of names of many tongues.
[particle]
abu af al av ben bin bint binti da das de del dela della den der des di do dos du e el ibn la le les
ole ould san ten ter ul ur van von wuld y zu zum

# Those of them that open a family name written alone: "De la Puente".
[opening-particle]
al bin da de del della den der di dos du el la van von

# Particles written to a name with a hyphen in small letters.
[hyphened-particle]
abd ad al an ar as ash at az bin ed el ibn ud ul ur us

# Words behind a person's name that are part of it.
[generation]
ii iii iv jr jr. sr sr.

# Written with a hyphen behind a name without being part of it: "Aurora-led".
[suffix]
affiliated allied appointed approved area backed based born bound brokered built class controlled
designate dominated educated elect era flagged focused free friendly funded held hosted imposed in
inspired led like linked listed made majority mediated occupied old on only operated owned
registered related ruled run speaking sponsored style supplied supported to trained turned type wide
wing

# Words whose "'s" goes on with the name they open: "People's Army".
[owner]
artists boys builders children citizens consumers doctors drivers employers farmers father fishermen
girls governor journalists king ladies lawyers lord mayor men merchants miners minister mother
mothers musicians nurses parents pensioners people peoples physicians players president presidents
prince princess producers queen saint soldiers speaker students teachers traders veterans woman
women workers world writers

# Function words that may stand capitalised inside a name: "Doctors Without Borders".
[linking]
against and at for from in of on over the to under with without

# End titles that are held in an organisation.
[corporate-title]
ceo cfo chair chairman chairwoman coo executive founder spokesman spokesperson spokeswoman

# Words whose "for" goes on with any capitalised word: "Centre for Disease Control".
[for-head]
academy agency alliance association board bureau campaign center centre coalition commission
committee council department forum foundation front fund group initiative institute league mission
movement network office organisation organization partnership program programme school service
society trust union

# Words that go on with "on", "to" or "against" too: "Convention on Cluster Munitions".
[on-head]
act agreement association campaign center centre coalition commission committee conference
convention council declaration forum institute league office pact panel partnership program
programme protocol report resolution subcommittee summit treaty

# Words that a number behind them belongs to: "Flight 574".
[numbered]
apollo area article battalion bill block brigade channel chapter directive division flight formula
gate group highway level local phase pier proposition radio regiment resolution route season section
squadron terminal title unit volume zone

# Words that a year belongs to besides the cues of events: "Expo 2027".
[yearly]
agenda championship championships conference cup election euro expo festival games olympics summit
vision

# Words of a company's legal form that the ontology need not know.
[company-word]
a.g ab ag as asa bhd bv co company corp corporation gmbh group holding holdings inc international kk
l.p limited llc llp ltd motor motors n.v nv oy plc pty s.a s.p.a sa sdn se spa

# Those of them that close a company's name.
[legal-form]
a.g ab ag as asa bhd bv corp gmbh inc incorporated kk l.p limited llc llp ltd n.v nv oy plc pty s.a
s.p.a sa se spa

# Those that stand behind a comma too: "Aurora, Inc.".
[comma-form]
inc incorporated l.l.c l.p llc llp lp ltd plc

# Forms of peoples that open a hyphened adjective: "Anglo-Dutch".
[combining]
afro americano anglo arab austro euro franco greco hispano ibero indo israeli italo judeo luso russo
serbo sino turco

# Describe a company behind "the".
[company-noun]
airline automaker carmaker company corporation firm manufacturer retailer

# With a country's name or adjective they name one of its bodies: "the Kenyan
# government".
[government-noun]
government regime

# Likewise its armed forces.
[forces-noun]
army military navy

# Likewise its legislature.
[legislature-noun]
parliament

# Likewise its police, its courts, and what its clubs in a sport are joined in.
[police-noun]
police

[court-noun]
court

[federation-noun]
federation

# The sports before these.
[sport-noun]
athletics basketball boxing chess cricket cycling football gymnastics handball hockey netball rowing
rugby sailing ski skiing soccer swimming tennis volleyball wrestling

# Political camps: "the loyalist camp".
[camp-word]
centrist establishment federalist localist loyalist monarchist nationalist opposition pan-democracy
pan-democratic reformist republican royalist secessionist separatist sovereigntist unionist

# Likewise its team in a sport, behind the adjective.
[team-noun]
team

# Titles that are given names too: "Don Roe".
[born-title]
baron count deacon dean don duke earl judge king major marshal prince queen sultan

# Begin a name that goes on with the next word: "Abu Yahya", "Abdel Rahman".
[servant]
abd abdel abdul abou abu umm

# Endings of family names of Spain, Portugal and Latin America.
[iberian-ending]
a al ar as az ca es ez ga ia in iz o os oz ra ro za

# Initials and finals of syllables of Chinese, Korean, Vietnamese and their kin, as they
# are written in Latin letters.
[syllable-initial]
b by c ch d f g gi gy h hs hw hy j k kh ky l m my n ng ngh ny p ph py q qu r s sh sz t th tr ts tz v
w x y z zh

[syllable-final]
c ch g h k l m n ng nh p r t

# May stand between a place and the noun of its body: "Kurdistan regional government",
# "Spanish civil war".
[between]
caretaker central civil coalition federal general interim legislative local mayoral military
municipal parliamentary presidential provincial regional state transitional

# An election, behind the name of a place.
[election-noun]
election elections

# A pact, behind the name of a place.
[pact-noun]
accord accords agreement agreements convention pact protocol treaty

# Nouns beside a name that show an organisation.
[organization-noun]
activist activists agency airline alliance analyst analysts automaker bank bloc board brewer
broadcaster campaigner campaigners carmaker carrier cartel caucus chain chairman channel charity
club coalition college commission committee company conglomerate consortium council cult customers
daily developer employees exchange executive executives faction fighters firm gang giant group
guerrillas insurer insurgents investors label lawmaker lawmakers leadership lender magazine maker
management manufacturer member members militants militia ministry movement network newspaper
operator organisation organization parent party producer publisher rebels researchers retailer rival
school sect shareholders shares site spokesman spokesperson spokeswoman staff start-up startup stock
subsidiary supplier supporters team think-tank union university website workers

# Nouns beside a name that show a place.
[place-noun]
airport area base border bridge camp capital city coast constituency county desert district enclave
governorate hamlet hospital island islands lake metropolis mine mines mountains municipality
neighborhood neighbourhood oblast peninsula port prefecture prison province region resort river
stadium strait street suburb town township valley village waters

# Nouns beside a name that show a product.
[product-noun]
aircraft airliner airliners app apps boat bomber bombers browser browsers car cars chip console
destroyer device devices drone drones drug ferry fighter frigate game gun handset handsets
helicopter helicopters index jet jetliner jets laptop malware medicine messenger minivan missile
missiles model models motorcycle phone phones pickup pill plane planes platform probe processor
rifle rifles robot rocket satellite search sedan service ship smartphone smartphones software
spacecraft submarine suv tablet tank tanker tankers tanks tool trojan truck trucks vaccine van
vessel virus warship worm yacht

# Nouns beside a name that show a work.
[work-noun]
accord act agenda agreement agreements album bill book campaign comedy doctrine documentary drama
episode essay film initiative law manifesto memoir movie musical novel opera painting plan podcast
poem policy programme report series show single sitcom song thriller treaty trilogy

# Nouns beside a name that show an event.
[event-noun]
affair championship conference crisis cyclone earthquake elections exercise exercises festival
hurricane marathon massacre race scandal storm summit tournament typhoon uprising

# Nouns before a person's name or, after a comma, behind it.
[person-noun]
activist actor actress adviser advisor aide analyst architect artist astronaut attorney aunt author
ayatollah baby banker barrister batsman billionaire biologist bishop blogger bowler boxer boy
boyfriend brother businessman businesswoman campaigner candidate candidates captain cardinal
challenger champion chef chemist chief child cleric co-founder coach colleague colonel comedian
commander composer conductor congressman congresswoman consultant councillor councilor counterpart
cousin cricketer cyclist dancer daughter defector defendant defender deputy designer director
dissident doctor driver economist editor emir engineer entrepreneur envoy expert farmer father
financier fisherman footballer founder friend fugitive general girl girlfriend goalkeeper golfer
granddaughter grandfather grandmother grandson gunman hacker head historian husband imam incumbent
jihadist journalist judge justice killer king lawmaker lawyer leader magnate man mayor midfielder
militant millionaire monk mother murderer musician negotiator nephew niece novelist nurse officer
oligarch opponent painter pastor philosopher photographer physicist pilot pitcher player poet
policeman politician politicians pope preacher predecessor priest prince princess producer
prosecutor quarterback queen rabbi rapist rapper reporter researcher resident runner scientist
secretary senator sheikh singer sister soldier solicitor son specialist spokesman spokesperson
spokeswoman sprinter striker student successor suspect swimmer teacher teenager trader tycoon uncle
undersecretary veteran victim warlord whistleblower widow wife winger winner witness woman worker
wrestler writer

# Come behind "'s" of a place.
[place-owned]
airport ambassador army border borders capital central coast coastline constitution currency east
eastern economy embassy foreign government independence interim interior king mayor military monarch
navy north northern nuclear parliament people population president queen south southern sovereignty
streets territory west western

# Come behind "'s" of an organisation.
[organization-owned]
board brand ceo chairman chief customers employees executive fleet founder founders headquarters
leadership management market members plant plants production products profit profits revenue sales
shareholders shares spokesman spokesperson spokeswoman stock subsidiaries subsidiary upcoming
website workers workforce

# Come behind "'s" of a person.
[person-owned]
arrest birth body boyfriend brother campaign career children comments daughter death family father
girlfriend health home house husband illness lawyer lawyers mother murder office parents remarks
resignation sister son speech supporters trial widow wife

# Verbs of speech behind a name, and such words beside a quotation.
[saying]
acknowledged added adds admitted announced argued argues asked believed believes claimed claims
commented concluded declared denied denies emphasised emphasized expects explained explains insisted
insists noted notes pledged predicted promised recalled reiterated remarked replied said says stated
states stressed suggested tells testified thanked thinks told tweeted vowed warned warns writes
wrote

# Verbs before "to", "from" or "into" and the name of a place.
[motion]
arrived back came commute commuted drive driven driving drove emigrated fled flee fleeing flew
flights flown fly flying go going headed heading immigrated journey migrated move moved moving
relocated return returned returning sail sailed sailing shipped trains travel traveled traveling
travelled travelling trip trips went

# Verbs and words behind the name of a person.
[person-act]
apologised apologized apologizes arrived confessed cried died earned fled graduated grew herself
himself joined laughed lived lives married met played pleaded resigned retired sang scored slept
smiled starred studied traveled travelled wept

# Nouns that what a company reports is about.
[accounts-noun]
dividend dividends earnings ebitda loss losses net profit profits quarterly revenue revenues sales shareholders turnover

# Verbs behind the name of an organisation.
[organization-act]
acquired agreed announced builds employs filed has hired issued launched makes manufactures offered
offers operates owns planned plans produces published publishes released reported reports sells
signed sued unveiled

# Nouns that a name before them is the name of, whatever its own words say: "Civic Forum
# party".
[head-noun]
aircraft airliner constituency county district festival governorate hurricane island magazine
militia movement newspaper party peninsula prefecture province region river sedan website

# Nouns that show the class of a name behind them: "the newspaper X".
[head-noun-before]
agency airline album app automaker bank broadcaster capital carmaker charity city company
documentary drone exercise ferry film firm group hamlet novel port retailer robot ship song storm
suburb town typhoon university vessel village yacht

# Come before "of" or "for" and the name of a place.
[place-of]
cities east kingdom north outskirts people south streets west

# Come before "of" or "for" and the name of an organisation.
[organization-of]
director editor employees head lawyer leader leaders member members part shares

# Come before "of" or "for" and the name of a person.
[person-of]
appointment arrest brother daughter death family murder son trial wife

# Come before "of" or "for" and the name of a product.
[product-of]
copies users version versions

# Before one of these an adjective of nationality names a language: "the Dutch language";
# and so it does as the subject of one: "English is the language of ...".
[language-noun]
dialect dialects grammar language languages speaker speakers speaking syntax translation vocabulary

# Come before "of" and a language: "a teacher of German".
[language-of]
bit command dialect instructor knowledge language speaker student teacher

# Verbs whose object is a language where it can be one.
[language-verb]
learn read speak study teach translate understand write

# Nouns that make of a name before or, with "of", behind them that of a division, where a
# city is called the same: "New York lawmakers", "the state of New York".
[division-noun]
assembly attorney county department gov governor governorate lawmaker lawmakers legislator
legislators legislature oblast prefecture province region state

# In the names of bodies that are not of one country.
[worldwide]
african arab asian continental european federation global inter-american international nations
pacific regional treaty union united universal world

# Say that the person named beside them is a woman.
[female-noun]
abbess actress aunt bride businesswoman chairwoman congresswoman councilwoman countess daughter
duchess empress girl girlfriend goddaughter godmother granddaughter grandmother heiress heroine
hostess lady mother niece nun policewoman priestess princess queen sister spokeswoman sportswoman
stepdaughter stepmother stepsister waitress widow wife woman

# Say that the person named beside them is a man.
[male-noun]
abbot boy boyfriend bridegroom brother businessman congressman councilman duke emperor father
fisherman godfather godson grandfather grandson gunman husband king man monk nephew policeman prince
son sportsman stepbrother stepfather stepson uncle waiter widower

# Say that the name behind "his", "her" and them is another person's.
[kin]
aunt brother cousin daughter father granddaughter grandfather grandmother grandson mother namesake
nephew niece sister son uncle

# Short forms of forenames that do not begin as these do, each with what it is short for.
[nickname]
abby=abigail abe=abraham al=albert alec=alexander alex=alexander alex=alexandra andy=andrew
art=arthur barb=barbara becky=rebecca ben=benjamin bernie=bernard bert=albert beth=elizabeth
betty=elizabeth bill=william billy=william bob=robert bobby=robert cathy=catherine charlie=charles
chris=christian chris=christina chris=christine chris=christopher chuck=charles clem=clement
cliff=clifford dan=daniel danny=daniel dave=david deb=deborah debbie=deborah dick=richard
dom=dominic don=donald doug=douglas drew=andrew ed=edgar ed=edmund ed=edward ed=edwin eddie=edward
fred=alfred fred=frederick fritz=friedrich gabby=gabriella gabe=gabriel gabe=gabriela gene=eugene
geoff=geoffrey gerry=gerald greg=gregory gus=augustus hal=henry hank=henry harry=harold harry=henry
herb=herbert ike=isaac jack=john jackie=jacqueline jeff=jeffrey jen=jennifer jenny=jennifer
jerry=gerald jess=jessica jim=james jimmy=james joe=jose joe=joseph joey=joseph johnny=john
jon=jonathan josh=joshua kat=katherine kate=catherine kate=katherine kathy=katherine kathy=kathleen
ken=kenneth kenny=kenneth kit=christopher larry=lawrence leo=leonard leo=leonardo liz=elizabeth
lizzie=elizabeth lou=louis maggie=margaret mandy=amanda marge=margaret marty=martin mat=matthew
matt=matthew max=maximilian max=maxwell meg=margaret mel=melissa mick=michael mickey=michael
mike=michael mitch=mitchell molly=mary nancy=anne nat=nathaniel nate=nathan nate=nathaniel
ned=edward nell=eleanor nick=nicholas nick=nicolas nico=nicolas nita=anita paco=francisco pam=pamela
pancho=francisco pat=patricia pat=patrick patty=patricia peggy=margaret pepe=jose pete=peter
phil=philip phil=phillip polly=mary raf=rafael rafa=rafael ray=raymond reg=reginald rich=richard
rick=richard ricky=richard rob=robert rod=roderick rod=rodney ron=ronald russ=russell sally=sarah
sam=samantha sam=samuel sandy=alexander sasha=aleksandr sasha=alexander sid=sidney sol=solomon
stan=stanley steph=stephanie steve=stephen steve=steven stu=stewart sue=susan syd=sydney ted=edward
ted=theodore terry=terence tess=teresa theo=theodore tim=timothy tom=thomas tommy=thomas
toni=antonia tony=anthony trish=patricia val=valerie vic=victor vic=victoria vicky=victoria
vince=vincent volodya=vladimir walt=walter wes=wesley will=william xander=alexander zach=zachary
zack=zachary

# Name a body of the country by themselves.
[sole-body]
congress parliament senate

# Offices of which a country has one holder: "President Kim" is not "Ambassador Kim Song".
[sole-office]
chancellor emperor king pope premier president queen sultan
