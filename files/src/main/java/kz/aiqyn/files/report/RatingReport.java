package kz.aiqyn.files.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.aiqyn.files.report.content.ReportContent;
import kz.aiqyn.files.report.markup.Markup;
import kz.aiqyn.files.report.page.ReportPages;

/// The report of a rating as one HTML file that asks nothing of the network and runs no script: places, a
/// page for each unit, a passport for each indicator, the method, in three languages. Which page and which
/// language is seen is chosen by the address's anchor (decision 20).
public final class RatingReport {

    private RatingReport() {}

    /// Writes the report, first beside its place and then moved there.
    ///
    /// @throws IOException when it cannot be written
    public static void write(Path file, ReportContent content) throws IOException {
        byte[] bytes = html(content).getBytes(StandardCharsets.UTF_8);
        FreshFile.write(file, out -> out.write(bytes));
    }

    /// The report as text.
    public static String html(ReportContent content) {
        StyleSheet style = StyleSheet.read();
        Markup markup = new Markup().doctype();
        markup.open("html", "lang", "kk").open("head");
        markup.empty("meta", "charset", "utf-8");
        markup.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src '" + style.hash() + "'; base-uri 'none'; form-action 'none'");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.empty("meta", "name", "color-scheme", "content", "light dark");
        markup.leaf("title", ReportPages.title(content));
        markup.style(style.text()).close().line();
        markup.open("body");
        new ReportPages(markup, content).write();
        return markup.close().close().line().toString();
    }
}
