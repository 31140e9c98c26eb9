package kz.aiqyn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.aiqyn.base.job.Jobs;

/// Files that wait to be confirmed, and whose senders do it at the same moment.
public final class FilesAtOnce {

    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"");

    private final Jobs jobs;
    private final List<Waiting> files = new ArrayList<>();

    public FilesAtOnce(Jobs jobs) {
        this.jobs = jobs;
    }

    private record Waiting(Visitor sender, String page, String digest) {}

    /// A file whose preview its sender looks at now.
    ///
    /// @param page of the preview
    public FilesAtOnce and(Visitor sender, String page) {
        Matcher digest = DIGEST.matcher(sender.get(page).body());
        assertThat(digest.find()).as("a preview at " + page).isTrue();
        files.add(new Waiting(sender, page, digest.group(1)));
        return this;
    }

    /// Confirms all, and gives what each sender is told in the end, in their order.
    public List<HttpResponse<String>> confirm() throws ExecutionException, InterruptedException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(files.size())) {
            List<Future<HttpResponse<String>>> asked = files.stream()
                    .map(file -> threads.submit(
                            () -> file.sender().fill(file.page(), file.page(), Map.of("digest", file.digest()))))
                    .toList();
            for (Future<HttpResponse<String>> each : asked) {
                answers.add(each.get());
            }
        }
        jobs.awaitAll();
        List<HttpResponse<String>> ends = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            ends.add(end(files.get(i).sender(), answers.get(i)));
        }
        return ends;
    }

    /// Where it took long, what the page says on which its end was waited for.
    private static HttpResponse<String> end(Visitor sender, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .filter(place -> place.contains("/job/"))
                .map(sender::get)
                .orElse(answer);
    }
}
