package kz.aiqyn.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Phrase;

/// Walks a site from its first page along its links, to one page of every kind: one unit, one indicator, one download
/// of each form, and whatever else they lead to.
final class SiteWalk {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");

    private static final Pattern RATING = Pattern.compile("^/kk/ratings/([^/?]+)/");
    private static final Pattern UNIT = Pattern.compile("^/kk/units/([^/?]+)$");

    /// Where a walk begins: what no page of the first language leads to.
    private static final List<String> BEGINNING = List.of("/kk", "/ru", "/en", "/readyz", "/api/v1/openapi");

    /// Parts of addresses that name one of many, and what stands for them in the name of a kind.
    private static final Map<Pattern, String> NAMES = names();

    /// Kinds that a site with a published rating leads to.
    static final Set<String> EXPECTED = Set.of(
            "/kk",
            "/kk/units/*",
            "/kk/units/*/values.csv",
            "/kk/units/*/values.xlsx",
            "/kk/units/*/values.json",
            "/kk/units/*/values/*/*",
            "/kk/compare",
            "/kk/indicators",
            "/kk/indicators/*",
            "/kk/methods",
            "/kk/methods/*/*",
            "/kk/methods/*/*/weights",
            "/kk/methods/*/*/methodology.yaml",
            "/kk/ratings/*/*/scores.csv",
            "/kk/ratings/*/*/scores.xlsx",
            "/kk/ratings/*/*/scores.json",
            "/kk/ratings/*/*/values.sdmx.csv",
            "/kk/data",
            "/kk/feed.xml",
            "/kk/widget/*",
            "/kk/badge/*",
            "/api/v1/ratings",
            "/api/v1/openapi");

    private final SiteReader reader;
    private final Set<String> kinds = new HashSet<>();
    private final List<Phrase> wrong = new ArrayList<>();
    private int answered;

    SiteWalk(SiteReader reader) {
        this.reader = reader;
    }

    private static Map<Pattern, String> names() {
        Map<Pattern, String> names = new LinkedHashMap<>();
        names.put(Pattern.compile("(/units/[^/]+/values)/[^/]+/[^/]+"), "$1/*/*");
        names.put(Pattern.compile("/(units|indicators|widget|badge)/[^/]+"), "/$1/*");
        names.put(Pattern.compile("/(methods|methodologies|ratings)/[^/]+/[^/]+"), "/$1/*/*");
        names.put(Pattern.compile("/assets/.*"), "/assets/*");
        return names;
    }

    /// Walks to the end.
    ///
    /// @return what is wrong: pages that do not answer 200, and kinds that nothing leads to
    List<Phrase> walk() {
        Deque<String> before = new ArrayDeque<>(BEGINNING);
        while (!before.isEmpty()) {
            String path = before.poll();
            if (!kinds.add(kind(path))) {
                continue;
            }
            SiteReader.Answer answer = reader.get(path);
            answer.wrong(path).ifPresentOrElse(wrong::add, () -> answered++);
            before.addAll(links(answer));
        }
        EXPECTED.stream()
                .filter(kind -> !kinds.contains(kind))
                .sorted()
                .forEach(kind -> wrong.add(Phrase.of("app.check.nowhere", kind)));
        return List.copyOf(wrong);
    }

    /// How many pages answered as they should.
    int answered() {
        return answered;
    }

    /// Pages of the other languages are looked at from the outside only: they are the same.
    private static List<String> links(SiteReader.Answer answer) {
        List<String> links = new ArrayList<>();
        if (answer.path().startsWith("/kk")) {
            Matcher link = LINK.matcher(answer.body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (path.startsWith("/kk") || path.startsWith("/api") || path.startsWith("/assets")) {
                    links.add(path);
                    links.addAll(forOtherSites(path));
                }
            }
        }
        return links;
    }

    /// What other sites show of a rating and of a unit: their links stand there, not on ours.
    private static List<String> forOtherSites(String path) {
        Matcher rating = RATING.matcher(path);
        if (rating.find()) {
            return List.of("/kk/widget/" + rating.group(1));
        }
        Matcher unit = UNIT.matcher(path);
        return unit.find() ? List.of("/kk/badge/" + unit.group(1)) : List.of();
    }

    /// What kind of page an address leads to: without its question, and without the names of one of many.
    static String kind(String address) {
        String kind = address.replaceAll("\\?.*", "");
        for (Map.Entry<Pattern, String> name : NAMES.entrySet()) {
            kind = name.getKey().matcher(kind).replaceAll(name.getValue());
        }
        return kind;
    }
}
