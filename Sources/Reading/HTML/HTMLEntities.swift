/// HTML's named characters: the 252 of HTML 4 and some of HTML 5 that feeds use.
enum HTMLEntities {
    /// The code point of a name (without `&` and `;`); nil for a name that we do not know.
    static func codePoint(of name: ByteView) -> UInt32? {
        key(name).flatMap { table[$0] }
    }

    /// The code point of a name (without `&` and `;`); nil for a name that we do not know.
    static func codePoint(of name: [UInt8]) -> UInt32? {
        name.withUnsafeBufferPointer { codePoint(of: $0) }
    }

    /// Names are at most eight letters long, so each fits a machine word.
    @inline(__always) private static func key(_ name: ByteView) -> UInt64? {
        guard !name.isEmpty, name.count <= 8 else { return nil }
        var key: UInt64 = 0
        for byte in name { key = key << 8 | UInt64(byte) }
        return key
    }

    private static let table: [UInt64: UInt32] = {
        var table: [UInt64: UInt32] = [:]
        let words = source.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            let packed = Array(words[index].utf8).withUnsafeBufferPointer { HTMLEntities.key($0) }
            if let packed, let value = UInt32(words[index + 1], radix: 16) { table[packed] = value }
        }
        return table
    }()

    /// Pairs of name and hexadecimal code point (HTML 4.01, section 24; WHATWG HTML, named character references).
    private static let source = """
        AElig C6 Aacute C1 Acirc C2 Agrave C0 Alpha 391 Aring C5 Atilde C3 Auml C4 Beta 392 Cacute 106 Ccaron 10C Ccedil C7
        Chi 3A7 Dagger 2021 Delta 394 ETH D0 Eacute C9 Ecaron 11A Ecirc CA Egrave C8 Epsilon 395 Eta 397 Euml CB Gamma 393
        Gbreve 11E IJlig 132 Iacute CD Icirc CE Igrave CC Iota 399 Iuml CF Kappa 39A Lambda 39B Lstrok 141 Mu 39C NewLine A
        Ntilde D1 Nu 39D OElig 152 Oacute D3 Ocirc D4 Ograve D2 Omega 3A9 Omicron 39F Oslash D8 Otilde D5 Ouml D6 Phi 3A6
        Pi 3A0 Prime 2033 Psi 3A8 Rho 3A1 Scaron 160 Scedil 15E Sigma 3A3 THORN DE Tab 9 Tau 3A4 Theta 398 Uacute DA Ucirc DB
        Ugrave D9 Upsilon 3A5 Uuml DC Xi 39E Yacute DD Yuml 178 Zcaron 17D Zeta 396 aacute E1 acirc E2 acute B4 aelig E6
        agrave E0 alefsym 2135 alpha 3B1 amp 26 and 2227 ang 2220 aogon 105 apos 27 aring E5 ast 2A asymp 2248 atilde E3
        auml E4 bdquo 201E beta 3B2 brvbar A6 bsol 5C bull 2022 cacute 107 cap 2229 ccaron 10D ccedil E7 cedil B8 cent A2
        check 2713 chi 3C7 circ 2C6 clubs 2663 colon 3A comma 2C commat 40 cong 2245 copy A9 crarr 21B5 cup 222A curren A4
        dArr 21D3 dagger 2020 darr 2193 dash 2010 deg B0 delta 3B4 diams 2666 divide F7 dollar 24 eacute E9 ecaron 11B ecirc EA
        egrave E8 empty 2205 emsp 2003 ensp 2002 eogon 119 epsilon 3B5 equals 3D equiv 2261 eta 3B7 eth F0 euml EB euro 20AC
        excl 21 exist 2203 female 2640 fnof 192 forall 2200 frac12 BD frac14 BC frac34 BE frasl 2044 gamma 3B3 gbreve 11F
        ge 2265 grave 60 gt 3E hArr 21D4 hairsp 200A harr 2194 hearts 2665 hellip 2026 hyphen 2010 iacute ED icirc EE iexcl A1
        igrave EC ijlig 133 image 2111 infin 221E inodot 131 int 222B iota 3B9 iquest BF isin 2208 iuml EF kappa 3BA lArr 21D0
        lambda 3BB lang 2329 laquo AB larr 2190 lceil 2308 lcub 7B ldquo 201C le 2264 lfloor 230A lowast 2217 lowbar 5F
        loz 25CA lpar 28 lrm 200E lsaquo 2039 lsqb 5B lsquo 2018 lstrok 142 lt 3C macr AF male 2642 mdash 2014 micro B5
        middot B7 minus 2212 mu 3BC nabla 2207 nacute 144 nbsp A0 ndash 2013 ne 2260 ni 220B nldr 2025 not AC notin 2209
        nsub 2284 ntilde F1 nu 3BD num 23 numsp 2007 oacute F3 ocirc F4 oelig 153 ograve F2 oline 203E omega 3C9 omicron 3BF
        oplus 2295 or 2228 ordf AA ordm BA oslash F8 otilde F5 otimes 2297 ouml F6 para B6 part 2202 percnt 25 period 2E
        permil 2030 perp 22A5 phi 3C6 phone 260E pi 3C0 piv 3D6 plus 2B plusmn B1 pound A3 prime 2032 prod 220F prop 221D
        psi 3C8 puncsp 2008 quest 3F quot 22 rArr 21D2 radic 221A rang 232A raquo BB rarr 2192 rceil 2309 rcub 7D rdquo 201D
        real 211C reg AE rfloor 230B rho 3C1 rlm 200F rpar 29 rsaquo 203A rsqb 5D rsquo 2019 sacute 15B sbquo 201A scaron 161
        scedil 15F sdot 22C5 sect A7 semi 3B shy AD sigma 3C3 sigmaf 3C2 sim 223C sol 2F spades 2660 star 2606 starf 2605
        sub 2282 sube 2286 sum 2211 sup 2283 sup1 B9 sup2 B2 sup3 B3 supe 2287 szlig DF tau 3C4 there4 2234 theta 3B8
        thetasym 3D1 thinsp 2009 thorn FE tilde 2DC times D7 trade 2122 uArr 21D1 uacute FA uarr 2191 ucirc FB ugrave F9 uml A8
        upsih 3D2 upsilon 3C5 uuml FC verbar 7C weierp 2118 xi 3BE yacute FD yen A5 yuml FF zacute 17A zcaron 17E zdot 17C
        zeta 3B6 zwj 200D zwnj 200C
        """
}
