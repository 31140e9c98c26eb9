package kz.aiqyn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.aiqyn.base.web.Words;
import kz.aiqyn.engine.explain.WhatIf;
import kz.aiqyn.engine.period.Period;
import kz.aiqyn.engine.rating.Edition;
import kz.aiqyn.engine.rating.Tree;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Names;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// "What if we reach 104.2 %" and own weights by a short address, over HTTP without scripts.
@PortalTest
class OtherValueTest {

    private static final String ASK = "/ru/units/shyghanaq/what-if?indicator=economy.trade.growth&value=";

    @LocalServerPort
    private int port;

    @Test
    void standsOnTheUnitsPageAndAnswersByAnAddressThatCanBeShared() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/ru/units/shyghanaq").body())
                .contains("action=\"/ru/units/shyghanaq/what-if\"", "href=\"/ru/units/shyghanaq/what-if\"");
        assertThat(visitor.get("/ru/units/shyghanaq/what-if").body()).contains("value=\"economy.trade.growth\"");
        String answer = visitor.get(ASK + "130").body();
        assertThat(answer).contains("Стало бы", "Место", "value=\"130\"").doesNotContain("class=\"error\"");
        assertThat(visitor.get(ASK + "130").body()).isEqualTo(answer);
        assertThat(StoredOverTheWireTest.isStored(visitor, ASK + "130")).isFalse();
    }

    @Test
    void readsAValueAsItIsWritten() {
        Visitor visitor = new Visitor(port);
        assertThat(lede(visitor.get(ASK + "104.2").body()))
                .isEqualTo(lede(visitor.get(ASK + "104,2").body()))
                .isEqualTo(lede(visitor.get(ASK + "104,2%20%25").body()));
    }

    private static String lede(String page) {
        Matcher lede = Pattern.compile("</h2>\\s*<p class=\"lede\">([^<]+)</p>").matcher(page);
        assertThat(lede.find()).as("an answer in words").isTrue();
        return lede.group(1);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=economy.trade.growth&value=много, «много» – не число",
        "indicator=economy.trade.growth&value=, нужно заполнить",
        "indicator=nothing&value=5, нет собственного значения показателя «nothing»",
        "indicator=economy.sei&value=5, нет собственного значения показателя «Краткосрочный экономический индикатор",
        "value=5, нужно заполнить"
    })
    void saysWhatIsWrong(String query, String words) {
        String page = new Visitor(port)
                .get("/ru/units/shyghanaq/what-if?" + query.replace("много", "%D0%BC%D0%BD%D0%BE%D0%B3%D0%BE"))
                .body();
        assertThat(page.toLowerCase(java.util.Locale.ROOT)).contains(words.toLowerCase(java.util.Locale.ROOT));
        assertThat(page).contains("aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"KK", "RU"})
    void isOpenForAMissingValueAndSaysWhatStoodInForIt(Language language) {
        Words words = new Words(language);
        ReportContent content = InventedRatings.get()
                .content(InventedRatings.get()
                        .find(InventedRatings.AKIMATS, Period.quarter(2025, 4))
                        .orElseThrow());
        Gap gap = Gap.first(content);
        Visitor visitor = new Visitor(port);
        String unit = visitor.get(words.path("/units/" + gap.unit())).body();
        assertThat(unit)
                .contains(words.say("report.lift.missing.note"))
                .contains(words.path("/units/" + gap.unit() + "/values/" + gap.indicator() + "/2025-Q4"));
        assertThat(unit.indexOf(words.say("report.lift.missing.note")))
                .isLessThan(unit.indexOf(words.say("report.lift.together.caption")));
        String answer = visitor.get(
                        words.path("/units/" + gap.unit() + "/what-if?value=50&indicator=" + gap.indicator()))
                .body();
        assertThat(answer)
                .contains(words.say("portal.whatif.missing", words.name(gap.names())))
                .contains(words.say("portal.whatif.then"))
                .containsPattern(List.of("worst", "previous", "median", "excluded").stream()
                        .map(kind -> Pattern.quote(words.say("portal.whatif.assumed." + kind)))
                        .collect(Collectors.joining("|")))
                .doesNotContain("aria-invalid=\"true\"");
    }

    /// The first value of a unit with a place that should be there and is not.
    private record Gap(String unit, String indicator, Names names) {

        static Gap first(ReportContent content) {
            for (Edition edition : content.current()) {
                for (int unit = 0; unit < edition.units().size(); unit++) {
                    int[] missing = WhatIf.missing(edition, unit);
                    if (missing.length > 0 && edition.place(Tree.INDEX, unit).orElse(0) > 1) {
                        Tree tree = edition.tree();
                        return new Gap(
                                edition.units().get(unit).code(),
                                tree.indicator(missing[0]).code(),
                                tree.names(tree.node(missing[0])));
                    }
                }
            }
            throw new AssertionError("nothing is missing in the invented oblast");
        }
    }

    @Test
    void isAskedOfAnEarlierPeriodToo() {
        String page = new Visitor(port)
                .get("/kk/units/qossai/what-if?period=2024-Q4&indicator=economy.trade.growth&value=120")
                .body();
        assertThat(page).contains("name=\"period\" value=\"2024-Q4\"", "Сонда қандай болар еді");
    }

    @Test
    void sharesWeightsByAShortAddress() {
        Visitor visitor = new Visitor(port);
        String asked = visitor.get("/kk/methods/ulgi-akimats/2/weights?w.economy=60&w.economy.sei=7.5")
                .body();
        Matcher shared = Pattern.compile("href=\"(/kk/methods/ulgi-akimats/2/weights/[\\w-]{1,20})\"")
                .matcher(asked);
        assertThat(shared.find()).isTrue();
        String page = visitor.get(shared.group(1)).body();
        assertThat(own(page)).isEqualTo(own(asked)).contains("class=\"moved\"");
        assertThat(visitor.get("/kk/methods/ulgi-akimats/2/weights/AAAA").statusCode())
                .isEqualTo(404);
    }

    private static String own(String page) {
        return page.substring(page.indexOf("<section id=\"own\""), page.indexOf("</section>"));
    }
}
