package kz.aiqyn.base.notification;

import java.util.List;
import java.util.Map;
import kz.aiqyn.base.card.HelpPlace;
import kz.aiqyn.base.card.ModuleCard;
import kz.aiqyn.base.card.Right;
import kz.aiqyn.base.card.Role;
import kz.aiqyn.base.card.TableReference;
import kz.aiqyn.base.web.Frame;

/// The module's card. To one's own notices everybody with an account has the right.
final class NotificationCard implements ModuleCard {

    static final String PREFERENCE = Frame.NOTICES + "/preference";
    static final String MAIL = "/staff/mail";
    static final String SEE_MAIL = "notification.see-mail";

    private static final String CHAPTER = "people";

    @Override
    public List<Right> rights() {
        return List.of(Right.forEverything(SEE_MAIL, Role.ADMINISTRATOR));
    }

    @Override
    public List<HelpPlace> help() {
        return List.of(
                new HelpPlace(Frame.NOTICES, CHAPTER, "notices"),
                new HelpPlace(PREFERENCE, CHAPTER, "notices-by-e-mail"),
                new HelpPlace(MAIL, "administration", "mail"));
    }

    @Override
    public List<TableReference> references() {
        return List.of(
                TableReference.of("notification.notice", "recipient", "identity.account", "login"),
                TableReference.of("notification.mail", "recipient", "identity.account", "login"),
                TableReference.of("notification.preference", "login", "identity.account", "login"));
    }

    @Override
    public Map<String, String> unbound() {
        return Map.of(
                "notification.notice", "tells of what is bound where it was written; people mark it as read",
                "notification.mail", "how mail goes; nothing rests on it",
                "notification.preference", "how people want to be told; that they changed it is in the record",
                "notification.rung", "whom the ladder has told; terms are bound with their assignments",
                "notification.ladder_day", "the last day on which terms were looked at");
    }
}
