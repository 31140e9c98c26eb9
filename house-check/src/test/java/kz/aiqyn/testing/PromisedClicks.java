package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.engine.text.Language;

/// The clicks of somebody with a task, counted, beside those that the handbook's table of tasks promises in their
/// language.
public final class PromisedClicks {

    private static final Pattern ROW = Pattern.compile("\\|.*\\| (\\d+) \\|");

    private final int promised;
    private int made;

    private PromisedClicks(int promised) {
        this.promised = promised;
    }

    /// @param task number of its row in the table, from 1
    public static PromisedClicks of(Language language, int task) {
        Path handbook = Path.of(System.getProperty("aiqyn.root", "..")).resolve("docs/handbook");
        Path chapter = (language == Language.EN ? handbook : handbook.resolve(language.code())).resolve("tasks.md");
        try {
            List<Integer> promises = Files.readAllLines(chapter).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> Integer.valueOf(row.group(1)))
                    .toList();
            return new PromisedClicks(promises.get(task - 1));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the promises in " + chapter, e);
        }
    }

    public void on(Locator locator) {
        made++;
        locator.click();
    }

    /// That the task took as many clicks as promised: more break the promise, fewer make it worth mending.
    public void areKept() {
        assertThat(made).as("clicks").isEqualTo(promised);
    }
}
