package dev.masthead.analysis.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InternetDomainName;
import dev.masthead.analysis.AnalyzerFixture;
import dev.masthead.lexicon.Lexicon;
import dev.masthead.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletRegistryTest {
    private static final OutletRegistry REGISTRY = registry();

    private static OutletRegistry registry() {
        Map<String, Lexicon> lexicons =
                AnalyzerFixture.lexicons().all().stream().collect(Collectors.toMap(Lexicon::name, l -> l));
        return new OutletRegistry(
                lexicons.get(SourcingScorer.LEXICON), new ArchivedAddresses(lexicons.get(ArchivedAddresses.LEXICON)));
    }

    /** Ways in which one address is written. */
    private static List<String> variants(String domain) {
        String path = "/en/2025/06/12/a-story--1122231425.html";
        String page = "http://www." + domain + path;
        return List.of(
                "https://" + domain + path,
                "http://www." + domain + ":8080/?p=1#top",
                "https://m." + domain + path,
                "https://amp." + domain + "/amp" + path,
                "https://en.mobile." + domain + path,
                "HTTPS://WWW." + domain.toUpperCase(Locale.ROOT) + "./INDEX.HTML",
                "https://" + IDN.toUnicode(domain) + path,
                "//" + domain + path,
                "www." + domain,
                "https://web.archive.org/web/20250612071200/" + page,
                "https://web.archive.org/web/2025id_/" + domain + path,
                "https://archive.ph/newest/" + page,
                "https://archive.ph/o/AbC12/" + "https://" + domain + "/",
                "https://www.google.com/amp/s/www." + domain + path,
                "https://www-example.cdn.ampproject.org/c/s/www." + domain + path,
                "https://www.google.com/url?sa=t&url=" + URLEncoder.encode(page, StandardCharsets.UTF_8) + "&usg=x",
                "https://webcache.googleusercontent.com/search?q=cache:Xy12:" + domain + path + "+story");
    }

    /** Outlets of the sample articles exist nowhere, so that they have no country and nobody archives them. */
    private static boolean isInvented(Outlet outlet) {
        return outlet.domains().stream().anyMatch(d -> d.endsWith(".example"));
    }

    @Test
    void anInventedOutletSaysThatThereIsNone() {
        List<Outlet> invented =
                REGISTRY.all().stream().filter(OutletRegistryTest::isInvented).toList();

        assertThat(invented).hasSize(6).allSatisfy(o -> {
            assertThat(o.domains()).allMatch(d -> d.endsWith(".example"));
            assertThat(o.country()).isNull();
            assertThat(o.citation()).contains("no such outlet exists");
            assertThat(REGISTRY.byUrl("https://www." + o.domains().get(0) + "/2025/06/12/a-story"))
                    .contains(o);
        });
    }

    @Test
    void findsEveryRowByEveryVariantOfItsAddress() {
        List<String> missed = new ArrayList<>();
        for (Outlet outlet : REGISTRY.all()) {
            for (String domain : outlet.showsOthers() || isInvented(outlet) ? List.<String>of() : outlet.domains()) {
                for (String url : variants(domain)) {
                    if (!REGISTRY.byUrl(url).equals(Optional.of(outlet))) {
                        missed.add(outlet.slug() + " by " + url + ": "
                                + REGISTRY.byUrl(url).map(Outlet::slug));
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void findsNoOutletByADomainThatOnlyContainsItsOwn() {
        List<String> wrong = new ArrayList<>();
        for (Outlet outlet : REGISTRY.all()) {
            for (String domain : outlet.showsOthers() ? List.<String>of() : outlet.domains()) {
                if (!OutletRegistry.registeredDomain(domain).equals(domain)) {
                    // a neighbour of a subdomain lies in the outlet's own domain
                    continue;
                }
                for (String url : List.of(
                        "https://not" + domain + "/",
                        "https://" + domain + ".example.net/",
                        "https://real-" + domain + "/news",
                        "https://www.example.net/" + domain + "/",
                        "https://example.net/?from=https://" + domain + "/",
                        "https://" + domain.replace(".", "-") + ".example.net/")) {
                    REGISTRY.byUrl(url)
                            // nova.bg and bnova.bg may both be outlets; a made-up neighbour must not be this one
                            .filter(o -> o.equals(outlet))
                            .ifPresent(o -> wrong.add(url + " is taken for " + o.slug()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void findsNoneOfTheOtherNewsDomains() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("other-news-domains.txt")) {
            List<String> domains = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .toList();
            Map<String, String> hits = new TreeMap<>();
            for (String domain : domains) {
                REGISTRY.byUrl("https://www." + domain + "/news").ifPresent(o -> hits.put(domain, o.slug()));
            }
            assertThat(domains).hasSizeGreaterThanOrEqualTo(80);
            assertThat(hits).isEmpty();
        }
    }

    @Test
    void holdsEnoughOfTheWorldToBeUseful() {
        List<Outlet> state = REGISTRY.all().stream()
                .filter(o -> o.independence() == Outlet.Independence.CONTROLLED
                        || o.independence() == Outlet.Independence.PUBLIC)
                .toList();
        assertThat(state).hasSizeGreaterThanOrEqualTo(650);
        assertThat(state.stream().map(Outlet::country).distinct()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(REGISTRY.all().size() - state.size()).isGreaterThanOrEqualTo(300);
        assertThat(REGISTRY.all()).hasSizeGreaterThanOrEqualTo(6000);
    }

    @Test
    void holdsNoDomainUnderWhichAnybodyMayPublish() {
        for (Outlet outlet : REGISTRY.all()) {
            for (String domain : outlet.showsOthers() ? List.<String>of() : outlet.domains()) {
                assertThat(InternetDomainName.from(IDN.toASCII(domain)).isRegistrySuffix())
                        .as(domain)
                        .isFalse();
            }
        }
    }

    @Test
    void saysOfEveryClassWhenAndWhereItWasRead() {
        for (Outlet outlet : REGISTRY.all()) {
            for (Tenure t : outlet.tenures()) {
                if (t.ownershipClass().equals(Outlet.UNCLASSIFIED)) {
                    continue;
                }
                assertThat(Outlet.CLASSES).as(outlet.slug()).contains(t.ownershipClass());
                assertThat(t.from()).as(outlet.slug()).matches("\\d{4}(-\\d{2}){0,2}");
                assertThat(t.asOf()).as(outlet.slug()).matches("\\d{4}(-\\d{2}){0,2}");
                assertThat(t.citation()).as(outlet.slug()).isNotBlank();
                if (!isInvented(outlet)) {
                    assertThat(outlet.country()).as(outlet.slug()).matches("[A-Z]{2}");
                }
            }
            if (Set.of("clone", "mirror", "network").contains(outlet.kind())) {
                assertThat(outlet.original()).as(outlet.slug()).isNotBlank();
                assertThat(outlet.citation()).as(outlet.slug()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        tvp             | 2014-05-01 | ISM  | true
        tvp             | 2019-05-01 | SC   | true
        tvp             | 2024-05-01 | SC   | false
        index-hu        | 2019-12-31 | PR   | true
        index-hu        | 2021-01-01 | CaPr | true
        origo           | 2012-01-01 | PR   | true
        origo           | 2015-01-01 | CaPr | false
        origo           | 2020-01-01 | CaPr | true
        ntv-russia      | 2001-04-13 | PR   | true
        ntv-russia      | 2001-04-14 | CaPu | true
        ntv-russia      | 1990-01-01 | CaPu | false
        ekho-moskvy     | 2015-01-01 | ISM  | true
        lenta-ru        | 2014-01-01 | PR   | true
        lenta-ru        | 2018-01-01 | CaPr | true
        lenta-ru        | 2026-01-01 | CaPu | true
        rustavi-2       | 2008-08-08 | CaPr | true
        rustavi-2       | 2016-08-08 | PR   | true
        hurriyet        | 2010-01-01 | PR   | true
        hurriyet        | 2022-01-01 | CaPr | true
        zaman           | 2015-01-01 | PR   | true
        zaman           | 2016-05-01 | CaPr | true
        zaman           | 2017-05-01 | CaPr | false
        rt-america      | 2015-01-01 | SC   | true
        rt-america      | 2023-01-01 | SC   | false
        dziennik-polski | 2020-01-01 | PR   | true
        """)
    void readsAnArticleWithTheClassOfItsDay(String slug, String day, String ownershipClass, boolean ofArticleDate) {
        Report.Ownership o = REGISTRY.bySlug(slug).orElseThrow().ownership(day);
        assertThat(o.ownershipClass()).isEqualTo(ownershipClass);
        assertThat(o.ofArticleDate()).isEqualTo(ofArticleDate);
        assertThat(o.citation()).isNotBlank();
        // without a day the class that stands is said, and not that it is the article's
        assertThat(REGISTRY.bySlug(slug).orElseThrow().ownership(null).ofArticleDate())
                .isFalse();
    }

    @Test
    void neitherClassIsTheDaysWhereOnlyTheYearIsKnownAndItChangedWithinTheYear() {
        assertThat(REGISTRY.bySlug("ntv-russia").orElseThrow().ownership("2001").ofArticleDate())
                .isFalse();
        assertThat(REGISTRY.bySlug("ntv-russia").orElseThrow().ownership("2000").ownershipClass())
                .isEqualTo("PR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bbc.co.uk       | PUBLIC
        npr.org         | PUBLIC
        pbs.org         | PUBLIC
        abc.net.au      | PUBLIC
        err.ee          | PUBLIC
        ard.de          | PUBLIC
        zdf.de          | PUBLIC
        dw.com          | PUBLIC
        rte.ie          | PUBLIC
        yle.fi          | PUBLIC
        svt.se          | PUBLIC
        nrk.no          | PUBLIC
        voanews.com     | PUBLIC
        rferl.org       | PUBLIC
        rfa.org         | PUBLIC
        francetvinfo.fr | PUBLIC
        rt.com          | CONTROLLED
        1tv.ru          | CONTROLLED
        vesti.ru        | CONTROLLED
        tvzvezda.ru     | CONTROLLED
        cctv.com        | CONTROLLED
        cgtn.com        | CONTROLLED
        presstv.ir      | CONTROLLED
        telesurtv.net   | CONTROLLED
        trtworld.com    | CONTROLLED
        aljazeera.com   | CONTROLLED
        hirado.hu       | CONTROLLED
        vtv.vn          | CONTROLLED
        cnn.com         | PRIVATE
        foxnews.com     | PRIVATE
        nbcnews.com     | PRIVATE
        news.sky.com    | PRIVATE
        """)
    void knowsWhoDecidesAtKnownBroadcasters(String host, Outlet.Independence independence) {
        assertThat(REGISTRY.byHost(host).map(Outlet::independence)).contains(independence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        www.defense.gov         | military
        www.centcom.mil         | military
        mod.gov.ua              | military
        eng.mil.ru              | military
        www.idf.il              | military
        en.kremlin.ru           | government
        www.gov.uk              | government
        www.whitehouse.gov      | government
        www.state.gov           | government
        www.mfa.gov.cn          | government
        www.met.police.uk       | government
        www.interieur.gouv.fr   | government
        www.bundesregierung.de  | government
        www.mofa.go.jp          | government
        www.esteri.it           | government
        presidencia.gob.mx      | government
        www.planalto.gov.br     | government
        pib.gov.in              | government
        www.nato.int            | intergovernmental
        www.bild.asia           | clone
        zvezda-sah.ru           | network
        """)
    void knowsWhatIsNoOutlet(String host, String kind) {
        assertThat(REGISTRY.byHost(host).map(Outlet::kind)).contains(kind);
        assertThat(REGISTRY.byHost(host).flatMap(o -> REGISTRY.bySlug(o.slug())).map(Outlet::kind))
                .contains(kind);
    }

    @Test
    void saysWhoDisputesAnIndependence() {
        assertThat(REGISTRY.bySlug("iran-international")
                        .orElseThrow()
                        .ownership(null)
                        .disputed())
                .contains("The Guardian");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sputnik-international | https://sputniknews.com/20250612/x.html
        sputnik-international | https://sputnikglobe.com/20250612/x.html
        kcna                  | http://www.kcna.kp/en/article/q/1.kcmsf
        bbc                   | https://www-bbc-co-uk.translate.goog/news?_x_tr_sl=en
        tass                  | https://12ft.io/https://tass.com/world/1
        tass                  | https://translate.google.com/translate?sl=ru&u=https%3A%2F%2Ftass.ru%2Fx
        """)
    void knowsMirrorsAndProxies(String slug, String url) {
        assertThat(REGISTRY.byUrl(url).map(Outlet::slug)).contains(slug);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sputnik-international | Sputnik International feedback@sputniknews.com +74956456601 MIA „Rossiya Segodnya“ 252 60
        sputnik-international | sputnik  international
        sputnik-international | sputnikglobe.com
        kcna                  | 조선중앙통신
        kcna                  | KCNA
        afp                   | Agence France-Presse
        tass                  | ТАСС
        """)
    void findsByWhatAPageSaysOfItsPublisher(String slug, String line) {
        assertThat(REGISTRY.byPublisher(line).map(Outlet::slug)).contains(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://archive.ph/AbC12",
                "https://perma.cc/ABCD-1234",
                "https://www.google.com/search?hl=en",
                "not an address",
                "https://",
                "mailto:desk@tass.com",
                "file:///tass.com/x",
                "tass",
                ""
            })
    void findsNothingWhereAnAddressSaysNothing(String url) {
        assertThat(REGISTRY.byUrl(url)).isEmpty();
    }

    @Test
    void takesAnUnknownOutletsRegisteredDomainForItsName() {
        assertThat(OutletRegistry.registeredDomain("news.some-gazette.co.uk")).isEqualTo("some-gazette.co.uk");
        assertThat(OutletRegistry.registeredDomain("www.some-gazette.example")).isEqualTo("some-gazette.example");
    }
}
