package kz.aiqyn.base.web;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// What stands on a long page, by its second headings: each gets a name by which addresses lead to it, made of its
/// words, so that it stays as long as they do.
///
/// @param before what stands above the first of them
/// @param after the rest, with the names in it
public record ContentsList(String before, List<Part> parts, String after) {

    private static final Pattern HEADING = Pattern.compile("(?s)<h2([^>]*)>(.*?)</h2>");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ANY_ID = Pattern.compile(" id=\"([^\"]*)\"");

    /// Fewer are seen at once.
    private static final int FEWEST = 3;

    /// A part of the page.
    public record Part(String anchor, String heading) {}

    public ContentsList {
        parts = List.copyOf(parts);
    }

    public static ContentsList of(Content content) {
        StringOutput page = new StringOutput();
        content.writeTo(new OwaspHtmlTemplateOutput(page));
        return of(page.toString());
    }

    static ContentsList of(String page) {
        Set<String> taken = new HashSet<>();
        ANY_ID.matcher(page).results().forEach(id -> taken.add(id.group(1)));
        List<Part> parts = new ArrayList<>();
        StringBuilder named = new StringBuilder();
        Matcher heading = HEADING.matcher(page);
        int first = -1;
        while (heading.find()) {
            first = first < 0 ? heading.start() : first;
            String words = HtmlUtils.htmlUnescape(TAG.matcher(heading.group(2)).replaceAll(""))
                    .strip();
            Matcher id = ID.matcher(heading.group(1));
            boolean hasName = id.find();
            String anchor = hasName ? id.group(1) : free(PlainLatin.anchor(words), taken);
            taken.add(anchor);
            parts.add(new Part(anchor, words));
            String attributes = heading.group(1) + (hasName ? "" : " id=\"" + anchor + "\"");
            heading.appendReplacement(
                    named, Matcher.quoteReplacement("<h2" + attributes + ">" + heading.group(2) + "</h2>"));
        }
        heading.appendTail(named);
        int at = Math.max(0, first);
        return new ContentsList(page.substring(0, at), parts, named.substring(at));
    }

    private static String free(String anchor, Set<String> taken) {
        String name = anchor.isEmpty() ? "part" : anchor;
        String free = name;
        for (int number = 2; taken.contains(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }

    /// Whether a list of them spares anybody anything.
    public boolean isLong() {
        return parts.size() >= FEWEST;
    }
}
