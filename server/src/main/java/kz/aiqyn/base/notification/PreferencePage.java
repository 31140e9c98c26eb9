package kz.aiqyn.base.notification;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Frame;
import kz.aiqyn.engine.text.Language;

/// How somebody wants to be told by e-mail.
///
/// @param on whether this server sends any mail
/// @param refused what a mail server said of the address, empty where it takes mail for it
/// @param keeper whether the reader keeps the installation, and sees how mail goes
record PreferencePage(boolean on, String refused, boolean keeper, Form form) {

    public static Map<String, String> languages(Frame frame) {
        Map<String, String> languages = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            languages.put(language.code(), frame.say("web.language." + language.code()));
        }
        return languages;
    }

    public static Map<String, String> digests(Frame frame) {
        Map<String, String> digests = new LinkedHashMap<>();
        for (Preference.Digest digest : Preference.Digest.values()) {
            String code = Lifecycle.code(digest);
            digests.put(code, frame.say("notification.digest." + code));
        }
        return digests;
    }
}
