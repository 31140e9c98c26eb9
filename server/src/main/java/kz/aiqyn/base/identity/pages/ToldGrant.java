package kz.aiqyn.base.identity.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.card.ModuleCards;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Names;

/// A role that was given, as entries of the record tell it:
/// `HEAD, organisation abai, since 2026-01-01 until 2026-12-31`.
///
/// @param kind `everything`, `territory` or `organisation`
/// @param code of the territory or the organisation, else empty
/// @param until empty without an end
record ToldGrant(String role, String kind, String code, String since, String until) {

    /// How fields with such a value begin.
    static final String FIELD = "role-";

    private static final Pattern WRITTEN =
            Pattern.compile("([^,]+), (everything|territory|organisation) ?(\\S*), since (\\S+)(?: until (\\S+))?");

    static Optional<ToldGrant> of(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches()
                ? Optional.of(new ToldGrant(
                        written.group(1),
                        written.group(2),
                        written.group(3),
                        written.group(4),
                        written.group(5) == null ? "" : written.group(5)))
                : Optional.empty();
    }

    /// In the words of the page of the account.
    String said(Frame frame, Map<String, Names> names) {
        String named =
                ModuleCards.findRole(role).map(found -> frame.say(found.key())).orElse(role);
        Names place = names.get(code);
        String where = place == null ? code : frame.wording().name(place);
        String within = switch (kind) {
            case "territory" -> frame.say("identity.grant.where.territory", where, code);
            case "organisation" -> frame.say("identity.grant.where.organisation", where);
            default -> frame.say("identity.grant.where.everything");
        };
        String term = until.isEmpty()
                ? frame.say("identity.grant.since", day(since))
                : frame.say("identity.grant.since-until", day(since), day(until));
        return String.join(", ", named, within, term);
    }

    /// A day, or what else was written.
    private static Object day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) { // it is shown as it was written
            return written;
        }
    }
}
