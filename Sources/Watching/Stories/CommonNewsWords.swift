/// Words that news is full of at any time. The weights learn that by themselves in a long stream; in the first hour of an
/// incident, with twenty items, they cannot.
enum CommonNewsWords {
    static func contains(_ folded: String) -> Bool { words.contains(folded) }

    private static let words: Set<String> = Set(
        """
        politie brandweer gemeente burgemeester wethouder college raad woordvoerder agenten agent ambulance hulpdiensten justitie
        man vrouw mannen vrouwen kind kinderen jongen meisje mensen persoon personen bewoners bewoner omwonenden inwoners buurt
        jaar jaren maand maanden week weken dag dagen uur uren minuten avond ochtend middag nacht vannacht vanochtend vanmiddag vanavond
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag maandagavond dinsdagavond woensdagavond donderdagavond vrijdagavond
        zaterdagavond zondagavond maandagmiddag dinsdagmiddag woensdagmiddag donderdagmiddag vrijdagmiddag zaterdagmiddag zondagmiddag
        maandagochtend dinsdagochtend woensdagochtend donderdagochtend vrijdagochtend zaterdagochtend zondagochtend zaterdagnacht
        zondagnacht maandagnacht dinsdagnacht woensdagnacht donderdagnacht vrijdagnacht gisteravond
        januari februari maart april mei juni juli augustus september oktober november december
        nieuws bericht melding meldingen meldt melden gemeld zegt zeggen vertelt laat weten bekend onbekend volgens aldus onderzoek
        onderzoekt incident gebeurde gebeurt gebeurd situatie getuigen getuige verdachte slachtoffer slachtoffers gewond gewonden
        aangehouden aanhouding aanwezig plaats plek straat weg woning woningen huis huizen gebouw centrum stad dorp wijk nederland
        nederlandse land regio provincie eerder ongeveer rond vanwege ondanks inmiddels mogelijk waarschijnlijk oorzaak duidelijk
        groot grote klein kleine lang lange hoog nieuw nieuwe eigen enkele meerdere aantal deel samen direct verder opnieuw
        ziekenhuis zorgen hulp vragen vraag antwoord informatie contact familie ouders school bedrijf bedrijven eigenaar
        krijgen kreeg komen kwam gekomen gaan ging gegaan staan stond gestaan zien zag gezien maken maakte gemaakt willen wilde
        houden hield gehouden nemen nam genomen brengen bracht gebracht zetten zette gezet vinden vond gevonden gaat blijft blijven
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
