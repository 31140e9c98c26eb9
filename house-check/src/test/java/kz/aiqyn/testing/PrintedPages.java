package kz.aiqyn.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The text of a print, page by page, blanks left out: as `pdftotext` finds it in the order of
/// drawing, in which a row's cells follow each other.
public record PrintedPages(List<String> pages) {

    private static final String PAGE_BREAK = "\f";

    /// Reads a PDF; skipped, or failed, as [Browser] is, where there is no `pdftotext`.
    public static PrintedPages read(Path file) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("pdftotext", "-raw", "-enc", "UTF-8", file.toString(), "-")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return Browser.absent(
                    "no pdftotext on the PATH: the print was not looked at (apt-get install poppler-utils): "
                            + e.getMessage());
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        List<String> pages = new ArrayList<>();
        for (String page : text.split(PAGE_BREAK)) {
            pages.add(plain(page));
        }
        return new PrintedPages(pages);
    }

    /// The rows that no page has whole.
    public List<String> without(List<String> rows) {
        return rows.stream()
                .filter(row -> pages.stream().noneMatch(page -> page.contains(plain(row))))
                .toList();
    }

    /// Numbers, from 1, of pages that have the last column's text of a source but not the heads.
    public List<Integer> withoutHead(String first, String last) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            boolean hasValues = pages.get(i).contains(plain("Национальной статистики"))
                    || pages.get(i).contains(plain("предварительные данные"));
            boolean hasHeads =
                    pages.get(i).contains(plain(first)) && pages.get(i).contains(plain(last));
            if (hasValues && !hasHeads && !pages.get(i).contains(plain("Что значат пометки"))) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u00ad\\u202f\\u200b]+", "");
    }
}
