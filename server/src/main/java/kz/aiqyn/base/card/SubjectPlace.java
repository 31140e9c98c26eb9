package kz.aiqyn.base.card;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where the staff page is of a thing that entries of the record name as their subject, `kind:id`.
///
/// @param kind what stands before the colon: `edition`
/// @param id a pattern of the whole text behind it
/// @param address of the page, without its language; `{id}` stands for the text behind the colon, and any other name in
/// braces for what the entry says of that field: `/staff/files/{kind}`
/// @param right code of the right that the page needs
public record SubjectPlace(String kind, String id, String address, String right) {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern PLAIN = Pattern.compile("[\\w-]+");

    /// The address of a thing; empty when the subject is another one, or the entry does not say enough.
    public Optional<String> of(String subject, Map<String, String> changes) {
        int colon = subject.indexOf(':');
        if (colon < 0 || !subject.substring(0, colon).equals(kind)) {
            return Optional.empty();
        }
        String found = subject.substring(colon + 1);
        return found.matches(id) ? filled(found, changes) : Optional.empty();
    }

    private Optional<String> filled(String found, Map<String, String> changes) {
        StringBuilder local = new StringBuilder();
        Matcher named = NAMED.matcher(address);
        while (named.find()) {
            String name = named.group(1);
            @Nullable String text = name.equals("id") ? found : changes.get(name);
            if (text == null || (!name.equals("id") && !PLAIN.matcher(text).matches())) {
                return Optional.empty();
            }
            named.appendReplacement(local, Matcher.quoteReplacement(UriUtils.encodePath(text, StandardCharsets.UTF_8)));
        }
        return Optional.of(named.appendTail(local).toString());
    }
}
