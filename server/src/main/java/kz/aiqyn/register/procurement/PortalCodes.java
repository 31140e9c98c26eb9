package kz.aiqyn.register.procurement;

import java.util.List;
import java.util.Map;

/// The portal's codes of methods and states, in our words. A code that is not here is `other`.
final class PortalCodes {

    static final String OTHER = "other";
    static final String SINGLE = "single";
    static final String SINGLE_FAILED = "single-failed";
    static final String CANCELLED = "cancelled";

    /// In the order in which a reader is offered them.
    static final List<String> METHODS = List.of(
            "contest",
            "rating",
            "quotations",
            "auction",
            SINGLE,
            SINGLE_FAILED,
            "exchange",
            "two-stage",
            "prequalified",
            "framework",
            "housing",
            "social-order",
            "special",
            "shop",
            "turnkey",
            OTHER);

    static final List<String> POINT_STATES = List.of(
            "approved",
            "published",
            "suspended",
            "held",
            "failed",
            "uncontracted",
            "contracted",
            "executed",
            CANCELLED,
            OTHER);

    static final List<String> LOT_STATES =
            List.of("published", "review", "suspended", "held", "failed", CANCELLED, OTHER);

    static final List<String> CONTRACT_STATES = List.of("draft", "in-force", "executed", CANCELLED, OTHER);

    static final List<String> SUBJECTS = List.of("goods", "works", "services", OTHER);

    private static final Map<String, String> METHOD = Map.ofEntries(
            Map.entry("2", "contest"),
            Map.entry("3", "quotations"),
            Map.entry("6", SINGLE_FAILED),
            Map.entry("7", "auction"),
            Map.entry("8", "exchange"),
            Map.entry("22", "two-stage"),
            Map.entry("23", SINGLE),
            Map.entry("32", "prequalified"),
            Map.entry("50", "housing"),
            Map.entry("52", "social-order"),
            Map.entry("128", "special"),
            Map.entry("130", "special"),
            Map.entry("132", "framework"),
            Map.entry("188", "rating"));

    private static final Map<String, String> POINT_STATE = Map.ofEntries(
            Map.entry("2", "approved"),
            Map.entry("3", "approved"),
            Map.entry("4", "approved"),
            Map.entry("5", "published"),
            Map.entry("6", "approved"),
            Map.entry("7", CANCELLED),
            Map.entry("9", "held"),
            Map.entry("10", "failed"),
            Map.entry("12", "suspended"),
            Map.entry("16", "contracted"),
            Map.entry("18", "uncontracted"),
            Map.entry("19", "executed"),
            Map.entry("20", CANCELLED),
            Map.entry("22", "suspended"),
            Map.entry("23", "published"),
            Map.entry("24", "executed"),
            Map.entry("310", "contracted"),
            Map.entry("320", "contracted"),
            Map.entry("340", "uncontracted"),
            Map.entry("410", "contracted"));

    private static final Map<String, String> LOT_STATE = Map.ofEntries(
            Map.entry("5", "published"),
            Map.entry("210", "published"),
            Map.entry("220", "published"),
            Map.entry("7", CANCELLED),
            Map.entry("20", CANCELLED),
            Map.entry("410", CANCELLED),
            Map.entry("430", CANCELLED),
            Map.entry("9", "held"),
            Map.entry("360", "held"),
            Map.entry("16", "held"),
            Map.entry("18", "held"),
            Map.entry("19", "held"),
            Map.entry("24", "held"),
            Map.entry("310", "held"),
            Map.entry("320", "held"),
            Map.entry("340", "held"),
            Map.entry("350", "held"),
            Map.entry("10", "failed"),
            Map.entry("12", "suspended"),
            Map.entry("440", "suspended"),
            Map.entry("22", "suspended"),
            Map.entry("23", "review"),
            Map.entry("240", "review"),
            Map.entry("250", "review"),
            Map.entry("260", "review"),
            Map.entry("540", "review"));

    private static final Map<String, String> CONTRACT_STATE = Map.ofEntries(
            Map.entry("310", "draft"),
            Map.entry("16", "in-force"),
            Map.entry("190", "in-force"),
            Map.entry("320", "in-force"),
            Map.entry("410", "in-force"),
            Map.entry("450", "in-force"),
            Map.entry("460", "executed"),
            Map.entry("19", "executed"),
            Map.entry("24", "executed"),
            Map.entry("350", "executed"),
            Map.entry("340", CANCELLED),
            Map.entry("430", CANCELLED));

    private static final Map<String, String> SUBJECT = Map.of("1", "goods", "2", "works", "3", "services");

    private PortalCodes() {}

    static String method(String code) {
        return METHOD.getOrDefault(code, OTHER);
    }

    static String pointState(String code) {
        return POINT_STATE.getOrDefault(code, OTHER);
    }

    static String lotState(String code) {
        return LOT_STATE.getOrDefault(code, OTHER);
    }

    static String contractState(String code) {
        return CONTRACT_STATE.getOrDefault(code, OTHER);
    }

    static String subject(String code) {
        return SUBJECT.getOrDefault(code, OTHER);
    }
}
