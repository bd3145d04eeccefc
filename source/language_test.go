package source

import (
	"strings"
	"testing"
)

func TestLanguage(t *testing.T) {
	for name, text := range map[string]string{
		"English":                       "The council of Port Example said on Monday that it would close the bridge for a week. The mayor, who was in the town hall, had asked for it, and the residents are not happy with the plan at all.",
		"French":                        "Le conseil municipal a annoncé lundi que le pont sera fermé pendant une semaine. La maire, qui était dans la salle, a demandé aux habitants de ne pas s'inquiéter pour les travaux.",
		"German":                        "Der Stadtrat hat am Montag mitgeteilt, dass die Brücke für eine Woche gesperrt wird. Die Bürgermeisterin war nicht im Saal, sie hatte sich aber mit dem Plan einverstanden erklärt.",
		"Spanish":                       "El consejo municipal anunció el lunes que el puente estará cerrado durante una semana. La alcaldesa, que estaba en la sala, pidió a los vecinos que no se preocupen por las obras.",
		"Portuguese":                    "A câmara municipal anunciou na segunda-feira que a ponte ficará fechada por uma semana. O prefeito, que não estava na sala, pediu aos moradores que não se preocupem com as obras.",
		"Italian":                       "Il consiglio comunale ha annunciato lunedì che il ponte sarà chiuso per una settimana. La sindaca, che era nella sala, ha chiesto ai residenti di non preoccuparsi per i lavori.",
		"Dutch":                         "De gemeenteraad heeft maandag gezegd dat de brug een week lang dicht zal zijn. De burgemeester was niet in de zaal, maar zij had het plan wel goedgekeurd voor de zomer.",
		"Swedish":                       "Kommunen sade på måndagen att bron ska vara stängd i en vecka. Borgmästaren var inte med på mötet, men hon har godkänt planen och vill att det går fort för alla.",
		"Finnish":                       "Kaupunki kertoi maanantaina, että silta on suljettu viikon ajan. Pormestari ei ollut paikalla, mutta hän on hyväksynyt suunnitelman ja sanoi, että se on myös nopea.",
		"Polish":                        "Rada miasta poinformowała w poniedziałek, że most będzie zamknięty na tydzień. Burmistrz nie był na sali, ale to on jest za planem i nie ma do niego uwag od mieszkańców.",
		"Turkish":                       "Belediye pazartesi günü köprünün bir hafta için kapalı olacağını söyledi. Başkan toplantıda değildi ama bu plan için olumlu ve çok önemli bir karar olarak söz etti.",
		"Indonesian":                    "Dewan kota mengatakan pada hari Senin bahwa jembatan itu akan ditutup selama satu minggu. Wali kota tidak ada di ruangan, dan warga yang tinggal di sana sudah tahu dengan rencana ini.",
		"Swahili":                       "Baraza la mji lilisema Jumatatu kuwa daraja hilo litafungwa kwa wiki moja. Meya wa mji hakuwa katika mkutano, lakini alisema kwamba mpango wake ni kwa ajili ya wakazi na wafanyabiashara.",
		"Vietnamese":                    "Hội đồng thành phố cho biết cây cầu sẽ được đóng trong một tuần. Thị trưởng không có mặt tại phòng họp và những người dân đã được thông báo về kế hoạch này.",
		"a language in Cyrillic script": "Городской совет сообщил в понедельник, что мост будет закрыт на неделю.",
		"a language in Arabic script":   "أعلن مجلس المدينة يوم الاثنين أن الجسر سيغلق لمدة أسبوع.",
		"Japanese":                      "市議会は月曜日、橋を一週間閉鎖すると発表した。市長は会議に出席しなかった。",
		"Chinese":                       "市议会周一宣布大桥将关闭一周。市长没有出席会议，但已批准该计划。",
		"":                              "Paris, Lyon, Marseille: 1. 2. 3.",
	} {
		a := &Article{Text: text}
		if _, got := a.Language(); got != name {
			t.Errorf("%q is in %q, want %q", text, got, name)
		}
	}
	mixed := &Article{Text: "\"Le conseil a décidé de ne pas fermer le pont,\" the mayor said on Monday. She was in the hall with the council, and it had asked for a new plan that would be ready by the end of the week."}
	if tag, _ := mixed.Language(); tag != "en" && tag != "" {
		t.Errorf("an English article with a French quotation is in %q", tag)
	}
}

func TestLanguageName(t *testing.T) {
	for tag, want := range map[string]string{"fr": "French", "FR-ca": "French", "zh-Hant": "Chinese", "xx": "xx"} {
		if got := LanguageName(tag); got != want {
			t.Errorf("%s is %q, want %q", tag, got, want)
		}
	}
	if strings.Count(languageList, "\n") < 30 {
		t.Error("the list of languages is not whole")
	}
}
