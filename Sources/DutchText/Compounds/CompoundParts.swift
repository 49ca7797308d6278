/// What may stand in a Dutch compound.
enum CompoundParts {
    /// Sounds between two parts, from the most common on.
    static let links: [[UInt8]] = ["", "s", "en", "e", "n"].map { Array($0.utf8) }

    /// Words of three letters that take part in compounds freely; other short words make compounds by chance only (`el`, `tel`, `oma`).
    static func isShortPart(_ word: ArraySlice<UInt8>) -> Bool { shortParts.contains(WordHash.of(word)) }

    /// Words that stand in no compound, or only as the first part of a verb: what looks like one of them is chance.
    static func isNoPart(_ word: ArraySlice<UInt8>) -> Bool { noParts.contains(WordHash.of(word)) }

    /// Adverbs that are nouns too: they end compounds, but written apart they are adverbs (`de brand weer`).
    static func isAdverb(_ word: ArraySlice<UInt8>) -> Bool { adverbs.contains(WordHash.of(word)) }

    /// Prefixes that look like words (`ver`) and endings that make no compound (`ster`, `lijk`), unless the list knows the whole.
    static func isAffix(_ word: ArraySlice<UInt8>) -> Bool { affixes.contains(WordHash.of(word)) }

    /// Words that as the last part are nearly always an ending: christendom is no dom, daklozen is no lozen, gevaarlijk no lijk, zangster
    /// no ster.
    static func isEnding(_ tail: ArraySlice<UInt8>, after front: ArraySlice<UInt8>) -> Bool {
        guard endingsLikeWords.contains(WordHash.of(tail)) else { return false }
        return !realEndings.contains(WordHash.of(Array(front) + tail))
    }

    /// Words whose last part looks like an ending and that are compounds for everyone all the same.
    static func isCompoundWithEnding(_ word: ArraySlice<UInt8>) -> Bool { compoundsWithEnding.contains(WordHash.of(word)) }

    private static let compoundsWithEnding = hashes("waterschap waterschappen")

    private static let endingsLikeWords = hashes(
        "dom doms lijk lijke lijken schap schappen heid heden loos loze lozen lozer baar bare baren zaam zame ster sters sterren ing ingen rijk aard"
    )

    private static let realEndings = hashes(
        """
        filmster filmsterren popster popsterren rockster rocksterren televisiester televisiesterren tvster tvsterren morgenster avondster kerstster
        kerststerren zeester zeesterren poolster poolsterren wereldster wereldsterren voetbalster voetbalsterren sportster sportsterren
        megaster superster supersterren operaster neutronenster neutronensterren dwergster hotelster michelinster michelinsterren davidster
        winkelschap winkelschappen boekenschap koninkrijk keizerrijk hemelrijk dierenrijk plantenrijk wereldrijk tsarenrijk vrouwenlijk
        """)

    /// Adverbs and prepositions that begin compounds and never end them.
    static func isOnlyFirst(_ word: ArraySlice<UInt8>) -> Bool { onlyFirst.contains(WordHash.of(word)) }

    /// Forms that stand only before another part: kinder-, scheeps-.
    static func isModifier(_ word: ArraySlice<UInt8>) -> Bool { modifiers.contains(WordHash.of(word)) }

    /// Parts that only end a compound: baby-foon, biblio-theek.
    static func isOnlyLast(_ word: ArraySlice<UInt8>) -> Bool { onlyLast.contains(WordHash.of(word)) }

    private static let onlyLast = hashes("foon foons theek theken")

    /// Words that look like compounds and are none: minister is not mini and ster. With their inflected forms.
    static func isIndivisible(_ word: ArraySlice<UInt8>) -> Bool {
        if indivisible.contains(WordHash.of(word)) { return true }
        return endings.contains { ending in
            word.count > ending.count + 3 && word.suffix(ending.count).elementsEqual(ending)
                && indivisible.contains(WordHash.of(word.dropLast(ending.count)))
        }
    }

    private static let endings: [[UInt8]] = ["e", "en", "s", "n", "'s", "je", "jes", "tje", "tjes", "t", "d", "de", "te"].map {
        Array($0.utf8)
    }

    private static func hashes(_ words: String) -> Set<UInt64> {
        Set(words.split(whereSeparator: \.isWhitespace).map { WordHash.of($0.utf8) })
    }

