package kz.aiqyn.portal.edition;

import java.util.List;

/// The words of a rating that pages use and explain: a part of the glossary, for readers.
public final class OpenTerms {

    /// In the order in which they are explained.
    public static final List<String> CODES = List.of(
            "unit",
            "indicator",
            "block",
            "measure",
            "methodology",
            "edition",
            "revision",
            "weight",
            "score",
            "place",
            "band",
            "peers",
            "movement",
            "interval",
            "direction",
            "goalposts",
            "outlier",
            "missing",
            "coverage",
            "preliminary",
            "median",
            "contribution",
            "effort");

    private OpenTerms() {}

    /// The key of a term's name.
    public static String name(String code) {
        return "portal.term." + code;
    }

    /// The key of what it means.
    public static String meaning(String code) {
        return "portal.term." + code + ".meaning";
    }

    /// The place within the page that explains it.
    public static String anchor(String code) {
        return "term-" + code;
    }

    /// Where it is explained, without the language.
    public static String local(String code) {
        return "/about#" + anchor(code);
    }
}
