/// Words by which sites name the parts of a page, in Dutch and English.
enum PageWords {
    /// By one word, or by a whole class without its separators.
    static let single: [UInt64: PageMarks] = {
        var table: [UInt64: PageMarks] = [:]
        for (marks, words) in groups {
            for word in words.split(whereSeparator: \.isWhitespace) { table[WordKey(String(word)).key, default: []].formUnion(marks) }
        }
        return table
    }()

    /// By two words that follow each other.
    static let pairs: [UInt64: PageMarks] = {
        var table: [UInt64: PageMarks] = [:]
        for (marks, words) in pairGroups {
            for pair in words.split(whereSeparator: \.isWhitespace) {
                let both = pair.split(separator: "-").map { WordKey(String($0)) }
                if both.count == 2 { table[both[0].key(followedBy: both[1]), default: []].formUnion(marks) }
            }
        }
        return table
    }()

    private static let groups: [(PageMarks, String)] = [
        (
            [.beside, .surely],
            """
            footer footers navbar navigation navigatie subnav menu menus submenu megamenu breadcrumb breadcrumbs kruimelpad pagination paginering
            related gerelateerd gerelateerde relatedposts relatedarticles relatednews leesook leestips mostread mostpopular meestgelezen
            recommended recommendations aanbevolen newsletter nieuwsbrief cookie cookies cookiebar cookiebanner cookiemelding cookiewall consent
            gdpr onetrust cookiebot didomi cli cookielawinfo cmplz borlabs outbrain taboola upsell disclaimer colofon infinite infinitescroll sharedaddy addtoany addthis
            """
        ),
        (
            .beside,
            """
            sidebar zijbalk sidebars footer footers nav navi navbar navigation navigatie subnav menu menus submenu megamenu topbar toolbar
            breadcrumb breadcrumbs kruimelpad kruimel pagination paginering pager
            share sharing shares sharebar sharelinks sharedaddy sociable social socials socialmedia addtoany addthis delen deel deelknoppen
            related gerelateerd gerelateerde relateds relatedposts relatedarticles relatednews leesook leesmeer leestip leestips readmore readalso
            recommended recommendation recommendations recommend aanbevolen aanraders meestgelezen mostread mostpopular popular populair trending
            newsletter nieuwsbrief newsletters nieuwsbrieven subscribe subscription signup aanmelden
            cookie cookies cookiebar cookiebanner cookiemelding cookiewall consent gdpr avg onetrust cookiebot didomi
            advert adverts advertisement advertisements advertentie advertenties advertorial ad ads adslot adsense dfp banner banners sponsor
            sponsored sponsoring outbrain taboola ligatus plista criteo promo promos promotion promobox
            modal popup popover overlay tooltip lightbox offcanvas
            tags taglist tagcloud keywords trefwoorden labels
            login signin inloggen register account
            search zoeken zoekbalk searchform
            disclaimer colofon copyright
            skip skiplink skiplinks screenreader
            byline bylines authorbox authorbio bio auteursblok aboutauthor
            rating ratings stars poll stemming peiling quiz
            toc tableofcontents inhoudsopgave
            ticker breaking weather weer
            print printer printlink noprint
            widgets carousel slider slideshow
            embed embedded
            usp vacatures vacature webshop shop donate doneer doneren
            toolbox actions actionbar buttons button btn knoppen icons
            infinite infinitescroll nextarticle prevnext postnav postnavigation
            meta metadata postmeta entrymeta timestamp dateline
            author authors auteur auteurs
            """
        ),
        (.notice, "message messages alert alerts notification notice melding meldingen mededeling"),
        (.teaser, "teaser teasers card cards kaart tile tiles tegel widget dossier more meer next previous vorige volgende latest laatste"),
        (
            .comments,
            "comments comment commentlist commentform reacties reactie reageer reageren disqus respond discussion kommentare kommentar responses"
        ),
        (
            .caption,
            "caption captions onderschrift bijschrift fotobijschrift fotoonderschrift imagecaption credit credits fotograaf photocredit imagedescription legend copyright bildunterschrift legenda"
        ),
        (
            .text,
            """
            articlebody articlecontent articletext artikeltekst artikelinhoud artikelbody entrycontent postcontent postbody posttext storybody
            storycontent bodytext bodycopy newsbody newstext newscontent nieuwstekst nieuwsinhoud berichttekst berichtinhoud fulltext richtext
            prose tdpostcontent fieldbody articlemain articlefulltext liveblog wysiwyg bodycontent blogcontent articlewrapper
            """
        ),
        (
            .likely,
            "article artikel content inhoud main hoofd hoofdinhoud maincontent pagecontent story verhaal post entry text tekst body bericht hentry nieuwsbericht"
        ),
        (.wall, "paywall paygate regwall subscriberonly abonneemuur betaalmuur premiumwall"),
        (.hidden, "hidden visuallyhidden sronly screenreadertext hide verborgen"),
        (.author, "author auteur byline writer schrijver redacteur journalist"),
        (
            .date,
            "date datum published publicatiedatum pubdate timestamp dateline gepubliceerd postdate publishdate publicationdate datetime"
        ),
        (.lead, "lead intro inleiding introduction standfirst summary samenvatting chapeau excerpt"),
    ]

    private static let pairGroups: [(PageMarks, String)] = [
        (
            .beside,
            """
            lees-ook lees-meer meer-nieuws ander-nieuws read-more read-also see-also more-news more-stories most-read most-popular meest-gelezen
            related-posts side-bar share-buttons social-media follow-us volg-ons skip-link screen-reader sr-only visually-hidden
            author-box author-bio about-author bread-crumb post-navigation nav-links site-header site-footer page-header post-meta entry-meta
            next-article read-next up-next lees-verder up-sell call-to tag-list user-info mvp-post
            """
        ),
        (
            .text,
            """
            article-body article-content article-text article-main artikel-tekst artikel-inhoud artikel-body artikel-content entry-content
            post-content post-body post-text post-entry story-body story-content body-text body-copy news-body news-text news-content nieuws-tekst
            nieuws-inhoud bericht-tekst bericht-inhoud text-content page-content content-body content-main main-content full-text rich-text
            field-body single-content single-post theme-content live-blog article-container body-content blog-content content-text
            """
        ),
        (.comments, "comment-list comments-area comment-form"),
        (.wall, "subscriber-only subscribers-only premium-wall pay-wall voor-abonnees"),
        (.hidden, "sr-only visually-hidden screen-reader d-none display-none is-hidden"),
        (.date, "publish-date publication-date post-date entry-date published-date"),
    ]
}