    private static let shortParts = hashes(
        """
        aap aas ark arm as bad bak bal bar bed bel bes bij bil bio blo bod bok bol bom bon bos bot box bus cel dag dak dal dam das dek dip dok
        eco eed eek een eik eis elf erf eten fan fax feb fel fik fit fok gas gat geld gif gum hak hal ham hek hel hof hok hol huid hut ijs ijl
        inkt jam jas jet jol kaf kam kap kar kas kat kik kin kip kit kok kol kop kot kus kut lab lak lam lap las lat lek les lid lik lip lob
        lok loon los lot lui mat mes mest min mix mol mos mot mug muis mus nek nes net neus nis nood non noot oog oor pad pak pan pap pas pen
        pet pier pijp pil pin pis pit plas pop pot put rad ram ras rat rek rem ren rib rij rit rok rol rot rug ruk rum sap set sex ski slak
        sla sneeuw soap sok sop spa spel tak tas tin ton top trap tv uil uur vak val van var vat vee vel ver vet vis vla vlo vod vos vut wad wak
        act bas bek boy bui bul cup dia dij dik dun duo duw eet gok god gym hap hei hiv hop hor ink job juk kei koe kou lei lig lof lus mal
        man map mei mop nat nep nor nul oom pui rel roe rog run ruw som tal tap tik tip tol tor vip vol vul wei wel wil win wit zes zet zij zin zit
        oer ere hef gal rap hit aal ijk bid dop wip log ree gen leg ban gom jus pep ren juf tij gel wal was wax web weg wet wig wijk wijn wol zak zalm zee zeil zon zoen zoo zus zak
        """
    ).subtracting(hashes("van ver een min non nes blo bes los lui"))

    private static let noParts = hashes(
        """
        aan als ander andere anders ben bent bij dan dat de deze die dit doe doet dus een eens eer eerder eerst elk elke elkaar en er ergens
        even ge gij haar had heb hebt heeft hem hen het hier hij hoe hun ieder iemand iets ik is jij jou jouw kan kon ja je maar me meer
        meest men met mij mijn minst moet mocht na naar nee nergens niemand niet niets noch nog nooit nu of om omdat ons onze ooit ook per sinds
        soms straks te ten ter terwijl toch toen tot u uit uw vaak van vandaag veel volgens want ware was wat we wie wij
        wordt word zal ze zei zelfs zeer zich zijn zo zoals zou zul zulk laar tran ratuur raturen eer eert eerde eerden kende kenden aten eten ers ren oren eren aar air ale
        """
    ).subtracting(hashes("eten oren air eer"))

    private static let affixes = hashes(
        """
        ver be ge ont her er mis wan oer schap heid dom loos loze loost lozer baar bare baars baarst baarder zaam zame zaamst lijk lijke lijks ster ing ingen isme ismen ist iste isten aar ende enden rij rijen erij isch tel ton ment ant ent eur
        """
    ).subtracting(hashes("ton mis rij rijen"))

    private static let onlyFirst = hashes(
        """
        aan achter af beneden bij binnen boven buiten door in langs mede mee na naast toe wel zij om onder op over rond tegen tussen uit voor voort weg zelf
        anti contra ex sub pre pro inter trans super mini maxi mega micro multi neo non oud pseudo semi vice hyper ultra extra bio eco euro tele
        """
    ).subtracting(hashes("weg oud"))

    /// Endings after which a compound has a linking -s- as a rule.
    static func takesLinkingS(_ front: ArraySlice<UInt8>) -> Bool {
        linkingEndings.contains { front.count > $0.count && front.suffix($0.count).elementsEqual($0) }
    }

    private static let linkingEndings: [[UInt8]] = ["heid", "ing", "teit", "schap", "ling", "dom"].map { Array($0.utf8) }

    private static let adverbs = hashes("weer veel maar toen daar deel mede samen vrij recht licht zwaar goed klein groot langs")

    private static let modifiers = hashes(
        "kinder runder eier hoender scheeps stede zonne mane stief pete geestes eengezins meergezins noord zuid oost west noordoost noordwest zuidoost zuidwest"
    )

    private static let indivisible = hashes(
        """
        kantoor kantor minister automaat automat autonoom autonom autogram autogiro autoloog autogeen autogene aquarel aquarell borderel borderell relaas relaz
        releveer releveren bombast bombeer bombeert bombeerde bombeerden bombarde bombarie bedraad bedrad manchet mangaan mankeer mankeren mankeert stoffel rijdraad kameraad kamerad dageraad leidraad
        leidrad bonbon wolfram tangram gasteer gasteert gasteerde gasteerden gasteren aquarelle promesse lekenlid autograaf autopsie autocratie mandement bombardement parkeren parkeer geparkeerd
        """)
}
