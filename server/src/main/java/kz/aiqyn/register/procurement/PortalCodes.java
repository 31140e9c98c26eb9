package kz.aiqyn.register.procurement;

import java.util.HashMap;
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

    private static final Map<String, String> METHOD = words(
            "contest: 2",
            "quotations: 3",
            "single-failed: 6",
            "auction: 7",
            "exchange: 8",
            "two-stage: 22",
            "single: 23",
            "prequalified: 32",
            "housing: 50",
            "social-order: 52",
            "special: 128 130",
            "framework: 132",
            "rating: 188");

    private static final Map<String, String> POINT_STATE = words(
            "approved: 2 3 4 6",
            "published: 5 23",
            "cancelled: 7 20",
            "held: 9",
            "failed: 10",
            "suspended: 12 22",
            "contracted: 16 24 310 320 410",
            "uncontracted: 18 340",
            "executed: 19");

    private static final Map<String, String> LOT_STATE = words(
            "published: 5 210",
            "cancelled: 7 20",
            "held: 9 360 16 18 19 24 310 320 340 410",
            "failed: 10",
            "suspended: 12 22",
            "review: 23");

    /// An announcement has numbers of its own for where it stands: 410 says that it was refused, and of a
    /// lot that it was executed in part.
    private static final Map<String, String> ANNOUNCEMENT_STATE = words(
            "published: 190 210 220 230",
            "review: 240 250 260 540",
            "held: 350",
            "suspended: 440",
            "cancelled: 410 430");

    private static final Map<String, String> CONTRACT_STATE =
            words("draft: 310", "in-force: 16 190 320 410 450 460 24", "executed: 19 350", "cancelled: 340 430");

    private static final Map<String, String> SUBJECT = words("goods: 1", "works: 2", "services: 3");

    private PortalCodes() {}

    /// Our word of each code.
    ///
    /// @param lines `held: 9 360`, a word with the codes that mean it
    private static Map<String, String> words(String... lines) {
        Map<String, String> words = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            for (String code : line.substring(colon + 2).split(" ", -1)) {
                words.put(code, line.substring(0, colon));
            }
        }
        return words;
    }

    static String method(String code) {
        return METHOD.getOrDefault(code, OTHER);
    }

    static String pointState(String code) {
        return POINT_STATE.getOrDefault(code, OTHER);
    }

    static String lotState(String code) {
        return LOT_STATE.getOrDefault(code, OTHER);
    }

    static String announcementState(String code) {
        return ANNOUNCEMENT_STATE.getOrDefault(code, OTHER);
    }

    static String contractState(String code) {
        return CONTRACT_STATE.getOrDefault(code, OTHER);
    }

    static String subject(String code) {
        return SUBJECT.getOrDefault(code, OTHER);
    }
}
