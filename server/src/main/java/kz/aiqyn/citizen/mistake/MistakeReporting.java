package kz.aiqyn.citizen.mistake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.aiqyn.base.audit.PersonalNumbers;
import kz.aiqyn.base.identity.guessing.Network;
import kz.aiqyn.base.web.ControlCharacters;
import kz.aiqyn.base.web.Form;
import kz.aiqyn.engine.text.Language;
import kz.aiqyn.engine.text.Phrase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes reports from anybody, a few an hour from one address and not very many from all together, so that nobody fills
/// the list by themselves.
@Service
class MistakeReporting {

    static final int MOST_OF_ONE = 5;
    static final int MOST_OF_ALL = 100;

    private static final Duration WITHIN = Duration.ofHours(1);

    /// An address of ours, as the foot of a page names it.
    private static final Pattern PAGE = Pattern.compile("/[\\w/.?=&%:,~+-]{0,299}");

    private final Mistakes mistakes;
    private final InstantSource clock;

    MistakeReporting(Mistakes mistakes, InstantSource clock) {
        this.mistakes = mistakes;
        this.clock = clock;
    }

    /// What became of what somebody sent.
    sealed interface Sent {

        record Kept(long id) implements Sent {}

        /// @param errors by field
        record Refused(Map<String, Phrase> errors) implements Sent {}

        record Wait(Duration left) implements Sent {}
    }

    @Transactional
    Sent send(Form form, Language language, Network network) {
        Map<String, Phrase> errors = errors(form);
        if (!errors.isEmpty()) {
            return new Sent.Refused(errors);
        }
        Instant now = clock.instant();
        mistakes.lockSendings();
        mistakes.forgetSendings(now.minus(WITHIN));
        Optional<Instant> earliest = Stream.concat(
                        mistakes.earliestOf(MOST_OF_ONE, network).stream(),
                        mistakes.earliestOf(MOST_OF_ALL, null).stream())
                .max(Instant::compareTo);
        if (earliest.isPresent()) {
            return new Sent.Wait(Duration.between(now, earliest.get().plus(WITHIN)));
        }
        mistakes.addSending(network, now);
        return new Sent.Kept(mistakes.add(new Mistake(
                0,
                language.code(),
                page(form.text("page")),
                PersonalNumbers.struckOut(form.text("words")),
                PersonalNumbers.struckOut(form.text("contact")),
                MistakeState.NEW,
                now)));
    }

    /// Something else in its place is no address of ours, and nobody is led there.
    static String page(String sent) {
        return PAGE.matcher(sent).matches() && !sent.startsWith("//") ? sent : "";
    }

    private static Map<String, Phrase> errors(Form form) {
        Map<String, Phrase> errors = new LinkedHashMap<>();
        String words = form.text("words");
        if (words.isBlank()) {
            errors.put("words", Phrase.of("mistake.refused.words"));
        }
        check(errors, "words", words, Mistake.LONGEST, ControlCharacters.inLines(words));
        String contact = form.text("contact");
        check(errors, "contact", contact, Mistake.LONGEST_CONTACT, ControlCharacters.in(contact));
        return errors;
    }

    private static void check(
            Map<String, Phrase> errors, String field, String text, int longest, OptionalInt forbidden) {
        if (text.length() > longest) {
            errors.put(field, Phrase.of("web.form.long", text.length(), longest));
        }
        forbidden.ifPresent(
                letter -> errors.put(field, Phrase.of("mistake.refused.letter", ControlCharacters.name(letter))));
    }
}
