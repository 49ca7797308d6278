/// Dutch verbs with a vowel change or another irregular past: infinitive, past singular, past plural, participle.
/// Verbs with a prefix follow their base: `afsluiten` and `ontsluiten` follow `sluiten`. Source: the lists of the ANS (Algemene Nederlandse
/// Spraakkunst, 2.3.2), folded, by hand.
enum StrongVerbs {
    /// What is irregular in a verb.
    struct Verb {
        let infinitive: String
        let pastSingular: String
        let pastPlural: String
        let participle: String
    }

    /// The verb with this infinitive.
    static func verb(_ infinitive: String) -> Verb? { byInfinitive[infinitive] }

    /// The infinitives of which this is a past form or a participle.
    static func infinitives(of form: String) -> [String] { byForm[form] ?? [] }

    private static let all: [Verb] = table.split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 4 else { return nil }
        return Verb(infinitive: words[0], pastSingular: words[1], pastPlural: words[2], participle: words[3])
    }

    private static let byInfinitive = Dictionary(all.map { ($0.infinitive, $0) }) { first, _ in first }

    private static let byForm: [String: [String]] = all.reduce(into: [:]) { index, verb in
        for form in Set([verb.pastSingular, verb.pastPlural, verb.participle]) { index[form, default: []].append(verb.infinitive) }
    }

    private static let table = """
        bakken bakte bakten gebakken
        barsten barstte barstten gebarsten
        bederven bedierf bedierven bedorven
        bedriegen bedroog bedrogen bedrogen
        beginnen begon begonnen begonnen
        bergen borg borgen geborgen
        bevelen beval bevalen bevolen
        bezwijken bezweek bezweken bezweken
        bidden bad baden gebeden
        bieden bood boden geboden
        bijten beet beten gebeten
        binden bond bonden gebonden
        blazen blies bliezen geblazen
        blijken bleek bleken gebleken
        blijven bleef bleven gebleven
        blinken blonk blonken geblonken
        braden braadde braadden gebraden
        breken brak braken gebroken
        brengen bracht brachten gebracht
        buigen boog bogen gebogen
        delven dolf dolven gedolven
        denken dacht dachten gedacht
        dingen dong dongen gedongen
        doen deed deden gedaan
        dragen droeg droegen gedragen
        drijven dreef dreven gedreven
        dringen drong drongen gedrongen
        drinken dronk dronken gedronken
        druipen droop dropen gedropen
        duiken dook doken gedoken
        dunken docht dochten gedocht
        dwingen dwong dwongen gedwongen
        eten at aten gegeten
        fluiten floot floten gefloten
        gaan ging gingen gegaan
        gelden gold golden gegolden
        genezen genas genazen genezen
        genieten genoot genoten genoten
        geven gaf gaven gegeven
        gieten goot goten gegoten
        glijden gleed gleden gegleden
        glimmen glom glommen geglommen
        graven groef groeven gegraven
        grijpen greep grepen gegrepen
        hangen hing hingen gehangen
        hebben had hadden gehad
        heffen hief hieven geheven
        helpen hielp hielpen geholpen
        heten heette heetten geheten
        hijsen hees hesen gehesen
        houden hield hielden gehouden
        houwen hieuw hieuwen gehouwen
        jagen joeg joegen gejaagd
        kiezen koos kozen gekozen
        kijken keek keken gekeken
        klimmen klom klommen geklommen
        klinken klonk klonken geklonken
        kluiven kloof kloven gekloven
        knijpen kneep knepen geknepen
        komen kwam kwamen gekomen
        kopen kocht kochten gekocht
        krijgen kreeg kregen gekregen
        krijten kreet kreten gekreten
        krimpen kromp krompen gekrompen
        kruipen kroop kropen gekropen
        lachen lachte lachten gelachen
        laden laadde laadden geladen
        laten liet lieten gelaten
        lezen las lazen gelezen
        liegen loog logen gelogen
        liggen lag lagen gelegen
        lijden leed leden geleden
        lijken leek leken geleken
        lopen liep liepen gelopen
        malen maalde maalden gemalen
        melken molk molken gemolken
        meten mat maten gemeten
        mijden meed meden gemeden
        nemen nam namen genomen
        nijgen neeg negen genegen
        ontginnen ontgon ontgonnen ontgonnen
        pluizen ploos plozen geplozen
        prijzen prees prezen geprezen
        raden raadde raadden geraden
        rijden reed reden gereden
        rijgen reeg regen geregen
        rijten reet reten gereten
        rijzen rees rezen gerezen
        roepen riep riepen geroepen
        ruiken rook roken geroken
        scheiden scheidde scheidden gescheiden
        schelden schold scholden gescholden
        schenden schond schonden geschonden
        schenken schonk schonken geschonken
        scheppen schiep schiepen geschapen
        scheren schoor schoren geschoren
        schieten schoot schoten geschoten
        schijnen scheen schenen geschenen
        schrijden schreed schreden geschreden
        schrijven schreef schreven geschreven
        schrikken schrok schrokken geschrokken
        schuilen school scholen gescholen
        schuiven schoof schoven geschoven
        slaan sloeg sloegen geslagen
        slapen sliep sliepen geslapen
        slijpen sleep slepen geslepen
        slijten sleet sleten gesleten
        slinken slonk slonken geslonken
        sluipen sloop slopen geslopen
        sluiten sloot sloten gesloten
        smelten smolt smolten gesmolten
        smijten smeet smeten gesmeten
        snijden sneed sneden gesneden
        snuiten snoot snoten gesnoten
        snuiven snoof snoven gesnoven
        spannen spande spanden gespannen
        spijten speet speten gespeten
        spinnen spon sponnen gesponnen
        splijten spleet spleten gespleten
        spreken sprak spraken gesproken
        springen sprong sprongen gesprongen
        spruiten sproot sproten gesproten
        spugen spoog spogen gespogen
        spuiten spoot spoten gespoten
        staan stond stonden gestaan
        steken stak staken gestoken
        stelen stal stalen gestolen
        sterven stierf stierven gestorven
        stijgen steeg stegen gestegen
        stinken stonk stonken gestonken
        stoten stootte stootten gestoten
        strijden streed streden gestreden
        strijken streek streken gestreken
        stuiven stoof stoven gestoven
        treden trad traden getreden
        treffen trof troffen getroffen
        trekken trok trokken getrokken
        vallen viel vielen gevallen
        vangen ving vingen gevangen
        varen voer voeren gevaren
        vechten vocht vochten gevochten
        verdwijnen verdween verdwenen verdwenen
        vergeten vergat vergaten vergeten
        verliezen verloor verloren verloren
        verslinden verslond verslonden verslonden
        vinden vond vonden gevonden
        vlechten vlocht vlochten gevlochten
        vliegen vloog vlogen gevlogen
        vouwen vouwde vouwden gevouwen
        vragen vroeg vroegen gevraagd
        vreten vrat vraten gevreten
        vriezen vroor vroren gevroren
        waaien woei woeien gewaaid
        wassen waste wasten gewassen
        wegen woog wogen gewogen
        werpen wierp wierpen geworpen
        werven wierf wierven geworven
        weten wist wisten geweten
        weven weefde weefden geweven
        wijken week weken geweken
        wijten weet weten geweten
        wijzen wees wezen gewezen
        winden wond wonden gewonden
        winnen won wonnen gewonnen
        worden werd werden geworden
        wreken wreekte wreekten gewroken
        wrijven wreef wreven gewreven
        wringen wrong wrongen gewrongen
        zeggen zei zeiden gezegd
        zenden zond zonden gezonden
        zien zag zagen gezien
        zijgen zeeg zegen gezegen
        zingen zong zongen gezongen
        zinken zonk zonken gezonken
        zinnen zon zonnen gezonnen
        zitten zat zaten gezeten
        zoeken zocht zochten gezocht
        zuigen zoog zogen gezogen
        zuipen zoop zopen gezopen
        zwellen zwol zwollen gezwollen
        zwemmen zwom zwommen gezwommen
        zweren zwoer zwoeren gezworen
        zwerven zwierf zwierven gezworven
        zwijgen zweeg zwegen gezwegen
        """
}
