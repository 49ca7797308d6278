import DutchText
import Testing

@Suite("Inflection", .enabled(if: !WordList.standard.isEmpty))
struct InflectionTests {
    private func forms(_ word: String) -> WordForms { WordForms(of: word, in: .standard) }

    @Test(
        "A noun brings its plurals and diminutives",
        arguments: [
            ("brief", "brieven briefje briefjes"), ("man", "mannen mannetje"), ("huis", "huizen huisje"), ("kind", "kinderen kindje"),
            ("school", "scholen schooltje"), ("stad", "steden stadje"), ("schip", "schepen scheepje"), ("raadslid", "raadsleden"),
            ("foto", "foto's fotootje"), ("auto", "auto's autootje"), ("burgemeester", "burgemeesters"), ("woning", "woningen woninkje"),
            ("gemeente", "gemeenten gemeentes"), ("industrie", "industrieen"), ("bom", "bommen bommetje"), ("museum", "musea"),
            ("mogelijkheid", "mogelijkheden"), ("weg", "wegen weggetje"), ("verbod", "verboden"), ("leraar", "leraren"),
            ("wapen", "wapens"),
            ("steekpartij", "steekpartijen steekpartijtje"), ("politicus", "politici"), ("azc", "azc's"),
            ("jongen", "jongens jongetje"), ("app", "apps"), ("hack", "hacks"), ("cyberaanval", "cyberaanvallen cyberaanvalletje"),
            ("monnik", "monniken"), ("paasei", "paaseieren paaseitje"), ("kind", "kindertjes"),
        ])
    func nouns(word: String, expected: String) {
        let found = forms(word)
        #expect(found.classes.contains(.noun))
        #expect(Set(expected.split(separator: " ").map(String.init)).subtracting(found.inflections) == [])
    }

    @Test(
        "A verb brings its tenses, strong or weak",
        arguments: [
            ("sluiten", "sluit sloot sloten gesloten"), ("steken", "steek steekt stak staken gestoken"),
            ("evacueren", "evacueer evacueert evacueerde geevacueerd geevacueerde"), ("ontruimen", "ontruimt ontruimde ontruimd ontruimde"),
            ("blussen", "blus blust bluste blusten geblust"), ("overlijden", "overlijdt overleed overleden"),
            ("verbieden", "verbied verbiedt verbood verboden"), ("vluchten", "vlucht vluchtte vluchtten gevlucht"),
            ("leven", "leef leeft leefde geleefd"), ("reizen", "reis reist reisde gereisd"), ("wandelen", "wandelt wandelde gewandeld"),
            ("waarschuwen", "waarschuwt waarschuwde gewaarschuwd"), ("rijden", "rijd rijdt rij reed reden gereden"),
            ("creeren", "creeert creeerde gecreeerd"), ("helpen", "help hielp hielpen geholpen"), ("gaan", "ga gaat ging gingen gegaan"),
            ("ontstaan", "ontstaat ontstond ontstonden"), ("ontslaan", "ontsla ontslaat ontsloeg ontslagen"),
            ("ondergaan", "ondergaat onderging ondergingen"), ("voldoen", "voldoet voldeed voldeden voldaan"),
        ])
    func verbs(word: String, expected: String) {
        let found = forms(word)
        #expect(found.classes.contains(.verb))
        #expect(Set(expected.split(separator: " ").map(String.init)).subtracting(found.inflections) == [])
    }

    @Test("A separable verb comes joined, with te, and apart")
    func separable() {
        let found = forms("opsteken")
        #expect(found.inflections.isSuperset(of: ["opsteekt", "opstak", "opstaken", "opgestoken"]))
        #expect(found.sequences == [["op", "te", "steken"]])
        #expect(found.separations.contains { $0.finite == "stak" && $0.particle == "op" })
        #expect(forms("overlijden").separations.isEmpty)
        #expect(forms("aanhouden").inflections.isSuperset(of: ["aanhoudt", "aanhield", "aangehouden"]))
    }

    @Test("A verb brings what it makes with particles and prefixes, unless that has become another word")
    func prefixed() {
        let found = forms("sluiten")
        #expect(found.prefixed.isSuperset(of: ["afsluiten", "afgesloten", "afsloot", "uitsluiten", "ontsloten"]))
        #expect(!found.prefixed.contains("besluiten") && !found.prefixed.contains("besloten"))
        #expect(!forms("steken").prefixed.contains("opstoken"))
    }

    @Test(
        "An adjective brings its endings and degrees",
        arguments: [
            ("boos", "boze bozen bozer boost"), ("gevaarlijk", "gevaarlijke gevaarlijker gevaarlijkst"), ("gewond", "gewonde gewonden"),
            ("ziek", "zieke zieken zieker"), ("dood", "dode doden"), ("groot", "grote groter grootst grootste"),
        ])
    func adjectives(word: String, expected: String) {
        let found = forms(word)
        #expect(found.classes.contains(.adjective))
        #expect(Set(expected.split(separator: " ").map(String.init)).subtracting(found.inflections) == [])
    }

    @Test(
        "An inflected form brings its base and the base's other forms",
        arguments: [
            ("kinderen", "kind kindje"), ("steekpartijen", "steekpartij"), ("rellen", "rel"), ("gestoken", "steken stak"),
            ("opgestoken", "opsteken opstak"), ("evacueert", "evacueren geevacueerd"), ("leden", "lid"), ("schepen", "schip"),
        ])
    func inflectedForms(word: String, expected: String) {
        #expect(Set(expected.split(separator: " ").map(String.init)).subtracting(forms(word).inflections) == [])
    }

    @Test(
        "What only looks like a form is none",
        arguments: [
            ("bom", "bomen"), ("jongen", "jong"), ("bezetten", "bezeten"), ("lek", "lekker"), ("storm", "stormt"), ("gas", "gast"),
            ("gewond", "wond"), ("arts", "art"),
            ("brand", "brander"),
            ("huis", "huist"), ("regen", "reeg"), ("wapen", "wapenen"), ("raad", "rader"), ("politie", "politiek"), ("school", "schools"),
        ])
    func noForms(word: String, other: String) {
        #expect(!forms(word).inflections.contains(other))
    }

    @Test("Forms that are words of their own are named")
    func homonyms() {
        #expect(forms("sluiten").homonyms.contains("sloot"))
        #expect(forms("brand").homonyms.isEmpty)
    }

    @Test("Without a list the rules alone give likely forms")
    func withoutList() {
        let none = WordList(words: [String]())
        #expect(WordForms(of: "steekpartij", in: none).inflections.contains("steekpartijtje"))
        #expect(WordForms(of: "sluiten", in: none).inflections.contains("gesloten"))
        #expect(WordForms(of: "fatbike", in: .standard).inflections.contains("fatbikes"))
    }
}
