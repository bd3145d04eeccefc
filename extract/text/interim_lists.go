package text

import "strings"

// closed holds the words of the closed classes with the tag they have most often.
var closed = func() map[string]Tag {
	m := make(map[string]Tag, 400)
	for _, c := range closedClasses {
		for _, w := range strings.Fields(c.words) {
			m[w] = c.tag
		}
	}
	return m
}()

var closedClasses = []struct {
	tag   Tag
	words string
}{
	{DET, "a an the all another any each every no some this that these those both either neither half"},
	{ADP, "about above across after against along alongside amid amidst among amongst around as at behind below beneath beside besides between " +
		"beyond by despite down during except for from in inside into like near of off on onto out over per regarding concerning than through " +
		"throughout to toward towards under underneath up upon via versus vs with within without vs. outside before since until till"},
	{AUX, "am is are was were be been being have has had having do does did can ca could may might must shall should will wo would ought"},
	{PRON, "i you he she it we they me him us them my your his her its our their mine yours hers ours theirs myself yourself himself herself itself " +
		"ourselves yourselves themselves who whom whose what which whoever whatever someone somebody something anyone anybody anything everyone " +
		"everybody everything nobody nothing none oneself there"},
	{PART, "not"},
	{NUM, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty " +
		"thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion"},
	{ADV, "i.e. e.g. again ago already also always almost away back else ever even here how however instead just maybe meanwhile moreover never nevertheless " +
		"now nowhere often once only otherwise perhaps quite rather really so soon still then thereby therefore thus together too twice very well " +
		"when whenever where wherever why yet abroad ahead apart forward further indeed later hence somewhat somewhere sometimes more most less least"},
	{SCONJ, "if because although though while whilst whether unless whereas"},
	{CCONJ, "and or but nor plus"},
	{INTJ, "yes yeah oh ah hello hi hey wow okay please um uh"},
	{ADJ, "other such many much few several own same last first second third next former new old good best better worse worst fewer certain due able"},
}

var (
	beForms   = set("am", "is", "are", "was", "were", "be", "been", "being", "'s", "'re", "'m", "’s", "’re", "’m")
	haveForms = set("have", "has", "had", "having")
	doForms   = set("do", "does", "did")
	subjects  = set("i", "you", "he", "she", "it", "we", "they", "who", "there")
)

// mostly are words that the lists call nouns too, or verbs, but that hardly ever
// are outside a noun phrase.
var (
	mostlyVerbs = words("get gets getting got know knows knowing go goes going come comes coming see sees seeing saw think thinks want wants make makes making take takes taking " +
		"need needs let say says saying said find found put give gives giving given feel feels felt try tries look looks looking keep keeps keeping use using " +
		"thought send sent leave leaves leaving read reads mean means meet meets pay pays buy buys buying stay stays lose lost guess pick running playing builds " +
		"eat seek seeks seeking start starts watch pass passes handle spoke speak speaks call calling ask asks asking tell tells telling told sell sells produce " +
		"reach reaches follow follows following mention lead leads leading kill kills killing fly die join joins hold holds holding escape bring brings hire " +
		"help helps helping carry carries fix fill win wins winning hurt drive drove wear stand stands stood shared repeat remove raise raises face faces facing " +
		"defeat cancel miss supporting affect turning save hang happen happens begin begins began become becomes became remain remains seem seems appear appears " +
		"include includes including continue continues expect expects believe believes urge urges warn warns deny denies accuse accuses agree agrees announce " +
		"announces confirm confirms insist insists add adds show shows suggest suggests argue argues respond responds visited fought back backed vow decide " +
		"decides choose chose rise rose fall fell struck shut quit puts rises")
	mostlyNouns = words("time times people place places number service services group groups price prices process company companies staff water amount question team teams " +
		"research interest date oil issues hand hands word words course site report message side sides project projects reason reasons program market markets " +
		"value rate rates results fire father campaign campaigns bus draft body lives rules force term terms tax taxes source sources police season summer " +
		"weekend section interview interviews cases parts base lack contract contracts training surface range progress practice picture field fan content " +
		"pressure effects evidence cash budget speed ship ships page flight flights effect traffic steps quote conflict conditions approach weather troops stock " +
		"stocks schools processes border books author screen flag parties husband murder audit drug drugs document documents code shops officer officers map " +
		"levels interests clothing bottom tool objects certificate articles arrest truck title sentence papers mistake gift format character bombs seconds " +
		"positions machine ticket tickets theme soil scale package grounds factors subjects structures resume rank occasions labor housing distance counsel toll " +
		"parent neighbors journey functions expense exchange branch borders balances advantage wage wages sanctions leaders minister ministers ceasefire " +
		"agreement talks war wars peace allies ally state states nation nations")
	mostlyAdjectives = words("good great best last little own old high national small due full possible real public least free bad large local major main whole human " +
		"special short friendly former young social natural personal clear specific professional white black true religious entire poor final correct common current related " +
		"central ready original western eastern northern southern modern perfect dead worst necessary willing interesting safe independent cold warm normal private regular lower " +
		"senior prior medical low concerned prime grand direct dark basic fundamental formal commercial appropriate universal royal positive extra academic ancient sick rich exact " +
		"detailed busy multiple heavy minor militant latest unknown spiritual revolutionary impossible easier comprehensive valuable upper familiar advanced technical extreme armed absolute " +
		"permanent essential electric tough remote legitimate external ethnic constitutional collective aged presidential political economic military foreign international federal nuclear " +
		"legal domestic financial diplomatic parliamentary regional early joint civil strong weak severe serious critical")
	contentNouns = words("fact claim claims report reports idea belief evidence statement news hope hopes fear fears concern concerns allegation allegations suggestion view " +
		"proof doubt sign signs warning accusation accusations possibility chance risk confirmation announcement notion argument conclusion rumour rumours rumor rumors " +
		"assertion speculation assurance indication admission feeling impression assumption condition message denial suspicion theory")
)
