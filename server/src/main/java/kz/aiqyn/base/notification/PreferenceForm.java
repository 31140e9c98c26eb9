package kz.aiqyn.base.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.aiqyn.base.lifecycle.Lifecycle;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.base.web.Outcome;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import org.jspecify.annotations.Nullable;

/// Reads how somebody wants to be told by e-mail.
final class PreferenceForm {

    static final int LONGEST = 254;

    /// Plain addresses of one person; no names beside them, no lists, no routes.
    private static final Pattern ADDRESS =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private PreferenceForm() {}

    static Form of(Preference preference) {
        return Form.EMPTY
                .with("address", preference.address())
                .with("language", preference.language().code())
                .with("digest", Lifecycle.code(preference.digest()))
                .with("quiet-from", text(preference.quietFrom()))
                .with("quiet-until", text(preference.quietUntil()));
    }

    private static String text(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    /// Whoever keeps an address that was refused has it tried again.
    static Outcome<Preference> read(Form sent, String login) {
        Form form = sent;
        String address = form.text("address");
        Optional<Language> language = Language.find(form.text("language"));
        Optional<Preference.Digest> digest = Arrays.stream(Preference.Digest.values())
                .filter(one -> Lifecycle.code(one).equals(sent.text("digest")))
                .findFirst();
        LocalTime from = time(form, "quiet-from");
        LocalTime until = time(form, "quiet-until");
        if (language.isEmpty()) {
            form = form.wrong("language", Phrase.of("web.form.choice", form.text("language")));
        }
        if (digest.isEmpty()) {
            form = form.wrong("digest", Phrase.of("web.form.choice", form.text("digest")));
        }
        if (!address.isEmpty() && !isAddress(address)) {
            form = form.wrong("address", Phrase.of("notification.refused.address", address));
        }
        if (address.isEmpty() && digest.isPresent() && digest.get() != Preference.Digest.NONE) {
            form = form.wrong("address", Phrase.of("notification.refused.no-address"));
        }
        form = withTimes(form, from, until);
        if (!form.isSound()) {
            return Outcome.refused(form);
        }
        return Outcome.done(
                new Preference(login, address, language.orElseThrow(), digest.orElseThrow(), from, until, ""));
    }

    private static Form withTimes(Form sent, @Nullable LocalTime from, @Nullable LocalTime until) {
        Form form = sent;
        for (String field : new String[] {"quiet-from", "quiet-until"}) {
            if (!form.text(field).isEmpty() && time(form, field) == null) {
                form = form.wrong(field, Phrase.of("notification.refused.time", form.text(field)));
            }
        }
        if (form.isSound() && ((from == null) != (until == null) || (from != null && from.equals(until)))) {
            return form.wrong("quiet-until", Phrase.of("notification.refused.quiet"));
        }
        return form;
    }

    private static @Nullable LocalTime time(Form form, String field) {
        try {
            return form.text(field).isEmpty() ? null : LocalTime.parse(form.text(field));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean isAddress(String text) {
        if (text.length() > LONGEST || !ADDRESS.matcher(text).matches()) {
            return false;
        }
        try {
            new InternetAddress(text, true).validate();
            return true;
        } catch (AddressException e) {
            return false;
        }
    }
}
